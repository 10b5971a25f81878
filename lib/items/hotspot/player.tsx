"use client";

import { useTranslations } from "next-intl";
import { RichText } from "@/components/ui/rich-text";
import type { PlayerProps } from "@/lib/items/contract";
import { CodeSpots } from "@/lib/items/hotspot/code-spots";
import { DiagramSpots } from "@/lib/items/hotspot/diagram-spots";
import type { Answer, Public, Review } from "@/lib/items/hotspot/type";

/** Lines or boxes of which one is chosen, as a group of radio buttons; the feedback stands right below. */
export default function Player(props: PlayerProps<Public, Answer, Review>) {
  const { view, answer, onAnswer, review, locked, labelledBy, idPrefix } = props;
  const t = useTranslations("items.hotspot");
  const { place } = view;
  const common = {
    ...{ name: idPrefix, locked, review },
    chosen: answer?.spot ?? "",
    onChosen: (spot: string) => onAnswer({ spot }),
  };
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} aria-describedby={locked ? undefined : `${idPrefix}-help`}>
      {!locked && (
        <p id={`${idPrefix}-help`} className="mb-2 text-sm text-muted">
          {t(`help.${place.form}`)}
        </p>
      )}
      {place.form === "code" ? (
        <CodeSpots {...common} lines={place.lines} />
      ) : (
        <DiagramSpots {...common} diagram={place} />
      )}
      {review && <Feedback review={review} isRight={review.right.some(({ spot }) => spot === answer?.spot)} />}
    </div>
  );
}

/** Of what was chosen; and where the right place is, if it was another one. */
function Feedback({ review, isRight }: { readonly review: Review; readonly isRight: boolean }) {
  const t = useTranslations("items.hotspot");
  const tone = isRight ? "bg-correct-soft" : review.chosen?.share ? "bg-caution-soft" : "bg-wrong-soft";
  return (
    <div className="mt-3 space-y-2 text-sm">
      {review.chosen && <RichText html={review.chosen.feedback} className={`rounded-md px-3 py-2 text-ink ${tone}`} />}
      {!isRight &&
        review.right.map(({ spot, feedback }) => (
          <div key={spot} className="rounded-md bg-correct-soft px-3 py-2 text-ink">
            <p className="font-medium text-correct">{t("rightPlace")}</p>
            <RichText html={feedback} />
          </div>
        ))}
    </div>
  );
}
