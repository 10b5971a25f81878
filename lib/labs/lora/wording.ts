import type { CountLine } from "@/lib/labs/lora/count-lines";
import type { MatrixProblem } from "@/lib/labs/lora/matrix-text";
import type { MatrixSource } from "@/lib/labs/lora/matrix-source";
import type { MemoryLine } from "@/lib/labs/lora/memory";
import type { Method } from "@/lib/labs/lora/names";
import type { MatrixName } from "@/lib/model-arithmetic/decoder-shape";
import type { TrainingConvention } from "@/lib/model-arithmetic/training-states";

/** Every word of the lab. Functions take what is filled in, already written in the language. */
export interface Words {
  readonly count: {
    readonly title: string;
    readonly lead: string;
    readonly model: string;
    readonly custom: string;
    readonly source: string;
    readonly shapeNote: string;
    readonly dimensions: Readonly<
      Record<"layers" | "hidden" | "heads" | "kvHeads" | "headDim" | "ffn" | "vocab" | "tied", string>
    >;
    readonly targets: string;
    readonly allLinear: string;
    readonly queryValue: string;
    readonly rank: string;
    readonly alpha: string;
    readonly rankStabilised: string;
    readonly question: (kind: string, model: string, targets: string, rank: string) => string;
    readonly trainable: string;
    readonly ofBase: (share: string) => string;
    readonly said: (count: string, share: string) => string;
    readonly lines: (id: CountLine) => string;
    readonly wasteful: (names: string) => string;
    readonly nothing: string;
  };
  readonly memory: {
    readonly title: string;
    readonly lead: string;
    readonly convention: string;
    readonly conventions: Readonly<Record<TrainingConvention, string>>;
    readonly conventionParts: string;
    readonly doubleQuantised: string;
    readonly bits: Readonly<Record<"linear-bits" | "all-bits", string>>;
    readonly question: (model: string) => string;
    readonly methods: Readonly<Record<Method, string>>;
    readonly parts: Readonly<Record<"base" | "adapter" | "gradients" | "optimizer" | "importance" | "total", string>>;
    readonly lines: Readonly<Record<MemoryLine, string>>;
    readonly plot: (texts: string) => string;
    readonly caption: string;
    readonly method: string;
    readonly ledgerOf: string;
    readonly notCounted: string;
  };
  readonly spectrum: {
    readonly title: string;
    readonly lead: string;
    readonly matrix: string;
    readonly sources: Readonly<Record<MatrixSource, string>>;
    readonly size: string;
    readonly seed: string;
    readonly paste: string;
    readonly pasteHint: string;
    readonly problem: (problem: MatrixProblem) => string;
    readonly stillShown: string;
    readonly read: (rows: string, columns: string) => string;
    readonly kept: string;
    readonly question: (kept: string, all: string) => string;
    readonly original: string;
    readonly approximation: (kept: string) => string;
    readonly maps: (kept: string) => string;
    readonly mapCaption: string;
    readonly mapHead: readonly [string, string, string, string];
    readonly curve: (kept: string, error: string) => string;
    readonly curveCaption: string;
    readonly curveHead: readonly [string, string, string];
    readonly singularValues: string;
    readonly relativeError: string;
    readonly said: (kept: string, error: string) => string;
    readonly line: string;
    readonly storage: (factors: string, full: string) => string;
    readonly storageLine: string;
  };
  readonly steps: {
    readonly title: string;
    readonly lead: string;
    readonly question: string;
    readonly options: Readonly<Record<"a" | "b" | "both", string>>;
    readonly step: string;
    readonly start: string;
    readonly plot: (step: string) => string;
    readonly caption: string;
    readonly head: readonly [string, string, string, string, string];
    readonly after: readonly [string, string, string, string];
    readonly setting: (rank: string) => string;
    readonly gradients: string;
    readonly loss: (share: string) => string;
  };
}

/** What a matrix is called in the weights of models; the same in both languages. */
export const MATRIX_NAMES: Readonly<Record<MatrixName, string>> = {
  q: "q_proj",
  k: "k_proj",
  v: "v_proj",
  o: "o_proj",
  gate: "gate_proj",
  up: "up_proj",
  down: "down_proj",
  embed: "embed_tokens",
  head: "lm_head",
};
