import { compareMemory, type MemorySettings } from "@/lib/labs/lora/memory";
import type { Method } from "@/lib/labs/lora/names";
import { keptPerToken, type KeptSettings, outputPerToken } from "@/lib/labs/lora/timeline/kept-activations";
import { entriesOf } from "@/lib/model-arithmetic/count-parameters";
import { type DecoderShape, LAYER_MATRICES } from "@/lib/model-arithmetic/decoder-shape";

export interface StepSettings extends MemorySettings, KeptSettings {
  /** Sequences of `tokens` tokens in one micro-batch. */
  readonly microBatch: number;
  /** Micro-batches before the optimizer's step. */
  readonly accumulation: number;
  /** The optimizer's state may leave the GPU while it is not needed (QLoRA, section 3). */
  readonly paged: boolean;
}

export const PARTS = ["base", "adapter", "optimizer", "importance", "gradients", "activations", "temporary"] as const;
export type Part = (typeof PARTS)[number];
export type Phase = "load" | "prepare" | "forward" | "output" | "backward" | "update" | "end";

/** What is held at one moment, in bytes. */
export interface Moment extends Readonly<Record<Part, number>> {
  readonly phase: Phase;
  /** 1, 2, … within the step; 0 outside. */
  readonly micro: number;
  /** The layer that has just been passed; 0 outside the layers. */
  readonly layer: number;
  readonly total: number;
}

/** More layers than this are passed several at a time: nobody could tell them apart. */
const MOST_STOPS = 64;

/**
 * The memory of one step of training, moment by moment: loading, the optimizer's state (and with AdaLoRA the importance of each parameter), then for each micro-batch layers forward, the
 * output, and layers backward, and at last the update. Activations grow by what each layer keeps and are freed on the way back; gradients come
 * on the first way back, layer by layer in equal parts, and stay until the update. With full recomputation layers keep their input alone (2h bytes a token), and one at a
 * time is whole again on the way back (Korthikanti et al. 2022, section 5). QLoRA holds one matrix at a time in bf16 beside its codes.
 */
export function timeline(shape: DecoderShape, settings: StepSettings): Moment[] {
  const { method, microBatch, tokens, accumulation, recomputation } = settings;
  const use = compareMemory(shape, settings).find((candidate) => candidate.method === method)!;
  const [base, adapter] = [Number(use.base), Number(use.adapter)];
  const [gradients, state] = [Number(use.gradients), Number(use.optimizer)];
  const importance = Number(use.importance);
  const isPaged = settings.paged && method === "qlora";
  const optimizer = isPaged ? 0 : state;
  const inBatch = microBatch * tokens;
  const isRecomputed = recomputation === "full";
  const whole = inBatch * keptPerToken(shape, settings);
  const kept = isRecomputed ? inBatch * 2 * shape.hidden : whole;
  const output = inBatch * outputPerToken(shape, settings);
  const working = method === "qlora" ? dequantisedMatrix(shape) : 0;
  const each = Math.ceil(shape.layers / MOST_STOPS);
  const stops = Array.from({ length: Math.ceil(shape.layers / each) }, (_, stop) =>
    Math.min(shape.layers, (stop + 1) * each),
  );

  const moments: Moment[] = [];
  const add = (phase: Phase, micro: number, layer: number, held: Partial<Record<Part, number>>) => {
    const parts = { base, adapter, optimizer, importance, gradients: 0, activations: 0, temporary: 0, ...held };
    moments.push({ phase, micro, layer, ...parts, total: PARTS.reduce((sum, part) => sum + parts[part], 0) });
  };
  add("load", 0, 0, { optimizer: 0, importance: 0 });
  add("prepare", 0, 0, {});
  for (let micro = 1; micro <= accumulation; micro++) {
    const before = micro === 1 ? 0 : gradients;
    for (const layer of stops)
      add("forward", micro, layer, { gradients: before, activations: layer * kept, temporary: working });
    add("output", micro, 0, { gradients: before, activations: shape.layers * kept, temporary: output });
    for (const layer of stops.toReversed())
      add("backward", micro, layer, {
        // On the first way back the gradients of the layers that have been passed are there.
        gradients: micro === 1 ? gradients * (1 - Math.max(0, layer - each) / shape.layers) : gradients,
        activations: layer * kept,
        temporary: working + (isRecomputed ? whole : 0),
      });
  }
  add("update", 0, 0, { gradients, optimizer: state });
  add("end", 0, 0, {});
  return moments;
}

/** The first moment at which most is held. */
export function peakOf(moments: readonly Moment[]): Moment {
  return moments.reduce((most, moment) => (moment.total > most.total ? moment : most));
}

/** Bytes of the largest linear layer in bf16, which QLoRA unpacks to compute with it (Dettmers et al. 2023, section 3). */
export function dequantisedMatrix(shape: DecoderShape): number {
  return 2 * Math.max(...LAYER_MATRICES.map((name) => Number(entriesOf(shape, name))));
}

/** The peaks of every method with these settings. */
export function comparePeaks(shape: DecoderShape, settings: Omit<StepSettings, "method">, methods: readonly Method[]) {
  return methods.map((method) => ({ method, peak: peakOf(timeline(shape, { ...settings, method })) }));
}
