import { fallbackPiece } from "@/lib/tokenizers/byte-alphabet";
import type { AddedToken, MergeSteps } from "@/lib/tokenizers/contract";

/** Steps as a model lists them. */
export function packMerges({ left, right, result }: MergeSteps): { merges: Int32Array; results: Int32Array } {
  const merges = new Int32Array(left.length * 2);
  left.forEach((id, step) => {
    merges[2 * step] = id;
    merges[2 * step + 1] = right[step] as number;
  });
  return { merges, results: result };
}

/** Steps as they are collected. */
export const noSteps = () => ({
  left: [] as number[],
  right: [] as number[],
  result: [] as number[],
  count: [] as number[],
});

export const packSteps = (
  { left, right, result, count }: ReturnType<typeof noSteps>,
  score: readonly number[] | null,
): MergeSteps => ({
  left: Int32Array.from(left),
  right: Int32Array.from(right),
  result: Int32Array.from(result),
  count: Int32Array.from(count),
  score: score && Float64Array.from(score),
});

/** Special tokens with the first ids. */
export const specialTokens = (texts: readonly string[]): AddedToken[] =>
  texts.map((text, id) => ({
    ...{ id, text, special: true, normalized: false },
    ...{ leftStrip: false, rightStrip: false, singleWord: false },
  }));

export const UNKNOWN_TOKEN = "<unk>";

/** The pieces with which sentencepiece's vocabularies begin: special tokens, <unk> among them, and the bytes of the fallback. */
export function firstPieces(specials: readonly string[], byteFallback: boolean) {
  const named = specials.includes(UNKNOWN_TOKEN) ? [...specials] : [UNKNOWN_TOKEN, ...specials];
  const bytes = byteFallback ? Array.from({ length: 256 }, (_, byte) => fallbackPiece(byte)) : [];
  return { pieces: [...named, ...bytes], named, unknown: named.indexOf(UNKNOWN_TOKEN) };
}
