import "server-only";
import type { PoolClient } from "pg";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { transaction } from "@/lib/db/transaction";
import type { CreateAssignmentInput } from "@/lib/quizzes/assignment-schema";
import { isWished } from "@/lib/quizzes/draw-items";
import { usesOpenTo } from "@/lib/quizzes/server/assignable-uses";
import { insertQuiz } from "@/lib/quizzes/server/begin-session";
import { listPool, type PoolRow } from "@/lib/quizzes/server/list-pool";

/**
 * Makes a quiz and assigns it to a team, or to whoever has its link. The items from which sessions are drawn are those that fit now: so it is
 * known from the start which assessment items are held back until its deadline. Whoever is no instructor assigns practice items alone,
 * in teams that he owns or coaches.
 * @throws {AppError} not-found, not-allowed, team-archived, invalid-input
 */
export async function createAssignment(
  viewer: AccountViewer,
  input: CreateAssignmentInput,
  now: Date,
): Promise<{ assignmentId: string }> {
  const uses = await usesOpenTo(pool(), viewer, input.teamId);
  const [opensAt, closesAt] = [new Date(input.opensAt), new Date(input.closesAt)];
  const resultsAt = input.resultsAt === null ? null : new Date(input.resultsAt);
  if (closesAt <= opensAt || closesAt <= now) throw fault("closesAt", "too-early");
  if (resultsAt && resultsAt < closesAt) throw fault("resultsAt", "too-early");

  return transaction(async (client) => {
    const ids = await chooseItems(client, input.source, uses);
    const { source } = input;
    const quizId = await insertQuiz(client, {
      ...{ learnerId: viewer.learnerId, mode: "assigned", title: input.title, minutes: input.minutes, now },
      count: source.by === "draw" ? source.count : ids.length,
      wish: source.by === "draw" ? { ...source.wish, uses: source.uses } : { picked: true },
    });
    await client.query(
      `INSERT INTO "QuizItem" ("quizId", position, "itemId")
       SELECT $1, i.ordinality - 1, i.id FROM unnest($2::text[]) WITH ORDINALITY AS i(id)`,
      [quizId, ids],
    );
    const assignmentId = newId();
    await client.query(
      `INSERT INTO "Assignment" (id, "quizId", "madeById", "opensAt", "closesAt", tries, "resultsAt", "createdAt", "teamId")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [assignmentId, quizId, viewer.userId, opensAt, closesAt, input.tries, resultsAt, now, input.teamId ?? null],
    );
    return { assignmentId };
  });
}

async function chooseItems(
  client: PoolClient,
  source: CreateAssignmentInput["source"],
  uses: readonly PoolRow["use"][],
): Promise<readonly string[]> {
  if (source.by === "draw") {
    if (source.uses.some((use) => !uses.includes(use))) throw fault("source.uses", "practice-only");
    const pool = (await listPool(client, source.uses)).filter((item) => isWished(item, source.wish));
    if (pool.length < source.count) throw fault("source.count", "too-few-items");
    return pool.map(({ id }) => id);
  }
  const ids = [...new Set(source.itemIds)];
  const known = await listPool(client, uses, ids);
  if (known.length < ids.length) throw fault("source.itemIds", "unknown-item");
  return ids;
}

const fault = (path: string, code: string) => new AppError("invalid-input", { issues: [{ path, code }] });
