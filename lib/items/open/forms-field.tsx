import { useTranslations } from "next-intl";
import type { Path } from "@/lib/authoring/fields/field-context";
import { TypedField } from "@/lib/authoring/fields/typed-field";
import { findFormFaults } from "@/lib/items/open/form-faults";
import { formsNotation, optionalFormsNotation, partsNotation } from "@/lib/items/open/parts-notation";
import type { Authored } from "@/lib/items/open/type";
import { useRubricGlossary } from "@/lib/rubric/client/use-rubric-glossary";

interface FieldProps<T> {
  readonly path: Path;
  readonly value: T;
  onChange(value: T): void;
}

/** What is wrong with the forms of a text, in the words of the page. */
function useFormFaults(isNamed: boolean) {
  const t = useTranslations("authoring.open.faults");
  const { data: glossary } = useRubricGlossary();
  const known = glossary && new Set(glossary.map(({ id }) => id));
  return (text: string) =>
    findFormFaults(text, isNamed, known).map(({ fault, start, end }) => ({
      ...{ start, end, message: t(fault, { text: text.slice(start, end) }) },
    }));
}

/** The parts of a point, one form on each line behind the name of its part. */
export function PartsField({ path, value, onChange }: FieldProps<Authored["rubric"][number]["parts"]>) {
  const t = useTranslations("authoring.open");
  const faultsOf = useFormFaults(true);
  return (
    <TypedField
      label={t("parts")}
      hint={t("partsHint")}
      notation={partsNotation}
      {...{ path, value, onChange, faultsOf }}
    />
  );
}

/** Forms that contradict a point, one on each line. */
export function AgainstField({ path, value, onChange }: FieldProps<string[] | undefined>) {
  const t = useTranslations("authoring.open");
  const faultsOf = useFormFaults(false);
  return (
    <TypedField
      label={t("against")}
      hint={t("againstHint")}
      notation={optionalFormsNotation}
      {...{ path, value, onChange, faultsOf }}
    />
  );
}

/** Forms that recognise a misconception, one on each line. */
export function SaidField({ path, value, onChange }: FieldProps<string[]>) {
  const t = useTranslations("authoring.open");
  const faultsOf = useFormFaults(false);
  return (
    <TypedField
      label={t("said")}
      hint={t("saidHint")}
      notation={formsNotation}
      {...{ path, value, onChange, faultsOf }}
    />
  );
}
