import type { Locale } from "@/lib/core/locale";

/** Where programs that read mail send what RFC 8058 says; opened by a reader it leads on to the page. */
export const unsubscribeUrl = (site: string, token: string): string =>
  new URL(`/api/v1/unsubscriptions?${new URLSearchParams({ token })}`, site).href;

/** The page with the button. The token stands in the fragment, as in every link of ours. */
export const unsubscribePath = (locale: Locale, token: string): string => `/${locale}/unsubscribe#${token}`;
