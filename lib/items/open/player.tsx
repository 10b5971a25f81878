"use client";

import { useTranslations } from "next-intl";
import { RichText } from "@/components/ui/rich-text";
import type { PlayerProps, SelfMarks } from "@/lib/items/contract";
import type { Answer, Public, Review } from "@/lib/items/open/type";

const MARKS = [1, 0.5, 0] as const;

export default function Player(props: PlayerProps<Public, Answer, Review>) {
  const { answer, onAnswer, review, locked, labelledBy, idPrefix, locale } = props;
  const t = useTranslations("items.open");
  return (
    <div className="space-y-4">
      <textarea
        value={answer?.text ?? ""}
        onChange={(event) => onAnswer({ text: event.target.value })}
        readOnly={locked}
        maxLength={8_000}
        rows={6}
        aria-labelledby={labelledBy}
        aria-describedby={`${idPrefix}-help`}
        placeholder={t("placeholder")}
        className="field-sizing-content min-h-36 w-full rounded-lg border border-line bg-bg px-3 py-2 leading-7 text-ink placeholder:text-muted read-only:bg-surface"
      />
      <p id={`${idPrefix}-help`} className="text-sm text-muted">
        {t(review ? "kept" : "help")}
      </p>
      {review && (
        <div lang={locale === "zh" ? "zh-Hans" : "en"} className="space-y-5">
          <section className="rounded-lg border border-line bg-surface p-4">
            <p className="mb-2 font-semibold">{t("modelAnswer")}</p>
            <RichText html={review.modelAnswer} />
          </section>
          <Rubric {...props} review={review} />
          {review.misconceptions.length > 0 && (
            <section>
              <p className="mb-2 font-semibold">{t("misconceptions")}</p>
              <ul className="space-y-3">
                {review.misconceptions.map(({ text, correction }, index) => (
                  <li key={index} className="border-l-2 border-caution pl-3">
                    <RichText html={text} className="text-muted" />
                    <RichText html={correction} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <p className="mb-2 font-semibold">{t("followUps")}</p>
            <ul className="list-disc space-y-1 pl-5">
              {review.followUps.map((text, index) => (
                <li key={index}>
                  <RichText html={text} />
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </div>
  );
}

/** Each rubric point with its weight and three marks: said, half, missed. */
function Rubric({ review, selfMarking, idPrefix }: PlayerProps<Public, Answer, Review> & { readonly review: Review }) {
  const t = useTranslations("items.open");
  const marks: SelfMarks = selfMarking?.marks ?? {};
  return (
    <section>
      <p className="font-semibold">{t("rubric")}</p>
      <p className="mb-3 text-sm text-muted">{t("rubricHelp")}</p>
      <ol className="divide-y divide-line rounded-lg border border-line">
        {review.rubric.map(({ id, weight, text }) => (
          <li key={id} className="flex flex-col gap-2 p-3 sm:flex-row sm:items-start sm:gap-4">
            <div className="min-w-0 flex-1" id={`${idPrefix}-point-${id}`}>
              <RichText html={text} />
              <span className="text-sm text-muted">{t("weight", { weight })}</span>
            </div>
            <div role="radiogroup" aria-labelledby={`${idPrefix}-point-${id}`} className="flex shrink-0 gap-1.5">
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
