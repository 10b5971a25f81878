"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { ChoiceEditor } from "@/lib/choices/choice-editor";
import type { AuthoredChoices } from "@/lib/choices/choice-list";
import type { EditorProps } from "@/lib/items/contract";

interface ChoiceBodyEditorProps extends EditorProps<AuthoredChoices> {
  readonly mode: "one" | "several";
}

/** What is a choice item's own: the choices, and whether their order carries meaning. */
export function ChoiceBodyEditor({ value, onChange, mode }: ChoiceBodyEditorProps) {
  const t = useTranslations("authoring.choices");
  return (
    <>
      <ChoiceEditor
        label={t("choices")}
        path={["choices"]}
        choices={value.choices}
        onChange={(choices) => onChange({ ...value, choices })}
        mode={mode}
      />
      <SelectField
        label={t("order")}
        path={["order"]}
        value={value.order}
        onChange={(order) => onChange({ ...value, order })}
        options={(["shuffled", "fixed"] as const).map((order) => ({ value: order, label: t(order) }))}
      />
    </>
  );
}
