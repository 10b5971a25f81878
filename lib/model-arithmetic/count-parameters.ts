import { type DecoderShape, LAYER_MATRICES, type MatrixName, shapeOf } from "@/lib/model-arithmetic/decoder-shape";

/** Entries of one matrix, exactly. */
export function entriesOf(shape: DecoderShape, matrix: MatrixName): bigint {
  const { input, output } = shapeOf(shape, matrix);
  return BigInt(input) * BigInt(output);
}

export interface ParameterCount {
  /** The linear layers inside the transformer layers. */
  readonly linear: bigint;
  readonly embedding: bigint;
  /** The output layer; 0 where it is the embedding. */
  readonly head: bigint;
  readonly norms: bigint;
  readonly biases: bigint;
  readonly total: bigint;
}

/**
 * Parameters of a dense decoder, exactly: linear layers, embedding, output layer, two RMSNorms a layer and one at the end (and the
 * norms of queries and keys where there are some), biases of q, k and v.
 */
export function countParameters(shape: DecoderShape): ParameterCount {
  const layers = BigInt(shape.layers);
  const perLayer = LAYER_MATRICES.reduce((sum, matrix) => sum + entriesOf(shape, matrix), 0n);
  const linear = layers * perLayer;
  const embedding = entriesOf(shape, "embed");
  const head = shape.tied ? 0n : entriesOf(shape, "head");
  const headNorms = shape.headNorms ? 2n * BigInt(shape.headDim) : 0n;
  const norms = (2n * layers + 1n) * BigInt(shape.hidden) + layers * headNorms;
  const biases = shape.attentionBias ? layers * BigInt((shape.heads + 2 * shape.kvHeads) * shape.headDim) : 0n;
  return { linear, embedding, head, norms, biases, total: linear + embedding + head + norms + biases };
}
