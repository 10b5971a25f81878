"use client";

import { useTranslations } from "next-intl";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { NumberField } from "@/lib/authoring/fields/number-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import type { EditorProps } from "@/lib/items/contract";
import type { Authored } from "@/lib/items/open/type";

const EMPTY = { zh: "", en: "" };

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.open");
  const set = (change: Partial<Authored>) => onChange({ ...value, ...change });
  return (
    <>
      <LocalizedField
        label={t("modelAnswer")}
        path={["modelAnswer"]}
        value={value.modelAnswer}
        onChange={(modelAnswer) => set({ modelAnswer })}
      />
      <ListField
        label={t("rubric")}
        entry={t("point")}
        path={["rubric"]}
        values={value.rubric}
        onChange={(rubric) => set({ rubric })}
        blank={() => ({ id: "", weight: 1, text: EMPTY })}
        max={8}
      >
        {(point, change, _, at) => (
          <>
            <div className="grid gap-3 sm:grid-cols-2">
              <TextField
                label={t("id")}
                path={[...at, "id"]}
                value={point.id}
                onChange={(id) => change({ ...point, id })}
              />
              <NumberField
                label={t("weight")}
                path={[...at, "weight"]}
                value={point.weight}
                onChange={(weight) => change({ ...point, weight })}
              />
            </div>
            <LocalizedField
              label={t("pointText")}
              path={[...at, "text"]}
              value={point.text}
              onChange={(text) => change({ ...point, text })}
            />
          </>
        )}
      </ListField>
      <ListField
        label={t("followUps")}
        entry={t("followUp")}
        path={["followUps"]}
        values={value.followUps}
        onChange={(followUps) => set({ followUps })}
        blank={() => ({ text: EMPTY })}
        max={3}
      >
        {({ text }, change, _, at) => (
          <LocalizedField
            label={t("followUp")}
            path={[...at, "text"]}
            value={text}
            onChange={(next) => change({ text: next })}
          />
        )}
      </ListField>
      <ListField
        label={t("misconceptions")}
        entry={t("misconception")}
        path={["misconceptions"]}
        values={value.misconceptions}
        onChange={(misconceptions) => set({ misconceptions })}
        blank={() => ({ id: "", text: EMPTY, correction: EMPTY })}
        max={8}
      >
        {(one, change, _, at) => (
          <>
            <TextField label={t("id")} path={[...at, "id"]} value={one.id} onChange={(id) => change({ ...one, id })} />
            <LocalizedField
              label={t("said")}
              path={[...at, "text"]}
              value={one.text}
              onChange={(text) => change({ ...one, text })}
            />
            <LocalizedField
              label={t("correction")}
              path={[...at, "correction"]}
              value={one.correction}
              onChange={(correction) => change({ ...one, correction })}
            />
          </>
        )}
      </ListField>
    </>
  );
}
