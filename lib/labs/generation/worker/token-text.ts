import type { PreTrainedTokenizer } from "@xenova/transformers";
import type { Token } from "@/lib/labs/generation/worker/protocol";

/**
 * The letter that stands for each byte in a byte-level vocabulary (GPT-2's bytes_to_unicode): printable ones for themselves, the others
 * from U+0100 on, in order.
 */
const BYTE_OF = new Map<string, number>();
for (let byte = 0, next = 256; byte < 256; byte++) {
  const isPrintable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
  BYTE_OF.set(String.fromCodePoint(isPrintable ? byte : next++), byte);
}

/** U+2581. */
const BLANK = "\u2581";

/** Says what a token is. A part of a character is shown by its bytes, since it has no text of its own. */
export function tokenTeller(tokenizer: PreTrainedTokenizer): (id: number) => Token {
  const known = new Map<number, Token>();
  const tell = (id: number): Token => {
    const piece = tokenizer._tokenizer.id_to_token(id) ?? "";
    const byte = /^<0x([0-9A-F]{2})>$/.exec(piece)?.[1];
    if (byte !== undefined) return { id, text: "", bytes: byte };
    // SentencePiece writes blanks so, and a decoder leaves out the first one of what it is given.
    if (piece.includes(BLANK)) return { id, text: piece.replaceAll(BLANK, " ") };
    const text = tokenizer.decode([id], { skip_special_tokens: false, clean_up_tokenization_spaces: false });
    if (!text.includes("\uFFFD")) return { id, text };
    const bytes = Array.from(
      piece,
      (letter) => BYTE_OF.get(letter)?.toString(16).toUpperCase().padStart(2, "0") ?? letter,
    );
    return { id, text, bytes: bytes.join(" ") };
  };
  return (id) => {
    const token = known.get(id) ?? tell(id);
    known.set(id, token);
    return token;
  };
}
