import "server-only";
import type { Prisma } from "@/lib/db/prisma";
import { lexemesOf, longWordsOf } from "@/lib/search/lexemes";
import { trigramsOf } from "@/lib/search/near-words";
import type { FoundEntry } from "@/lib/search/rank-entries";

/** Adds entries to the search index, with what each is found by, and their longer words to those that may be misspelt. */
export async function insertEntries(
  transaction: Prisma.TransactionClient,
  entries: readonly FoundEntry[],
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "SearchEntry" (kind, locale, address, title, "otherTitle", context, text, "titleWords", words)
    SELECT kind::"SearchKind", locale, address, title, "otherTitle", context, text, "titleWords"::tsvector, words::tsvector
    FROM jsonb_to_recordset(${JSON.stringify(entries.map(toRow))}::jsonb) AS e(kind text, locale text, address text, title text,
      "otherTitle" text, context text, text text, "titleWords" text, words text)`;
  const words = new Set(entries.flatMap((entry) => longWordsOf(textOf(entry))));
  const data = [...words].map((word) => ({ word, grams: trigramsOf(word) }));
  await transaction.searchWord.createMany({ data, skipDuplicates: true });
}

const textOf = ({ title, otherTitle, context, text }: FoundEntry) => [title, otherTitle, context, text].join("\n");

function toRow(entry: FoundEntry) {
  const titles = `${entry.title}\n${entry.otherTitle}`;
  return { ...entry, titleWords: toVector(lexemesOf(titles)), words: toVector(lexemesOf(textOf(entry))) };
}

/** As PostgreSQL reads a tsvector; lexemes hold letters, digits and marks alone, so none can end its quotes. */
const toVector = (lexemes: readonly string[]): string => lexemes.map((lexeme) => `'${lexeme}'`).join(" ");
