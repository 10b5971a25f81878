"use client";

import { useTranslations } from "next-intl";
import { CheckField } from "@/lib/authoring/fields/check-field";
import { NumberField } from "@/lib/authoring/fields/number-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import { blankVariable, VariablesEditor } from "@/lib/formula-field/variables-editor";
import type { EditorProps } from "@/lib/items/contract";
import type { Authored } from "@/lib/items/expression/type";
import { blankSlip, SlipListEditor } from "@/lib/slips/slip-list-editor";

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.formula");
  const set = (change: Partial<Authored>) => onChange({ ...value, ...change });
  return (
    <>
      <VariablesEditor
        variables={value.variables}
        onChange={(variables) => set({ variables })}
        blank={() => ({ ...blankVariable(), min: 1, max: 64, integer: false })}
        max={10}
      >
        {(variable, change, at) => (
          <div className="grid items-end gap-3 sm:grid-cols-3">
            {(["min", "max"] as const).map((end) => (
              <NumberField
                key={end}
                label={t(end)}
                path={[...at, end]}
                value={variable[end]}
                onChange={(next) => change({ ...variable, [end]: next })}
              />
            ))}
            <CheckField
              label={t("integer")}
              path={[...at, "integer"]}
              checked={variable.integer}
              onChange={(integer) => change({ ...variable, integer })}
            />
          </div>
        )}
      </VariablesEditor>
      <TextField
        label={t("answer")}
        path={["answer"]}
        value={value.answer}
        onChange={(answer) => set({ answer })}
        hint={t("answerHint")}
      />
      <SlipListEditor
        slips={value.slips}
        onChange={(slips) => set({ slips })}
        blank={() => ({ ...blankSlip(), formula: "" })}
      >
        {(slip, change, at) => (
          <TextField
            label={t("slip")}
            path={[...at, "formula"]}
            value={slip.formula}
            onChange={(formula) => change({ ...slip, formula })}
          />
        )}
      </SlipListEditor>
    </>
  );
}
