import { countModel } from "@/lib/model-arithmetic/count-model";
import { listTensors } from "@/lib/model-arithmetic/list-tensors";
import { layersOf, type ModelShape } from "@/lib/model-arithmetic/model-shape";
import { adafactorNumbers, type Optimizer, OPTIMIZERS } from "@/lib/model-arithmetic/optimizers";
import { TRAINING_STATES, type TrainingConvention } from "@/lib/model-arithmetic/training-states";
import { weightBytes } from "@/lib/model-arithmetic/weight-bytes";

export const METHODS = ["full", "lora", "qlora"] as const;
export type Method = (typeof METHODS)[number];
export const ZERO_STAGES = ["0", "1", "2", "3"] as const;
export type ZeroStage = (typeof ZERO_STAGES)[number];
export const OFFLOADS = ["none", "optimizer", "all"] as const;
export type Offload = (typeof OFFLOADS)[number];

export interface StateSettings {
  readonly method: Method;
  /** Rank of the adapter on every matrix inside the layers but routed experts. */
  readonly rank: number;
  readonly convention: TrainingConvention;
  readonly optimizer: Optimizer;
  readonly stage: ZeroStage;
  readonly offload: Offload;
  readonly data: number;
  readonly tensor: number;
  readonly pipeline: number;
}

/** ZeRO-Offload moves what the optimizer works with, gradients among it; ZeRO-Infinity moves everything. */
const MOVED: Readonly<Record<Offload, readonly string[]>> = {
  none: [],
  optimizer: ["master", "optimizer", "gradients"],
  all: ["frozen", "weights", "master", "optimizer", "gradients"],
};

/** Bytes of one GPU, and of what was moved to the host's memory for it. */
export interface StateBytes {
  /** Parameters of this GPU before ZeRO divides anything, and those of them that are trained. */
  readonly parameters: number;
  readonly trained: number;
  /** Bytes of the weights that are frozen. */
  readonly frozen: number;
  readonly weights: number;
  readonly gradients: number;
  readonly master: number;
  readonly optimizer: number;
  readonly total: number;
  readonly host: number;
}

/**
 * Parameters of the heaviest GPU: a t-th of its stage's layers and of the embedding, which stands on the first stage. A tied output layer of a
 * pipeline is a second copy on the last stage, which holds no more than the first.
 */
export function parametersOfStage(
  shape: ModelShape,
  { tensor, pipeline }: Pick<StateSettings, "tensor" | "pipeline">,
): number {
  const { byPart, total } = countModel(shape);
  const layers = layersOf(shape);
  const inLayers = total - byPart.embedding - byPart.head;
  const outer = pipeline === 1 ? byPart.embedding + byPart.head : Math.max(byPart.embedding, byPart.head);
  return Math.ceil(((inLayers * Math.ceil(layers / pipeline)) / layers + outer) / tensor);
}

/** What LoRA of rank r trains on every matrix inside the layers, routed experts and routers left out: r · (d_in + d_out) each. */
export function adapterParameters(shape: ModelShape, rank: number): number {
  return listTensors(shape)
    .filter(({ part, columns }) => (part === "attention" || part === "ffn") && columns > 1)
    .reduce((sum, { rows, columns, times }) => sum + rank * (rows + columns) * times, 0);
}

/**
 * Model states of one GPU after ZeRO (Rajbhandari et al. 2019, arXiv 1910.02054, section 5): stage 1 divides master copy and optimizer state
 * by the data-parallel degree, stage 2 gradients too, stage 3 weights too. Offload moves optimizer state and master copy (ZeRO-Offload, arXiv
 * 2101.06840: gradients too), or with stage 3 everything (ZeRO-Infinity), to the host.
 */
export function trainingStates(shape: ModelShape, settings: StateSettings): StateBytes {
  const { method, rank, convention, optimizer, stage, offload, data } = settings;
  const states = TRAINING_STATES[convention];
  const whole = countModel(shape).total;
  const parameters = parametersOfStage(shape, settings);
  const share = parameters / whole;
  const trained = method === "full" ? parameters : Math.ceil(adapterParameters(shape, rank) * share);
  const divide = (bytes: number, from: number) => Math.ceil(bytes / (Number(stage) >= from ? data : 1));
  const base = method === "full" ? 0 : weightBytes(shape, method === "lora" ? "bf16" : "nf4-double").total * share;
  const each = OPTIMIZERS[optimizer];
  const numbers = method === "full" ? adafactorNumbers(shape) * share : adapterParameters(shape, 1) * share;
  const bytes = {
    frozen: divide(base, 3),
    weights: divide(trained * states.weight, 3),
    gradients: divide(trained * states.gradient, 2),
    master: divide(trained * states.master, 1),
    optimizer: divide(each === null ? 4 * numbers : trained * each, 1),
  };
  const moved = MOVED[offload];
  const sum = (wanted: (name: string) => boolean) =>
    Object.entries(bytes).reduce((total, [name, value]) => total + (wanted(name) ? value : 0), 0);
  const here = (name: keyof typeof bytes) => (moved.includes(name) ? 0 : bytes[name]);
  return {
    parameters,
    trained,
    frozen: here("frozen"),
    weights: here("weights"),
    gradients: here("gradients"),
    master: here("master"),
    optimizer: here("optimizer"),
    total: sum((name) => !moved.includes(name)),
    host: sum((name) => moved.includes(name)),
  };
}
