import { group, type Line } from "@/lib/lab-kit/ledger";
import type { Method, Variant } from "@/lib/labs/lora/names";
import { SOURCES } from "@/lib/labs/lora/sources";
import { countParameters, entriesOf } from "@/lib/model-arithmetic/count-parameters";
import { type DecoderShape, LAYER_MATRICES } from "@/lib/model-arithmetic/decoder-shape";
import { nf4Bytes, type Nf4Bytes } from "@/lib/model-arithmetic/nf4";
import { BF16_BYTES, TRAINING_STATES, type TrainingConvention } from "@/lib/model-arithmetic/training-states";

export interface MemorySettings {
  /** Parameters that LoRA trains. */
  readonly trainable: bigint;
  readonly variant: Variant;
  readonly convention: TrainingConvention;
  readonly doubleQuantised: boolean;
}

/** Bytes of the model states of one method; activations and buffers come on top of each. */
export interface MemoryUse {
  readonly method: Method;
  /** Weights that are held: the base, and the adapter where there is one. */
  readonly base: bigint;
  readonly adapter: bigint;
  readonly gradients: bigint;
  /** Master copy and moments. */
  readonly optimizer: bigint;
  /** What AdaLoRA keeps of the importance of each parameter; 0 without it. */
  readonly importance: bigint;
  readonly total: bigint;
}

/**
 * Numbers that AdaLoRA keeps for each trained parameter, each in the format of the parameter itself: the sensitivity |w·∂L/∂w| of the last
 * step, its moving average, and the moving average of how far the two lie apart (Zhang et al. 2023, section 3.2). The paper needs the two
 * averages alone; its authors' code and PEFT hold the last value too (`RankAllocator.update_ipt`).
 */
export const IMPORTANCE_NUMBERS = 3;

/** NF4 of every linear layer inside the transformer layers, matrix by matrix. */
function quantisedLinear(shape: DecoderShape, doubleQuantised: boolean): Nf4Bytes {
  const each = LAYER_MATRICES.map((matrix) => nf4Bytes(entriesOf(shape, matrix), doubleQuantised));
  const sum = (part: keyof Nf4Bytes) => BigInt(shape.layers) * each.reduce((total, bytes) => total + bytes[part], 0n);
  return { codes: sum("codes"), scales: sum("scales"), secondScales: sum("secondScales"), total: sum("total") };
}

/**
 * Weights, gradients and optimizer state of full fine-tuning, LoRA and QLoRA. A frozen base is held in bf16; QLoRA holds its linear
 * layers in NF4 and leaves embedding, output layer, norms and biases in bf16. What is trained costs what the convention says.
 */
export function compareMemory(
  shape: DecoderShape,
  { trainable, variant, convention, doubleQuantised }: MemorySettings,
): MemoryUse[] {
  const { weight, gradient, master, moments } = TRAINING_STATES[convention];
  const { total: all, linear } = countParameters(shape);
  const toUse = (method: Method, base: bigint, adapter: bigint, trained: bigint): MemoryUse => {
    const [gradients, optimizer] = [trained * BigInt(gradient), trained * BigInt(master + moments)];
    const isScored = variant === "adalora" && method !== "full";
    const importance = isScored ? trained * BigInt(IMPORTANCE_NUMBERS * weight) : 0n;
    const total = base + adapter + gradients + optimizer + importance;
    return { method, base, adapter, gradients, optimizer, importance, total };
  };
  const adapter = trainable * BigInt(weight);
  const kept = (all - linear) * BigInt(BF16_BYTES);
  return [
    toUse("full", all * BigInt(weight), 0n, all),
    toUse("lora", all * BigInt(BF16_BYTES), adapter, trainable),
    toUse("qlora", quantisedLinear(shape, doubleQuantised).total + kept, adapter, trainable),
  ];
}

export type MemoryLine =
  | "weights"
  | "nf4-codes"
  | "nf4-scales"
  | "nf4-second-scales"
  | "bf16-rest"
  | "adapter"
  | "gradients"
  | "optimizer"
  | "importance"
  | "sum";

