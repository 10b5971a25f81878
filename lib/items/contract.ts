import type { ComponentType } from "react";
import * as z from "zod";
import type { CodePair } from "@/lib/code-pairs/code-pair";
import type { Locale, Localized } from "@/lib/core/locale";
import type { Rng } from "@/lib/core/rng";
import type { Score, Verdict } from "@/lib/core/score";
import type { Glossary } from "@/lib/rubric/schema";

/** Markdown in one language to sanitised HTML. Pure: the same text gives the same HTML. */
export type RenderMarkdown = (markdown: string) => string;

/** Authored Markdown in both languages. */
export const localizedText = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });

/** An author's name for a part of one body: named by other parts, never shown. */
export const localId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be kebab-case");

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

/** What a variant of a stored revision may depend on besides the body and the randomness of its view. */
export interface ViewFacts {
  /** Inputs and outputs that were made by running code and are stored with the revision; most kinds have none. */
  readonly pairs: readonly CodePair[];
  /** Number of attempts before this view. */
  readonly number: number;
  /** The same for all views of one revision by one learner: draws that do not repeat themselves. */
  readonly order: Rng;
}

/** What an id of a view names in the authored body. */
export interface NamedPart {
  /** The view's. */
  readonly id: string;
  /** Which list of the body it stands in, by what one entry is called: `choice`, `prompt`. */
  readonly list: string;
  /** The author's own name for it, where he gives one. */
  readonly key?: string;
  /** Where it stands in the list as authored. */
  readonly place: number;
  readonly text?: Localized;
}

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
  resolve(authored: Authored, rng: Rng, facts?: ViewFacts): Resolved;
  /** Lists the fields that a learner may see. Must not depend on the key. */
  toPublic(resolved: Resolved, locale: Locale, render: RenderMarkdown): Public;
  /** The hints of a kind that fills in what was drawn; of the others they are those of the body. Part of the secret. */
  hintsOf?(resolved: Resolved): readonly Localized[];
  /**
   * What takes room below the stem before the item is alive, as HTML, one text for each row: for a kind that shows more or other than
   * `prompts` and `choices` with a `text` each.
   */
  outline?(shown: Public): readonly string[];
  isAnswered(answer: Answer | undefined): boolean;
  /** For a kind that the learner marks himself: the ids of the points that he must mark. */
  pointsToMark?(review: Review): readonly string[];
  /** For such a kind: the marks that the server proposes, from which the learner starts. They are never evidence. */
  suggestedMarks?(review: Review): SelfMarks;
  /** For a kind whose answers hold ids of their view: what each of them names, so that an answer can be read by another revision. */
  namedParts?(resolved: Resolved): readonly NamedPart[];
  /**
   * What else of a variant its answers are about, as plain data: they are marked by another revision's key only where that asks the
   * same. Nothing for a kind whose answers are read without it.
   */
  asked?(resolved: Resolved): unknown;
  /** What of a submitted answer the next try begins with; nothing unless this is there. */
  carryOver?(answer: Answer): Answer;
}

/** Something that an answer can take, as statistics name it: by a key that is the same in every view of a revision. */
export interface ResponseOption {
  readonly key: string;
  readonly text: Localized;
  readonly isRight: boolean;
}

/** The server's half, in grade.server.ts. */
export interface Grader<Resolved, Answer, Review, Authored = Resolved> {
  grade(resolved: Resolved, answer: Answer): Score;
  /** What is shown after submission: feedback, explanation, the right answer. */
  toReview(resolved: Resolved, answer: Answer | undefined, locale: Locale, render: RenderMarkdown): Review;
  /** An answer that earns everything. */
  reference(resolved: Resolved): Answer;
  /** Expected earned share of a blind guess, 0..1. */
  guessScore(resolved: Resolved): number;
  /** For statistics: what can be taken, in an order of its own. Only kinds with choices have it. */
  options?(resolved: Resolved): readonly ResponseOption[];
  /**
   * For statistics: the keys of the options that an answer took. Of a kind without options, what is wrong in the answer, in one spelling
   * for all who mean the same.
   */
  taken?(resolved: Resolved, answer: Answer): readonly string[];
  /** For a kind that waits for the learner's own marks (`grade` gives `awaiting-marks`): what he marks, each with its weight. */
  selfMarkedPoints?(resolved: Resolved): readonly { readonly id: string; readonly weight: number }[];
  /** For the linter: what a schema cannot see in a body of content/, such as a model answer that misses its own rubric. */
  check?(authored: Authored, glossary: Glossary): readonly BodyProblem[];
}

/** What is wrong with an authored body: where in it, and what to do. */
export interface BodyProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly remedy: string;
  /** An error where nothing is said. */
  readonly severity?: "error" | "warning";
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
  /**
   * For a kind whose answer takes work in the browser: gives what makes the answer ready when it is about to be submitted. It may
   * call `onAnswer`; `undefined` means that there is nothing to submit, and the player says why.
   */
  readonly onPrepare?: (prepare: (() => Promise<Answer | undefined>) | undefined) => void;
  /** The language of `view` and `review`. */
  readonly locale: Locale;
  /** The id of the element that holds the stem; names the answer group for a screen reader. */
  readonly labelledBy: string;
  /** Prefix for element ids, unique on the page. */
  readonly idPrefix: string;
}
export type Player<Public, Answer, Review> = ComponentType<PlayerProps<Public, Answer, Review>>;

/**
 * In editor.tsx: edits what is the kind's own in an unsaved body; stem, hints and explanation are edited around it. Made of the
 * fields of lib/authoring/fields, which show by their path what the linter found. Knows no server and no language of the page.
 */
export interface EditorProps<Authored> {
  /** Of the body's form, but its texts may be empty and its rules broken while it is being written. */
  readonly value: Authored;
  onChange(next: Authored): void;
}
export type Editor<Authored> = ComponentType<EditorProps<Authored>>;

/** In versions.ts: old stored bodies, upgraded step by step. `upgrades[n]` turns version n into n + 1; `samples` are kept as tests. */
export interface Versions {
  readonly upgrades: Readonly<Record<number, (body: unknown) => unknown>>;
  readonly samples: readonly { readonly version: number; readonly body: unknown }[];
}

/** In fixtures.ts. One contract test runs them for every kind. */
export interface Fixtures<Authored, Answer, Resolved = unknown, Public = unknown> {
  /** Two items that differ in the key alone (marks, feedback, explanation, hints' words): equal public forms for every seed and locale. */
  readonly sameItemOtherKey: readonly [Authored, Authored];
  /** Answers to the first of the two; at least one case of each verdict that the kind can give. */
  readonly cases: readonly {
    readonly name: string;
    answer(reference: Answer, resolved: Resolved): Answer;
    readonly expect: Verdict;
  }[];
  /** Stored with the first of the two, where the kind's revisions have pairs. */
  readonly pairs?: readonly CodePair[];
  /** The verdicts that this kind cannot give, each with the reason. */
  readonly impossible: Readonly<Partial<Record<Verdict, string>>>;
  /** For the crawl that looks for keys (tests/e2e/key-leak.spec.ts). */
  readonly canary: {
    /** What is the kind's own in a body: every text that only a submission may reveal is `secret`, a number 987654321. */
    body(secret: { readonly zh: string; readonly en: string }): Omit<Authored, keyof z.output<typeof authoredBase>>;
    /** Some answer to a view of it that is marked, or kept. */
    answer(shown: Public): Answer;
  };
}
