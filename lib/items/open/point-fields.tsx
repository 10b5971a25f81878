import { useTranslations } from "next-intl";
import type { Path } from "@/lib/authoring/fields/field-context";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { NumberField } from "@/lib/authoring/fields/number-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import { TypedField } from "@/lib/authoring/fields/typed-field";
import { compact } from "@/lib/items/open/compact";
import { AgainstField, PartsField } from "@/lib/items/open/forms-field";
import { countNotation } from "@/lib/items/open/parts-notation";
import { replaceEntries } from "@/lib/items/open/references";
import type { Authored } from "@/lib/items/open/type";

export interface OpenFieldsProps {
  readonly value: Authored;
  onChange(next: Authored): void;
}

const EMPTY = { zh: "", en: "" };
type Point = Authored["rubric"][number];

/** The points of the rubric: what is looked for, how much it weighs, and in which forms it is said. */
export function PointFields({ value, onChange }: OpenFieldsProps) {
  const t = useTranslations("authoring.open");
  return (
    <ListField
      label={t("rubric")}
      entry={t("point")}
      path={["rubric"]}
      values={value.rubric}
      onChange={(rubric) => onChange(replaceEntries(value, "rubric", rubric))}
      blank={(): Point => ({ id: "", weight: 1, text: EMPTY })}
      max={8}
    >
      {(point, change, _, at) => <OnePoint {...{ point, change, at }} />}
    </ListField>
  );
}

interface OnePointProps {
  readonly point: Point;
  change(next: Point): void;
  readonly at: Path;
}

function OnePoint({ point, change, at }: OnePointProps) {
  const t = useTranslations("authoring.open");
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={t("id")} path={[...at, "id"]} value={point.id} onChange={(id) => change({ ...point, id })} />
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
      <PartsField
        path={[...at, "parts"]}
        value={point.parts}
        onChange={(parts) => change(compact({ ...point, parts }))}
      />
      <TypedField
        label={t("need")}
        path={[...at, "need"]}
        value={point.need}
        onChange={(need) => change(compact({ ...point, need }))}
        notation={countNotation}
        hint={t("needHint")}
        isOneLine
      />
      <AgainstField
        path={[...at, "against"]}
        value={point.against}
        onChange={(against) => change(compact({ ...point, against }))}
      />
    </>
  );
}
