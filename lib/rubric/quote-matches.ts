import { groupBy } from "@/lib/core/group-by";
import type { Match } from "@/lib/rubric/match-form";
import type { ReadAnswer } from "@/lib/rubric/read-answer";
import type { Quote } from "@/lib/rubric/schema";

/** Units of the plain text that are shown around the words found, where their sentence is longer. */
const AROUND = 60;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The sentences in which matches stand, each with the words found, as offsets of the original text; in its order, none twice. */
export function quoteMatches({ plain, sentenceEnds }: ReadAnswer, matches: readonly Match[]): Quote[] {
  const bySentence = groupBy(matches.flat(), ({ sentence }) => sentence);
  return [...bySentence]
    .sort(([a], [b]) => a - b)
    .map(([sentence, hits]) => {
      const marks = mergeSpans(hits);
      const [first, last] = [marks[0]?.start ?? 0, marks.at(-1)?.end ?? 0];
      const start = Math.max(sentenceEnds[sentence - 1] ?? 0, first - AROUND);
      const end = Math.min(sentenceEnds[sentence] ?? plain.text.length, last + AROUND);
      const around = trim(plain.text, { start, end: Math.max(end, last) });
      return { ...toOriginal(plain, around), marks: marks.map((mark) => toOriginal(plain, mark)) };
    });
}

/** In order, and overlapping ones as one. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function trim(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

function toOriginal({ starts, ends }: ReadAnswer["plain"], { start, end }: Span): Span {
  return { start: starts[start] ?? 0, end: ends[Math.max(start, end - 1)] ?? 0 };
}
