import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import type { FormatName } from "@/lib/cms/exchange-schema";
import { isLocale, type Locale } from "@/lib/core/locale";

/** What the page knows of a format. */
export interface FormatFacts {
  readonly name: FormatName;
  readonly extensions: readonly string[];
  readonly isBilingual: boolean;
  readonly canRead: boolean;
  readonly canWrite: boolean;
}

interface FormatFieldsProps {
  readonly formats: readonly FormatFacts[];
  readonly format: FormatFacts;
  readonly language: Locale;
  onFormat(format: FormatFacts): void;
  onLanguage(language: Locale): void;
}

/** Which format, and of one that holds one language, which. */
export function FormatFields({ formats, format, language, onFormat, onLanguage }: FormatFieldsProps) {
  const t = useTranslations("cms.exchange");
  return (
    <>
      <Choice
        label={t("format")}
        value={format.name}
        onValue={(value) => {
          const chosen = formats.find(({ name }) => name === value);
          if (chosen) onFormat(chosen);
        }}
      >
        {formats.map(({ name }) => (
          <option key={name} value={name}>
            {t(`formats.${name}`)}
          </option>
        ))}
      </Choice>
      {!format.isBilingual && (
        <Choice label={t("language")} value={language} onValue={(value) => isLocale(value) && onLanguage(value)}>
          <option value="zh" lang="zh">
            中文
          </option>
          <option value="en" lang="en">
            English
          </option>
        </Choice>
      )}
    </>
  );
}
