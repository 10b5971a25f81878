export const LOCALES = ["zh", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in both languages. */
export type Localized<T = string> = { readonly [L in Locale]: T };

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** Builds the same thing for every language. */
export function forEachLocale<T>(make: (locale: Locale) => T): Localized<T> {
  return { zh: make("zh"), en: make("en") };
}

/** The language tag of what is written in it. */
export const langOf = (locale: Locale): "zh-Hans" | "en" => (locale === "zh" ? "zh-Hans" : "en");
