import { stemWord } from "@/lib/core/stem-word";
import { foldWithOffsets } from "@/lib/search/fold-text";
import type { QueryTerm } from "@/lib/search/query";
import type { TextPart } from "@/lib/search/schema";

/** Chinese says in half the characters what English does. */
const LENGTH = { zh: 90, en: 170 } as const;

/** The text in parts, those that match the terms marked. The parts put together are the text. */
export function markTerms(text: string, terms: readonly QueryTerm[]): TextPart[] {
  const { folded, offsets } = foldWithOffsets(text);
  const isMarked = new Uint8Array(text.length);
  for (const [from, to] of spansOf(folded, terms)) isMarked.fill(1, offsets[from], offsets[to]);
  const parts: TextPart[] = [];
  for (let at = 0; at < text.length;) {
    let end = at + 1;
    while (end < text.length && isMarked[end] === isMarked[at]) end++;
    parts.push({ text: text.slice(at, end), isMatch: isMarked[at] === 1 });
    at = end;
  }
  return parts;
}

/** A piece of the text around the place that holds most of the terms, marked, with … where it was cut. */
export function makeSnippet(text: string, terms: readonly QueryTerm[], locale: "zh" | "en"): TextPart[] {
  const length = LENGTH[locale];
  const { folded, offsets } = foldWithOffsets(text);
  const starts = spansOf(folded, terms).map(([from]) => offsets[from] ?? 0);
  const best = densest(starts, length * 0.8);
  const [from, to] = [cutBefore(text, Math.max(0, best - Math.round(length / 5))), best + length];
  const end = to >= text.length ? text.length : cutAfter(text, to);
  const piece = `${from > 0 ? "… " : ""}${text.slice(from, end).trim()}${end < text.length ? " …" : ""}`;
  return markTerms(piece, terms);
}

/** The first place, of ascending ones, that has the most of them within `reach` from it on; 0 where there is none. */
function densest(starts: readonly number[], reach: number): number {
  let [best, most, end] = [0, 0, 0];
  for (const [index, from] of starts.entries()) {
    while (end < starts.length && starts[end]! < from + reach) end++;
    if (end - index > most) [best, most] = [from, end - index];
  }
  return best;
}

/** Where terms stand in a folded text: words from their beginning, and to their end where the stem begins them. */
function spansOf(folded: string, terms: readonly QueryTerm[]): [number, number][] {
  return terms
    .flatMap(({ kind, text, instead }) => {
      if (kind === "pair" || kind === "character") return findAll(folded, text, false);
      return [...new Set([text, stemWord(text), ...instead])].flatMap((word) => findAll(folded, word, true));
    })
    .toSorted(([a], [b]) => a - b);
}

const LETTER = /[\p{Script=Latin}\p{N}]/u;

function findAll(folded: string, needle: string, isWord: boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let at = folded.indexOf(needle); at >= 0 && found.length < 200; at = folded.indexOf(needle, at + 1)) {
    if (isWord && at > 0 && LETTER.test(folded[at - 1] ?? "")) continue;
    let end = at + needle.length;
    if (isWord) while (end < folded.length && LETTER.test(folded[end] ?? "")) end++;
    found.push([at, end]);
  }
  return found;
}

/** Not within a word, nor within a character of two code units. */
function cutBefore(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return at === 0 ? 0 : space >= 0 && space - at < 16 ? space + 1 : whole(text, at);
}

function cutAfter(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return space > 0 && at - space < 16 ? space : whole(text, at);
}

const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at);
