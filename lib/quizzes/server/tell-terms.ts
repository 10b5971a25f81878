import "server-only";
import type { PoolClient } from "pg";
import type { AccountViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { insertNotices } from "@/lib/notices/server/insert-notice";
import type { NoticeBody } from "@/lib/notices/schema";
import { showTerms } from "@/lib/quizzes/show-terms";
import type { AssignmentRow } from "@/lib/quizzes/server/assignment-row";
import { termsFor, type Grant, type Terms } from "@/lib/quizzes/terms";

interface Told {
  readonly assignment: AssignmentRow;
  /** For everybody, as they are now. */
  readonly terms: Terms;
  readonly grants: ReadonlyMap<string, Grant>;
  readonly why: NoticeBody["assignment"]["why"];
  /** Null: to all who may take it, as far as they are known: the team, and who has begun. */
  readonly onlyTo: string | null;
}

/** Tells learners what holds for each of them from now on; not whoever changed it himself. */
export async function tellTerms(
  client: PoolClient,
  viewer: AccountViewer,
  { assignment, terms, grants, why, onlyTo }: Told,
): Promise<void> {
  const { id: assignmentId, title, now, teamId } = assignment;
  const takers = onlyTo === null ? await listTakers(client, assignmentId, teamId) : [onlyTo];
  const told = takers.filter((learnerId) => learnerId !== viewer.learnerId);
  if (told.length === 0) return;
  await insertNotices(
    (text, values) => client.query(text, [...values]),
    { kind: "assignment", about: newId(), now },
    told.map((learnerId) => ({
      learnerId,
      body: {
        ...{ version: 1 as const, assignmentId, title, why },
        terms: showTerms(termsFor(terms, grants.get(learnerId) ?? null)),
      },
    })),
  );
}

async function listTakers(client: PoolClient, assignmentId: string, teamId: string | null): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT "learnerId" AS id FROM "QuizSession" WHERE "assignmentId" = $1
     UNION SELECT l.id FROM "Membership" m JOIN "Learner" l ON l."userId" = m."userId" WHERE m."teamId" = $2`,
    [assignmentId, teamId],
  );
  return rows.map(({ id }) => id);
}
