import "server-only";
import type { Prisma } from "@/lib/db/prisma";
import { inLanguage, isCorrectable, lexemesOf, wordsOf } from "@/lib/search/lexemes";
import { trigramsOf } from "@/lib/search/near-words";
import type { FoundEntry } from "@/lib/search/rank-entries";
import { SEARCH_KINDS } from "@/lib/search/schema";

/** Adds entries to the search index, with what each is found by, and their longer words to those that may be misspelt. */
export async function insertEntries(
  transaction: Prisma.TransactionClient,
  entries: readonly FoundEntry[],
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "SearchEntry" (kind, locale, address, title, "otherTitle", context, text, "titleWords", words, place)
    SELECT kind::"SearchKind", locale, address, title, "otherTitle", context, text, "titleWords"::tsvector, words::tsvector, place
    FROM jsonb_to_recordset(${JSON.stringify(entries.map(toRow))}::jsonb) AS e(kind text, locale text, address text, title text,
      "otherTitle" text, context text, text text, "titleWords" text, words text, place int)`;
  const words = [...countWords(entries)].map(([word, count]) => ({
    ...{ word, entries: count, grams: isCorrectable(word) ? trigramsOf(word) : [] },
  }));
  await transaction.$executeRaw`
    INSERT INTO "SearchWord" AS w (word, entries, grams)
    SELECT word, entries, grams FROM jsonb_to_recordset(${JSON.stringify(words)}::jsonb) AS n(word text, entries int, grams text[])
    ON CONFLICT (word) DO UPDATE SET entries = w.entries + excluded.entries`;
}

/** How many of the entries hold each word. */
function countWords(entries: readonly FoundEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of entries.flatMap((entry) => wordsOf(textOf(entry)))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Takes entries out of the index by their ids, and their words out of those that may be misspelt. */
export async function deleteEntries(
  transaction: Prisma.TransactionClient,
  entries: readonly (FoundEntry & { readonly id: number })[],
): Promise<void> {
  await transaction.searchEntry.deleteMany({ where: { id: { in: entries.map(({ id }) => id) } } });
  const words = [...countWords(entries)].map(([word, count]) => ({ word, count }));
  await transaction.$executeRaw`
    UPDATE "SearchWord" w SET entries = w.entries - n.count
    FROM jsonb_to_recordset(${JSON.stringify(words)}::jsonb) AS n(word text, count int) WHERE n.word = w.word`;
  await transaction.searchWord.deleteMany({ where: { entries: { lte: 0 } } });
}

const textOf = ({ title, otherTitle, context, text }: FoundEntry) => [title, otherTitle, context, text].join("\n");

/** Vectors as PostgreSQL reads them; lexemes hold letters, digits and marks alone, so none can end its quotes. */
function toRow(entry: FoundEntry) {
  const titles = `${entry.title}\n${entry.otherTitle}`;
  const toVector = (text: string) =>
    lexemesOf(text)
      .map((lexeme) => `'${inLanguage(lexeme, entry.locale)}'`)
      .join(" ");
  const words = { titleWords: toVector(titles), words: toVector(textOf(entry)) };
  return { ...entry, ...words, place: placeOf(entry) };
}

/** A kind that is less weighty stands as far back as with a title of so many characters more. */
const KIND_STEP = 10;

const placeOf = ({ kind, title }: FoundEntry): number => SEARCH_KINDS.indexOf(kind) * KIND_STEP + title.length;
