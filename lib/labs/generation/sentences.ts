import type { Locale } from "@/lib/core/locale";

/** Sentences behind each other: Chinese ones end with a sign that brings its own blank. What is nothing is left out. */
export const sentences = (locale: Locale, ...parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(locale === "en" ? " " : "");
