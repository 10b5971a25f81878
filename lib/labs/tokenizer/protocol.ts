import type { EncodeView } from "@/lib/labs/tokenizer/encode-view";
import type { Segmentation } from "@/lib/labs/tokenizer/segment-word";
import type { StepView } from "@/lib/labs/tokenizer/step-view";
import type { TrainingSource } from "@/lib/labs/tokenizer/training-source";
import type { CurvePoint } from "@/lib/labs/tokenizer/vocabulary-curve";
import type { EmRound, Model, Pruning, TrainingOptions, TrainingProgress } from "@/lib/tokenizers/contract";
import type { JsonApproximation, JsonProblem } from "@/lib/tokenizers/json-problem";

/** What a worker knows of the tokenizer that it holds. */
export interface TokenizerSummary {
  readonly model: Model["kind"];
  readonly isByteLevel: boolean;
  readonly vocabularySize: number;
  /** Pieces below are special tokens and alphabet. */
  readonly alphabetSize: number;
  /** Merges that can be looked at one by one; 0 where there are none. */
  readonly steps: number;
  readonly rounds: readonly EmRound[] | null;
  /** The rounds that are prunings, from 0. */
  readonly pruningRounds: readonly number[];
  readonly specialTokens: readonly string[];
  readonly hasTemplate: boolean;
  /** Whether it can be cut down to its first pieces. */
  readonly isSizable: boolean;
}

export interface TrainAnswer {
  readonly summary: TokenizerSummary;
  /** Tokens per character of unseen English and Chinese, and of the beginning of the text that was trained on. */
  readonly curve: readonly CurvePoint[];
  /** UTF-16 units that were read, and how long the training took, without reading the text. */
  readonly units: number;
  readonly milliseconds: number;
}

export interface ExtendAnswer {
  readonly before: number;
  /** Most pieces that can be added. */
  readonly most: number;
  /** Tokens of unseen Chinese and English by the number of pieces that are added, ascending. */
  readonly points: readonly { readonly added: number; readonly chinese: number; readonly english: number }[];
}

export interface Answers {
  readonly train: TrainAnswer;
  readonly read:
    | { readonly summary: TokenizerSummary; readonly approximations: readonly JsonApproximation[] }
    | { readonly problem: JsonProblem };
  readonly extend: ExtendAnswer;
  readonly step: StepView | null;
  /** A pruning of Unigram; null where there is none. */
  readonly prune: Pruning | null;
  readonly encode: readonly EncodeView[];
  readonly segment: Segmentation & { readonly rivals: readonly Segmentation[] };
  readonly json: string;
}

/** What is asked of the worker of a tokenizer. `train`, `read` and `extend` come first and once; the others look at what came of it. */
export type Ask =
  | { readonly type: "train"; readonly source: TrainingSource; readonly options: TrainingOptions }
  | { readonly type: "read"; readonly file: Blob }
  | { readonly type: "extend"; readonly characters: number; readonly size: number }
  | { readonly type: "step"; readonly step: number }
  | { readonly type: "prune"; readonly index: number }
  | {
      readonly type: "encode";
      readonly texts: readonly (string | Blob)[];
      /** Pieces that are used, where it is sizable; all of them at 0. */
      readonly size: number;
      readonly template: boolean;
    }
  | { readonly type: "segment"; readonly text: string }
  | { readonly type: "json" };

export type AskOf<Type extends Ask["type"]> = Extract<Ask, { type: Type }>;

export interface Request {
  readonly id: number;
  readonly ask: Ask;
}

export type Reply =
  | { readonly type: "progress"; readonly progress: TrainingProgress }
  | { readonly type: "answer"; readonly id: number; readonly answer: Answers[Ask["type"]] }
  | { readonly type: "failed"; readonly id: number; readonly message: string };
