import type { Locale } from "@/lib/core/locale";
import { offeredLanguages } from "@/lib/site-settings/offered-languages";

/** What `lang` and `hreflang` call a language of ours (BCP 47). */
export const LANGUAGE_TAG = { zh: "zh-Hans", en: "en" } as const satisfies Record<Locale, string>;

/** The language for readers of all others. */
const FOR_EVERYBODY: Locale = "en";

/** The absolute address of a page. `path` begins with a slash, or is empty for the home page. */
export function pageAddress(origin: string, locale: Locale, path: string): string {
  return `${origin}/${locale}${path}`;
}

/** The addresses of one page in every offered language by their `hreflang`, with `x-default`. */
export function pageAlternates(origin: string, path: string): Readonly<Record<string, string>> {
  const offered = offeredLanguages();
  const forEverybody = offered.includes(FOR_EVERYBODY) ? FOR_EVERYBODY : (offered[0] ?? FOR_EVERYBODY);
  return Object.fromEntries([
    ...offered.map((locale) => [LANGUAGE_TAG[locale], pageAddress(origin, locale, path)]),
    ["x-default", pageAddress(origin, forEverybody, path)],
  ]);
}
