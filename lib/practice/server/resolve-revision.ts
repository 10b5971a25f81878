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
