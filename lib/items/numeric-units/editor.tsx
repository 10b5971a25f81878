"use client";

import { useTranslations } from "next-intl";
import type { Path } from "@/lib/authoring/fields/field-context";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { NumberField } from "@/lib/authoring/fields/number-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import type { EditorProps } from "@/lib/items/contract";
import type { Authored } from "@/lib/items/numeric-units/type";
import { VariantsEditor } from "@/lib/items/numeric-units/variants-editor";
import { DIMENSIONS } from "@/lib/quantity/dimension";

const EMPTY = { zh: "", en: "" };

export default function Editor({ value, onChange }: EditorProps<Authored>) {
  const t = useTranslations("authoring.numeric");
  const set = (change: Partial<Authored>) => onChange({ ...value, ...change });
  const { display, ...plain } = value;
  const { variants, ...fixed } = value;
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t("dimension")}
          path={["dimension"]}
          value={value.dimension}
          onChange={(dimension) => set({ dimension })}
          options={DIMENSIONS.map((dimension) => ({ value: dimension, label: dimension }))}
        />
        <SelectField
          label={t("unit")}
          path={["unit"]}
          value={value.unit}
          onChange={(unit) => set({ unit })}
          options={(["required", "optional"] as const).map((unit) => ({ value: unit, label: t(unit) }))}
        />
        <TextField label={t("answer")} path={["answer"]} value={value.answer} onChange={(answer) => set({ answer })} />
        <TextField
          label={t("display")}
          path={["display", "unit"]}
          value={display?.unit ?? ""}
          onChange={(unit) => onChange(unit.trim() === "" ? plain : { ...plain, display: { unit } })}
          hint={t("displayHint")}
        />
      </div>
      <Tolerance path={["tolerance"]} value={value.tolerance} onChange={(tolerance) => set({ tolerance })} />
      <ListField
        label={t("slips")}
        entry={t("slip")}
        path={["slips"]}
        values={value.slips}
        onChange={(slips) => set({ slips })}
        blank={() => ({ id: "", value: "", feedback: EMPTY, share: 0 })}
        max={12}
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
              <TextField
                label={t("value")}
                path={[...at, "value"]}
                value={slip.value}
                onChange={(next) => change({ ...slip, value: next })}
              />
              <NumberField
                label={t("share")}
                path={[...at, "share"]}
                value={slip.share}
                onChange={(share) => change({ ...slip, share })}
              />
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
      <VariantsEditor value={variants} onChange={(next) => onChange(next ? { ...fixed, variants: next } : fixed)} />
    </>
  );
}

interface ToleranceProps {
  readonly path: Path;
  readonly value: Authored["tolerance"];
  onChange(value: Authored["tolerance"]): void;
}

/** A share of the right value, or a quantity. */
function Tolerance({ path, value, onChange }: ToleranceProps) {
  const t = useTranslations("authoring.numeric");
  const form = "relative" in value ? "relative" : "absolute";
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label={t("tolerance")}
        path={path}
        value={form}
        onChange={(next) => onChange(next === "relative" ? { relative: 0.01 } : { absolute: "0" })}
        options={(["relative", "absolute"] as const).map((each) => ({ value: each, label: t(each) }))}
      />
      {"relative" in value ? (
        <NumberField
          label={t("relativeSize")}
          path={[...path, "relative"]}
          value={value.relative}
          onChange={(relative) => onChange({ relative })}
        />
      ) : (
        <TextField
          label={t("absoluteSize")}
          path={[...path, "absolute"]}
          value={value.absolute}
          onChange={(absolute) => onChange({ absolute })}
        />
      )}
    </div>
  );
}
