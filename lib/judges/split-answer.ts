import type { Span } from "@/lib/judges/find-quote";

/** Shorter clauses say nothing by themselves. */
const SHORTEST_CLAUSE = 8;
const CLAUSE_END = /[,，、;；:：]|\s[-–—]+\s/gu;
const HAS_LETTER = /[\p{L}\p{N}]/u;
const segmenter = new Intl.Segmenter("zh", { granularity: "sentence" });

/** The sentences of a text in either language, and its lines, without the white space around them; only those that hold a letter or a digit. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g))
    for (const { segment, index } of segmenter.segment(line[0])) {
      const span = trim(text, line.index + index, line.index + index + segment.length);
      if (HAS_LETTER.test(text.slice(span.start, span.end))) spans.push(span);
    }
  return spans;
}

/**
 * What is compared with the points of a rubric: each sentence, and each clause of those that have several, since a point is often half a
 * sentence.
 * @param most more than that are not compared: then sentences alone, as many neighbours together as it takes
 */
export function splitAnswer(text: string, most: number): Span[] {
  const sentences = splitSentences(text);
  const all = sentences.flatMap((sentence) => [sentence, ...splitClauses(text, sentence)]);
  if (all.length <= most) return all;
  const together = Math.ceil(sentences.length / most);
  return Array.from({ length: Math.ceil(sentences.length / together) }, (_, group) => ({
    start: sentences[group * together]!.start,
    end: sentences[Math.min(sentences.length, (group + 1) * together) - 1]!.end,
  }));
}

function splitClauses(text: string, { start, end }: Span): Span[] {
  const sentence = text.slice(start, end);
  const bounds = [...sentence.matchAll(CLAUSE_END)].map(({ index, 0: sign }) => start + index + sign.length);
  const clauses = [...bounds, end]
    .map((bound, at) => trim(text, bounds[at - 1] ?? start, bound))
    .filter((clause) => weigh(text.slice(clause.start, clause.end)) >= SHORTEST_CLAUSE);
  return bounds.length > 0 ? clauses.filter((clause) => clause.end - clause.start < end - start) : [];
}

/** Characters, of which a Chinese one says about as much as two letters. */
const weigh = (text: string): number => text.length + (text.match(/\p{Script=Han}/gu) ?? []).length;

function trim(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
