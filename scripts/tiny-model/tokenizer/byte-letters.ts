/** GPT-2's letters for bytes (Radford et al. 2019): printable bytes stand for themselves, the others for letters from U+0100 on. */
export const BYTE_LETTERS: readonly string[] = (() => {
  const printable = (byte: number) => (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(printable(byte) ? byte : next++));
})();
