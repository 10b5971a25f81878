import "server-only";
import type { PoolClient } from "pg";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { MergedInto, withLockedLearner } from "@/lib/practice/server/locked-learner";
import { meetLearner } from "@/lib/practice/server/meet-learner";
import { drawItems, isWished } from "@/lib/quizzes/draw-items";
import type { CreateQuizInput } from "@/lib/quizzes/schema";
import { beginSession, drawRngOf, insertQuiz } from "@/lib/quizzes/server/begin-session";
import { listMissed } from "@/lib/quizzes/server/list-missed";
import { listPool, type PoolRow } from "@/lib/quizzes/server/list-pool";
import { readOwner } from "@/lib/quizzes/server/locked-session";

/**
 * Makes a quiz of the learner's own from items for practice, and begins it: drawn by his wish, or what an earlier session missed.
 * Fewer items than were asked for are taken as they are.
 * @throws {AppError} not-found, invalid-input when nothing fits
 */
export async function createQuiz(
  viewer: LearnerViewer,
  input: CreateQuizInput,
  now: Date,
): Promise<{ sessionId: string }> {
  const sessionId = newId();
  return withLockedLearner(viewer.learnerId, async (client, learnerId) => {
    const owner = await readOwner(client, learnerId);
    if (owner?.mergedIntoId) return new MergedInto(owner.mergedIntoId);
    if (owner?.isDeleted) throw new AppError("not-found", { message: "no such learner" });
    const items = await chooseItems(client, learnerId, sessionId, input);
    if (items.length === 0) throw new AppError("invalid-input", { issues: [{ path: "wish", code: "no-items" }] });
    const startedAt = await meetLearner(client, learnerId, now);

    const own =
      input.mode === "missed"
        ? { mode: "practice" as const, minutes: null, count: items.length, wish: { missedOf: input.sessionId } }
        : {
            mode: input.mode,
            minutes: input.mode === "timed" ? input.minutes : null,
            count: input.count,
            wish: input.wish,
          };
    const quizId = await insertQuiz(client, { learnerId, title: null, ...own, now: startedAt });
    await beginSession(client, {
      ...{ id: sessionId, quizId, assignmentId: null, learnerId, number: 1, items },
      ...{ minutes: own.minutes, closesAt: null, now: startedAt },
    });
    return { sessionId };
  });
}

async function chooseItems(
  client: PoolClient,
  learnerId: string,
  sessionId: string,
  input: CreateQuizInput,
): Promise<readonly PoolRow[]> {
  if (input.mode === "missed") {
    const missed = await listMissed(client, learnerId, input.sessionId);
    const pool = new Map((await listPool(client, ["practice"], missed)).map((item) => [item.id, item]));
    return missed.flatMap((id) => pool.get(id) ?? []);
  }
  const pool = (await listPool(client, ["practice"])).filter((item) => isWished(item, input.wish));
  return drawItems(pool, input.count, drawRngOf(sessionId));
}
