import * as z from "zod";
import type { LabMeta } from "@/lib/labs/contract";
import { choiceField, flagField, integerField, textField } from "@/lib/labs/link";
import { MAX_CONFIG_LINK } from "@/lib/labs/memory/pasted-config";
import { RECOMPUTATIONS } from "@/lib/model-arithmetic/activations";
import { CACHE_FORMAT_NAMES, WEIGHT_FORMAT_NAMES } from "@/lib/model-arithmetic/formats";
import { OPTIMIZER_NAMES } from "@/lib/model-arithmetic/optimizers";
import { METHODS, OFFLOADS, ZERO_STAGES } from "@/lib/model-arithmetic/training-memory";
import { TRAINING_CONVENTIONS } from "@/lib/model-arithmetic/training-states";
import { parseQuantity } from "@/lib/quantity/parse-quantity";

export const PASTED = "pasted";
export const FIRST_MODEL = "meta-llama/Meta-Llama-3-8B";
export const FIRST_GPU = "nvidia-h100-sxm";
/** A GPU that the table does not have, described by its reader. */
export const OWN_GPU = "own";

/** Bounds of typed numbers; the fields of the page have the same. */
export const LIMITS = {
  context: [1, 100_000_000],
  batch: [1, 100_000],
  block: [1, 1024],
  gpus: [1, 1024],
  pass: [1, 1_000_000],
  overhead: [0, 100_000],
  utilisation: [1, 100],
  trainGpus: [1, 100_000],
  tensor: [1, 64],
  pipeline: [1, 256],
  microBatch: [1, 10_000],
  trainTokens: [1, 10_000_000],
  rank: [1, 4096],
  ownMemory: [1, 10_000],
  ownBandwidth: [1, 1_000_000],
  ownFlops: [1, 1_000_000],
} as const;
function within(name: keyof typeof LIMITS, initial: number) {
  const [least, most] = LIMITS[name];
  return integerField(least, most, initial);
}

const state = z.strictObject({
  model: textField(120, FIRST_MODEL),
  /** A config that was pasted, cut down to what is read of it. */
  config: textField(MAX_CONFIG_LINK, ""),
  /** Tokens of each sequence, and sequences at once. */
  context: within("context", 8192),
  batch: within("batch", 1),
  cacheFormat: choiceField(CACHE_FORMAT_NAMES, "bf16"),
  block: within("block", 16),
  weights: choiceField(WEIGHT_FORMAT_NAMES, "bf16"),
  gpu: textField(60, FIRST_GPU),
  gpus: within("gpus", 1),
  /** Tokens of one pass, MiB that the engine takes, and the percentage of a GPU that may be used. */
  pass: within("pass", 8192),
  overhead: within("overhead", 1024),
  utilisation: within("utilisation", 92),
  method: choiceField(METHODS, "full"),
  rank: within("rank", 16),
  convention: choiceField(TRAINING_CONVENTIONS, "mixed"),
  optimizer: choiceField(OPTIMIZER_NAMES, "adam"),
  stage: choiceField(ZERO_STAGES, "3"),
  offload: choiceField(OFFLOADS, "none"),
  trainGpu: textField(60, "nvidia-v100-32gb"),
  trainGpus: within("trainGpus", 4),
  tensor: within("tensor", 1),
  pipeline: within("pipeline", 1),
  microBatch: within("microBatch", 1),
  trainTokens: within("trainTokens", 2048),
  recomputation: choiceField(RECOMPUTATIONS, "full"),
  dropout: flagField(false),
  /** GB, GB/s, and dense TFLOP/s in 16 bits. */
  ownMemory: within("ownMemory", 48),
  ownBandwidth: within("ownBandwidth", 900),
  ownFlops: within("ownFlops", 300),
  predict: flagField(true),
});
export type State = z.output<typeof state>;

const facts = z.strictObject({
  models: z
    .array(
      z.strictObject({ id: z.string(), source: z.string(), year: z.int(), total: z.string(), config: z.unknown() }),
    )
    .min(1),
  /** Bytes, bytes a second, and dense FLOP/s in 16 bits and in FP8. */
  gpus: z
    .array(
      z.strictObject({
        ...{ id: z.string(), name: z.string(), source: z.string(), memory: z.number(), bandwidth: z.number() },
        ...{ half: z.number(), fp8: z.number().nullable() },
      }),
    )
    .min(1),
});
export type Facts = z.output<typeof facts>;

/** @throws {Error} for a row of the table that says something else than a quantity. */
function quantity(text: unknown, dimension: "bytes" | "bytes/s" | "FLOP/s"): number {
  const reading = parseQuantity(String(text), dimension);
  if (!reading.ok) throw new Error(`content/tables/gpus.yaml: ${String(text)} is no quantity of ${dimension}`);
  return reading.value;
}

export const meta: LabMeta<"memory", State, Facts> = {
  slug: "memory",
  version: 1,
  state,
  params: {
    ...{ model: "m", config: "c", context: "s", batch: "b", cacheFormat: "k", block: "g", weights: "w", gpu: "u" },
    ...{ gpus: "n", pass: "q", overhead: "o", utilisation: "t", method: "a", rank: "r", convention: "v" },
    ...{ optimizer: "x", stage: "z", offload: "f", trainGpu: "tu", trainGpus: "tn", tensor: "tt", pipeline: "tp" },
    ...{ microBatch: "tb", trainTokens: "ts", recomputation: "tr", dropout: "td", predict: "p" },
    ...{ ownMemory: "om", ownBandwidth: "ob", ownFlops: "of" },
  },
  tables: ["model-configs", "gpus"],
  facts,
  selectFacts: ({ "model-configs": models = [], gpus = [] }) => ({
    models: models
      .filter(({ checked }) => checked)
      .map(({ id, source, year, total, config }) => ({ id, source, year: Number(year), total: String(total), config })),
    gpus: gpus
      .filter(({ checked }) => checked)
      .map(({ id, source, name, memory, bandwidth, half, fp8 }) => ({
        ...{ id, source, name: String(name), memory: quantity(memory, "bytes") },
        ...{ bandwidth: quantity(bandwidth, "bytes/s"), half: quantity(half, "FLOP/s") },
        fp8: fp8 === undefined ? null : quantity(fp8, "FLOP/s"),
      })),
  }),
};
