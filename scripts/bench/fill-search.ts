// `node --conditions=react-server --import tsx scripts/bench/fill-search.ts <count>`: fills the search index of a scratch database up to
// so many entries, made at random from the words of those that are there, and prints queries of four sorts as JSON.
import { rngFromNumber } from "@/lib/core/rng";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import type { FoundEntry } from "@/lib/search/rank-entries";
import { SEARCH_KINDS } from "@/lib/search/schema";
import { insertEntries } from "@/lib/search/server/insert-entries";
import { tokenize } from "@/lib/search/tokenize";

const CHUNK = 2_000;
const QUERIES = 400;
const rng = rngFromNumber(20261125);
const pick = <T>(from: readonly T[]): T => from[rng.integer(0, from.length - 1)]!; // never asked of an empty list
const many = <T>(least: number, most: number, make: () => T) => Array.from({ length: rng.integer(least, most) }, make);

type Stored = Pick<FoundEntry, "locale" | "title" | "context" | "text">;

/** Sentences as they stand, and titles of words in an order that nobody wrote. */
function createWriter(stored: readonly Stored[], locale: "zh" | "en") {
  const own = stored.filter((entry) => entry.locale === locale);
  const sentences = own.flatMap(({ text }) => text.match(/[^.。；;]{8,}[.。；;]?/g) ?? []);
  const titles = own.map(({ title }) => title.split(/(?<=[\s，：、])/)).filter((pieces) => pieces.length > 0);
  return {
    title: () =>
      many(1, 3, () => pick(pick(titles)))
        .join(locale === "zh" ? "" : " ")
        .trim() || "LoRA",
    text: () => many(4, 9, () => pick(sentences)).join(" "),
    words: own.flatMap(({ text, title }) => tokenize(`${title} ${text}`)),
  };
}

function misspell(word: string): string {
  const at = rng.integer(1, word.length - 2);
  return rng.next() < 0.5
    ? word.slice(0, at) + word.slice(at + 1)
    : `${word.slice(0, at)}${pick([..."aeiorst"])}${word.slice(at + 1)}`;
}

async function main(): Promise<void> {
  const wanted = Number(process.argv[2] ?? "100000");
  const { rows: stored } = await pool().query<Stored>(
    `SELECT locale, title, context, text FROM "SearchEntry" ORDER BY id`,
  );
  const writers = { zh: createWriter(stored, "zh"), en: createWriter(stored, "en") };
  // Built once at the end, as PostgreSQL advises for so many rows.
  const { rows: indexes } = await pool().query<{ indexname: string; indexdef: string }>(
    `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'SearchEntry' AND indexname NOT LIKE '%_pkey'`,
  );
  for (const { indexname } of indexes) await pool().query(`DROP INDEX "${indexname}"`);
  for (let made = stored.length; made < wanted; made += CHUNK) {
    const entries = Array.from({ length: Math.min(CHUNK, wanted - made) }, (_, index): FoundEntry => {
      const locale = index % 2 === 0 ? "zh" : "en";
      const [writer, other] = locale === "zh" ? [writers.zh, writers.en] : [writers.en, writers.zh];
      const address = `/chapters/made-${made + index}`;
      return {
        ...{ kind: pick(SEARCH_KINDS), locale, address, context: pick(stored).context },
        ...{ title: writer.title(), otherTitle: other.title(), text: writer.text() },
      };
    });
    await prisma().$transaction((transaction) => insertEntries(transaction, entries), { timeout: 120_000 });
  }
  for (const { indexdef } of indexes) await pool().query(indexdef);
  await pool().query(`VACUUM ANALYZE "SearchEntry", "SearchWord"`);

  const english = writers.en.words.flatMap(({ kind, text }) => (kind === "word" && text.length > 2 ? [text] : []));
  const runs = writers.zh.words.flatMap(({ kind, text }) => (kind === "run" && text.length > 1 ? [text] : []));
  const long = english.filter((word) => /^[a-z]{6,}$/.test(word));
  const two = (run: string) => run.slice(0, 2);
  const sorts = [
    () => pick(english),
    () => `${pick(english)} ${pick(english).slice(0, 4)}`,
    () => two(pick(runs)),
    () => misspell(pick(long)),
  ];
  const queries = Array.from({ length: QUERIES }, (_, index) => ({
    q: sorts[index % sorts.length]!(), // a remainder of its length
    locale: pick(["zh", "en"]),
  }));
  console.log(JSON.stringify(queries));
  await pool().end();
}

await main();
