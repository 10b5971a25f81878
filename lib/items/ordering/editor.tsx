"use client";

import { useTranslations } from "next-intl";
import { CheckField } from "@/lib/authoring/fields/check-field";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import type { EditorProps } from "@/lib/items/contract";
import type { Authored } from "@/lib/items/ordering/type";

const EMPTY = { zh: "", en: "" };

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.ordering");
  const set = (change: Partial<Authored>) => onChange({ ...value, ...change });
  const { ends, ...withoutEnds } = value;
  const steps = value.steps.map(({ id }, index) => ({ value: id, label: `${index + 1} ${id}` }));
  return (
    <>
      <ListField
        label={t("steps")}
        entry={t("step")}
        path={["steps"]}
        values={value.steps}
        onChange={(next) => set({ steps: next })}
        blank={() => ({ id: "", text: EMPTY })}
        max={8}
      >
        {(step, change, _, at) => (
          <>
            <TextField
              label={t("id")}
              path={[...at, "id"]}
              value={step.id}
              onChange={(id) => change({ ...step, id })}
            />
            <LocalizedField
              label={t("text")}
              path={[...at, "text"]}
              value={step.text}
              onChange={(text) => change({ ...step, text })}
            />
          </>
        )}
      </ListField>
      <CheckField
        label={t("ends")}
        path={["ends"]}
        checked={ends !== undefined}
        onChange={(has) => onChange(has ? { ...value, ends: { first: EMPTY, last: EMPTY } } : withoutEnds)}
      />
      {ends &&
        (["first", "last"] as const).map((end) => (
          <LocalizedField
            key={end}
            label={t(end)}
            path={["ends", end]}
            value={ends[end]}
            onChange={(text) => set({ ends: { ...ends, [end]: text } })}
          />
        ))}
      <ListField
        label={t("slips")}
        entry={t("slip")}
        path={["slips"]}
        values={value.slips}
        onChange={(slips) => set({ slips })}
        blank={() => ({ id: "", earlier: steps.at(-1)?.value ?? "", later: steps[0]?.value ?? "", feedback: EMPTY })}
        max={6}
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
              {(["earlier", "later"] as const).map((end) => (
                <SelectField
                  key={end}
                  label={t(end)}
                  path={[...at, end]}
                  value={slip[end]}
                  onChange={(id) => change({ ...slip, [end]: id })}
                  options={steps}
                />
              ))}
            </div>
            <LocalizedField
              label={t("feedback")}
              path={[...at, "feedback"]}
              value={slip.feedback}
              onChange={(feedback) => change({ ...slip, feedback })}
            />
          </>
        )}
      </ListField>
    </>
  );
}
