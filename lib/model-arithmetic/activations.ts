import { layersOf, type LayerGroup, type ModelShape } from "@/lib/model-arithmetic/model-shape";

/** `none`: everything is kept. `selective`: the attention matrix is computed again, as FlashAttention does. `full`: only inputs of layers are kept. */
export const RECOMPUTATIONS = ["none", "selective", "full"] as const;
export type Recomputation = (typeof RECOMPUTATIONS)[number];

export interface ActivationSettings {
  /** Sequences of one micro-batch on one GPU, and tokens of each. */
  readonly batch: number;
  readonly tokens: number;
  readonly recomputation: Recomputation;
  /** Masks of dropout behind attention weights, attention and the feed-forward network, as GPT-3 had them. */
  readonly dropout: boolean;
  /** Tensor-parallel GPUs, with sequence parallelism: everything is split. */
  readonly tensor: number;
  /** Pipeline stages. */
  readonly pipeline: number;
}

/** Bytes that one layer keeps for each token of a micro-batch, in 16-bit training. */
export interface LayerActivations {
  /** Input and widths around attention: 4h of the norms, 2h of the input, q, k, v and the output's input. */
  readonly linear: number;
  /** a · s bytes a token for each of: softmax (2), its dropout (1 + 2). */
  readonly matrix: number;
  readonly feed: number;
}

/**
 * Bytes a token of one layer, by the terms of Korthikanti et al. 2022 (arXiv 2205.05198, section 4.1) with the layer's own widths: 4h for two
 * norms; 2h + 2(q + k + v) + 2q around attention and h for its dropout; 5·a·s for softmax, mask and dropped weights (2·a·s without
 * dropout); 2h + what lies inside the feed-forward network, h for its dropout. With q = k = v = h, a plain network of 4h and dropout that is
 * their 34h + 5·a·s. A gated network keeps gate, up, the activated gate and their product: 8 bytes for each of its width. Layers of a
 * state count as attention of their own width without a matrix.
 */
export function layerActivations(
  { mixer, feed }: LayerGroup,
  hidden: number,
  tokens: number,
  dropout: boolean,
): LayerActivations {
  const mask = dropout ? hidden : 0;
  const norms = (mixer.kind === "none" ? 0 : 2 * hidden) + (feed.kind === "none" ? 0 : 2 * hidden);
  const widths = (query: number, keys: number, values: number) =>
    2 * hidden + 2 * (query + keys + values) + 2 * query + mask;
  const matrixOf = (heads: number, seen: number) => heads * seen * (dropout ? 5 : 2);
  const inner =
    feed.kind === "dense" ? feed.width : feed.kind === "experts" ? feed.active * feed.width + feed.shared : 0;
  const network = feed.kind === "none" ? 0 : 2 * hidden + (feed.gated ? 8 : 4) * inner + mask;
  switch (mixer.kind) {
    case "none":
      return { linear: norms, matrix: 0, feed: network };
    case "attention": {
      const keys = mixer.kvHeads * mixer.headDim;
      const seen = Math.min(tokens, mixer.window ?? tokens);
      return {
        linear: norms + widths(mixer.heads * mixer.headDim, keys, keys),
        matrix: matrixOf(mixer.heads, seen),
        feed: network,
      };
    }
    case "latent": {
      const query = mixer.heads * (mixer.nopeDim + mixer.ropeDim);
      const linear =
        norms +
        widths(query, query, mixer.heads * mixer.valueDim) +
        2 * (mixer.rank + mixer.ropeDim + (mixer.queryRank ?? 0));
      return { linear, matrix: matrixOf(mixer.heads, tokens), feed: network };
    }
    case "state":
      return { linear: norms + widths(mixer.width, mixer.width, mixer.width), matrix: 0, feed: network };
  }
}

export interface ActivationBytes {
  /** What all layers of the heaviest stage keep, and of it the attention matrices. */
  readonly layers: number;
  readonly matrices: number;
  /** The one layer that is being computed again; 0 unless only inputs are kept. */
  readonly recomputed: number;
  /** Logits in fp32 and what the last norm and the output layer keep. */
  readonly output: number;
  readonly total: number;
}

/**
 * Bytes of activations of one GPU. Without a pipeline: the sum over all layers. With one, the first stage has the most: by one forward, one
 * backward it holds as many micro-batches as there are stages, so that again all layers count (section 4.2.3); the output layer is then on
 * another GPU. With full recomputation 2·h a token and layer are kept, and one layer at a time is whole (section 5). Output: 4h and 4 bytes a
 * logit (section 4.3).
 */
export function activationBytes(shape: ModelShape, settings: ActivationSettings): ActivationBytes {
  const { batch, tokens, recomputation, dropout, tensor, pipeline } = settings;
  const { hidden, vocab, groups } = shape;
  const all = batch * tokens;
  const each = groups.map((group) => ({ count: group.count, ...layerActivations(group, hidden, tokens, dropout) }));
  const keepsMatrix = recomputation === "none";
  const matrices = keepsMatrix ? each.reduce((sum, { count, matrix }) => sum + count * matrix, 0) : 0;
  const kept =
    recomputation === "full"
      ? layersOf(shape) * 2 * hidden
      : each.reduce((sum, { count, linear, feed }) => sum + count * (linear + feed), 0);
  const largest = Math.max(...each.map(({ linear, feed }) => linear + feed));
  const share = (bytes: number) => Math.ceil((all * bytes) / tensor);
  const [layers, attention] = [share(kept + matrices), share(matrices)];
  const recomputed = recomputation === "full" ? share(largest) : 0;
  const output = pipeline > 1 ? 0 : share(4 * hidden + 4 * vocab);
  return { layers, matrices: attention, recomputed, output, total: layers + recomputed + output };
}

/**
 * Bytes at the peak of one forward pass of inference, an estimate of ours: the widest point of a layer for every token of the pass, in 16
 * bits, twice the residual stream beside it, and one row of fp32 logits for each sequence. Nothing is kept from layer to layer.
 */
export function forwardBytes(
  shape: ModelShape,
  tokensInPass: number,
  sequences: number,
  split: number,
): { widest: number; bytes: number } {
  const { hidden, vocab } = shape;
  const widest = Math.max(
    ...shape.groups.map((group) => {
      const { linear, feed } = layerActivations(group, hidden, 1, false);
      return Math.max(linear, feed) / 2;
    }),
  );
  return { widest, bytes: Math.ceil((tokensInPass * 2 * (2 * hidden + widest)) / split) + sequences * vocab * 4 };
}
