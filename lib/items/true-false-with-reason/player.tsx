"use client";

import { useTranslations } from "next-intl";
import { ChoiceGroup } from "@/lib/choices/choice-group";
import type { PublicChoices } from "@/lib/choices/choice-list";
import type { PlayerProps } from "@/lib/items/contract";
import type { Answer, Review } from "@/lib/items/true-false-with-reason/type";

const VERDICTS = ["true", "false"] as const;
const NOTHING: Answer = { verdict: "", reason: "" };

/** The verdict, then the reason for it. */
export default function Player(props: PlayerProps<PublicChoices, Answer, Review>) {
  const { view, answer = NOTHING, onAnswer, review, locked, labelledBy, idPrefix } = props;
  const t = useTranslations("items.true-false-with-reason");
  const verdicts = VERDICTS.map((id) => ({ id, text: t(id) }));
  const reasonLabel = `${idPrefix}-reason`;
  return (
    <div className="space-y-4">
      <ChoiceGroup
        mode="one"
        view={{ choices: verdicts }}
        chosen={[answer.verdict]}
        onChosen={([verdict]) => onAnswer({ ...answer, verdict: verdict === "true" ? "true" : "false" })}
        review={
          review && {
            choices: Object.fromEntries(
              VERDICTS.map((id) => [id, { correct: (id === "true") === review.holds, feedback: "" }]),
            ),
          }
        }
        locked={locked}
        labelledBy={labelledBy}
        idPrefix={`${idPrefix}-verdict`}
      />
      <div>
        <p id={reasonLabel} className="mb-2 font-medium">
          {t("because")}
        </p>
        <ChoiceGroup
          mode="one"
          view={view}
          chosen={[answer.reason]}
          onChosen={([reason]) => onAnswer({ ...answer, reason: reason ?? "" })}
          review={review}
          locked={locked}
          labelledBy={reasonLabel}
          idPrefix={`${idPrefix}-why`}
        />
      </div>
    </div>
  );
}
