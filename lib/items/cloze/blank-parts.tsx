import { useTranslations } from "next-intl";
import { CheckField } from "@/lib/authoring/fields/check-field";
import type { Path } from "@/lib/authoring/fields/field-context";
import { ListField } from "@/lib/authoring/fields/list-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { NumberField } from "@/lib/authoring/fields/number-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { TextField } from "@/lib/authoring/fields/text-field";
import type { AuthoredBlank } from "@/lib/items/cloze/blank-key";
import { DIMENSIONS } from "@/lib/quantity/dimension";
import { WordingFields } from "@/lib/wording/wording-fields";

type Choice = Extract<AuthoredBlank, { type: "choice" }>["choices"][number];

interface PartProps<Type extends AuthoredBlank["type"]> {
  readonly blank: Extract<AuthoredBlank, { type: Type }>;
  onChange(blank: AuthoredBlank): void;
  readonly path: Path;
}

export const WordingEditor = ({ blank, onChange, path }: PartProps<"text">) => (
  <WordingFields value={blank} onChange={(change) => onChange({ ...blank, ...change })} path={path} />
);

export function ChoicesEditor({ blank, onChange, path }: PartProps<"choice">) {
  const t = useTranslations("authoring.cloze");
  const set = (choices: Choice[]) => onChange({ ...blank, choices });
  /** One choice is right: marking another takes the mark from the first. */
  const markRight = (right: number) =>
    set(
      blank.choices.map(({ correct: _before, ...choice }, index) =>
        index === right ? { ...choice, correct: true } : choice,
      ),
    );
  return (
    <ListField<Choice>
      label={t("choices")}
      entry={t("choice")}
      path={[...path, "choices"]}
      values={blank.choices}
      onChange={set}
      blank={(): Choice => ({ text: { zh: "", en: "" } })}
      max={8}
    >
      {(choice, change, index, at) => (
        <>
          <LocalizedField
            label={t("choiceText")}
            path={[...at, "text"]}
            value={choice.text}
            onChange={(text) => change({ ...choice, text })}
          />
          <CheckField
            label={t("correct")}
            path={[...at, "correct"]}
            checked={choice.correct === true}
            onChange={() => markRight(index)}
            group={path.join("-")}
          />
          <OptionalText
            label={t("feedback")}
            path={[...at, "feedback"]}
            value={choice.feedback}
            onChange={(feedback) => {
              const { feedback: _before, ...rest } = choice;
              change(feedback ? { ...rest, feedback } : rest);
            }}
          />
        </>
      )}
    </ListField>
  );
}

export function QuantityEditor({ blank, onChange, path }: PartProps<"quantity">) {
  const t = useTranslations("authoring.cloze");
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <SelectField
        label={t("dimension")}
        path={[...path, "dimension"]}
        value={blank.dimension}
        onChange={(dimension) => onChange({ ...blank, dimension })}
        options={DIMENSIONS.map((dimension) => ({ value: dimension, label: dimension }))}
      />
      <TextField
        label={t("value")}
        path={[...path, "answer"]}
        value={blank.answer}
        onChange={(answer) => onChange({ ...blank, answer })}
      />
      <NumberField
        label={t("tolerance")}
        path={[...path, "tolerance"]}
        value={blank.tolerance}
        onChange={(tolerance) => onChange({ ...blank, tolerance })}
      />
    </div>
  );
}

interface OptionalTextProps {
  readonly label: string;
  readonly path: Path;
  readonly value: { zh: string; en: string } | undefined;
  onChange(value: { zh: string; en: string } | undefined): void;
}

/** A text that may be left out: empty in both languages is none. */
export function OptionalText({ label, path, value, onChange }: OptionalTextProps) {
  return (
    <LocalizedField
      label={label}
      path={path}
      value={value ?? { zh: "", en: "" }}
      onChange={(next) => onChange(next.zh === "" && next.en === "" ? undefined : next)}
    />
  );
}
