import type { ComponentType } from "react";
import * as z from "zod";
import type { Locale, Localized } from "@/lib/core/locale";
import type { Rng } from "@/lib/core/rng";
import type { Score, Verdict } from "@/lib/core/score";

/** Markdown in one language to sanitised HTML. Pure: the same text gives the same HTML. */
export type RenderMarkdown = (markdown: string) => string;

/** Authored Markdown in both languages. */
export const localizedText = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });

/** The fields that every kind's authored body has. Hints and explanation are part of the secret. */
export const authoredBase = z.strictObject({
  stem: localizedText,
  hints: z.array(localizedText).max(5).default([]),
  explanation: localizedText,
});

/** The fields that every kind's public form has. */
export const publicBase = z.strictObject({ stem: z.string(), hintCount: z.int().min(0) });

export type ShownItem = z.output<typeof publicBase>;

/** The fields that every kind's review form has: what is shown after submission, in one language, as HTML. */
export const reviewBase = z.strictObject({ explanation: z.string() });
export type ShownReview = z.output<typeof reviewBase>;

/**
 * What any side may know about a kind. `Authored` is what stands in content/ and in a revision; `Resolved` is one variant of it
 * for one view; `Public` is what a learner may see before submission; `Answer` is what he sends and holds no language.
 */
export interface ItemKind<Name extends string, Authored, Resolved, Public, Answer, Review> {
  readonly name: Name;
  readonly version: number;
  readonly authored: z.ZodType<Authored>;
  /** Strict: unknown fields are refused. */
  readonly public: z.ZodType<Public>;
  readonly answer: z.ZodType<Answer>;
  readonly review: z.ZodType<Review>;
  /** Draws parameters, puts choices into an order that does not depend on the key, shuffles them, names them for this view. Pure in (authored, rng). */
  resolve(authored: Authored, rng: Rng): Resolved;
  /** Lists the fields that a learner may see. Must not depend on the key. */
  toPublic(resolved: Resolved, locale: Locale, render: RenderMarkdown): Public;
  /** The hints of a kind that fills in what was drawn; of the others they are those of the body. Part of the secret. */
  hintsOf?(resolved: Resolved): readonly Localized[];
  isAnswered(answer: Answer | undefined): boolean;
  /** For a kind that the learner marks himself: the ids of the points that he must mark. */
  pointsToMark?(review: Review): readonly string[];
}

/** The server's half, in grade.server.ts. */
export interface Grader<Resolved, Answer, Review> {
  grade(resolved: Resolved, answer: Answer): Score;
  /** What is shown after submission: feedback, explanation, the right answer. */
  toReview(resolved: Resolved, answer: Answer | undefined, locale: Locale, render: RenderMarkdown): Review;
  /** An answer that earns everything. */
  reference(resolved: Resolved): Answer;
  /** Expected earned share of a blind guess, 0..1. */
  guessScore(resolved: Resolved): number;
  /** For a kind that waits for the learner's own marks (`grade` gives `awaiting-marks`): what he marks, each with its weight. */
  selfMarkedPoints?(resolved: Resolved): readonly { readonly id: string; readonly weight: number }[];
}

/** The learner's own mark for one rubric point: missed, half, said. */
export const selfMark = z.union([z.literal(0), z.literal(0.5), z.literal(1)]);
export const selfMarks = z.record(z.string().max(80), selfMark);
export type SelfMarks = Readonly<z.output<typeof selfMarks>>;

/** In player.tsx: shows one view, collects the answer, shows the review in place. Knows no server. */
export interface PlayerProps<Public, Answer, Review> {
  readonly view: Public;
  readonly answer: Answer | undefined;
  onAnswer(answer: Answer): void;
  /** Set once the answer was submitted; the player then shows feedback beside what was chosen. */
  readonly review: Review | undefined;
  /** True while a submission is under way and after it. */
  readonly locked: boolean;
  /** Set while and after the learner marks his own answer; the player shows the marks beside each point. */
  readonly selfMarking:
    { readonly marks: SelfMarks; onMarks(marks: SelfMarks): void; readonly locked: boolean } | undefined;
  /** The language of `view` and `review`. */
  readonly locale: Locale;
  /** The id of the element that holds the stem; names the answer group for a screen reader. */
  readonly labelledBy: string;
  /** Prefix for element ids, unique on the page. */
  readonly idPrefix: string;
}
export type Player<Public, Answer, Review> = ComponentType<PlayerProps<Public, Answer, Review>>;

/** In versions.ts: old stored bodies, upgraded step by step. `upgrades[n]` turns version n into n + 1; `samples` are kept as tests. */
export interface Versions {
  readonly upgrades: Readonly<Record<number, (body: unknown) => unknown>>;
  readonly samples: readonly { readonly version: number; readonly body: unknown }[];
}

/** In fixtures.ts. One contract test runs them for every kind. */
export interface Fixtures<Authored, Answer, Resolved = unknown> {
  /** Two items that differ in the key alone (marks, feedback, explanation, hints' words): equal public forms for every seed and locale. */
  readonly sameItemOtherKey: readonly [Authored, Authored];
  /** Answers to the first of the two; at least one case of each verdict that the kind can give. */
  readonly cases: readonly {
    readonly name: string;
    answer(reference: Answer, resolved: Resolved): Answer;
    readonly expect: Verdict;
  }[];
  /** The verdicts that this kind cannot give, each with the reason. */
  readonly impossible: Readonly<Partial<Record<Verdict, string>>>;
}
