import "server-only";
import type { Locale, Localized } from "@/lib/core/locale";
import { forEachLocale } from "@/lib/core/locale";
import type { Rng } from "@/lib/core/rng";
import { renderMarkdown } from "@/lib/content/markdown";
import type { Grader, ItemKind } from "@/lib/items/contract";
import { graders } from "@/lib/items/graders.generated.server";
import { kinds } from "@/lib/items/kinds.generated";
import { upgradeBody } from "@/lib/items/upgrade";
import { versions } from "@/lib/items/versions.generated";

/** A kind whose forms are opaque: the registry guarantees that the halves of one kind meet only each other. */
type OpaqueKind = ItemKind<string, unknown, unknown, unknown, unknown, unknown>;
type OpaqueGrader = Grader<unknown, unknown, unknown>;

export interface StoredRevision {
  readonly kind: string;
  readonly version: number;
  readonly body: unknown;
}

/** One variant of one revision, with its kind's rules bound to it. */
export interface ResolvedView {
  readonly kind: OpaqueKind;
  readonly guess: number;
  readonly publicForm: () => Localized<unknown>;
  readonly grade: (answer: unknown) => ReturnType<OpaqueGrader["grade"]>;
  readonly review: (answer: unknown) => Localized<unknown>;
  readonly hints: Localized<readonly string[]>;
  readonly selfMarkedPoints: () => readonly { readonly id: string; readonly weight: number }[];
}

/**
 * Parses a stored body, upgraded to the kind's present version, and draws the variant of one view.
 * @throws {Error} when the kind is unknown or the stored body does not parse: a defect of ours, not of the caller.
 */
export function resolveRevision(revision: StoredRevision, rng: Rng): ResolvedView {
  const name = revision.kind as keyof typeof kinds; // an unknown name is caught by the next line
  const kind: OpaqueKind | undefined = kinds[name];
  if (!kind) throw new Error(`no item kind ${revision.kind}`);
  const grader: OpaqueGrader = graders[name];
  const authored = kind.authored.parse(upgradeBody(versions[name], revision.body, revision.version, kind.version));
  const resolved = kind.resolve(authored, rng);
  const { hints } = authored as { hints: readonly Localized[] }; // every kind's body extends authoredBase
  return {
    kind,
    guess: grader.guessScore(resolved),
    publicForm: () => forEachLocale((locale) => kind.public.parse(kind.toPublic(resolved, locale, renderMarkdown))),
    grade: (answer) => grader.grade(resolved, answer),
    review: (answer) =>
      forEachLocale((locale) => kind.review.parse(grader.toReview(resolved, answer, locale, renderMarkdown))),
    hints: forEachLocale((locale: Locale) => hints.map((hint) => renderMarkdown(hint[locale]))),
    selfMarkedPoints: () => grader.selfMarkedPoints?.(resolved) ?? [],
  };
}
