import type { Attention } from "@/lib/model-arithmetic/model-shape";

/** What a family's code fixes and its configs do not say. */
export interface Family {
  /** `layer`: LayerNorm with a bias; `layer-plain`: without. */
  readonly norm: "rms" | "layer" | "layer-plain";
  /** Norms of a layer as wide as the model. */
  readonly norms: number;
  readonly gated: boolean;
  readonly bias: Attention["bias"];
  readonly ffnBias: boolean;
  readonly headNorms: Attention["headNorms"];
  /** Whether the output layer is the embedding where the config does not say. */
  readonly tied: boolean;
  /** Rows of the learned position table beyond the context; undefined without such a table. */
  readonly learnedPositions?: number;
  /** Every n-th layer sees everything, the others a window, where the config does not list its layers. */
  readonly fullEvery?: number;
  /** The last layer sees everything, whatever the count. */
  readonly lastIsFull?: boolean;
  /** `sliding_window` counts for every layer. */
  readonly slides?: boolean;
  readonly state?: "mamba" | "mamba2" | "delta";
  readonly gate?: boolean;
  readonly sinks?: boolean;
  /** A norm behind the embedding. */
  readonly embeddingNorm?: boolean;
  readonly headBias?: boolean;
}

const LLAMA: Family = {
  ...{ norm: "rms", norms: 2, gated: true, bias: "none", ffnBias: false, headNorms: "none", tied: false },
};
const GPT2: Family = {
  ...{ norm: "layer", norms: 2, gated: false, bias: "all", ffnBias: true, headNorms: "none", tied: true },
};
const GEMMA: Family = { ...LLAMA, tied: true };

/** By `model_type`. Others are read like Llama, and the reader says so. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  gpt2: { ...GPT2, learnedPositions: 0 },
  gpt_bigcode: { ...GPT2, learnedPositions: 0 },
  // Two rows more than positions: modeling_opt.py keeps an offset of 2 for its padding token.
  opt: { ...GPT2, learnedPositions: 2 },
  bloom: { ...GPT2, embeddingNorm: true },
  falcon: { ...GPT2, bias: "none", ffnBias: false },
  mpt: { ...GPT2, norm: "layer-plain", bias: "none", ffnBias: false },
  phi: { ...GPT2, norms: 1, tied: false, headBias: true },
  llama: LLAMA,
  baichuan: LLAMA,
  mistral: { ...LLAMA, slides: true },
  phi3: { ...LLAMA, slides: true },
  chatglm: { ...LLAMA, bias: "qkv" },
  mixtral: { ...LLAMA, slides: true },
  minimax_m2: { ...LLAMA, headNorms: "width" },
  qwen2: { ...LLAMA, bias: "qkv" },
  qwen2_moe: { ...LLAMA, bias: "qkv" },
  qwen3: { ...LLAMA, headNorms: "head" },
  qwen3_moe: { ...LLAMA, headNorms: "head" },
  qwen3_next: { ...LLAMA, headNorms: "head", state: "delta", gate: true },
  qwen3_5_text: { ...LLAMA, headNorms: "head", state: "delta", gate: true },
  qwen3_5_moe_text: { ...LLAMA, headNorms: "head", state: "delta", gate: true },
  gemma: GEMMA,
  gemma2: { ...GEMMA, norms: 4, fullEvery: 2 },
  gemma3_text: { ...GEMMA, norms: 4, headNorms: "head", fullEvery: 6 },
  gemma4_text: { ...GEMMA, norms: 7, headNorms: "head", fullEvery: 6, lastIsFull: true },
  gpt_oss: { ...LLAMA, bias: "all", ffnBias: true, fullEvery: 2, sinks: true },
  llama4_text: { ...LLAMA, fullEvery: 4 },
  deepseek_v2: LLAMA,
  deepseek_v3: LLAMA,
  deepseek_v32: LLAMA,
  kimi_k2: LLAMA,
  glm_moe_dsa: LLAMA,
  hunyuan: { ...LLAMA, headNorms: "head" },
  mamba: { ...LLAMA, norms: 1, tied: true, state: "mamba" },
  jamba: { ...LLAMA, state: "mamba" },
  // Every block is one norm and one of attention, Mamba-2 or a feed-forward network of two matrices.
  nemotron_h: { ...LLAMA, norms: 1, gated: false, state: "mamba2" },
};

/** The families that a vision model's config holds under `text_config` without a `model_type` of their own. */
export const FAMILY_OF_ARCHITECTURE: Readonly<Record<string, string>> = {
  Gemma3ForConditionalGeneration: "gemma3_text",
  Gemma3ForCausalLM: "gemma3_text",
};

/** What is not known is read as this. */
export const GENERIC: Family = LLAMA;
