import { useTranslations } from "next-intl";
import { RichText } from "@/components/ui/rich-text";
import type { PlayerProps, SelfMarks } from "@/lib/items/contract";
import { FoundQuotes } from "@/lib/items/open/found-quotes";
import type { Answer, Public, Review } from "@/lib/items/open/type";
import type { Suggestion } from "@/lib/rubric/schema";

const MARKS = [1, 0.5, 0] as const;

interface PointListProps {
  readonly review: Review;
  readonly answer: string;
  readonly selfMarking: PlayerProps<Public, Answer, Review>["selfMarking"];
  readonly idPrefix: string;
}

/** Each rubric point with its weight, what was found of it, and three marks: said, half, missed. */
export function PointList({ review, answer, selfMarking, idPrefix }: PointListProps) {
  const t = useTranslations("items.open");
  const marks: SelfMarks = selfMarking?.marks ?? {};
  const isSuggested = review.rubric.some(({ suggestion }) => suggestion);
  return (
    <section>
      <p className="font-semibold">{t("rubric")}</p>
      <p className="mb-3 text-sm text-muted">{t(isSuggested ? "rubricSuggested" : "rubricHelp")}</p>
      {review.doubt && (
        <div className="mb-3 text-sm">
          <p className="text-caution">{t(review.doubt.contradicted.length > 0 ? "doubt" : "drift")}</p>
          <ul className="list-disc pl-5 empty:hidden">
            {review.doubt.contradicted.map((html, index) => (
              <li key={index}>
                <RichText html={html} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <ol className="divide-y divide-line rounded-lg border border-line">
        {review.rubric.map(({ id, weight, text, suggestion }) => (
          <li key={id} className="flex flex-col gap-2 p-3 sm:flex-row sm:items-start sm:gap-4">
            <div className="min-w-0 flex-1">
              <div id={`${idPrefix}-point-${id}`}>
                <RichText html={text} />
                <span className="text-sm text-muted">{t("weight", { weight })}</span>
              </div>
              {suggestion && (
                <Found
                  id={`${idPrefix}-found-${id}`}
                  suggestion={suggestion}
                  isWithheld={review.doubt?.withheld.includes(id) ?? false}
                  answer={answer}
                />
              )}
            </div>
            <div
              role="radiogroup"
              aria-labelledby={`${idPrefix}-point-${id}`}
              {...(suggestion && { "aria-describedby": `${idPrefix}-found-${id}` })}
              className="flex shrink-0 gap-1.5"
            >
              {MARKS.map((mark) => (
                <label
                  key={mark}
                  className="cursor-pointer rounded-md border border-line px-2.5 py-1 text-sm has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-default has-focus-visible:outline-2 has-focus-visible:outline-focus"
                >
                  <input
                    type="radio"
                    className="sr-only"
                    name={`${idPrefix}-mark-${id}`}
                    checked={marks[id] === mark}
                    disabled={!selfMarking || selfMarking.locked}
                    onChange={() => selfMarking?.onMarks({ ...marks, [id]: mark })}
                  />
                  {t(mark === 1 ? "said" : mark === 0.5 ? "half" : "missed")}
                </label>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface FoundProps {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly isWithheld: boolean;
  readonly answer: string;
}

/** What the comparison found of one point, in words and in the learner's own. */
function Found({ id, suggestion: { status, hedged, quotes }, isWithheld, answer }: FoundProps) {
  const t = useTranslations("items.open");
  return (
    <div className="mt-1.5">
      <p id={id} className="text-sm text-muted">
        {t(`found.${isWithheld ? "withheld" : status}`)}
        {hedged && ` ${t("hedged")}`}
      </p>
      <FoundQuotes quotes={quotes} answer={answer} />
    </div>
  );
}
