import "server-only";
import type { PoolClient } from "pg";
import { getRevision } from "@/lib/practice/server/read-revision";
import type { KeptReason } from "@/lib/regrades/schema";
import { ANSWER_COLUMNS, markAnew, type AnswerRow, type Key, type Mark } from "@/lib/regrades/server/mark-anew";

const AT_ONCE = 1_000;

export interface Scan {
  readonly regradeId: string;
  readonly itemId: string;
  /** Whose key marks: answers to it and to those before it, unless they are marked by it already. */
  readonly key: Key & { readonly id: string; readonly number: number };
}

/**
 * Marks every answer to earlier revisions of an item anew, keeps the changes beside the regrade, and writes no score. An answer that
 * the regrade knows already is passed over. The connection is in a transaction.
 * @param see is told of each answer
 * @returns how many were marked anew, and how many of them keep their score
 */
export async function scanAnswers(
  client: PoolClient,
  { regradeId, itemId, key }: Scan,
  see: (row: AnswerRow, outcome: Mark | KeptReason) => void = () => undefined,
): Promise<{ readonly marked: number; readonly unchanged: number }> {
  await client.query(
    `DECLARE answers NO SCROLL CURSOR FOR SELECT ${ANSWER_COLUMNS}
     FROM "Attempt" a JOIN "ItemRevision" r ON r.id = a."revisionId"
     WHERE a."itemId" = $1 AND r.number <= $2 AND coalesce(a."markedById", a."revisionId") <> $3
       AND NOT EXISTS (SELECT FROM "RegradeChange" c WHERE c."regradeId" = $4 AND c."attemptId" = a.id)`,
    [itemId, key.number, key.id, regradeId],
  );
  let [marked, unchanged] = [0, 0];
  for (;;) {
    const { rows } = await client.query<AnswerRow>(`FETCH ${AT_ONCE} FROM answers`);
    if (rows.length === 0) break;
    const changes: Change[] = [];
    for (const row of rows) {
      const shown = await getRevision(client, row.revisionId);
      if (!shown) throw new Error("an answer without its revision");
      const outcome = markAnew(row, shown, key);
      see(row, outcome);
      if (typeof outcome === "string") continue;
      marked++;
      if (outcome.earned === row.earned && outcome.possible === row.possible) unchanged++;
      else changes.push({ row, outcome });
    }
    await insertChanges(client, regradeId, changes);
  }
  await client.query("CLOSE answers");
  return { marked, unchanged };
}

interface Change {
  readonly row: AnswerRow;
  readonly outcome: Mark;
}

async function insertChanges(client: PoolClient, regradeId: string, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await client.query(
    `INSERT INTO "RegradeChange" ("regradeId", "attemptId", "earnedBefore", "possibleBefore", earned, possible)
     SELECT $1, * FROM unnest($2::uuid[], $3::float8[], $4::float8[], $5::float8[], $6::float8[]) ON CONFLICT DO NOTHING`,
    [
      regradeId,
      changes.map(({ row }) => row.id),
      changes.map(({ row }) => row.earned),
      changes.map(({ row }) => row.possible),
      changes.map(({ outcome }) => outcome.earned),
      changes.map(({ outcome }) => outcome.possible),
    ],
  );
}
