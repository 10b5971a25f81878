import { isLocale, type Locale } from "@/lib/core/locale";

/** The language of a caller: the one chosen on the site, else the first of the browser's that we speak, else English. */
export function preferredLocale(headers: Pick<Headers, "get">): Locale {
  const chosen = /(?:^|;\s*)NEXT_LOCALE=([^;]+)/.exec(headers.get("cookie") ?? "")?.[1];
  if (isLocale(chosen)) return chosen;
  const wanted = (headers.get("accept-language") ?? "")
    .split(",")
    .map((range) => range.trim().slice(0, 2).toLowerCase())
    .find(isLocale);
  return wanted ?? "en";
}
