import type { Evidence } from "@/lib/interviews/schema";
import type { Quote } from "@/lib/rubric/schema";

/** Between two answers: ends a sentence in every language. */
const BETWEEN = "\n\n";

/** Everything that was said to one question as one text, and the way back from it to the answers. */
export function joinAnswers(texts: readonly { readonly event: number; readonly text: string }[]) {
  let at = 0;
  const places = texts.map(({ event, text }) => {
    const start = at;
    at += text.length + BETWEEN.length;
    return { event, start, end: start + text.length };
  });
  const within = (piece: { readonly start: number; readonly end: number }, place: (typeof places)[number]) => ({
    start: Math.max(piece.start, place.start) - place.start,
    end: Math.min(piece.end, place.end) - place.start,
  });
  const isSomething = ({ start, end }: { readonly start: number; readonly end: number }) => start < end;
  return {
    text: texts.map(({ text }) => text).join(BETWEEN),
    /** A quote of the one text, by the answers in which it stands. */
    toEvidence: (quote: Quote): Evidence[] =>
      places
        .map((place) => ({
          event: place.event,
          ...within(quote, place),
          marks: quote.marks.map((mark) => within(mark, place)).filter(isSomething),
        }))
        .filter(isSomething),
  };
}
