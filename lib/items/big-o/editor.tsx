"use client";

import { useTranslations } from "next-intl";
import { LinesField } from "@/lib/authoring/fields/lines-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import { blankVariable, VariablesEditor } from "@/lib/formula-field/variables-editor";
import type { Authored } from "@/lib/items/big-o/type";
import type { EditorProps } from "@/lib/items/contract";
import { blankSlip, SlipListEditor } from "@/lib/slips/slip-list-editor";

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.growth");
  const set = (change: Partial<Authored>) => onChange({ ...value, ...change });
  return (
    <>
      <VariablesEditor
        variables={value.variables}
        onChange={(variables) => set({ variables })}
        blank={blankVariable}
        max={6}
      />
      <LinesField
        label={t("assume")}
        path={["assume"]}
        values={value.assume}
        onChange={(assume) => set({ assume })}
        hint={t("assumeHint")}
      />
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
        blank={() => ({ ...blankSlip(), growth: "" })}
      >
        {(slip, change, at) => (
          <TextField
            label={t("slip")}
            path={[...at, "growth"]}
            value={slip.growth}
            onChange={(growth) => change({ ...slip, growth })}
          />
        )}
      </SlipListEditor>
    </>
  );
}
