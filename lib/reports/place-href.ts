import type { Locale } from "@/lib/core/locale";
import type { Report } from "@/lib/reports/schema";

/** Fewer words than these may stand at several places. */
const LEAST_FRAGMENT = 12;
const FRAGMENT_MAX = 80;

/**
 * The address of the place that a report is about, in the reporter's language. In a lesson the words that stood there are named as
 * well (URL fragment text directive): browsers that know it go to them and mark them, others go to the section. Formulas read
 * differently in the page, so the words before the first one are named.
 * @param sections the place of each item in its chapter's page, by id
 */
export function placeHref(
  { locale, chapter, itemId, block, quote }: Pick<Report, "locale" | "chapter" | "itemId" | "block" | "quote">,
  sections: Readonly<Record<string, string>>,
): string {
  const page = `/${locale satisfies Locale}/chapters/${chapter}`;
  if (itemId !== null) return sections[itemId] ? `${page}#${sections[itemId]}` : page;
  const words = (quote ?? "").split(/[$…]/, 1)[0]?.slice(0, FRAGMENT_MAX).trim() ?? "";
  const fragment = words.length >= LEAST_FRAGMENT ? `:~:text=${encodeURIComponent(words).replace(/-/g, "%2D")}` : "";
  return block || fragment ? `${page}#${block ?? ""}${fragment}` : page;
}
