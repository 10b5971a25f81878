"use client";

import { useTranslations } from "next-intl";
import { RichText } from "@/components/ui/rich-text";
import { langOf } from "@/lib/core/locale";
import type { PlayerProps } from "@/lib/items/contract";
import { MisconceptionList } from "@/lib/items/open/misconception-list";
import { PointList } from "@/lib/items/open/point-list";
import type { Answer, Public, Review } from "@/lib/items/open/type";

export default function Player(props: PlayerProps<Public, Answer, Review>) {
  const { answer, onAnswer, review, locked, labelledBy, idPrefix, locale } = props;
  const t = useTranslations("items.open");
  const text = answer?.text ?? "";
  return (
    <div className="space-y-4">
      <textarea
        value={text}
        onChange={(event) => onAnswer({ text: event.target.value })}
        readOnly={locked}
        maxLength={8_000}
        rows={6}
        aria-labelledby={labelledBy}
        aria-describedby={`${idPrefix}-help`}
        placeholder={t("placeholder")}
        className="field-sizing-content min-h-36 w-full rounded-lg border border-edge bg-bg px-3 py-2 leading-7 text-ink placeholder:text-muted read-only:bg-surface"
      />
      <p id={`${idPrefix}-help`} className="text-sm text-muted">
        {t(review ? "kept" : "help")}
      </p>
      {review && (
        <div lang={langOf(locale)} className="space-y-5">
          <section className="rounded-lg border border-line bg-surface p-4">
            <p className="mb-2 font-semibold">{t("modelAnswer")}</p>
            <RichText html={review.modelAnswer} />
          </section>
          <MisconceptionList
            title={t("raised")}
            misconceptions={review.misconceptions.filter(({ quotes }) => quotes.length > 0)}
            answer={text}
          />
          <PointList review={review} answer={text} selfMarking={props.selfMarking} idPrefix={idPrefix} />
          <MisconceptionList
            title={t("misconceptions")}
            misconceptions={review.misconceptions.filter(({ quotes }) => quotes.length === 0)}
            answer={text}
          />
          <section>
            <p className="mb-2 font-semibold">{t("followUps")}</p>
            <ul className="list-disc space-y-1 pl-5">
              {review.followUps.map((followUp, index) => (
                <li key={index}>
                  <RichText html={followUp} />
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </div>
  );
}
