"use client";

import { useTranslations } from "next-intl";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { NumberField } from "@/lib/authoring/fields/number-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import type { EditorProps } from "@/lib/items/contract";
import { spotsOf } from "@/lib/items/hotspot/place";
import { PlaceEditor } from "@/lib/items/hotspot/place-editor";
import type { Authored } from "@/lib/items/hotspot/type";

const EMPTY = { zh: "", en: "" };

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.hotspot");
  const set = (change: Partial<Authored>) => onChange({ ...value, ...change });
  const { place, marks, elsewhere } = value;
  const lines = place.form === "code" ? place.code.split("\n") : [];
  const spots = spotsOf(place).map((spot) => ({
    value: spot,
    label: place.form === "code" ? `${spot}  ${lines[Number(spot) - 1] ?? ""}` : spot,
  }));
  return (
    <>
      <PlaceEditor value={place} onChange={(next) => set({ place: next })} />
      <ListField
        label={t("marks")}
        entry={t("mark")}
        path={["marks"]}
        values={marks}
        onChange={(next) => set({ marks: next })}
        blank={() => ({ id: "", at: spots[0]?.value ?? "", share: 0.5, feedback: EMPTY })}
        max={8}
      >
        {(mark, change, _, at) => (
          <>
            <div className="grid gap-3 sm:grid-cols-3">
              <TextField
                label={t("id")}
                path={[...at, "id"]}
                value={mark.id}
                onChange={(id) => change({ ...mark, id })}
              />
              <SelectField
                label={t("at")}
                path={[...at, "at"]}
                value={mark.at}
                onChange={(spot) => change({ ...mark, at: spot })}
                options={spots}
              />
              <NumberField
                label={t("share")}
                path={[...at, "share"]}
                value={mark.share}
                onChange={(share) => change({ ...mark, share })}
              />
            </div>
            <LocalizedField
              label={t("feedback")}
              path={[...at, "feedback"]}
              value={mark.feedback}
              onChange={(feedback) => change({ ...mark, feedback })}
            />
          </>
        )}
      </ListField>
      <LocalizedField
        label={t("elsewhere")}
        path={["elsewhere"]}
        value={elsewhere}
        onChange={(next) => set({ elsewhere: next })}
      />
    </>
  );
}
