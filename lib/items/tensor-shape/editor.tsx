"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/lib/authoring/fields/text-field";
import { blankVariable, VariablesEditor } from "@/lib/formula-field/variables-editor";
import type { EditorProps } from "@/lib/items/contract";
import type { Authored } from "@/lib/items/tensor-shape/type";
import { blankSlip, SlipListEditor } from "@/lib/slips/slip-list-editor";

type Variable = Authored["variables"][number];

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.shape");
  const set = (change: Partial<Authored>) => onChange({ ...value, ...change });
  return (
    <>
      <VariablesEditor<Variable>
        variables={value.variables}
        onChange={(variables) => set({ variables })}
        blank={blankVariable}
        max={10}
      >
        {(variable, change, at) => (
          <TextField
            label={t("value")}
            path={[...at, "value"]}
            value={variable.value === undefined ? "" : String(variable.value)}
            onChange={(text) => change(withValue(variable, text))}
            hint={t("valueHint")}
          />
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
        blank={() => ({ ...blankSlip(), shape: "" })}
      >
        {(slip, change, at) => (
          <TextField
            label={t("slip")}
            path={[...at, "shape"]}
            value={slip.shape}
            onChange={(shape) => change({ ...slip, shape })}
          />
        )}
      </SlipListEditor>
    </>
  );
}

/** Digits alone are taken; an empty field takes the number away. */
function withValue({ value: _before, ...variable }: Variable, text: string): Variable {
  const digits = text.replace(/\D/gu, "").slice(0, 9);
  return digits === "" ? variable : { ...variable, value: Number(digits) };
}
