import { useTranslations } from "next-intl";
import { useContext } from "react";
import { EditingContext, useField, valueAt, type Path } from "@/lib/authoring/fields/field-context";
import { FieldProblems } from "@/lib/authoring/fields/field-problems";
import { MarkdownArea } from "@/lib/authoring/fields/markdown-area";
import { ParityMarks } from "@/lib/authoring/fields/parity-marks";
import { langOf, type Locale, LOCALES } from "@/lib/core/locale";

interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

interface LocalizedFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly value: LocalizedText;
  onChange(value: { zh: string; en: string }): void;
}

/** One Markdown text, both languages side by side. */
export function LocalizedField({ label, path, value, onChange }: LocalizedFieldProps) {
  const whole = useField(path);
  const { base } = useContext(EditingContext);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-medium text-ink">{label}</legend>
      <ParityMarks id={`${whole.id}-parity`} value={value} base={valueAt(base, path)} />
      <div className="grid gap-2 sm:grid-cols-2">
        {LOCALES.map((locale) => (
          <OneLanguage
            key={locale}
            locale={locale}
            label={label}
            path={[...path, locale]}
            value={value[locale]}
            onChange={(text) => onChange({ ...value, [locale]: text })}
          />
        ))}
      </div>
      <FieldProblems id={`${whole.id}-problems`} path={path} problems={whole.problems} />
    </fieldset>
  );
}

interface OneLanguageProps {
  readonly locale: Locale;
  readonly label: string;
  readonly path: Path;
  readonly value: string;
  onChange(value: string): void;
}

function OneLanguage({ locale, label, path, value, onChange }: OneLanguageProps) {
  const t = useTranslations("authoring");
  const { id, problems } = useField(path);
  return (
    <div className="min-w-0">
      <div className="mb-0.5 flex justify-between gap-2 text-xs text-muted">
        <label htmlFor={id}>
          <span className="sr-only">{label} </span>
          {t(`languages.${locale}`)}
        </label>
        <span className="tabular-nums">{value !== "" && t("characters", { count: [...value].length })}</span>
      </div>
      <MarkdownArea
        id={id}
        lang={langOf(locale)}
        value={value}
        onChange={onChange}
        isInvalid={problems.some(({ severity }) => severity === "error")}
        describedBy={problems.length > 0 ? `${id}-problems` : undefined}
      />
      <FieldProblems id={`${id}-problems`} path={path} problems={problems} />
    </div>
  );
}
