import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { fixtures } from "@/lib/items/fixtures.generated";

/** Publishes one item made of a kind's first fixture, as loading content does. Returns its revision's id. */
export async function seedItem(
  id: string,
  kind: keyof typeof fixtures = "single-choice",
  {
    chapter = "lora",
    concepts = ["lora"],
    use = "practice",
  }: { chapter?: string; concepts?: string[]; use?: string } = {},
): Promise<string> {
  await pool().query(`INSERT INTO "Item" (id, chapter, use) VALUES ($1, $2, $3::"ItemUse") ON CONFLICT DO NOTHING`, [
    id,
    chapter,
    use,
  ]);
  return publishRevision(id, kind, fixtures[kind].sameItemOtherKey[0], concepts);
}

/** Publishes a further revision of an item; the one before it is superseded at this moment. */
export async function publishRevision(
  itemId: string,
  kind: string,
  body: unknown,
  concepts = ["lora"],
): Promise<string> {
  const revisionId = newId();
  await pool().query(
    `UPDATE "ItemRevision" SET status = 'superseded', "supersededAt" = now() WHERE "itemId" = $1 AND status = 'published'`,
    [itemId],
  );
  await pool().query(
    `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status, "publishedAt")
     SELECT $1, $2, count(*) + 1, $3, 1, $4, $5, $6, 'content', 'published', now() FROM "ItemRevision" WHERE "itemId" = $2`,
    [revisionId, itemId, kind, JSON.stringify({ concepts }), JSON.stringify(body), revisionId],
  );
  return revisionId;
}
