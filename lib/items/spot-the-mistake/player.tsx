"use client";

import { useTranslations } from "next-intl";
import { ChoiceGroup } from "@/lib/choices/choice-group";
import type { PlayerProps } from "@/lib/items/contract";
import type { Answer, Public, Review } from "@/lib/items/spot-the-mistake/type";

const NOTHING: Answer = { sentence: "", correction: "" };

/** The text, sentence by sentence; then what the wrong one should say. */
export default function Player(props: PlayerProps<Public, Answer, Review>) {
  const { view, answer = NOTHING, onAnswer, review, locked, labelledBy, idPrefix } = props;
  const t = useTranslations("items.spot-the-mistake");
  const correctionLabel = `${idPrefix}-correction`;
  return (
    <div className="space-y-4">
      <ChoiceGroup
        mode="one"
        view={{ choices: view.prompts }}
        chosen={[answer.sentence]}
        onChosen={([sentence]) => onAnswer({ ...answer, sentence: sentence ?? "" })}
        review={review && { choices: review.prompts }}
        words={{ rightChosen: t("found"), rightMissed: t("missed"), wrongChosen: t("notThis") }}
        locked={locked}
        labelledBy={labelledBy}
        idPrefix={`${idPrefix}-sentence`}
      />
      <div>
        <p id={correctionLabel} className="mb-2 font-medium">
          {t("correction")}
        </p>
        <ChoiceGroup
          mode="one"
          view={view}
          chosen={[answer.correction]}
          onChosen={([correction]) => onAnswer({ ...answer, correction: correction ?? "" })}
          review={review}
          locked={locked}
          labelledBy={correctionLabel}
          idPrefix={`${idPrefix}-instead`}
        />
      </div>
    </div>
  );
}
