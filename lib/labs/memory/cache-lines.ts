import { type Citation, group, type Line } from "@/lib/lab-kit/ledger";
import { SOURCES } from "@/lib/labs/memory/sources";
import { CACHE_FORMATS, type CacheFormatName } from "@/lib/model-arithmetic/formats";
import {
  cachePart,
  CONVOLUTION_BYTES,
  heldTokens,
  layerBytesPerToken,
  STATE_BYTES,
} from "@/lib/model-arithmetic/kv-cache";
import type { Mixer, ModelShape } from "@/lib/model-arithmetic/model-shape";

export type CacheLine = "token" | "held" | "layers" | "state" | "shared" | "sequence" | "batch";

interface CacheInputs {
  readonly context: number;
  readonly batch: number;
  readonly block: number;
  readonly cacheFormat: CacheFormatName;
}

/** A line of the cache, and the kind of layer that it is about where several kinds take turns. */
export type CacheLineId = `${CacheLine}` | `${CacheLine}:${string}`;

/** The cache line by line: for each kind of layer its bytes a token, the tokens that it holds, and all of them; then the sum. */
export function listCacheLines(
  shape: ModelShape,
  { context, batch, block, cacheFormat }: CacheInputs,
): Line<CacheLineId>[] {
  const sums: number[] = [];
  const lines = byMixer(shape).flatMap(({ count, mixer }, index): Line<CacheLineId>[] => {
    const line = (
      id: CacheLine,
      formula: string,
      numbers: string,
      value: number,
      ...sources: Citation[]
    ): Line<CacheLineId> => ({
      ...{ id: `${id}:${kindOf(mixer)}:${index}`, formula, numbers, sources },
      result:
        id === "held" ? { kind: "count", value: BigInt(value) } : { kind: "bytes", value: BigInt(Math.ceil(value)) },
    });
    const part = cachePart(mixer);
    if (part === null)
      return mixer.kind === "attention" ? [line("shared", "0", `${group(count)} × 0`, 0, SOURCES.grouped)] : [];
    if (mixer.kind === "state") {
      const each = mixer.state * STATE_BYTES + mixer.convolution * CONVOLUTION_BYTES;
      sums.push(count * each);
      const numbers = `${group(count)} × (${group(mixer.state)} × ${STATE_BYTES} + ${group(mixer.convolution)} × ${CONVOLUTION_BYTES})`;
      return [line("state", "L × (n_state × 4 + n_conv × 2)", numbers, count * each, SOURCES.state)];
    }
    const perToken = layerBytesPerToken(mixer, cacheFormat);
    const held = heldTokens(mixer, context, block);
    sums.push(Math.ceil(count * held * perToken));
    const [formula, numbers] = ofToken(mixer, cacheFormat);
    const seen = mixer.kind === "attention" && mixer.window !== null ? mixer.window : null;
    return [
      line(
        "token",
        formula,
        numbers,
        perToken,
        mixer.kind === "latent" ? SOURCES.latent : SOURCES.grouped,
        ...citeFormat(cacheFormat),
      ),
      line(
        "held",
        seen === null ? "⌈T / block⌉ × block" : "⌈min(T, W) / block⌉ × block",
        seen === null
          ? `⌈${group(context)} / ${block}⌉ × ${block}`
          : `⌈min(${group(context)}, ${group(seen)}) / ${block}⌉ × ${block}`,
        held,
        ...(seen === null ? [SOURCES.blocks] : [SOURCES.window, SOURCES.blocks]),
      ),
      line(
        "layers",
        "L × tokens × bytes",
        `${group(count)} × ${group(held)} × ${group(perToken)}`,
        count * held * perToken,
      ),
    ];
  });
  const sequence = sums.reduce((sum, bytes) => sum + bytes, 0);
  const bytes = (value: number) => ({ kind: "bytes", value: BigInt(value) }) as const;
  return [
    ...lines,
    {
      id: "sequence",
      formula: "Σ",
      numbers: sums.map(group).join(" + ") || "0",
      result: bytes(sequence),
      sources: [SOURCES.paged],
    },
    {
      id: "batch",
      formula: "B × Σ",
      numbers: `${group(batch)} × ${group(sequence)}`,
      result: bytes(batch * sequence),
      sources: [],
    },
  ];
}

/** Layers that keep the same, whatever feed-forward network they have. */
function byMixer({ groups }: ModelShape): readonly { readonly mixer: Mixer; readonly count: number }[] {
  const merged = new Map<string, { readonly mixer: Mixer; readonly count: number }>();
  for (const { mixer, count } of groups) {
    const key = JSON.stringify(mixer);
    merged.set(key, { mixer, count: count + (merged.get(key)?.count ?? 0) });
  }
  return [...merged.values()];
}

/** What a layer is called in a ledger: its kind, with the window where it has one. */
export function kindOf(mixer: Mixer): string {
  if (mixer.kind !== "attention") return mixer.kind;
  if (mixer.sharesCache) return "shared";
  return mixer.window === null ? "full" : "window";
}

function citeFormat(format: CacheFormatName): Citation[] {
  if (format === "fp8-blocks") return [SOURCES.formats.flashMla];
  return format === "int8" || format === "int4" ? [SOURCES.formats.gguf] : [];
}

/** Bytes of one number in a format, as far as a formula can say it: `2`, `(8 + 16/32)/8`. */
function widthOf(format: CacheFormatName): string {
  const { bits, group: shared, scaleBits } = CACHE_FORMATS[format];
  return shared > 0 ? `(${bits} + ${scaleBits}/${shared})/8` : String(bits / 8);
}

function ofToken(mixer: Mixer, format: CacheFormatName): [string, string] {
  const width = widthOf(format);
  if (mixer.kind === "latent") {
    const index = mixer.indexer ? ` + ${mixer.indexer.dim}` : "";
    const symbol = mixer.indexer ? " + d_index" : "";
    return CACHE_FORMATS[format].keepsRope
      ? [`(d_c${symbol}) × bytes + d_rope × 2`, `(${mixer.rank}${index}) × ${width} + ${mixer.ropeDim} × 2`]
      : [`(d_c + d_rope${symbol}) × bytes`, `(${mixer.rank} + ${mixer.ropeDim}${index}) × ${width}`];
  }
  if (mixer.kind !== "attention") return ["0", "0"];
  return ["2 × h_kv × d_head × bytes", `2 × ${group(mixer.kvHeads)} × ${group(mixer.headDim)} × ${width}`];
}
