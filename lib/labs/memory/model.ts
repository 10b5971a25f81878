import type { Gpu } from "@/lib/labs/memory/chosen";
import type { State } from "@/lib/labs/memory/meta";
import { activationBytes, type ActivationBytes } from "@/lib/model-arithmetic/activations";
import {
  inferenceBytes,
  type InferenceBytes,
  type InferenceSettings,
  largestBatch,
  largestContext,
} from "@/lib/model-arithmetic/inference-memory";
import { type CacheBytes, cacheBytes } from "@/lib/model-arithmetic/kv-cache";
import type { Attention, Mixer, ModelShape } from "@/lib/model-arithmetic/model-shape";
import { decodeStep, type Machine, prefillStep, type Step } from "@/lib/model-arithmetic/roofline";
import {
  type StateBytes,
  type StateSettings,
  trainingStates,
  ZERO_STAGES,
} from "@/lib/model-arithmetic/training-memory";

/** The model as it is, and what it would keep if its attention were another one. */
export const VARIANTS = ["itself", "unwindowed", "multi-head", "single-head"] as const;
export type Variant = (typeof VARIANTS)[number];

/** The cache of the batch on one machine, for the model itself and for those variants that differ from it. */
export function compareCaches(
  shape: ModelShape,
  state: State,
): { readonly variant: Variant; readonly bytes: CacheBytes }[] {
  const settings = { format: state.cacheFormat, block: state.block, split: 1 };
  const all = VARIANTS.map((variant) => {
    const groups = shape.groups.map((group) => ({ ...group, mixer: vary(group.mixer, variant) }));
    return { variant, bytes: scale(cacheBytes({ ...shape, groups }, state.context, settings), state.batch) };
  });
  return all.filter(
    ({ variant, bytes }, index) =>
      variant === "itself" || all.findIndex((other) => other.bytes.total === bytes.total) === index,
  );
}

const scale = (bytes: CacheBytes, by: number): CacheBytes => ({
  full: bytes.full * by,
  window: bytes.window * by,
  latent: bytes.latent * by,
  state: bytes.state * by,
  total: bytes.total * by,
});

function vary(mixer: Mixer, variant: Variant): Mixer {
  if (variant === "itself" || mixer.kind === "none" || mixer.kind === "state") return mixer;
  const attention: Attention = mixer.kind === "attention" ? mixer : headsOfLatent(mixer);
  if (variant === "unwindowed") return mixer.kind === "attention" ? { ...mixer, window: null } : mixer;
  return { ...attention, sharesCache: false, kvHeads: variant === "multi-head" ? attention.heads : 1 };
}

/** What a latent stands for: a key of nope + rope and a value for each head, here with their mean width. */
const headsOfLatent = (mixer: Extract<Mixer, { kind: "latent" }>): Attention => ({
  ...{ kind: "attention", heads: mixer.heads, kvHeads: mixer.heads, window: null, sharesCache: false, bias: "none" },
  ...{ headDim: (mixer.nopeDim + mixer.ropeDim + mixer.valueDim) / 2 },
  ...{ headNorms: "none", gate: false, sinks: false, keyIsValue: false },
});

export const MIB = 2 ** 20;

/** What the state asks of one GPU while it serves. */
export function servingSettings(state: State, gpu: Gpu): InferenceSettings {
  return {
    weights: state.weights,
    cache: { format: state.cacheFormat, block: state.block, split: state.gpus },
    ...{ batch: state.batch, context: state.context, pass: state.pass, overhead: state.overhead * MIB },
    budget: Math.floor((gpu.memory * state.utilisation) / 100),
  };
}

export interface Serving {
  /** Bytes of the GPU, and the percentage of them that may be used. */
  readonly memory: number;
  readonly utilisation: number;
  readonly settings: InferenceSettings;
  readonly bytes: InferenceBytes;
  readonly largestBatch: number;
  readonly largestContext: number;
  readonly machine: Machine;
  readonly decode: Step;
  readonly prefill: Step;
}

/** Memory, limits and speed of serving. A GPU with FP8 computes FP8 weights at its FP8 rate, all others at the 16-bit rate. */
export function solveServing(shape: ModelShape, state: State, gpu: Gpu): Serving {
  const settings = servingSettings(state, gpu);
  const machine = { bandwidth: gpu.bandwidth, flops: state.weights === "fp8" ? (gpu.fp8 ?? gpu.half) : gpu.half };
  const { weights, cache, batch, context } = settings;
  return {
    memory: gpu.memory,
    utilisation: state.utilisation,
    settings,
    bytes: inferenceBytes(shape, settings),
    largestBatch: largestBatch(shape, settings),
    largestContext: largestContext(shape, settings),
    machine,
    decode: decodeStep(shape, { weights, cache, batch, context }, machine),
    prefill: prefillStep(shape, { weights, cache, batch, context }, machine),
  };
}

/** Data-parallel replicas: GPUs ÷ (tensor × pipeline); null where that is no whole number. */
export function dataDegree({
  trainGpus,
  tensor,
  pipeline,
}: Pick<State, "trainGpus" | "tensor" | "pipeline">): number | null {
  const data = trainGpus / (tensor * pipeline);
  return Number.isInteger(data) ? data : null;
}

export interface Training {
  readonly stage: StateSettings["stage"];
  readonly states: StateBytes;
  readonly activations: ActivationBytes;
  readonly total: number;
  readonly fits: boolean;
}

/** What one GPU holds while it trains, for each stage of ZeRO; null where the GPUs cannot be divided so. */
export function solveTraining(shape: ModelShape, state: State, gpu: Gpu): readonly Training[] | null {
  const data = dataDegree(state);
  if (data === null) return null;
  const { method, rank, convention, optimizer, offload, tensor, pipeline } = state;
  const activations = activationBytes(shape, {
    ...{ batch: state.microBatch, tokens: state.trainTokens, recomputation: state.recomputation },
    ...{ dropout: state.dropout, tensor, pipeline },
  });
  return ZERO_STAGES.map((stage) => {
    const states = trainingStates(shape, {
      method,
      rank,
      convention,
      optimizer,
      stage,
      offload,
      data,
      tensor,
      pipeline,
    });
    const total = states.total + activations.total;
    return { stage, states, activations, total, fits: total <= gpu.memory };
  });
}
