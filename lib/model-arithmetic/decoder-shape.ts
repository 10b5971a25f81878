/**
 * What the arithmetic of a dense decoder needs of its config: pre-norm layers of grouped-query attention (Ainslie et al. 2023)
 * and a gated feed-forward network of three matrices (Shazeer 2020), with RMSNorm.
 */
export interface DecoderShape {
  readonly layers: number;
  /** Width of the residual stream, `hidden_size`. */
  readonly hidden: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  /** Width inside the feed-forward network, `intermediate_size`. */
  readonly ffn: number;
  readonly vocab: number;
  /** The output layer is the transposed embedding and costs nothing of its own. */
  readonly tied: boolean;
  /** q, k and v have a bias (Qwen2). */
  readonly attentionBias: boolean;
  /** Queries and keys are normalised per head, with one weight per dimension (Qwen3). */
  readonly headNorms: boolean;
}

export const LAYER_MATRICES = ["q", "k", "v", "o", "gate", "up", "down"] as const;
export type LayerMatrix = (typeof LAYER_MATRICES)[number];
export const MATRICES = [...LAYER_MATRICES, "embed", "head"] as const;
export type MatrixName = (typeof MATRICES)[number];

/** A linear map from `input` to `output` dimensions. An embedding maps token ids (one-hot, `vocab`) to the hidden size. */
export interface MatrixShape {
  readonly input: number;
  readonly output: number;
}

/** The shape of every matrix. With grouped-query attention k and v are `kvHeads × headDim` high, not `hidden`. */
export function shapeOf(
  { hidden, heads, kvHeads, headDim, ffn, vocab }: DecoderShape,
  matrix: MatrixName,
): MatrixShape {
  switch (matrix) {
    case "q":
      return { input: hidden, output: heads * headDim };
    case "k":
    case "v":
      return { input: hidden, output: kvHeads * headDim };
    case "o":
      return { input: heads * headDim, output: hidden };
    case "gate":
    case "up":
      return { input: hidden, output: ffn };
    case "down":
      return { input: ffn, output: hidden };
    case "embed":
      return { input: vocab, output: hidden };
    case "head":
      return { input: hidden, output: vocab };
  }
}

/** How often a matrix stands in the model: once a layer, or once. */
export function timesIn({ layers }: DecoderShape, matrix: MatrixName): number {
  return matrix === "embed" || matrix === "head" ? 1 : layers;
}
