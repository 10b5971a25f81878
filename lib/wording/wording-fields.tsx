import { useTranslations } from "next-intl";
import type { Path } from "@/lib/authoring/fields/field-context";
import { LinesField } from "@/lib/authoring/fields/lines-field";
import { LocalizedField } from "@/lib/authoring/fields/localized-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { blankSlip, SlipListEditor } from "@/lib/slips/slip-list-editor";

interface Wording {
  readonly answer: { zh: string; en: string };
  readonly accept: string[];
  readonly case: "any" | "exact";
  readonly spelling: "ask" | "mark";
  readonly slips: { id: string; feedback: { zh: string; en: string }; share: number; match: string[] }[];
}

interface WordingFieldsProps {
  readonly value: Wording;
  onChange(change: Partial<Wording>): void;
  /** Where the wording stands in the body. */
  readonly path: Path;
}

/** The key of a typed wording: what is shown as right, what is accepted, and the mistakes that have a name. */
export function WordingFields({ value, onChange, path }: WordingFieldsProps) {
  const t = useTranslations("authoring.wording");
  return (
    <>
      <LocalizedField
        label={t("answer")}
        path={[...path, "answer"]}
        value={value.answer}
        onChange={(answer) => onChange({ answer })}
      />
      <LinesField
        label={t("accept")}
        path={[...path, "accept"]}
        values={value.accept}
        onChange={(accept) => onChange({ accept })}
        hint={t("patternHint")}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t("case")}
          path={[...path, "case"]}
          value={value.case}
          onChange={(next) => onChange({ case: next })}
          options={(["any", "exact"] as const).map((each) => ({ value: each, label: t(`cases.${each}`) }))}
        />
        <SelectField
          label={t("spelling")}
          path={[...path, "spelling"]}
          value={value.spelling}
          onChange={(spelling) => onChange({ spelling })}
          options={(["ask", "mark"] as const).map((each) => ({ value: each, label: t(`spellings.${each}`) }))}
        />
      </div>
      <SlipListEditor
        path={[...path, "slips"]}
        slips={value.slips}
        onChange={(slips) => onChange({ slips })}
        blank={() => ({ ...blankSlip(), match: [] })}
      >
        {(slip, change, at) => (
          <LinesField
            label={t("match")}
            path={[...at, "match"]}
            values={slip.match}
            onChange={(match) => change({ ...slip, match })}
          />
        )}
      </SlipListEditor>
    </>
  );
}
