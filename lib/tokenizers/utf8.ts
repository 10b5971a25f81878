/** Bytes of a code point in UTF-8. */
export const utf8Length = (codePoint: number) =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;

/**
 * Writes `text[start, end)` as UTF-8 into `out` from `at` on; `out` must have room for three bytes per unit. Lone surrogates become
 * U+FFFD. Returns where the bytes end. For words of some bytes this is several times faster than a TextEncoder.
 */
export function writeUtf8(text: string, start: number, end: number, out: Uint8Array, at: number): number {
  let to = at;
  for (let from = start; from < end; from++) {
    let code = text.charCodeAt(from);
    if (code < 0x80) {
      out[to++] = code;
      continue;
    }
    if (code < 0x800) {
      out[to++] = 0xc0 | (code >> 6);
      out[to++] = 0x80 | (code & 0x3f);
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const low = code < 0xdc00 && from + 1 < end ? text.charCodeAt(from + 1) : 0;
      if (low >= 0xdc00 && low <= 0xdfff) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        from++;
        out[to++] = 0xf0 | (code >> 18);
        out[to++] = 0x80 | ((code >> 12) & 0x3f);
        out[to++] = 0x80 | ((code >> 6) & 0x3f);
        out[to++] = 0x80 | (code & 0x3f);
        continue;
      }
      code = 0xfffd;
    }
    out[to++] = 0xe0 | (code >> 12);
    out[to++] = 0x80 | ((code >> 6) & 0x3f);
    out[to++] = 0x80 | (code & 0x3f);
  }
  return to;
}
