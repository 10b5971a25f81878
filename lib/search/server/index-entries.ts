import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { Prisma } from "@/lib/db/prisma";
import { insertEntries } from "@/lib/search/server/insert-entries";
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
  await insertEntries(transaction, entries);
  // What is planned for a word depends on how many entries hold it.
  await transaction.$executeRaw`ANALYZE "SearchEntry"`;
  await transaction.searchIndex.create({ data: { fingerprint, builtAt: now }, select: { fingerprint: true } });
  return true;
}
