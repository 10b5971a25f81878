import { CACHE_FORMATS, type CacheFormat, type CacheFormatName } from "@/lib/model-arithmetic/formats";
import type { Mixer, ModelShape } from "@/lib/model-arithmetic/model-shape";

/** What layers of one kind keep of a sequence. */
export const CACHE_PARTS = ["full", "window", "latent", "state"] as const;
export type CachePart = (typeof CACHE_PARTS)[number];

export interface CacheSettings {
  readonly format: CacheFormatName;
  /** Tokens of a block of PagedAttention; a started block is held whole. 1: nothing is rounded. */
  readonly block: number;
  /** GPUs among which heads are split. A head is never cut, and a latent stands on each of them. */
  readonly split: number;
}

/** The part of a cache that a layer belongs to; null where it keeps nothing. */
export function cachePart(mixer: Mixer): CachePart | null {
  if (mixer.kind === "none" || (mixer.kind === "attention" && mixer.sharesCache)) return null;
  if (mixer.kind === "attention") return mixer.window === null ? "full" : "window";
  return mixer.kind;
}

/** Bytes of `count` numbers in a format, each row of `row` numbers with its own scales. */
function bytesOf(count: number, row: number, { bits, group, scaleBits }: CacheFormat): number {
  const scales = group > 0 ? (count / row) * Math.ceil(row / group) * scaleBits : 0;
  return (count * bits + scales) / 8;
}

/**
 * Bytes that one layer keeps for each token that it remembers: keys and values of each KV head, 2 · h_kv · d_head, or the latent and its
 * rotary key, d_c + d_rope (DeepSeek-V2, section 2.1), and the indexer's key where there is one. 0 for a state.
 */
export function layerBytesPerToken(mixer: Mixer, format: CacheFormatName, split = 1): number {
  const stored = CACHE_FORMATS[format];
  if (mixer.kind === "attention") {
    if (mixer.sharesCache) return 0;
    const heads = Math.ceil(mixer.kvHeads / split);
    return bytesOf(2 * heads * mixer.headDim, mixer.headDim, stored);
  }
  if (mixer.kind !== "latent") return 0;
  const rope = stored.keepsRope ? 2 * mixer.ropeDim : bytesOf(mixer.ropeDim, mixer.ropeDim, stored);
  const index = mixer.indexer ? bytesOf(mixer.indexer.dim, mixer.indexer.dim, stored) : 0;
  return bytesOf(mixer.rank, mixer.rank, stored) + rope + index;
}

/** Recurrent states are kept in fp32 and the convolution's tail in bf16, whatever the cache is stored in. */
export const STATE_BYTES = 4;
export const CONVOLUTION_BYTES = 2;

function stateBytes(mixer: Mixer, split: number): number {
  if (mixer.kind !== "state") return 0;
  return Math.ceil((mixer.state * STATE_BYTES + mixer.convolution * CONVOLUTION_BYTES) / split);
}

/** Tokens that a layer holds of a sequence of `tokens`: the latest `window` of them, in whole blocks. */
export function heldTokens(mixer: Mixer, tokens: number, block: number): number {
  const seen = mixer.kind === "attention" && mixer.window !== null ? Math.min(tokens, mixer.window) : tokens;
  return Math.ceil(seen / block) * block;
}

export type CacheBytes = Readonly<Record<CachePart, number>> & { readonly total: number };

/** Bytes that one GPU keeps of one sequence of `tokens` tokens, by the kind of layer. */
export function cacheBytes(shape: ModelShape, tokens: number, { format, block, split }: CacheSettings): CacheBytes {
  const sums = { full: 0, window: 0, latent: 0, state: 0 };
  for (const { count, mixer } of shape.groups) {
    const part = cachePart(mixer);
    if (part === null) continue;
    const growing = heldTokens(mixer, tokens, block) * layerBytesPerToken(mixer, format, split);
    sums[part] += Math.ceil(count * (growing + stateBytes(mixer, split)));
  }
  return { ...sums, total: sums.full + sums.window + sums.latent + sums.state };
}

/** Bytes that each further token adds once every window is full, on one GPU. */
export function bytesPerToken(shape: ModelShape, format: CacheFormatName, split = 1): number {
  return shape.groups.reduce((sum, { count, mixer }) => {
    const grows = cachePart(mixer) === "full" || cachePart(mixer) === "latent";
    return grows ? sum + count * layerBytesPerToken(mixer, format, split) : sum;
  }, 0);
}
