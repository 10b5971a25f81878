"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Path } from "@/lib/authoring/fields/field-context";
import { NumberField } from "@/lib/authoring/fields/number-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import type { EditorProps } from "@/lib/items/contract";
import { parseRows } from "@/lib/items/matrix/parse-rows";
import type { Authored } from "@/lib/items/matrix/type";
import { blankSlip, SlipListEditor } from "@/lib/slips/slip-list-editor";

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.matrix");
  const set = (change: Partial<Authored>) => onChange({ ...value, ...change });
  const { tolerance } = value;
  const form = "relative" in tolerance ? "relative" : "absolute";
  return (
    <>
      <RowsField label={t("answer")} path={["answer"]} rows={value.answer} onChange={(answer) => set({ answer })} />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t("tolerance")}
          path={["tolerance"]}
          value={form}
          onChange={(next) => set({ tolerance: next === "relative" ? { relative: 0.01 } : { absolute: 1e-6 } })}
          options={(["relative", "absolute"] as const).map((each) => ({ value: each, label: t(each) }))}
        />
        <NumberField
          key={form}
          label={t("size")}
          path={["tolerance", form]}
          value={"relative" in tolerance ? tolerance.relative : tolerance.absolute}
          onChange={(size) => set({ tolerance: form === "relative" ? { relative: size } : { absolute: size } })}
        />
      </div>
      <SlipListEditor
        slips={value.slips}
        onChange={(slips) => set({ slips })}
        blank={() => ({ ...blankSlip(), cells: value.answer.map((row) => row.map(() => "0")) })}
      >
        {(slip, change, at) => (
          <RowsField
            label={t("slip")}
            path={[...at, "cells"]}
            rows={slip.cells}
            onChange={(cells) => change({ ...slip, cells })}
          />
        )}
      </SlipListEditor>
    </>
  );
}

interface RowsFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly rows: readonly (readonly string[])[];
  onChange(rows: string[][]): void;
}

/** A matrix as lines of cells. What is typed stays as it is; the cells in it are passed on. */
function RowsField({ label, path, rows, onChange }: RowsFieldProps) {
  const t = useTranslations("authoring.matrix");
  const [typed, setTyped] = useState<string>();
  const written = rows.map((row) => row.join("  ")).join("\n");
  // A matrix that came from elsewhere (another entry moved here) is shown; what is half typed stays.
  const isMine = typed !== undefined && JSON.stringify(parseRows(typed)) === JSON.stringify(rows);
  return (
    <TextField
      label={label}
      path={path}
      value={isMine ? typed : written}
      onChange={(text) => {
        setTyped(text);
        onChange(parseRows(text));
      }}
      hint={t("rowsHint")}
      isCode
    />
  );
}
