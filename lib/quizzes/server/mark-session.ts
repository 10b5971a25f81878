import "server-only";
import type { PoolClient } from "pg";
import { newId } from "@/lib/core/ids";
import { momentAfter } from "@/lib/practice/fold-attempt";
import type { NewAttempt } from "@/lib/practice/server/attempt-fact";
import { keepAttempt } from "@/lib/practice/server/insert-attempt";
import { readLearningState } from "@/lib/practice/server/read-learning-state";
import { scoreSaved, viewOf } from "@/lib/quizzes/server/score-item";
import {
  type FixedView,
  readItems,
  ticketOf,
  type SessionItemRow,
  type SessionRow,
} from "@/lib/quizzes/server/session-row";

/**
 * Makes attempts of a session's saved answers: facts like any other, with review card, mastery and lesson progress behind them. Under
 * the learner's lock, in the transaction that says that the session is marked; so it happens once, and whole.
 */
export async function markSession(client: PoolClient, session: SessionRow, endedAt: Date): Promise<void> {
  for (const item of await readItems(client, session.id)) {
    if (item.answer !== null && item.answerHash !== null)
      await markFixedAnswer(client, session, { ...item, answerHash: item.answerHash }, endedAt);
  }
}

/** An answer to a view that a quiz or an interview fixed. */
export type FixedAnswer = FixedView & Pick<SessionItemRow, "viewKey" | "answer"> & { readonly answerHash: string };

/** Makes an attempt of such an answer, if it can be marked and the view has none yet. Under the learner's lock. */
export async function markFixedAnswer(
  client: PoolClient,
  { learnerId, now }: Pick<SessionRow, "learnerId" | "now">,
  item: FixedAnswer,
  submittedAt: Date,
): Promise<void> {
  const view = await viewOf(client, item);
  const score = scoreSaved(view, item);
  // What is empty or cannot be read costs no attempt, here as anywhere.
  if (score.status === "unanswered" || score.status === "invalid") return;

  const { revisionId, viewLearnerId, viewKey, answer, answerHash } = item;
  const ticket = ticketOf(item);
  const key = {
    learnerId,
    viewLearnerId,
    revisionId,
    viewNumber: ticket.number,
    viewKey,
    idempotencyKey: undefined,
    now,
  };
  const state = await readLearningState(client, key);
  if (!state || state.earlier.length > 0) return;
  const id = newId();
  const at = momentAfter(state.lastGradedAt, now);
  const attempt: NewAttempt = {
    ...{ id, learnerId, ticket, viewKey, idempotencyKey: undefined, answer, answerHash, score, at },
    ...{ submittedAt, guess: view.guess, certainty: undefined, hints: 0, durationMs: null },
    isDrawn: view.isDrawn,
  };
  if (!(await keepAttempt(client, attempt, state))) throw new Error("a learner's rows were written without his lock");
}
