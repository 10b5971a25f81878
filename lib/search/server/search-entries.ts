import "server-only";
import type { Locale } from "@/lib/core/locale";
import { pool } from "@/lib/db/pool";
import { isCorrectable } from "@/lib/search/lexemes";
import { makeSnippet, markTerms } from "@/lib/search/make-snippet";
import { nearWords, slipsAllowed, trigramsOf } from "@/lib/search/near-words";
import { readQuery, toTsquery, withBegun, type QueryTerm } from "@/lib/search/query";
import { rankEntries, type FoundEntry } from "@/lib/search/rank-entries";
import type { SearchOutput } from "@/lib/search/schema";
import { withoutFiller } from "@/lib/search/without-filler";

const SHOWN = 20;
const BEGUN = 24;
const COLUMNS = `kind, locale, address, title, "otherTitle", context, text`;

// Those whose titles hold the words; where these fill no page, which is seldom so among many, those that hold them anywhere too: they
// would stand behind. Of each some, the best placed first. The words are hidden from the planner by a sub-select: it counts each rare one of
// two dozen beginnings as one entry in two hundred, adds them up, and would rather read the whole table than the index. The inner limits
// keep it from sorting thousands.
const CANDIDATES = `
  WITH titled AS MATERIALIZED (
    SELECT * FROM (SELECT * FROM "SearchEntry" WHERE "titleWords" @@ (SELECT $1::tsquery) LIMIT 200) found ORDER BY place LIMIT 30)
  SELECT ${COLUMNS} FROM titled
  UNION ALL
  (SELECT ${COLUMNS} FROM (
     SELECT * FROM "SearchEntry"
     WHERE words @@ (SELECT $1::tsquery) AND (SELECT count(DISTINCT (address, title)) FROM titled) < ${SHOWN} LIMIT 200) found
   ORDER BY place LIMIT 40)`;

/**
 * What holds every word of the query, the best first; where nothing does, what holds every word that says something, or one spelt
 * nearly so; where nothing does either, what holds at least half of them. At most twenty, in both languages, those of the page's first.
 */
export async function searchEntries(query: string, locale: Locale): Promise<SearchOutput> {
  const terms = await completeLast(readQuery(query));
  if (terms.length === 0) return { match: "exact", results: [] };
  const exact = await find(terms, "all", locale);
  if (exact.length > 0) return toOutput("exact", exact, { terms, query, locale });

  const said = withoutFiller(query);
  const near = await listNear(said === query ? terms : await completeLast(readQuery(said)));
  const asked = { terms: near, query: said, locale };
  const all = await find(near, "all", locale);
  if (all.length > 0 || near.length < 2) return toOutput("near", all, asked);
  return toOutput("near", await find(near, "any", locale), { ...asked, share: 0.5 });
}

/** What is still being typed, with the most usual of the words that begin so: each is then known well enough to be planned for. */
async function completeLast(terms: readonly QueryTerm[]): Promise<QueryTerm[]> {
  const open = terms.find(({ kind }) => kind === "prefix");
  if (!open) return [...terms];
  const { rows } = await pool().query<{ word: string }>({
    name: "search-begun",
    text: `SELECT word FROM "SearchWord" WHERE word LIKE $1 || '%' ORDER BY entries DESC LIMIT ${BEGUN}`,
    values: [open.text],
  });
  return withBegun(
    terms,
    rows.map(({ word }) => word),
  );
}

/** Of the page's language, and of the other one where that gives too little. */
async function find(terms: readonly QueryTerm[], mode: "all" | "any", locale: Locale): Promise<FoundEntry[]> {
  const read = async (of: Locale) => {
    const query = { name: "search-candidates", text: CANDIDATES, values: [toTsquery(terms, mode, of)] };
    return (await pool().query<FoundEntry>(query)).rows;
  };
  const rows = await read(locale);
  if (new Set(rows.map(({ address, title }) => `${address} ${title}`)).size >= SHOWN) return rows;
  const others = await read(locale === "zh" ? "en" : "zh");
  return [...rows, ...others];
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
