import "server-only";
import * as z from "zod";
import type { Queryable } from "@/lib/db/pool";

const envelope = z.looseObject({
  concepts: z.array(z.string()),
  title: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
});
export type Envelope = z.output<typeof envelope>;

/** What surrounds the wording of revisions, by their ids: title and concepts. */
export async function readEnvelopes(
  client: Queryable,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, Envelope>> {
  const { rows } = await client.query<{ id: string; envelope: unknown }>(
    `SELECT id, envelope FROM "ItemRevision" WHERE id = ANY($1)`,
    [revisionIds],
  );
  return new Map(rows.map((row) => [row.id, envelope.parse(row.envelope)]));
}
