import type { Quote } from "@/lib/rubric/schema";

interface FoundQuotesProps {
  readonly quotes: readonly Quote[];
  /** What the quotes were taken from. */
  readonly answer: string;
}

/** The learner's own sentences with the words that were found in them. */
export function FoundQuotes({ quotes, answer }: FoundQuotesProps) {
  return (
    <ul className="my-1 space-y-1">
      {quotes.map((quote) => (
        <li
          key={quote.start}
          lang={/\p{Script=Han}/u.test(answer.slice(quote.start, quote.end)) ? "zh-Hans" : "en"}
          className="border-l border-line pl-2 text-sm wrap-anywhere text-muted"
        >
          {quote.start > 0 && "…"}
          {pieces(quote, answer).map(({ text, isFound }, index) =>
            isFound ? (
              <mark key={index} className="rounded-sm bg-accent-soft px-0.5 text-ink">
                {text}
              </mark>
            ) : (
              text
            ),
          )}
          {quote.end < answer.trimEnd().length && "…"}
        </li>
      ))}
    </ul>
  );
}

function pieces({ start, end, marks }: Quote, answer: string): { text: string; isFound: boolean }[] {
  let last = start;
  const parts = marks.flatMap((mark) => {
    const before = { text: answer.slice(last, mark.start), isFound: false };
    last = mark.end;
    return [before, { text: answer.slice(mark.start, mark.end), isFound: true }];
  });
  return [...parts, { text: answer.slice(last, end), isFound: false }].filter(({ text }) => text !== "");
}
