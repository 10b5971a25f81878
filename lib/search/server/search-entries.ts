import "server-only";
import { LOCALES, type Locale } from "@/lib/core/locale";
import { pool } from "@/lib/db/pool";
import { isCorrectable } from "@/lib/search/lexemes";
import { makeSnippet, markTerms } from "@/lib/search/make-snippet";
import { nearWords, slipsAllowed, trigramsOf } from "@/lib/search/near-words";
import { readQuery, toTsquery, type QueryTerm } from "@/lib/search/query";
import { rankEntries, type FoundEntry } from "@/lib/search/rank-entries";
import type { SearchOutput } from "@/lib/search/schema";

const SHOWN = 20;

// Of each language those whose titles hold the words, and those that hold them anywhere; of too many, those of the weightier kinds,
// which were written first. The language is part of the text, not a value, so that its own index is found.
const CANDIDATES = LOCALES.flatMap((locale) => [
  `(SELECT kind, locale, address, title, "otherTitle", context, text FROM "SearchEntry"
     WHERE locale = '${locale}' AND "titleWords" @@ $1::tsquery ORDER BY kind, length(title) LIMIT 30)`,
  `(SELECT kind, locale, address, title, "otherTitle", context, text FROM "SearchEntry"
     WHERE locale = '${locale}' AND words @@ $1::tsquery LIMIT 40)`,
]).join(" UNION ALL ");

/**
 * What holds every word of the query, the best first; where nothing does, what holds words spelt nearly so; where nothing does
 * either, what holds at least half of them. At most twenty, in both languages, those of the page's first.
 */
export async function searchEntries(query: string, locale: Locale): Promise<SearchOutput> {
  const terms = readQuery(query);
  if (terms.length === 0) return { match: "exact", results: [] };
  const exact = await find(terms, "all");
  if (exact.length > 0) return toOutput("exact", exact, { terms, query, locale });

  const near = await listNear(terms);
  const isNear = near.some(({ instead }) => instead.length > 0);
  const all = isNear ? await find(near, "all") : [];
  if (all.length > 0) return toOutput("near", all, { terms: near, query, locale });
  const any = near.length > 1 ? await find(near, "any") : [];
  return toOutput("near", any, { terms: near, query, locale, share: 0.5 });
}

async function find(terms: readonly QueryTerm[], mode: "all" | "any"): Promise<FoundEntry[]> {
  const { rows } = await pool().query<FoundEntry>({
    name: "search-entries",
    text: CANDIDATES,
    values: [toTsquery(terms, mode)],
  });
  return rows;
}

/** The terms, each with the known words that may have been meant. One round trip. */
async function listNear(terms: readonly QueryTerm[]): Promise<QueryTerm[]> {
  const isWord = ({ kind, text }: QueryTerm) => (kind === "word" || kind === "prefix") && isCorrectable(text);
  const asked = terms.filter((term) => isWord(term) && slipsAllowed(term.text.length) > 0);
  if (asked.length === 0) return [...terms];
  const { rows } = await pool().query<{ asked: string; words: string[] }>({
    name: "search-words",
    text: NEAR,
    values: [JSON.stringify(asked.map(({ text }) => ({ word: text, grams: trigramsOf(text) })))],
  });
  const known = new Map(rows.map((row) => [row.asked, row.words]));
  return terms.map((term) => {
    const words = asked.includes(term) ? (known.get(term.text) ?? []) : [];
    return { ...term, instead: nearWords(term.text, words, term.kind === "prefix") };
  });
}

/** For each word that was asked for, those known that share most trigrams with it. */
const NEAR = `
  SELECT a.word AS asked, array_agg(n.word) AS words
  FROM jsonb_to_recordset($1::jsonb) AS a(word text, grams text[])
  CROSS JOIN LATERAL (
    SELECT w.word FROM "SearchWord" w
    WHERE w.grams && a.grams AND length(w.word) >= length(a.word) - 2
    ORDER BY (SELECT count(*) FROM unnest(w.grams) g WHERE g = ANY(a.grams)) DESC, length(w.word) LIMIT 60) n
  GROUP BY a.word`;

interface Asked {
  readonly terms: readonly QueryTerm[];
  readonly query: string;
  readonly locale: Locale;
  readonly share?: number;
}

function toOutput(match: SearchOutput["match"], found: readonly FoundEntry[], asked: Asked): SearchOutput {
  const { terms } = asked;
  const results = rankEntries(found, asked)
    .slice(0, SHOWN)
    .map(({ kind, locale, address, title, context, text }) => ({
      ...{ kind, locale, address: `/${locale}${address}`, context },
      title: markTerms(title, terms),
      snippet: makeSnippet(text, terms, locale),
    }));
  return { match, results };
}
