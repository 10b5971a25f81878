import "server-only";
import type { Queryable } from "@/lib/db/pool";
import type { BankItem } from "@/lib/interviews/draw-turns";

export interface BankRow extends BankItem {
  /** The revision that is published now. */
  readonly revisionId: string;
  readonly minutes: number | null;
}

const SELECT = `SELECT i.id, i.chapter, r.kind, r.id AS "revisionId", r.envelope->>'round' AS round,
    coalesce(r.envelope->'concepts', '[]') AS concepts, coalesce(r.envelope->'questions', '[]') AS questions,
    coalesce((r.envelope->>'difficulty')::int, 3) AS difficulty`;
const PUBLISHED = `JOIN "ItemRevision" r ON r."itemId" = i.id AND r.status = 'published'`;
const PRACTISED = `i.status = 'active' AND i.use = 'practice'`;

/**
 * What interviewers may ask: published items for practice that are open, exercises in code, or sums with drawn numbers. A sum whose
 * author says that it is for interviews needs no drawn numbers.
 */
export async function listBank(client: Queryable): Promise<readonly BankRow[]> {
  const { rows } = await client.query<BankRow>({
    name: "list-interview-bank",
    text: `${SELECT}, NULL::int AS minutes FROM "Item" i ${PUBLISHED}
      WHERE ${PRACTISED} AND r.kind IN ('open', 'code', 'numeric-units')
        AND (r.kind <> 'numeric-units' OR r.envelope->>'round' IS NOT NULL OR r.body ? 'variants') ORDER BY i.id`,
  });
  return rows;
}

/** The items of an instructor's set that can be asked now, in its order, with the minutes that are planned for each. Undefined without such a set. */
export async function listSetItems(client: Queryable, setId: string): Promise<readonly BankRow[] | undefined> {
  const found = await client.query(`SELECT FROM "RubricSet" WHERE id = $1 AND "archivedAt" IS NULL`, [setId]);
  if (found.rowCount === 0) return undefined;
  const { rows } = await client.query<BankRow>({
    name: "list-interview-set",
    text: `${SELECT}, s.minutes FROM "RubricSetItem" s JOIN "Item" i ON i.id = s."itemId" ${PUBLISHED}
      WHERE s."setId" = $1 AND ${PRACTISED} AND r.kind = 'open' ORDER BY s.position`,
    values: [setId],
  });
  return rows;
}
