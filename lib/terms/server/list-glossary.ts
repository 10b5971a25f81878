import "server-only";
import type { Locale } from "@/lib/core/locale";
import type { TermPlace } from "@/lib/terms/schema";
import { listTerms } from "@/lib/terms/server/list-terms";
import { placeOfTerm, practiceOfTerm } from "@/lib/terms/server/place-term";

export interface GlossaryEntry {
  readonly id: string;
  readonly name: string;
  /** In the other language; often the same. */
  readonly otherName: string;
  readonly definition: string;
  readonly place: TermPlace;
  /** Address of exercises on it. */
  readonly practice: string | undefined;
}

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
