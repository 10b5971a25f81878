import { countModel } from "@/lib/model-arithmetic/count-model";
import { WEIGHT_FORMATS, type WeightFormatName } from "@/lib/model-arithmetic/formats";
import { cacheBytes, type CacheSettings } from "@/lib/model-arithmetic/kv-cache";
import { PARTS } from "@/lib/model-arithmetic/list-tensors";
import type { Mixer, ModelShape } from "@/lib/model-arithmetic/model-shape";
import { coveredParts } from "@/lib/model-arithmetic/weight-bytes";

/** What one GPU can do in a second at best: real kernels reach a part of it. */
export interface Machine {
  readonly bandwidth: number;
  readonly flops: number;
}

export interface Step {
  readonly bytes: number;
  readonly flops: number;
  /** FLOPs a byte. */
  readonly intensity: number;
  readonly seconds: number;
  readonly boundBy: "bandwidth" | "compute";
}

/** The roofline (Williams et al. 2009): a step takes as long as its bytes or its FLOPs, whichever takes longer. */
export function timeStep(bytes: number, flops: number, { bandwidth, flops: peak }: Machine): Step {
  const [moving, computing] = [bytes / bandwidth, flops / peak];
  const boundBy = moving >= computing ? "bandwidth" : "compute";
  return { bytes, flops, intensity: flops / bytes, seconds: Math.max(moving, computing), boundBy };
}

/**
 * FLOPs of attention of one query over `seen` tokens: 2 for each score and 2 for each weighted value, in all heads. When it decodes, latent
 * attention works on the latent itself, with the up-projections absorbed (DeepSeek-V2, section 2.1.2).
 */
function attentionFlops(mixer: Mixer, seen: number, isDecoding: boolean): number {
  switch (mixer.kind) {
    case "none":
      return 0;
    case "attention":
      return 4 * mixer.heads * mixer.headDim * Math.min(seen, mixer.window ?? seen);
    case "latent": {
      const { heads, rank, ropeDim, nopeDim, valueDim } = mixer;
      return 2 * heads * (isDecoding ? 2 * rank + ropeDim : nopeDim + ropeDim + valueDim) * seen;
    }
    case "state":
      return 4 * mixer.state;
  }
}
const attentionOf = ({ groups }: ModelShape, seen: number, isDecoding: boolean) =>
  groups.reduce((sum, { count, mixer }) => sum + count * attentionFlops(mixer, seen, isDecoding), 0);

/** The share of its experts that a layer meets when `tokens` tokens go to k of E each, evenly and independently: 1 − (1 − k/E)^tokens. */
export const shareOfExperts = (active: number, experts: number, tokens: number): number =>
  1 - (1 - active / experts) ** tokens;

/** Bytes of weights that one step over `tokens` tokens reads: all but the experts that nobody goes to, and the embedding, which is looked up. */
export function weightBytesRead(shape: ModelShape, format: WeightFormatName, tokens: number): number {
  const { byPart } = countModel(shape);
  const { bits } = WEIGHT_FORMATS[format];
  const covered = coveredParts(shape, format);
  const met = shape.groups.reduce((sum, { count, feed }) => {
    if (feed.kind !== "experts") return sum;
    return sum + count * feed.experts * shareOfExperts(feed.active, feed.experts, tokens);
  }, 0);
  const all = shape.groups.reduce(
    (sum, { count, feed }) => sum + (feed.kind === "experts" ? count * feed.experts : 0),
    0,
  );
  return PARTS.reduce((sum, part) => {
    const isRead = part !== "embedding" || shape.tied;
    const read = part === "experts" && all > 0 ? (byPart.experts * met) / all : byPart[part];
    return sum + (isRead ? (read * (covered.includes(part) ? bits : 16)) / 8 : 0);
  }, 0);
}

export interface StepSettings {
  readonly weights: WeightFormatName;
  readonly cache: CacheSettings;
  readonly batch: number;
  /** Tokens that each sequence has already, or that its prompt has. */
  readonly context: number;
}

/** One step of decoding on each of `cache.split` GPUs: every weight that the batch meets is read once, and the cache of every sequence. */
export function decodeStep(
  shape: ModelShape,
  { weights, cache, batch, context }: StepSettings,
  machine: Machine,
): Step {
  const bytes = weightBytesRead(shape, weights, batch) / cache.split + batch * cacheBytes(shape, context, cache).total;
  const flops = batch * (2 * countModel(shape).multiplied + attentionOf(shape, context, true));
  return timeStep(bytes, flops / cache.split, machine);
}

/** Reading the prompts of a batch: a token sees half of them on average, and the output layer works for the last token alone. */
export function prefillStep(
  shape: ModelShape,
  { weights, cache, batch, context }: StepSettings,
  machine: Machine,
): Step {
  const output = shape.vocab * shape.hidden;
  const matrices = 2 * ((countModel(shape).multiplied - output) * context + output);
  const flops = batch * (matrices + context * attentionOf(shape, context / 2, false));
  const written = batch * cacheBytes(shape, context, cache).total;
  return timeStep(
    weightBytesRead(shape, weights, batch * context) / cache.split + written,
    flops / cache.split,
    machine,
  );
}
