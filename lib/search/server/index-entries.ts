import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { Prisma } from "@/lib/db/prisma";
import { lexemesOf, longWordsOf } from "@/lib/search/lexemes";
import { trigramsOf } from "@/lib/search/near-words";
import type { FoundEntry } from "@/lib/search/rank-entries";
import { listEntries } from "@/lib/search/server/list-entries";
import { listPublishedItems } from "@/lib/search/server/list-published-items";

/** Raised when the same content is to be written in another way: other lexemes, other columns. */
const FORM = 1;

/**
 * Makes the search index anew from what is published, unless it was made of just that. Runs in the transaction of whoever changed
 * something that can be found, so that what is found and what is there never differ. @returns whether it was written
 */
export async function indexEntries(transaction: Prisma.TransactionClient, now: Date): Promise<boolean> {
  const entries = listEntries(await listPublishedItems(transaction));
  const fingerprint = createHash("sha256")
    .update(`${FORM} ${canonicalJson(entries)}`)
    .digest("base64url");
  const written = await transaction.searchIndex.findUnique({ where: { fingerprint }, select: { fingerprint: true } });
  if (written) return false;
  await transaction.searchIndex.deleteMany();
  await transaction.$executeRaw`DELETE FROM "SearchEntry"`;
  await transaction.searchWord.deleteMany();
  await transaction.$executeRaw`
    INSERT INTO "SearchEntry" (kind, locale, address, title, "otherTitle", context, text, "titleWords", words)
    SELECT kind::"SearchKind", locale, address, title, "otherTitle", context, text, "titleWords"::tsvector, words::tsvector
    FROM jsonb_to_recordset(${JSON.stringify(entries.map(toRow))}::jsonb) AS e(kind text, locale text, address text, title text,
      "otherTitle" text, context text, text text, "titleWords" text, words text)`;
  const words = new Set(entries.flatMap((entry) => longWordsOf(textOf(entry))));
  await transaction.searchWord.createMany({ data: [...words].map((word) => ({ word, grams: trigramsOf(word) })) });
  await transaction.searchIndex.create({ data: { fingerprint, builtAt: now }, select: { fingerprint: true } });
  return true;
}

const textOf = ({ title, otherTitle, context, text }: FoundEntry) => [title, otherTitle, context, text].join("\n");

function toRow(entry: FoundEntry) {
  const titles = `${entry.title}\n${entry.otherTitle}`;
  return { ...entry, titleWords: toVector(lexemesOf(titles)), words: toVector(lexemesOf(textOf(entry))) };
}

/** As PostgreSQL reads a tsvector; lexemes hold letters, digits and marks alone, so none can end its quotes. */
const toVector = (lexemes: readonly string[]): string => lexemes.map((lexeme) => `'${lexeme}'`).join(" ");
