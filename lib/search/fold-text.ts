import { simplifyCharacter } from "@/lib/core/simplify-character";

/**
 * One spelling for what a reader takes for the same: compatibility forms (NFKC, full-width letters among them), lower case, and for
 * characters of this field the simplified form. Not of the same length as the text; see foldWithOffsets.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Script=Han}/gu, simplifyCharacter);
}

/** The folded text, and for each of its code units (and its end) where in the text it comes from. */
export function foldWithOffsets(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  let folded = "";
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldText(character);
    for (let index = 0; index < piece.length; index++) offsets.push(at);
    folded += piece;
    at += character.length;
  }
  offsets.push(at);
  return { folded, offsets };
}
