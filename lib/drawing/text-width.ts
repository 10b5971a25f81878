/** Characters that are about a third of an em wide in the faces of the page. */
const NARROW = /[\s.,:;'|!()[\]{}ijltfrI·]/;
const WIDE = /[MWmw@%—…+−×÷=<>≤≥≈→←↑↓∞⊙⊕]/;
const FULL = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;

/**
 * Width in px of one line of text at `size` px, estimated for the widest of the page's faces: what is laid out by it has room in all of
 * them. A Chinese character is as wide as the type is high.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    if (FULL.test(character)) ems += 1;
    else if (/\p{Mn}/u.test(character)) continue;
    else if (NARROW.test(character)) ems += 0.38;
    else if (WIDE.test(character)) ems += 0.96;
    else if (/[A-Z]/.test(character)) ems += 0.72;
    else ems += 0.63;
  }
  return Math.ceil(ems * size);
}

/** A piece that stays whole: a word with what closes it, or one Chinese character with its punctuation. */
const PIECE = /\s+|[\u2e80-\u9fff][，。、；：）”！？]*|[^\s\u2e80-\u9fff]+/g;

/** Cuts a text into lines of at most `width` px at `size` px, between words and between Chinese characters; a longer word stays whole. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(PIECE) ?? []) {
    if (line && textWidth((line + piece).trim(), size) > width) {
      lines.push(line.trim());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim()) lines.push(line.trim());
  return lines;
}

/** The widest of some lines, in px. */
export const widest = (lines: readonly string[], size: number): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, size)));
