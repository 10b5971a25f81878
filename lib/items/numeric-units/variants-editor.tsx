import { useTranslations } from "next-intl";
import { CheckField } from "@/lib/authoring/fields/check-field";
import type { Path } from "@/lib/authoring/fields/field-context";
import { ListField } from "@/lib/authoring/fields/list-field";
import { NumberField } from "@/lib/authoring/fields/number-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import { TypedField } from "@/lib/authoring/fields/typed-field";
import type { Variants } from "@/lib/items/numeric-units/variants";
import { numbersNotation, rowsNotation } from "@/lib/items/numeric-units/variants-notation";

type Parameter = Variants["parameters"][number];

const FORMS = ["of", "range", "rows"] as const;
type Form = (typeof FORMS)[number];
const formOf = (parameter: Parameter): Form => ("of" in parameter ? "of" : "rows" in parameter ? "rows" : "range");

const BLANK: Readonly<Record<Form, (name: string) => Parameter>> = {
  of: (name) => ({ name, of: [2, 4, 8] }),
  range: (name) => ({ name, from: 1, to: 10, step: 1 }),
  rows: (name) => ({ rows: [{ [name]: 1 }, { [name]: 2 }] }),
};

interface VariantsEditorProps {
  readonly value: Variants | undefined;
  onChange(value: Variants | undefined): void;
}

/** What is drawn anew for each view, what follows from it, and between which bounds every right value must lie. */
export function VariantsEditor({ value, onChange }: VariantsEditorProps) {
  const t = useTranslations("authoring.variants");
  const path: Path = ["variants"];
  return (
    <fieldset className="min-w-0 space-y-3">
      <legend className="sr-only">{t("title")}</legend>
      <CheckField
        label={t("drawn")}
        path={path}
        checked={value !== undefined}
        onChange={(isDrawn) =>
          onChange(isDrawn ? { parameters: [BLANK.of("n")], let: [], between: { min: "", max: "" } } : undefined)
        }
      />
      {value && (
        <>
          <p className="text-xs text-muted">{t("placesHint")}</p>
          <ListField
            label={t("parameters")}
            entry={t("parameter")}
            path={[...path, "parameters"]}
            values={value.parameters}
            onChange={(parameters) => onChange({ ...value, parameters })}
            blank={() => BLANK.of("")}
            max={8}
          >
            {(parameter, change, _, at) => <ParameterFields value={parameter} onChange={change} path={at} />}
          </ListField>
          <ListField
            label={t("let")}
            entry={t("definition")}
            path={[...path, "let"]}
            values={value.let}
            onChange={(definitions) => onChange({ ...value, let: definitions })}
            blank={() => ({ name: "", value: "" })}
            max={20}
          >
            {(definition, change, _, at) => (
              <div className="grid gap-3 sm:grid-cols-[1fr_3fr]">
                <TextField
                  label={t("name")}
                  path={[...at, "name"]}
                  value={definition.name}
                  onChange={(name) => change({ ...definition, name })}
                />
                <TextField
                  label={t("formula")}
                  path={[...at, "value"]}
                  value={definition.value}
                  onChange={(formula) => change({ ...definition, value: formula })}
                />
              </div>
            )}
          </ListField>
          <div className="grid gap-3 sm:grid-cols-2">
            {(["min", "max"] as const).map((bound) => (
              <TextField
                key={bound}
                label={t(bound)}
                path={[...path, "between", bound]}
                value={value.between[bound]}
                onChange={(text) => onChange({ ...value, between: { ...value.between, [bound]: text } })}
              />
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}

interface ParameterFieldsProps {
  readonly value: Parameter;
  onChange(value: Parameter): void;
  readonly path: Path;
}

function ParameterFields({ value, onChange, path }: ParameterFieldsProps) {
  const t = useTranslations("authoring.variants");
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t("form")}
          path={path}
          value={formOf(value)}
          onChange={(form) => onChange(BLANK[form]("name" in value ? value.name : "n"))}
          options={FORMS.map((form) => ({ value: form, label: t(`forms.${form}`) }))}
        />
        {"name" in value && (
          <TextField
            label={t("name")}
            path={[...path, "name"]}
            value={value.name}
            onChange={(name) => onChange({ ...value, name })}
          />
        )}
      </div>
      {"of" in value && (
        <TypedField
          label={t("of")}
          path={[...path, "of"]}
          value={value.of}
          onChange={(of) => onChange({ ...value, of })}
          notation={numbersNotation}
          hint={t("ofHint")}
          isOneLine
        />
      )}
      {"from" in value && (
        <div className="grid gap-3 sm:grid-cols-3">
          {(["from", "to", "step"] as const).map((field) => (
            <NumberField
              key={field}
              label={t(field)}
              path={[...path, field]}
              value={value[field]}
              onChange={(next) => onChange({ ...value, [field]: next })}
            />
          ))}
        </div>
      )}
      {"rows" in value && (
        <TypedField
          label={t("rows")}
          path={[...path, "rows"]}
          value={value.rows}
          onChange={(rows) => onChange({ rows })}
          notation={rowsNotation}
          hint={t("rowsHint")}
        />
      )}
    </>
  );
}
