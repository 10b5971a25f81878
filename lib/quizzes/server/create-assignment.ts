import "server-only";
import type { PoolClient } from "pg";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { transaction } from "@/lib/db/transaction";
import type { CreateAssignmentInput } from "@/lib/quizzes/assignment-schema";
import { isWished } from "@/lib/quizzes/draw-items";
import { insertQuiz } from "@/lib/quizzes/server/begin-session";
import { listPool } from "@/lib/quizzes/server/list-pool";

/**
 * Makes a quiz and assigns it to whoever has its link. The items from which sessions are drawn are those that fit now: so it is
 * known from the start which assessment items are held back until its deadline.
 * @throws {AppError} not-found, invalid-input
 */
export async function createAssignment(
  viewer: AccountViewer,
  input: CreateAssignmentInput,
  now: Date,
): Promise<{ assignmentId: string }> {
  if (!can(viewer, "assignment.create", {})) throw new AppError("not-found");
  const [opensAt, closesAt] = [new Date(input.opensAt), new Date(input.closesAt)];
  const resultsAt = input.resultsAt === null ? null : new Date(input.resultsAt);
  if (closesAt <= opensAt || closesAt <= now) throw fault("closesAt", "too-early");
  if (resultsAt && resultsAt < closesAt) throw fault("resultsAt", "too-early");

  return transaction(async (client) => {
    const ids = await chooseItems(client, input.source);
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
      `INSERT INTO "Assignment" (id, "quizId", "madeById", "opensAt", "closesAt", tries, "resultsAt", "createdAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [assignmentId, quizId, viewer.userId, opensAt, closesAt, input.tries, resultsAt, now],
    );
    return { assignmentId };
  });
}

async function chooseItems(client: PoolClient, source: CreateAssignmentInput["source"]): Promise<readonly string[]> {
  if (source.by === "draw") {
    const pool = (await listPool(client, source.uses)).filter((item) => isWished(item, source.wish));
    if (pool.length < source.count) throw fault("source.count", "too-few-items");
    return pool.map(({ id }) => id);
  }
  const ids = [...new Set(source.itemIds)];
  const known = await listPool(client, ["practice", "assessment"], ids);
  if (known.length < ids.length) throw fault("source.itemIds", "unknown-item");
  return ids;
}

const fault = (path: string, code: string) => new AppError("invalid-input", { issues: [{ path, code }] });
