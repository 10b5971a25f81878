import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { langOf, LOCALES, type Localized } from "@/lib/core/locale";

interface TitleFieldsProps {
  readonly title: Localized;
  onTitle(title: { zh: string; en: string }): void;
  readonly error: string | undefined;
  readonly disabled?: boolean;
}

/** What a set is called, in both languages; one is enough to begin with. */
export function TitleFields({ title, onTitle, error, disabled = false }: TitleFieldsProps) {
  const t = useTranslations("cms.rubricSets.titles");
  return LOCALES.map((language, index) => (
    <Field key={language} label={t(language)} error={index === 0 ? error : undefined}>
      {(control) => (
        <input
          {...control}
          type="text"
          lang={langOf(language)}
          autoComplete="off"
          maxLength={120}
          disabled={disabled}
          value={title[language]}
          onChange={(event) => onTitle({ ...title, [language]: event.target.value })}
        />
      )}
    </Field>
  ));
}
