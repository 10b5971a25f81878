import { RichText } from "@/components/ui/rich-text";
import { FoundQuotes } from "@/lib/items/open/found-quotes";
import type { Review } from "@/lib/items/open/type";

interface MisconceptionListProps {
  readonly title: string;
  readonly misconceptions: Review["misconceptions"];
  readonly answer: string;
}

/** What is often said wrongly, each with what is right; where the answer says it, its own words first. */
export function MisconceptionList({ title, misconceptions, answer }: MisconceptionListProps) {
  if (misconceptions.length === 0) return null;
  return (
    <section>
      <p className="mb-2 font-semibold">{title}</p>
      <ul className="space-y-3">
        {misconceptions.map(({ text, correction, quotes }, index) => (
          <li key={index} className="border-l-2 border-caution pl-3">
            {quotes.length > 0 ? (
              <FoundQuotes quotes={quotes} answer={answer} />
            ) : (
              <RichText html={text} className="text-muted" />
            )}
            <RichText html={correction} />
          </li>
        ))}
      </ul>
    </section>
  );
}
