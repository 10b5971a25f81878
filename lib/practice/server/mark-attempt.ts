import "server-only";
import type { PoolClient } from "pg";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { canonicalJson } from "@/lib/core/canonical-json";
import { AppError } from "@/lib/core/errors";
import { shareOf, type Score } from "@/lib/core/score";
import type { SelfMarks } from "@/lib/items/contract";
import { foldAttempt, momentAfter } from "@/lib/practice/fold-attempt";
import { gradeSelfMarks } from "@/lib/practice/self-marks";
import { MergedInto, withLockedLearner } from "@/lib/practice/server/locked-learner";
import { readLearningState, rulesOf } from "@/lib/practice/server/read-learning-state";
import { getRevision } from "@/lib/practice/server/read-revision";
import { resolveRevision } from "@/lib/practice/server/resolve-revision";
import { rngOf, viewKeyOf, type Ticket } from "@/lib/practice/server/ticket";
import { writeDerivedRows } from "@/lib/practice/server/write-derived-rows";

interface Row {
  itemId: string;
  revisionId: string;
  viewLearnerId: string;
  viewNumber: number;
  marks: SelfMarks | null;
  /** Absent when the attempt is not this learner's. */
  status: "awaiting_marks" | "graded" | null;
  mergedIntoId: string | null;
  earned: number;
  possible: number;
  hints: number;
  certainty: number | null;
  durationMs: number | null;
}

/**
 * Takes the learner's own marks of a kept answer: self evidence, given once. The same marks again give the same result.
 * @throws {AppError} not-found, already-answered, invalid-input
 */
export async function markAttempt(
  viewer: LearnerViewer,
  attemptId: string,
  marks: SelfMarks,
  now: Date,
): Promise<{ attemptId: string; score: Score }> {
  return withLockedLearner(viewer.learnerId, async (client, learnerId) => {
    const row = await findAttempt(client, learnerId, attemptId);
    if (row?.mergedIntoId) return new MergedInto(row.mergedIntoId);
    if (!row?.status) throw new AppError("not-found", { message: "no such attempt" });
    if (row.status === "graded") {
      if (!row.marks || canonicalJson(row.marks) !== canonicalJson(marks)) throw new AppError("already-answered");
      return { attemptId, score: { status: "graded", earned: row.earned, possible: row.possible, evidence: "self" } };
    }
    return { attemptId, score: await gradeNow(client, learnerId, attemptId, row, marks, now) };
  });
}

async function findAttempt(client: PoolClient, learnerId: string, attemptId: string): Promise<Row | undefined> {
  const { rows } = await client.query<Row>(
    `SELECT a."itemId", a."revisionId", a."viewLearnerId", a."viewNumber", a.marks, a.status, a.earned, a.possible,
       a.hints, a.certainty, a."durationMs", l."mergedIntoId"
     FROM "Learner" l LEFT JOIN "Attempt" a ON a.id = $1 AND a."learnerId" = l.id WHERE l.id = $2`,
    [attemptId, learnerId],
  );
  return rows[0];
}

async function gradeNow(
  client: PoolClient,
  learnerId: string,
  attemptId: string,
  row: Row,
  marks: SelfMarks,
  now: Date,
): Promise<Score> {
  const { itemId, revisionId } = row;
  const ticket: Ticket = { learnerId: row.viewLearnerId, itemId, revisionId, number: row.viewNumber };
  const state = await readLearningState(client, {
    ...{ learnerId, viewLearnerId: row.viewLearnerId, revisionId, viewNumber: row.viewNumber },
    ...{ viewKey: viewKeyOf(ticket), idempotencyKey: undefined, now },
  });
  const revision = await getRevision(client, revisionId);
  if (!state || !revision) throw new Error("an attempt without its revision");
  if (state.learner?.isDeleted) throw new AppError("not-found", { message: "no such attempt" });
  const view = resolveRevision(revision, rngOf(ticket));
  const at = momentAfter(state.lastGradedAt, now);
  const score = gradeSelfMarks(view.selfMarkedPoints(), marks);
  await client.query(
    `UPDATE "Attempt" SET status = 'graded', earned = $2, possible = $3, evidence = 'self', marks = $4, "gradedAt" = $5
     WHERE id = $1`,
    [attemptId, score.earned, score.possible, JSON.stringify(marks), at],
  );
  const { chapter, concepts, edition } = state.revision;
  const fact = {
    ...{ id: attemptId, itemId, chapter, concepts, edition, share: shareOf(score) },
    ...{ guess: view.guess, evidence: score.evidence, at },
    ...{ hints: row.hints, certainty: row.certainty, durationMs: row.durationMs },
  };
  await writeDerivedRows(client, learnerId, fact, foldAttempt(state.learning, fact, rulesOf(state)));
  return score;
}
