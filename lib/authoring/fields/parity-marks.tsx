import { useTranslations } from "next-intl";
import { parityOf } from "@/lib/authoring/parity";
import { LOCALES, type Localized } from "@/lib/core/locale";

interface ParityMarksProps {
  readonly id: string;
  readonly value: Localized;
  /** The text in the revision that editing began from. */
  readonly base: unknown;
}

/** In what one language of a text is not the other's equal; nothing where all is well. */
export function ParityMarks({ id, value, base }: ParityMarksProps) {
  const t = useTranslations("authoring.parity");
  const languages = useTranslations("authoring.languages");
  const marks = parityOf(value, isLocalized(base) ? base : undefined);
  if (marks.length === 0) return null;
  return (
    <ul id={id} className="mb-1 flex flex-wrap gap-x-3 text-xs text-caution">
      {marks.map((mark) => (
        <li key={mark.mark} data-parity={mark.mark}>
          {"locale" in mark
            ? t(mark.mark, { language: languages(mark.locale) })
            : t(mark.mark, {
                only: LOCALES.filter((locale) => mark.only[locale].length > 0)
                  .map((locale) => `${languages(locale)} ${mark.only[locale].join(", ")}`)
                  .join(" · "),
              })}
        </li>
      ))}
    </ul>
  );
}

function isLocalized(value: unknown): value is Localized {
  return (
    typeof value === "object" &&
    value !== null &&
    LOCALES.every((locale) => typeof (value as Record<string, unknown>)[locale] === "string")
  );
}
