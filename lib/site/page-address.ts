import { LOCALES, type Locale } from "@/lib/core/locale";

/** What `lang` and `hreflang` call a language of ours (BCP 47). */
export const LANGUAGE_TAG = { zh: "zh-Hans", en: "en" } as const satisfies Record<Locale, string>;

/** The language for readers of all others. */
const FOR_EVERYBODY: Locale = "en";

/** The absolute address of a page. `path` begins with a slash, or is empty for the home page. */
export function pageAddress(origin: string, locale: Locale, path: string): string {
  return `${origin}/${locale}${path}`;
}

/** The addresses of one page in every language by their `hreflang`, with `x-default`. */
export function pageAlternates(origin: string, path: string): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...LOCALES.map((locale) => [LANGUAGE_TAG[locale], pageAddress(origin, locale, path)]),
    ["x-default", pageAddress(origin, FOR_EVERYBODY, path)],
  ]);
}
