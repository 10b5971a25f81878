import "server-only";
import type { PoolClient } from "pg";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { withLockedLearner } from "@/lib/practice/server/locked-learner";
import { drawItems } from "@/lib/quizzes/draw-items";
import { readAssignmentTeam, stateWithin } from "@/lib/quizzes/server/assignment-team";
import { listOwnSessions, requireAssignmentRow, type AssignmentRow } from "@/lib/quizzes/server/assignment-row";
import { beginSession, drawRngOf } from "@/lib/quizzes/server/begin-session";
import { listPool, type PoolRow } from "@/lib/quizzes/server/list-pool";
import { readOwner } from "@/lib/quizzes/server/locked-session";
import { readGrant } from "@/lib/quizzes/server/read-grants";
import { settleDueSessions } from "@/lib/quizzes/server/settle-due-sessions";
import { termsFor } from "@/lib/quizzes/terms";

/**
 * Begins a session of an assigned quiz, or gives the one that is under way: two tabs that begin at once begin one.
 * @throws {AppError} not-found, quiz-not-open, quiz-closed, no-tries-left
 */
export async function startAssignedSession(
  viewer: AccountViewer,
  assignmentId: string,
): Promise<{ sessionId: string }> {
  await settleDueSessions(viewer.learnerId);
  return withLockedLearner(viewer.learnerId, async (client, learnerId) => {
    const owner = await readOwner(client, learnerId);
    if (!owner || owner.isDeleted) throw new AppError("not-found", { message: "no such learner" });
    // Held, so that whoever changes the terms meanwhile finds this session, or this session finds his terms.
    const assignment = await requireAssignmentRow(client, assignmentId, "read");
    const team = await readAssignmentTeam(client, viewer, assignment.teamId);
    if (!can(viewer, "assignment.take", { team })) throw new AppError("not-found", { message: "not for this viewer" });
    const sessions = await listOwnSessions(client, assignmentId, learnerId);
    const terms = termsFor(assignment, await readGrant(client, assignmentId, learnerId));
    const state = stateWithin(terms, team, sessions, assignment.now);
    switch (state) {
      case "early":
        throw new AppError("quiz-not-open");
      case "closed":
        throw new AppError("quiz-closed");
      case "used-up":
        throw new AppError("no-tries-left");
      case "running":
        return { sessionId: sessions.find(({ endedAt }) => endedAt === null)!.id }; // what makes it running
      case "ready":
        return begin(client, { ...assignment, ...terms }, learnerId, sessions.length + 1);
      default:
        return state satisfies never;
    }
  });
}

async function begin(
  client: PoolClient,
  assignment: AssignmentRow,
  learnerId: string,
  number: number,
): Promise<{ sessionId: string }> {
  const id = newId();
  const items = await chooseItems(client, assignment, id);
  // Every item was retired since: there is nothing to answer, for anybody.
  if (items.length === 0) throw new AppError("quiz-closed", { message: "no item of the quiz is left" });
  const { quizId, minutes, closesAt, now } = assignment;
  await beginSession(client, {
    id,
    quizId,
    assignmentId: assignment.id,
    learnerId,
    number,
    minutes,
    closesAt,
    now,
    items,
  });
  return { sessionId: id };
}

async function chooseItems(
  client: PoolClient,
  { quizId, count }: AssignmentRow,
  sessionId: string,
): Promise<readonly PoolRow[]> {
  const { rows } = await client.query<{ itemId: string; isDrawn: boolean }>(
    `SELECT "itemId", "isDrawn" FROM "QuizItem" WHERE "quizId" = $1 ORDER BY position`,
    [quizId],
  );
  const ids = rows.map(({ itemId }) => itemId);
  const known = new Map((await listPool(client, ["practice", "assessment"], ids)).map((item) => [item.id, item]));
  const [picked, pool] = [false, true].map((isDrawn) => rows.filter((row) => row.isDrawn === isDrawn));
  const found = (chosen: typeof rows = []) => chosen.flatMap(({ itemId }) => known.get(itemId) ?? []);
  const drawn = drawItems(found(pool), count - picked!.length, drawRngOf(sessionId));
  return [...found(picked), ...drawn];
}
