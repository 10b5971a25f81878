"use client";

import { useTranslations } from "next-intl";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import type { AuthoredSlip } from "@/lib/placing/authored-slips";

interface SlipEditorProps {
  readonly slips: readonly AuthoredSlip[];
  onChange(slips: AuthoredSlip[]): void;
  /** The author's ids. */
  readonly cards: readonly string[];
  readonly places: readonly string[];
}

/** Named mistakes: this card put into that place. */
export function SlipEditor({ slips, onChange, cards, places }: SlipEditorProps) {
  const t = useTranslations("authoring.placing");
  const options = (ids: readonly string[]) => ids.map((id) => ({ value: id, label: id }));
  return (
    <ListField
      label={t("slips")}
      entry={t("slip")}
      path={["slips"]}
      values={slips}
      onChange={onChange}
      blank={() => ({ id: "", card: cards[0] ?? "", place: places[1] ?? "", feedback: { zh: "", en: "" } })}
      max={8}
    >
      {(slip, change, _, at) => (
        <>
          <div className="grid gap-3 sm:grid-cols-3">
            <TextField
              label={t("id")}
              path={[...at, "id"]}
              value={slip.id}
              onChange={(id) => change({ ...slip, id })}
            />
            <SelectField
              label={t("card")}
              path={[...at, "card"]}
              value={slip.card}
              onChange={(card) => change({ ...slip, card })}
              options={options(cards)}
            />
            <SelectField
              label={t("place")}
              path={[...at, "place"]}
              value={slip.place}
              onChange={(place) => change({ ...slip, place })}
              options={options(places)}
            />
          </div>
          <LocalizedField
            label={t("slipFeedback")}
            path={[...at, "feedback"]}
            value={slip.feedback}
            onChange={(feedback) => change({ ...slip, feedback })}
          />
        </>
      )}
    </ListField>
  );
}
