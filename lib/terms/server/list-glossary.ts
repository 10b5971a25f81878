import "server-only";
import type { Locale } from "@/lib/core/locale";
import type { GlossaryEntry } from "@/lib/terms/schema";
import { listTerms } from "@/lib/terms/server/list-terms";
import { placeOfTerm, practiceOfTerm } from "@/lib/terms/server/place-term";

const ORDER = { zh: "zh-Hans-u-co-pinyin", en: "en" } as const satisfies Record<Locale, string>;

/** All terms as the glossary shows them in one language, sorted as it sorts: Chinese by pinyin. */
export function listGlossary(locale: Locale): GlossaryEntry[] {
  const { compare } = new Intl.Collator(ORDER[locale], { numeric: true });
  return listTerms()
    .map((term) => ({
      id: term.id,
      name: term.name[locale],
      otherName: term.name[locale === "zh" ? "en" : "zh"],
      definition: term.definition[locale],
      place: placeOfTerm(term, locale),
      practice: practiceOfTerm(term, locale),
    }))
    .toSorted((a, b) => compare(a.name, b.name));
}
