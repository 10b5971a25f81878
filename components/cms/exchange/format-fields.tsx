import { useTranslations } from "next-intl";
import { useId } from "react";
import type { FormatName } from "@/lib/cms/exchange-schema";
import type { Locale } from "@/lib/core/locale";

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
  const [formatId, languageId] = [useId(), useId()];
  return (
    <div className="flex flex-wrap gap-3 text-sm">
      <div>
        <label htmlFor={formatId} className="block text-xs text-muted">
          {t("format")}
        </label>
        <select
          id={formatId}
          value={format.name}
          onChange={(event) => {
            const chosen = formats.find(({ name }) => name === event.target.value);
            if (chosen) onFormat(chosen);
          }}
          className="min-h-9 rounded-md border border-edge bg-raised px-2"
        >
          {formats.map(({ name }) => (
            <option key={name} value={name}>
              {t(`formats.${name}`)}
            </option>
          ))}
        </select>
      </div>
      {!format.isBilingual && (
        <div>
          <label htmlFor={languageId} className="block text-xs text-muted">
            {t("language")}
          </label>
          <select
            id={languageId}
            value={language}
            onChange={(event) => onLanguage(event.target.value as Locale)} // of the options below
            className="min-h-9 rounded-md border border-edge bg-raised px-2"
          >
            <option value="zh" lang="zh">
              中文
            </option>
            <option value="en" lang="en">
              English
            </option>
          </select>
        </div>
      )}
    </div>
  );
}
