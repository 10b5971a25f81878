import type { Locale, Localized } from "@/lib/core/locale";
import type { RubricMarks } from "@/lib/interviews/schema";

/** Everything that was said to one question, in its order: the answer itself, then what was said to prompts and follow-ups. */
export interface JudgedAnswer {
  readonly texts: readonly { readonly event: number; readonly text: string }[];
  readonly locale: Locale;
}

/** What a judge may know of a question: never more than its rubric. */
export interface JudgedQuestion {
  readonly stem: Localized;
  readonly modelAnswer: Localized;
  readonly points: readonly { readonly id: string; readonly weight: number; readonly text: Localized }[];
  readonly misconceptions: readonly {
    readonly id: string;
    readonly text: Localized;
    readonly correction: Localized;
    readonly cost?: number | undefined;
  }[];
}

/** Why a judge gives no marks; the matcher's stand then, and the page says so. */
export type NoVerdict = "absent" | "slow" | "unreachable" | "refused" | "unreadable" | "budget-spent";

export type Verdict = { readonly status: "marked"; readonly marks: RubricMarks } | { readonly status: NoVerdict };

/** One way of marking free text. The rubric matcher is one, sentence embeddings in the browser and an endpoint are others. */
export interface Judge {
  readonly name: RubricMarks["judge"]["name"];
  judge(question: JudgedQuestion, answer: JudgedAnswer, signal: AbortSignal): Promise<Verdict>;
}
