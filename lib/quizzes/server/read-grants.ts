import "server-only";
import type { Queryable } from "@/lib/db/pool";
import type { Grant } from "@/lib/quizzes/terms";

const COLUMNS = `"extraMinutes", "extraTries", "dueAt", "closesAt"`;

/** What a learner is granted beyond what an assignment grants everybody. */
export async function readGrant(client: Queryable, assignmentId: string, learnerId: string): Promise<Grant | null> {
  const { rows } = await client.query<Grant>({
    name: "read-allowance",
    text: `SELECT ${COLUMNS} FROM "Allowance" WHERE "assignmentId" = $1 AND "learnerId" = $2`,
    values: [assignmentId, learnerId],
  });
  return rows[0] ?? null;
}

/** What single learners are granted of an assignment, by their ids. */
export async function readGrants(client: Queryable, assignmentId: string): Promise<ReadonlyMap<string, Grant>> {
  const { rows } = await client.query<Grant & { readonly learnerId: string }>({
    name: "read-allowances",
    text: `SELECT "learnerId", ${COLUMNS} FROM "Allowance" WHERE "assignmentId" = $1`,
    values: [assignmentId],
  });
  return new Map(rows.map(({ learnerId, ...grant }) => [learnerId, grant]));
}
