"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { ChoiceEditor } from "@/lib/choices/choice-editor";
import type { EditorProps } from "@/lib/items/contract";
import type { Authored } from "@/lib/items/true-false-with-reason/type";

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.true-false-with-reason");
  const set = (change: Partial<Authored>) => onChange({ ...value, ...change });
  return (
    <>
      <SelectField
        label={t("holds")}
        path={["holds"]}
        value={value.holds ? "true" : "false"}
        onChange={(holds) => set({ holds: holds === "true" })}
        options={(["true", "false"] as const).map((verdict) => ({ value: verdict, label: t(verdict) }))}
      />
      <ChoiceEditor
        label={t("reasons")}
        path={["reasons"]}
        choices={value.reasons}
        onChange={(reasons) => set({ reasons })}
        mode="one"
        max={6}
      />
    </>
  );
}
