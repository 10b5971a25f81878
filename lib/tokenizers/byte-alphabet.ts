/**
 * The alphabet in which byte-level vocabularies are written: printable bytes of Latin-1 stand for themselves, the others for the
 * characters from U+0100 on. Source: openai/gpt-2, encoder.py, bytes_to_unicode.
 */
const isPrintable = (byte: number) => (byte > 0x20 && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad);

/** The character of each byte, by byte. */
export const BYTE_CHARACTERS: readonly string[] = (() => {
  let extra = 0x100;
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(isPrintable(byte) ? byte : extra++));
})();

const BYTE_OF = new Map(BYTE_CHARACTERS.map((character, byte) => [character, byte]));

/** The bytes that a byte-level piece stands for, or null when it holds a character outside the alphabet. */
export function bytesOfPiece(piece: string): Uint8Array | null {
  const bytes = new Uint8Array(piece.length);
  for (let at = 0; at < piece.length; at++) {
    const byte = BYTE_OF.get(piece[at] as string);
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
}

/** How a byte-level vocabulary writes some bytes. */
export function pieceOfBytes(bytes: Iterable<number>): string {
  let piece = "";
  for (const byte of bytes) piece += BYTE_CHARACTERS[byte] as string;
  return piece;
}

/** Bytes in the order of their characters, which is that of their ids in a trained vocabulary. */
export const BYTES_BY_CHARACTER: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte).sort(
  (a, b) => (BYTE_CHARACTERS[a] as string).charCodeAt(0) - (BYTE_CHARACTERS[b] as string).charCodeAt(0),
);

const FALLBACK = /^<0x([0-9A-F]{2})>$/;

/** How a vocabulary with byte fallback writes a byte: 0xE4 is "<0xE4>". */
export const fallbackPiece = (byte: number) => `<0x${byte.toString(16).toUpperCase().padStart(2, "0")}>`;

/** The byte of a piece such as "<0xE4>", or null. */
export function fallbackByte(piece: string): number | null {
  const digits = FALLBACK.exec(piece)?.[1];
  return digits === undefined ? null : parseInt(digits, 16);
}
