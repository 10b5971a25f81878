import { bytesOfPiece } from "@/lib/tokenizers/byte-alphabet";

/** Some bytes as people read them: whole characters, and bytes that are no whole character. */
export type ByteGroup = { readonly text: string } | { readonly bytes: readonly number[] };

/** Bytes grouped into code points by the rules of UTF-8 (RFC 3629); what is only a part of a character stays bytes, never U+FFFD. */
export function groupBytes(bytes: Uint8Array): ByteGroup[] {
  const groups: ByteGroup[] = [];
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let text = "";
  let loose: number[] = [];
  const flush = () => {
    if (text) groups.push({ text });
    if (loose.length > 0) groups.push({ bytes: loose });
    [text, loose] = ["", []];
  };
  for (let at = 0; at < bytes.length;) {
    const length = lengthOf(bytes[at] as number);
    const character =
      length > 0 && at + length <= bytes.length ? decode(strict, bytes.subarray(at, at + length)) : null;
    if (character === null) {
      if (text) flush();
      loose.push(bytes[at++] as number);
    } else {
      if (loose.length > 0) flush();
      text += character;
      at += length;
    }
  }
  flush();
  return groups;
}

/** How many bytes a character has whose first byte this is; 0 for one that begins none. */
const lengthOf = (byte: number) =>
  byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;

function decode(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

export const hexOf = (byte: number) => byte.toString(16).toUpperCase().padStart(2, "0");

/** Spaces, line ends and other characters that are not seen, as signs that are. */
export const showBlanks = (text: string) =>
  text
    .replaceAll(" ", "␣")
    .replaceAll("\n", "⏎")
    .replaceAll("\t", "⇥")
    .replace(/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]/gu, (character) => `⟨U+${hexCode(character)}⟩`);

const hexCode = (character: string) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");

/** A piece as it is read: of a byte-level vocabulary "␣the" for "Ġthe" and "⟨E4 B8⟩" for two bytes of a character, others as they are. */
export function readPiece(piece: string, isByteLevel: boolean): string {
  const bytes = isByteLevel ? bytesOfPiece(piece) : null;
  if (!bytes) return showBlanks(piece);
  return groupBytes(bytes)
    .map((group) => ("text" in group ? showBlanks(group.text) : `⟨${group.bytes.map(hexOf).join(" ")}⟩`))
    .join("");
}
