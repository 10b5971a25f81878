"use client";

import { useTranslations } from "next-intl";
import { AnswerField } from "@/lib/answer-field/answer-field";
import { RichText } from "@/components/ui/rich-text";
import type { PlayerProps } from "@/lib/items/contract";
import type { Answer, Public, Review } from "@/lib/items/short-text/type";
import { SlipNote } from "@/lib/slips/slip-note";

type Props = PlayerProps<Public, Answer, Review>;

/** One text field; what does not matter when typing is said below it, the same for every item. */
export default function Player({ view, answer, onAnswer, review, locked, labelledBy, idPrefix }: Props) {
  const t = useTranslations("items.short-text");
  return (
    <div role="group" aria-labelledby={labelledBy}>
      <AnswerField
        idPrefix={idPrefix}
        label={t("label")}
        text={answer?.text ?? ""}
        locked={locked}
        verdict={review?.verdict}
        onText={(text) => onAnswer({ text })}
        reading={!review && t(`note.${view.case}`)}
      />
      {review && (
        <div className="space-y-2">
          <SlipNote html={review.slip} isPartial={review.verdict === "partial"} />
          <div className="flex flex-wrap gap-x-2 text-sm text-ink">
            <span className="font-medium">{t("right")}</span>
            <RichText html={review.right} className="min-w-0" />
          </div>
        </div>
      )}
    </div>
  );
}
