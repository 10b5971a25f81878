import type { Locale } from "@/lib/core/locale";
import { stemWord } from "@/lib/core/stem-word";
import { inLanguage } from "@/lib/search/lexemes";
import { pairsOf, tokenize } from "@/lib/search/tokenize";

/** One thing that an entry must hold: a word, the beginning of one, a pair of characters, or a single character. */
export interface QueryTerm {
  readonly kind: "word" | "prefix" | "pair" | "character";
  /** Folded, as typed. */
  readonly text: string;
  /** Of a beginning the known words that begin so. */
  readonly begun: readonly string[];
  /** Words that may have been meant instead, the nearest first. */
  readonly instead: readonly string[];
}

/** More than a sentence says nothing more, and bounds what a search costs. */
const MOST_TERMS = 12;

/** What is asked for. The last word may still be being typed, so it stands for everything that begins with it. Never throws. */
export function readQuery(text: string): QueryTerm[] {
  const tokens = tokenize(text);
  const terms = tokens.flatMap(({ kind, text: found }, index): Pick<QueryTerm, "kind" | "text">[] => {
    if (kind === "run") {
      const pairs = pairsOf(found);
      return pairs.length > 0
        ? pairs.map((pair) => ({ kind: "pair", text: pair }))
        : [{ kind: "character", text: found }];
    }
    // A single letter begins too many words.
    const isOpen = index === tokens.length - 1 && found.length > 1;
    return [{ kind: isOpen ? "prefix" : "word", text: found }];
  });
  const unique = new Map(terms.map((term) => [`${term.kind} ${term.text}`, term]));
  return [...unique.values()].slice(0, MOST_TERMS).map((term) => ({ ...term, begun: [], instead: [] }));
}

/** The terms, those that are still being typed with the known words that begin so. */
export function withBegun(terms: readonly QueryTerm[], known: readonly string[]): QueryTerm[] {
  return terms.map((term) =>
    term.kind === "prefix" ? { ...term, begun: known.filter((word) => word.startsWith(term.text)) } : term,
  );
}

/**
 * The terms in PostgreSQL's language of text search, for the entries of one language: all of them, or any one. Lexemes hold letters, digits and marks alone, so
 * nothing in them can end the quotes.
 */
export function toTsquery(terms: readonly QueryTerm[], mode: "all" | "any", locale: Locale): string {
  return terms.map((term) => `(${alternativesOf(term, locale).join(" | ")})`).join(mode === "all" ? " & " : " | ");
}

function alternativesOf({ kind, text, begun, instead }: QueryTerm, locale: Locale): string[] {
  const words = kind === "pair" || kind === "character" ? [text] : [text, stemWord(text), ...begun, ...instead];
  return [...new Set(words)].map((word) => `'${inLanguage(word, locale)}'`);
}
