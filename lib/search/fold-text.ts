import { simplifyCharacters } from "@/lib/core/simplify-character";

/**
 * One spelling for what a reader takes for the same: compatibility forms (NFKC, full-width letters among them), lower case, and for
 * characters of this field the simplified form. Not of the same length as the text; see foldWithOffsets.
 */
export function foldText(text: string): string {
  return simplifyCharacters(text.normalize("NFKC").toLowerCase());
}

/** A run of what folds to as many code units as it has, or one character that may not. */
const PIECE = /[\0-\x7f\u4e00-\u9fff]+|[^\0-\x7f\u4e00-\u9fff]/gu;

/** The folded text, and for each of its code units (and its end) where in the text it comes from. */
export function foldWithOffsets(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  let folded = "";
  const offsets: number[] = [];
  for (const { 0: piece, index: at } of text.matchAll(PIECE)) {
    const own = foldText(piece);
    for (let index = 0; index < own.length; index++) offsets.push(own.length === piece.length ? at + index : at);
    folded += own;
  }
  offsets.push(text.length);
  return { folded, offsets };
}
