/**
 * What the arithmetic needs of a decoder, layer by layer as data: dense or with experts, of attention, of a compressed latent, of
 * linear attention or a state space, or of several kinds in turn. Read from a config by `readModelConfig`.
 */
export interface ModelShape {
  /** `model_type` of the config. */
  readonly family: string;
  /** Width of the residual stream. */
  readonly hidden: number;
  readonly vocab: number;
  /** The output layer is the transposed embedding and costs nothing of its own. */
  readonly tied: boolean;
  /** Rows of a learned position table; 0 with rotary or linear-bias positions. */
  readonly positions: number;
  /** Longest context that the config names, in tokens; null where it names none. */
  readonly context: number | null;
  /** Weights outside the layers that are no matrices: the last norm, a norm of the embedding, a bias of the output layer. */
  readonly looseVectors: number;
  /** Layers that are equal stand together; the order inside the model does not matter to any sum. */
  readonly groups: readonly LayerGroup[];
}

export interface LayerGroup {
  readonly count: number;
  readonly mixer: Mixer;
  readonly feed: Feed;
  /** Weights of the norms of one layer, biases of LayerNorms included. */
  readonly normWeights: number;
}

/** How a layer lets tokens see each other. `none`: the layer is a feed-forward network alone. */
export type Mixer = Attention | Latent | LinearState | { readonly kind: "none" };

/** Multi-head, grouped-query or multi-query attention. */
export interface Attention {
  readonly kind: "attention";
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  /** How many of the latest tokens the layer sees, and keeps; null: all. */
  readonly window: number | null;
  /** The layer reads the keys and values of an earlier layer and has none of its own (cross-layer sharing). */
  readonly sharesCache: boolean;
  readonly bias: "none" | "qkv" | "all";
  /** Norms of queries and keys: one weight for each dimension of a head, or for each of all heads together. */
  readonly headNorms: "none" | "head" | "width";
  /** A gate on the output, as wide as the queries (Qwen3-Next). */
  readonly gate: boolean;
  /** One learned logit for each head (gpt-oss). */
  readonly sinks: boolean;
  /** Values come from the projection of the keys (Gemma 4, global layers). Both are cached, since keys are rotated. */
  readonly keyIsValue: boolean;
}

/** Multi-head latent attention (DeepSeek-V2, arXiv 2405.04434): cached are a latent and one rotary key for all heads. */
export interface Latent {
  readonly kind: "latent";
  readonly heads: number;
  /** `kv_lora_rank`. */
  readonly rank: number;
  readonly ropeDim: number;
  readonly nopeDim: number;
  readonly valueDim: number;
  /** `q_lora_rank`; null: queries come from one full matrix. */
  readonly queryRank: number | null;
  /** The lightning indexer of DeepSeek-V3.2, which caches one key of `dim` numbers a token. */
  readonly indexer: { readonly heads: number; readonly dim: number } | null;
}

/** Linear attention or a state space: a state of constant size instead of a cache that grows. */
export interface LinearState {
  readonly kind: "state";
  /** Numbers of the recurrent state of one sequence. */
  readonly state: number;
  /** Numbers that the short convolution keeps: (kernel − 1) of each channel. */
  readonly convolution: number;
  /** [input, output] of every matrix, and what is no matrix. */
  readonly matrices: readonly (readonly [number, number])[];
  readonly vectors: number;
  /** Widest inner activation of one token, as attention's queries are. */
  readonly width: number;
}

/** The feed-forward network. Gated ones have three matrices (Shazeer 2020), others two. */
export type Feed =
  | { readonly kind: "none" }
  | { readonly kind: "dense"; readonly width: number; readonly gated: boolean; readonly bias: boolean }
  | {
      readonly kind: "experts";
      readonly experts: number;
      /** Experts that a token goes to, without the shared ones. */
      readonly active: number;
      readonly width: number;
      readonly gated: boolean;
      readonly bias: boolean;
      /** Width of what every token passes beside its experts; 0 where there is nothing. */
      readonly shared: number;
      /** A gate of one weight for each dimension on the shared expert (Qwen). */
      readonly sharedGate: boolean;
    };

/** Layers in all. */
export const layersOf = ({ groups }: Pick<ModelShape, "groups">): number =>
  groups.reduce((sum, { count }) => sum + count, 0);
