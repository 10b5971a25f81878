import "server-only";
import { LOCALES } from "@/lib/core/locale";
import type { Prisma } from "@/lib/db/prisma";
import { deleteEntries, insertEntries } from "@/lib/search/server/insert-entries";
import { addressOf, entriesOf } from "@/lib/search/server/list-entries";
import { indexEntries } from "@/lib/search/server/index-entries";
import { listPublishedItems } from "@/lib/search/server/list-published-items";

/**
 * Does something to one item in a transaction, and lets the search index follow. Where the item was found before, its entries alone are
 * written anew: to read all lessons would hold up everybody else in this process for seconds. An item of content/ that comes back into
 * practice needs its place in the lessons, and so the whole index; one that was made here has a page of its own.
 */
export async function reindexAround<T>(
  transaction: Prisma.TransactionClient,
  itemId: string,
  now: Date,
  act: () => Promise<T>,
): Promise<T> {
  const [before] = await listPublishedItems(transaction, itemId);
  const result = await act();
  const [after] = await listPublishedItems(transaction, itemId);
  if (!before) {
    if (!after) return result;
    if (await cameFromFiles(transaction, itemId)) await indexEntries(transaction, now);
    else {
      await insertEntries(transaction, entriesOf(after));
      await transaction.searchIndex.deleteMany();
    }
    return result;
  }
  // What stands in a lesson bears no item's id: several may stand in one section, and what they say names them.
  const saysTheSame = LOCALES.map((locale) => ({ locale, title: before.title[locale], text: before.stem[locale] }));
  const rows = await transaction.searchEntry.findMany({
    where: {
      kind: { in: ["item", "question"] },
      OR: [{ address: addressOf(itemId) }, { OR: saysTheSame, NOT: { address: { startsWith: addressOf("") } } }],
    },
    select: {
      ...{
        id: true,
        kind: true,
        locale: true,
        address: true,
        title: true,
        otherTitle: true,
        context: true,
        text: true,
      },
    },
  });
  if (rows.length === 0) return result;
  const found = rows.map((row) => ({ ...row, locale: row.locale === "zh" ? ("zh" as const) : ("en" as const) }));
  await deleteEntries(transaction, found);
  if (after)
    await insertEntries(
      transaction,
      found.map(({ id: _, ...entry }) => ({
        ...entry,
        title: after.title[entry.locale],
        otherTitle: after.title[entry.locale === "zh" ? "en" : "zh"],
        text: after.stem[entry.locale],
      })),
    );
  // What it was made of as a whole is no longer what it holds: the next load makes it anew.
  await transaction.searchIndex.deleteMany();
  return result;
}

/** Only items of content/ stand in lessons. */
async function cameFromFiles(transaction: Prisma.TransactionClient, itemId: string): Promise<boolean> {
  return (
    (await transaction.itemRevision.count({ where: { itemId, origin: "content", publishedAt: { not: null } } })) > 0
  );
}
