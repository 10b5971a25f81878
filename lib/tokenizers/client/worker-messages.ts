import type { TokenizerSpec, Training, TrainingOptions, TrainingProgress } from "@/lib/tokenizers/contract";
import type { TextMeasures } from "@/lib/tokenizers/measure-text";
import type { JsonReading } from "@/lib/tokenizers/read-tokenizer-json";

/** What a page asks of the worker, one thing for each worker: it is ended with its answer. */
export type WorkerRequest =
  | { readonly task: "train"; readonly texts: readonly string[]; readonly options: TrainingOptions }
  | {
      readonly task: "extend";
      readonly spec: TokenizerSpec;
      readonly texts: readonly string[];
      readonly added: number;
      readonly minFrequency: number;
    }
  | { readonly task: "measure"; readonly spec: TokenizerSpec; readonly size: number; readonly text: string }
  | { readonly task: "read-json"; readonly file: Blob };

/** What the worker says: how far it is, any number of times, then the result. */
export type WorkerReply =
  | { readonly type: "progress"; readonly progress: TrainingProgress }
  | { readonly type: "trained"; readonly training: Training }
  | { readonly type: "extended"; readonly spec: TokenizerSpec }
  | { readonly type: "measured"; readonly measures: TextMeasures }
  | { readonly type: "read"; readonly reading: JsonReading };
