import { preSplit } from "@/scripts/tiny-model/tokenizer/pre-split";
import { mergePair, type Merge } from "@/scripts/tiny-model/tokenizer/train-bpe";

/** The token that ends every document and begins every text. */
export const END = "<|endoftext|>";
export const END_ID = 0;
/** Token ids of the model: the end token first, then the bytes, then the merges in order. */
const FIRST_BYTE = 1;

/** Encodes texts by merges in their order, remembering pieces. Ids are those of tokenizer.json. */
export function createEncoder(merges: readonly Merge[]): (text: string) => number[] {
  const ranks = new Map(merges.map(([left, right], rank) => [left * 65536 + right, rank]));
  const known = new Map<string, readonly number[]>();
  const encodePiece = (piece: string): readonly number[] => {
    let ids: number[] = [...Buffer.from(piece)];
    for (;;) {
      let best = Infinity;
      for (let at = 0; at + 1 < ids.length; at++)
        best = Math.min(best, ranks.get(ids[at]! * 65536 + ids[at + 1]!) ?? Infinity); // below the length
      const merge = merges[best];
      if (!merge) return ids.map((id) => id + FIRST_BYTE);
      ids = mergePair(ids, merge[0], merge[1], 256 + best);
    }
  };
  return (text) =>
    preSplit(text).flatMap((piece) => {
      const found = known.get(piece) ?? encodePiece(piece);
      known.set(piece, found);
      return [...found];
    });
}
