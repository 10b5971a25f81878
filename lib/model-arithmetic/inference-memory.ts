import { forwardBytes } from "@/lib/model-arithmetic/activations";
import type { WeightFormatName } from "@/lib/model-arithmetic/formats";
import { cacheBytes, type CacheSettings } from "@/lib/model-arithmetic/kv-cache";
import type { ModelShape } from "@/lib/model-arithmetic/model-shape";
import { weightBytes } from "@/lib/model-arithmetic/weight-bytes";

export interface InferenceSettings {
  readonly weights: WeightFormatName;
  /** `split`: tensor-parallel GPUs. */
  readonly cache: CacheSettings;
  readonly batch: number;
  /** Tokens of each sequence, prompt and answer together. */
  readonly context: number;
  /** Tokens that go through the model in one pass at most; longer prompts are read in chunks. */
  readonly pass: number;
  /** Bytes of one GPU that the engine, its graphs and the driver take. An assumption: engines differ. */
  readonly overhead: number;
  /** Bytes of one GPU that may be used. */
  readonly budget: number;
}

/** Bytes of one GPU while it serves. */
export interface InferenceBytes {
  readonly weights: number;
  readonly cache: number;
  readonly activations: number;
  readonly overhead: number;
  readonly total: number;
  readonly fits: boolean;
}

/** What one of the GPUs holds: its part of the weights, the caches of all sequences, the widest point of a pass, and the engine. */
export function inferenceBytes(shape: ModelShape, settings: InferenceSettings): InferenceBytes {
  const { batch, context, cache, overhead, budget } = settings;
  const weights = Math.ceil(weightBytes(shape, settings.weights).total / cache.split);
  const kept = batch * cacheBytes(shape, context, cache).total;
  const activations = forwardBytes(shape, tokensInPass(settings), batch, cache.split).bytes;
  const total = weights + kept + activations + overhead;
  return { weights, cache: kept, activations, overhead, total, fits: total <= budget };
}

/** A pass holds a chunk of prompts, and one token of each sequence at least. */
export const tokensInPass = ({ batch, context, pass }: Pick<InferenceSettings, "batch" | "context" | "pass">): number =>
  Math.max(batch, Math.min(pass, batch * context));

/** Beyond these nothing is searched: the answer is then as good as unlimited. */
export const MOST_SEQUENCES = 1_000_000;
export const MOST_TOKENS = 1_000_000_000;

/** The most sequences of this length that fit at once; 0 where not even one does. */
export const largestBatch = (shape: ModelShape, settings: InferenceSettings): number =>
  largest(MOST_SEQUENCES, (batch) => inferenceBytes(shape, { ...settings, batch }).fits);

/** The longest context that this many sequences can have; `MOST_TOKENS` where nothing grows with it. */
export const largestContext = (shape: ModelShape, settings: InferenceSettings): number =>
  largest(MOST_TOKENS, (context) => inferenceBytes(shape, { ...settings, context }).fits);

/** The largest whole number up to `most` that fits, where each that is smaller fits too. */
function largest(most: number, fits: (value: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
