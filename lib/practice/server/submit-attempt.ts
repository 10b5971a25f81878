import "server-only";
import { createHash } from "node:crypto";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { canonicalJson } from "@/lib/core/canonical-json";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Score } from "@/lib/core/score";
import { pool, type Queryable } from "@/lib/db/pool";
import { believableDuration } from "@/lib/practice/believable-duration";
import { momentAfter } from "@/lib/practice/fold-attempt";
import type { SubmitAttemptOutput } from "@/lib/practice/schema";
import type { NewAttempt } from "@/lib/practice/server/attempt-fact";
import { keepAttempt } from "@/lib/practice/server/insert-attempt";
import { MergedInto, withLockedLearner } from "@/lib/practice/server/locked-learner";
import { readLearningState, type StoredAttempt, type SubmissionState } from "@/lib/practice/server/read-learning-state";
import { getRevision } from "@/lib/practice/server/read-revision";
import { resolveRevision } from "@/lib/practice/server/resolve-revision";
import { historyOf, readTicket, rngOf, viewKeyOf, type Ticket } from "@/lib/practice/server/ticket";

/** A revision still grades for this long after a newer one was published. */
const GRACE_MS = 7 * 86_400_000;

export interface Submission {
  readonly viewId: string;
  readonly answer: unknown;
  readonly certainty?: number | undefined;
  readonly durationMs?: number | undefined;
}

export interface SubmissionContext {
  readonly now: Date;
  readonly idempotencyKey: string | undefined;
}

/** Says that the learner's rows were written between the reading and the keeping of an answer, which was therefore not kept. */
class Outdated {}

/**
 * Marks and keeps one answer: attempt, review card, mastery, lesson progress and points in one statement, which writes nothing unless the
 * learner's rows are still what the marking has read. Whoever comes in between makes it wait for the learner's lock and begin anew.
 * One view is answered once: the same answer again gives the same result, whatever its idempotency key.
 * An empty answer, or one that cannot be read, costs no attempt and writes nothing.
 * @throws {AppError} not-found, invalid-input, already-answered, idempotency-mismatch, item-retired, view-expired
 */
export async function submitAttempt(
  viewer: LearnerViewer,
  submission: Submission,
  context: SubmissionContext,
): Promise<SubmitAttemptOutput> {
  const ticket = readTicket(submission.viewId);
  if (!ticket) throw new AppError("not-found", { message: "no such view" });
  const unlocked = await submitAs(pool(), viewer.learnerId, ticket, submission, context);
  if (!(unlocked instanceof Outdated || unlocked instanceof MergedInto)) return unlocked;
  return withLockedLearner(viewer.learnerId, async (client, learnerId) => {
    const outcome = await submitAs(client, learnerId, ticket, submission, context);
    if (outcome instanceof Outdated) throw new Error("a learner's rows were written without his lock");
    return outcome;
  });
}

async function submitAs(
  client: Queryable,
  learnerId: string,
  ticket: Ticket,
  submission: Submission,
  { now, idempotencyKey }: SubmissionContext,
): Promise<SubmitAttemptOutput | MergedInto | Outdated> {
  const viewKey = viewKeyOf(ticket);
  const { revisionId, learnerId: viewLearnerId, number: viewNumber } = ticket;
  const state = await readLearningState(client, {
    ...{ learnerId, viewLearnerId, revisionId, viewNumber, viewKey, idempotencyKey, now },
  });
  if (state?.learner?.mergedIntoId) return new MergedInto(state.learner.mergedIntoId);
  if (
    !state ||
    state.learner?.isDeleted ||
    (viewLearnerId !== learnerId && state.viewLearnerMergedIntoId !== learnerId)
  ) {
    throw new AppError("not-found", { message: "no such view" });
  }
  assertOpen(state, now);

  const revision = await getRevision(client, revisionId);
  if (!revision) throw new AppError("not-found", { message: "no such view" });
  const view = resolveRevision(revision, rngOf(ticket), historyOf(ticket));
  const parsed = view.kind.answer.safeParse(submission.answer);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, code }) => ({ path: ["answer", ...path].join("."), code }));
    throw new AppError("invalid-input", { issues });
  }
  const answerHash = createHash("sha256").update(canonicalJson(parsed.data)).digest("base64url");
  const earlier = findEarlier(state.earlier, viewKey, answerHash);
  if (earlier) return { attemptId: earlier.id, score: scoreOf(earlier), review: view.review(parsed.data) };

  const score = view.grade(parsed.data);
  if (score.status === "unanswered" || score.status === "invalid") return { score };

  const id = newId();
  const at = momentAfter(state.lastGradedAt, now);
  const attempt: NewAttempt = {
    ...{ id, learnerId, ticket, viewKey, idempotencyKey, answer: parsed.data, answerHash, score, at },
    ...{ guess: view.guess, certainty: submission.certainty, hints: state.hints },
    isDrawn: view.isDrawn,
    durationMs: believableDuration(submission.durationMs),
  };
  const isKept = await keepAttempt(client, attempt, state);
  return isKept ? { attemptId: id, score, review: view.review(parsed.data) } : new Outdated();
}

function assertOpen({ revision }: SubmissionState, now: Date): void {
  if (revision.isDraft || revision.use !== "practice") throw new AppError("not-found", { message: "no such view" });
  if (revision.itemStatus === "retired") throw new AppError("item-retired");
  if (revision.supersededAt && now.getTime() - revision.supersededAt.getTime() > GRACE_MS) {
    throw new AppError("view-expired");
  }
}

function findEarlier(
  earlier: readonly StoredAttempt[],
  viewKey: string,
  answerHash: string,
): StoredAttempt | undefined {
  const sameView = earlier.find((attempt) => attempt.viewKey === viewKey);
  if (!sameView && earlier.length > 0) throw new AppError("idempotency-mismatch");
  if (sameView && sameView.answerHash !== answerHash) throw new AppError("already-answered");
  return sameView;
}

function scoreOf(attempt: StoredAttempt): Score {
  if (attempt.status === "awaiting_marks") return { status: "awaiting-marks" };
  const { earned, possible, evidence, slips } = attempt;
  if (earned === null || possible === null || evidence === null) throw new Error("a graded attempt has no score");
  return { status: "graded", earned, possible, evidence, ...(slips.length > 0 ? { slips } : {}) };
}
