import { LOCALES, type Locale } from "@/lib/core/locale";
import type { SiteSettings } from "@/lib/site-settings/schema";

/**
 * The languages that are offered, as far as this process has read the settings; all while a page is built, from which the front takes
 * out what is not offered (scripts/front/fill-in.mjs).
 */
export function offeredLanguages(): readonly Locale[] {
  const store = globalThis as typeof globalThis & { warmupSettings?: { readonly now?: SiteSettings } };
  return store.warmupSettings?.now?.languages ?? LOCALES;
}
