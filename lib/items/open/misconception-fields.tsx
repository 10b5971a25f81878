import { useTranslations } from "next-intl";
import type { Path } from "@/lib/authoring/fields/field-context";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import { TypedField } from "@/lib/authoring/fields/typed-field";
import { compact } from "@/lib/items/open/compact";
import { SaidField } from "@/lib/items/open/forms-field";
import { countNotation } from "@/lib/items/open/parts-notation";
import type { OpenFieldsProps } from "@/lib/items/open/point-fields";
import { replaceEntries } from "@/lib/items/open/references";
import type { Authored } from "@/lib/items/open/type";

const EMPTY = { zh: "", en: "" };
type Misconception = Authored["misconceptions"][number];

/** What is often said wrongly: how it is recognised, what is right, and what it costs. */
export function MisconceptionFields({ value, onChange }: OpenFieldsProps) {
  const t = useTranslations("authoring.open");
  return (
    <ListField
      label={t("misconceptions")}
      entry={t("misconception")}
      path={["misconceptions"]}
      values={value.misconceptions}
      onChange={(misconceptions) => onChange(replaceEntries(value, "misconceptions", misconceptions))}
      blank={(): Misconception => ({
        ...{ id: "", text: EMPTY, correction: EMPTY, said: [], sample: EMPTY, denial: EMPTY },
      })}
      max={8}
    >
      {(one, change, _, at) => <OneMisconception {...{ one, change, at }} />}
    </ListField>
  );
}

interface OneMisconceptionProps {
  readonly one: Misconception;
  change(next: Misconception): void;
  readonly at: Path;
}

function OneMisconception({ one, change, at }: OneMisconceptionProps) {
  const t = useTranslations("authoring.open");
  const text = (name: "text" | "correction" | "sample" | "denial", isOptional = false) => (
    <LocalizedField
      label={t(`misconceptionTexts.${name}`)}
      path={[...at, name]}
      value={one[name] ?? EMPTY}
      onChange={(next) => change(compact({ ...one, [name]: isOptional && isEmpty(next) ? undefined : next }))}
    />
  );
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={t("id")} path={[...at, "id"]} value={one.id} onChange={(id) => change({ ...one, id })} />
        <TypedField
          label={t("cost")}
          path={[...at, "cost"]}
          value={one.cost}
          onChange={(cost) => change(compact({ ...one, cost }))}
          notation={countNotation}
          hint={t("costHint")}
          isOneLine
        />
      </div>
      {text("text")}
      {text("correction")}
      <SaidField path={[...at, "said"]} value={one.said ?? []} onChange={(said) => change({ ...one, said })} />
      {text("sample", true)}
      {text("denial", true)}
    </>
  );
}

const isEmpty = ({ zh, en }: { readonly zh: string; readonly en: string }) => zh === "" && en === "";
