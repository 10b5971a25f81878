import type { Localized } from "@/lib/core/locale";
import { forEachLocale, type Locale } from "@/lib/core/locale";

/** The two choices that a true or false question of another system becomes: right first, in a fixed order. */
export const TRUE_FALSE = {
  holds: { zh: "正确", en: "True" },
  fails: { zh: "错误", en: "False" },
} as const satisfies Record<string, Localized>;

/** What stands below a stem that has no other place for the unit of the answer. */
const UNIT_NOTE = forEachLocale(
  (locale) => (unit: string) => (locale === "zh" ? `（以 ${unit} 为单位作答。）` : `(Answer in ${unit}.)`),
);

export const withUnitNote = (stem: string, unit: string, locale: Locale): string =>
  `${stem}\n\n${UNIT_NOTE[locale](unit)}`;