/** The bytes of one method, line by line. */
export function listMemoryLines(shape: DecoderShape, settings: MemorySettings, method: Method): Line<MemoryLine>[] {
  const { trainable, convention, doubleQuantised } = settings;
  const { weight, gradient, master, moments } = TRAINING_STATES[convention];
  const use = compareMemory(shape, settings).find((candidate) => candidate.method === method)!;
  const count = countParameters(shape);
  const line = (
    id: MemoryLine,
    formula: string,
    numbers: string,
    value: bigint,
    ...sources: Line["sources"]
  ): Line<MemoryLine> => ({ id, formula, numbers, result: { kind: "bytes", value }, sources });
  const states = SOURCES.convention[convention];
  const trained = method === "full" ? count.total : trainable;
  const symbol = method === "full" ? "N" : "n";
  const adapted = method === "full" ? [] : [use.adapter];
  const scored = use.importance > 0n ? [use.importance] : [];
  const optimizerBytes = [...(master ? [master] : []), moments / 2, moments / 2].join(" + ");
  return [
    ...weightLines(),
    ...(method === "full"
      ? []
      : [line("adapter", `n × ${weight}`, `${group(trainable)} × ${weight}`, use.adapter, states)]),
    line("gradients", `${symbol} × ${gradient}`, `${group(trained)} × ${gradient}`, use.gradients, states),
    line(
      "optimizer",
      `${symbol} × (${optimizerBytes})`,
      `${group(trained)} × ${master + moments}`,
      use.optimizer,
      states,
    ),
    ...scored.map((bytes) =>
      line(
        "importance",
        `n × ${IMPORTANCE_NUMBERS} × ${weight}`,
        `${group(trainable)} × ${IMPORTANCE_NUMBERS * weight}`,
        bytes,
        SOURCES.importance,
        SOURCES.importancePeft,
      ),
    ),
    line("sum", "Σ", [use.base, ...adapted, use.gradients, use.optimizer, ...scored].map(group).join(" + "), use.total),
  ];

  function weightLines(): Line<MemoryLine>[] {
    if (method === "full")
      return [line("weights", `N × ${weight}`, `${group(count.total)} × ${weight}`, use.base, states)];
    if (method === "lora")
      return [line("weights", `N × ${BF16_BYTES}`, `${group(count.total)} × ${BF16_BYTES}`, use.base, SOURCES.frozen)];
    const nf4 = quantisedLinear(shape, doubleQuantised);
    const linear = group(count.linear);
    const rest = count.total - count.linear;
    return [
      line("nf4-codes", "N_linear × 4/8", `${linear} × 4/8`, nf4.codes, SOURCES.nf4),
      doubleQuantised
        ? line("nf4-scales", "N_linear/64 × 8/8", `${linear}/64 × 1`, nf4.scales, SOURCES.doubleQuantisation)
        : line("nf4-scales", "N_linear/64 × 32/8", `${linear}/64 × 4`, nf4.scales, SOURCES.blocks),
      ...(doubleQuantised
        ? [
            line(
              "nf4-second-scales",
              "N_linear/(64 × 256) × 32/8",
              `${linear}/16,384 × 4`,
              nf4.secondScales,
              SOURCES.doubleQuantisation,
            ),
          ]
        : []),
      line(
        "bf16-rest",
        `(N − N_linear) × ${BF16_BYTES}`,
        `${group(rest)} × ${BF16_BYTES}`,
        rest * BigInt(BF16_BYTES),
        SOURCES.linearOnly,
      ),
    ];
  }
}

/** What a weight of a QLoRA base takes in bits: in a quantised layer, and on average over the whole model. */
export function listBitLines(shape: DecoderShape, doubleQuantised: boolean): Line<"linear-bits" | "all-bits">[] {
  const { total, linear } = countParameters(shape);
  const rest = total - linear;
  const quantised = quantisedLinear(shape, doubleQuantised).total;
  const bits = (8 * Number(quantised)) / Number(linear);
  return [
    {
      id: "linear-bits",
      formula: doubleQuantised ? "4 + 8/64 + 32/(64 × 256)" : "4 + 32/64",
      numbers: `${group(quantised)} × 8 ÷ ${group(linear)}`,
      result: { kind: "number", value: bits },
      sources: [doubleQuantised ? SOURCES.doubleQuantisation : SOURCES.blocks],
    },
    {
      id: "all-bits",
      formula: "(B_linear × 8 + (N − N_linear) × 16) ÷ N",
      numbers: `(${group(quantised)} × 8 + ${group(rest)} × 16) ÷ ${group(total)}`,
      result: { kind: "number", value: (8 * Number(quantised) + 16 * Number(rest)) / Number(total) },
      sources: [SOURCES.linearOnly],
    },
  ];
}
