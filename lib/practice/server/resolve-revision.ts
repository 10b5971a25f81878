import "server-only";
import { renderMarkdown } from "@/lib/content/markdown";
import { forEachLocale, type Localized } from "@/lib/core/locale";
import type { Rng } from "@/lib/core/rng";
import type { Variant } from "@/lib/practice/carry-answer";
import type { ResponseOption, ViewFacts } from "@/lib/items/contract";
import type { ReadRevision } from "@/lib/practice/server/read-revision";

/** One variant of one revision, with its kind's rules bound to it. */
export interface ResolvedView {
  readonly kind: ReadRevision["kind"];
  readonly guess: number;
  /** Whether another view of it asks with other numbers, or runs on other inputs. */
  readonly isDrawn: boolean;
  readonly publicForm: () => Localized<unknown>;
  readonly grade: (answer: unknown) => ReturnType<ReadRevision["grader"]["grade"]>;
  readonly review: (answer: unknown) => Localized<unknown>;
  /** An answer that earns everything. */
  readonly reference: () => unknown;
  /** For statistics; see Grader. Null where the kind has no options. */
  readonly options: () => readonly ResponseOption[] | null;
  readonly taken: (answer: unknown) => readonly string[];
  readonly hints: () => Localized<readonly string[]>;
  /** What answers to it are about, for another revision that is to mark them. */
  readonly variant: () => Variant;
  readonly selfMarkedPoints: () => readonly { readonly id: string; readonly weight: number }[];
}

/** Whether each view of a revision is drawn anew (docs/decisions/021 and 029), beyond the order of its choices. */
export function isDrawn({
  authored,
  pairs = [],
}: Pick<ReadRevision, "authored"> & { readonly pairs?: ReadRevision["pairs"] | undefined }): boolean {
  return pairs.length > 0 || ("variants" in authored && authored.variants !== undefined);
}

/** Draws the variant of one view. @param history what it knows of the views before it */
export function resolveRevision(
  { kind, grader, authored, pairs }: ReadRevision,
  rng: Rng,
  history: Omit<ViewFacts, "pairs"> = { number: 0, order: rng },
): ResolvedView {
  const resolved = kind.resolve(authored, rng, pairs && { pairs, ...history });
  return {
    kind,
    guess: grader.guessScore(resolved),
    isDrawn: isDrawn({ authored, pairs }),
    publicForm: () => forEachLocale((locale) => kind.public.parse(kind.toPublic(resolved, locale, renderMarkdown))),
    grade: (answer) => grader.grade(resolved, answer),
    review: (answer) =>
      forEachLocale((locale) => kind.review.parse(grader.toReview(resolved, answer, locale, renderMarkdown))),
    reference: () => grader.reference(resolved),
    options: () => grader.options?.(resolved) ?? null,
    taken: (answer) => grader.taken?.(resolved, answer) ?? [],
    hints: () =>
      forEachLocale((locale) =>
        (kind.hintsOf?.(resolved) ?? authored.hints).map((hint) => renderMarkdown(hint[locale])),
      ),
    variant: () => ({
      kind: kind.name,
      parts: kind.namedParts?.(resolved) ?? [],
      asked: kind.asked?.(resolved) ?? null,
    }),
    selfMarkedPoints: () => grader.selfMarkedPoints?.(resolved) ?? [],
  };
}
