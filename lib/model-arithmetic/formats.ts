/** Which weights a format is used for; the others stay in bf16 (`all`: none does). */
export type Coverage = "all" | "matrices" | "layers" | "experts";

export interface WeightFormat {
  /** Bits of one weight, scales and zero points included. */
  readonly bits: number;
  readonly covers: Coverage;
}

/**
 * Bits a weight, written as codes plus what the weights of a block share:
 * - `fp8`: one fp32 scale for each 128 × 128 block (DeepSeek-V3, arXiv 2412.19437, section 3.3).
 * - `int8`: one fp16 scale for each group of 128. `int4`: an fp16 scale and a 4-bit zero point for each 128 (GPTQ, AWQ).
 * - `nf4`: one fp32 scale for each 64; `nf4-double`: the scales in 8 bits, an fp32 for each 256 of them (QLoRA, arXiv 2305.14314).
 * - `mxfp4`: an 8-bit scale for each 32 (OCP Microscaling 1.0). `nvfp4`: an FP8 scale for each 16.
 * - `q…`: blocks of GGUF by their bytes in ggml-common.h: Q4_0 is 18 bytes for 32 weights, Q6_K 210 bytes for 256.
 * - `q4-k-m` mixes Q4_K and Q6_K: 4.89 bits on average in Llama-3.1-8B (llama.cpp, tools/quantize).
 */
export const WEIGHT_FORMATS = {
  fp32: { bits: 32, covers: "all" },
  bf16: { bits: 16, covers: "all" },
  fp8: { bits: 8 + 32 / (128 * 128), covers: "layers" },
  int8: { bits: 8 + 16 / 128, covers: "layers" },
  int4: { bits: 4 + (16 + 4) / 128, covers: "layers" },
  nf4: { bits: 4 + 32 / 64, covers: "layers" },
  "nf4-double": { bits: 4 + 8 / 64 + 32 / (64 * 256), covers: "layers" },
  mxfp4: { bits: 4 + 8 / 32, covers: "experts" },
  nvfp4: { bits: 4 + 8 / 16, covers: "layers" },
  q8_0: { bits: (34 * 8) / 32, covers: "matrices" },
  q6_k: { bits: (210 * 8) / 256, covers: "matrices" },
  q5_k: { bits: (176 * 8) / 256, covers: "matrices" },
  q4_k_m: { bits: 4.8944, covers: "matrices" },
  q4_k: { bits: (144 * 8) / 256, covers: "matrices" },
  q4_0: { bits: (18 * 8) / 32, covers: "matrices" },
  iq4_xs: { bits: (136 * 8) / 256, covers: "matrices" },
  q3_k: { bits: (110 * 8) / 256, covers: "matrices" },
  q2_k: { bits: (84 * 8) / 256, covers: "matrices" },
} as const satisfies Readonly<Record<string, WeightFormat>>;
export type WeightFormatName = keyof typeof WEIGHT_FORMATS;
export const WEIGHT_FORMAT_NAMES = Object.keys(WEIGHT_FORMATS) as readonly WeightFormatName[];

export interface CacheFormat {
  readonly bits: number;
  /** Numbers that share a scale, and the bits of the scale; 0 where the whole tensor shares one. */
  readonly group: number;
  readonly scaleBits: number;
  /** The rotary key of a latent stays in bf16. */
  readonly keepsRope: boolean;
}

/**
 * What keys and values are stored in. `fp8`: one scale for a whole tensor. `fp8-blocks`: an fp32 scale for each 128 numbers and the rotary
 * key in bf16, so that a latent of 512 + 64 takes 656 bytes (FlashMLA). `int8` and `int4`: an fp16 scale for each 32, as llama.cpp's Q8_0
 * and Q4_0 do.
 */
export const CACHE_FORMATS = {
  fp32: { bits: 32, group: 0, scaleBits: 0, keepsRope: false },
  bf16: { bits: 16, group: 0, scaleBits: 0, keepsRope: false },
  fp8: { bits: 8, group: 0, scaleBits: 0, keepsRope: false },
  "fp8-blocks": { bits: 8, group: 128, scaleBits: 32, keepsRope: true },
  int8: { bits: 8, group: 32, scaleBits: 16, keepsRope: false },
  int4: { bits: 4, group: 32, scaleBits: 16, keepsRope: false },
} as const satisfies Readonly<Record<string, CacheFormat>>;
export type CacheFormatName = keyof typeof CACHE_FORMATS;
export const CACHE_FORMAT_NAMES = Object.keys(CACHE_FORMATS) as readonly CacheFormatName[];
