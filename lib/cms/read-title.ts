import { localizedTitle } from "@/lib/cms/schema";
import type { Locale } from "@/lib/core/locale";

/** The title in a stored envelope; undefined where there is none in this language. */
export function readTitle(envelope: unknown, locale: Locale): string | undefined {
  const title = typeof envelope === "object" && envelope !== null && "title" in envelope ? envelope.title : undefined;
  return localizedTitle.safeParse(title).data?.[locale] || undefined;
}
