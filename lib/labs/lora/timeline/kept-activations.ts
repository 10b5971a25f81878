import type { Method } from "@/lib/labs/lora/names";
import { layerActivations, type Recomputation } from "@/lib/model-arithmetic/activations";
import type { DecoderShape, LayerMatrix, MatrixName } from "@/lib/model-arithmetic/decoder-shape";
import type { LayerGroup } from "@/lib/model-arithmetic/model-shape";

export interface KeptSettings {
  readonly method: Method;
  readonly targets: readonly MatrixName[];
  /** The rank of the update. */
  readonly rank: number;
  readonly tokens: number;
  readonly recomputation: Recomputation;
}

/** A layer of the decoder as the general arithmetic knows it. */
function groupOf({ layers, heads, kvHeads, headDim, ffn, attentionBias }: DecoderShape): LayerGroup {
  return {
    count: layers,
    normWeights: 0,
    mixer: {
      ...{ kind: "attention", heads, kvHeads, headDim, window: null, sharesCache: false, headNorms: "none" },
      ...{ bias: attentionBias ? "qkv" : "none", gate: false, sinks: false, keyIsValue: false },
    },
    feed: { kind: "dense", width: ffn, gated: true, bias: false },
  };
}

/** Matrices that read one and the same input, and its width. */
function sharedInputs(
  shape: DecoderShape,
): readonly { readonly readers: readonly LayerMatrix[]; readonly width: number }[] {
  return [
    { readers: ["q", "k", "v"], width: shape.hidden },
    { readers: ["o"], width: shape.heads * shape.headDim },
    { readers: ["gate", "up"], width: shape.hidden },
    { readers: ["down"], width: shape.ffn },
  ];
}

export interface KeptTerm {
  readonly id: "all" | "unread" | "factors";
  /** Bytes a token and layer; `unread` is negative. */
  readonly bytes: number;
}

/**
 * Bytes that one layer keeps for each token until its backward pass, in 16 bits. `all`: everything by Korthikanti et al. 2022, section 4.1 (34h +
 * 5·a·s with their shapes; here without dropout, and without the attention matrix where it is computed again). `unread`: the gradient of
 * a weight, δ·xᵀ, is the only one that reads the input x of its matrix, so the input of frozen matrices is not kept; FlashAttention keeps
 * its own output all the same. `factors`: the r numbers between A and B, which the gradient of B reads.
 */
export function keptTerms(shape: DecoderShape, settings: KeptSettings): KeptTerm[] {
  const { method, targets, rank, tokens, recomputation } = settings;
  const { linear, matrix, feed } = layerActivations(groupOf(shape), shape.hidden, tokens, false);
  const all: KeptTerm = { id: "all", bytes: linear + feed + (recomputation === "none" ? matrix : 0) };
  if (method === "full") return [all];
  const unread = sharedInputs(shape)
    .filter(({ readers }) => !readers.some((name) => targets.includes(name)))
    .filter(({ readers }) => recomputation === "none" || !readers.includes("o"))
    .reduce((sum, { width }) => sum + 2 * width, 0);
  const adapted = targets.filter((name) => name !== "embed" && name !== "head").length;
  return [all, { id: "unread", bytes: -unread }, { id: "factors", bytes: 2 * rank * adapted }];
}

/** The sum of `keptTerms`. */
export function keptPerToken(shape: DecoderShape, settings: KeptSettings): number {
  return keptTerms(shape, settings).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Bytes a token at the output: logits in fp32, the input of the last norm, and that of the output layer where its weight is trained (section 4.3). */
export function outputPerToken({ hidden, vocab }: DecoderShape, { method, targets }: KeptSettings): number {
  return 4 * vocab + (method === "full" || targets.includes("head") ? 4 : 2) * hidden;
}
