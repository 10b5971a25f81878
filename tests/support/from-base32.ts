const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Reads a secret as an authenticator app does: spaces and case do not count (RFC 4648, 6). */
export function fromBase32(text: string): Buffer {
  const letters = [...text.toUpperCase().replace(/[\s=]/g, "")];
  const bits = letters.map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
