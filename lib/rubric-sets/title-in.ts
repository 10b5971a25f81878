import type { Locale, Localized } from "@/lib/core/locale";

/** A title in the language of the page, else in the other one. */
export const titleIn = (title: Localized, locale: Locale): string =>
  title[locale] || title[locale === "zh" ? "en" : "zh"];
