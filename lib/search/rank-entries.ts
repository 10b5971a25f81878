import { stemWord } from "@/lib/core/stem-word";
import type { Locale } from "@/lib/core/locale";
import { foldText } from "@/lib/search/fold-text";
import type { QueryTerm } from "@/lib/search/query";
import type { SearchKind } from "@/lib/search/schema";
import { pairsOf, tokenize } from "@/lib/search/tokenize";

/** A chapter that is called as the query says comes before anything of that very name. */
const NAMED_CHAPTER = 6;

export interface FoundEntry {
  readonly kind: SearchKind;
  readonly locale: Locale;
  readonly address: string;
  readonly title: string;
  readonly otherTitle: string;
  readonly context: string;
  readonly text: string;
}

/** Where a term stands counts: in the title most, in the text least. */
const PLACE = { title: 8, titleBegins: 6, titleNear: 4, otherTitle: 5, context: 2, text: 1 } as const;
/** Among equals what is a whole comes before its parts. */
const KIND: Readonly<Record<SearchKind, number>> = {
  ...{ chapter: 1, lab: 1, notebook: 0.75, concept: 1, section: 0.5, question: 0.25, item: 0 },
};

/**
 * Orders what was found: entries in the page's language first, then by the mean over all terms of where each stands, with more for a
 * title that is the query, begins with it or holds it whole, and for chapters before their parts. One thing is named once, in the
 * page's language where it was found in both. With `share`, entries that hold fewer of the terms are left out.
 */
export function rankEntries<T extends FoundEntry>(
  entries: readonly T[],
  { terms, query, locale, share = 0 }: Ranking,
): T[] {
  const whole = foldText(query).trim();
  // Most of what is found stands in a few chapters.
  const contexts = new Map(
    Array.from(new Set(entries.map(({ context }) => context)), (context) => [context, toWords(context)]),
  );
  const ranked = entries
    .map((entry) => ({ entry, ...judge(entry, terms, whole, contexts.get(entry.context)!) })) // every one is there
    .filter((judged) => judged.matched >= share * terms.length)
    .toSorted(
      (a, b) =>
        Number(b.entry.locale === locale) - Number(a.entry.locale === locale) ||
        b.score - a.score ||
        a.entry.title.length - b.entry.title.length ||
        (a.entry.address < b.entry.address ? -1 : 1),
    )
    .map(({ entry }) => entry);
  const seen = new Set<string>();
  return ranked.filter(({ kind, address, title, otherTitle }) => {
    const thing = JSON.stringify([kind, address, ...[title, otherTitle].toSorted()]);
    return !seen.has(thing) && seen.add(thing);
  });
}

interface Ranking {
  readonly terms: readonly QueryTerm[];
  readonly query: string;
  /** Of the page. */
  readonly locale: Locale;
  /** The least share of the terms that an entry must hold, 0..1. */
  readonly share?: number;
}

function judge(
  entry: FoundEntry,
  terms: readonly QueryTerm[],
  whole: string,
  context: Words,
): { score: number; matched: number } {
  const [title, other] = [toWords(entry.title), toWords(entry.otherTitle)];
  const foldedTitle = foldText(entry.title).trim();
  // Long, and asked for only where no title says it.
  let text = "";
  const foldedText = () => (text ||= foldText(entry.text));
  let [sum, matched, isNamed] = [0, 0, true];
  for (const term of terms) {
    const named = Math.max(
      titlePlace(term, title),
      titlePlace(term, other) > 0 ? PLACE.otherTitle : 0,
      titlePlace(term, context) > 0 ? PLACE.context : 0,
    );
    const place = named || (isInText(term, foldedText()) ? PLACE.text : 0);
    sum += place;
    if (place > 0) matched++;
    if (place > 0 && place < PLACE.titleNear) isNamed = false;
  }
  const asWhole = foldedTitle === whole ? 6 : foldedTitle.startsWith(whole) ? 3 : foldedTitle.includes(whole) ? 2 : 0;
  const inText = !isNamed && foldedText().includes(whole) ? 0.5 : 0;
  const asKind = KIND[entry.kind] + (entry.kind === "chapter" && matched > 0 && isNamed ? NAMED_CHAPTER : 0);
  return { score: sum / Math.max(1, terms.length) + asWhole + inText + asKind, matched };
}

interface Words {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

function toWords(text: string): Words {
  const tokens = tokenize(text);
  const words = tokens.flatMap(({ kind, text: found }) => (kind === "word" ? [found] : []));
  const pairs = tokens.flatMap(({ kind, text: found }) => (kind === "run" ? [...pairsOf(found), ...found] : []));
  return { words: new Set(words), pairs: new Set(pairs) };
}

function titlePlace({ kind, text, instead }: QueryTerm, { words, pairs }: Words): number {
  if (kind === "pair" || kind === "character") return pairs.has(text) ? PLACE.title : 0;
  if (words.has(text)) return PLACE.title;
  const stem = stemWord(text);
  const begins = (word: string) => stemWord(word) === stem || (kind === "prefix" && word.startsWith(text));
  if ([...words].some(begins)) return PLACE.titleBegins;
  return instead.some((word) => words.has(word)) ? PLACE.titleNear : 0;
}

function isInText({ kind, text, instead }: QueryTerm, folded: string): boolean {
  if (kind === "pair" || kind === "character") return folded.includes(text);
  return [stemWord(text), ...instead].some((word) => folded.includes(word));
}
