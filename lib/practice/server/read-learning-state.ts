import "server-only";
import type { PoolClient } from "pg";
import { DEFAULT_TIME_ZONE, isTimeZone } from "@/lib/core/local-day";
import type { LearningState } from "@/lib/practice/fold-attempt";

export interface StoredAttempt {
  readonly id: string;
  readonly viewKey: string;
  readonly answerHash: string;
  readonly status: "awaiting_marks" | "graded";
  readonly earned: number | null;
  readonly possible: number | null;
  readonly evidence: "server" | "self" | null;
  readonly slips: readonly string[];
}

interface LearnerState {
  readonly mergedIntoId: string | null;
  /** Whether his account was deleted: nothing is written for it any more. */
  readonly isDeleted: boolean;
  /** As it is stored. */
  readonly timeZone: string | null;
}

/** Everything that marking one answer needs to know, read at one moment under the learner's lock. */
export interface SubmissionState {
  readonly learner: LearnerState | null;
  /** Where the learner to whom the view was shown has gone, if he was merged. */
  readonly viewLearnerMergedIntoId: string | null;
  /** What may change of a revision; its wording is read by getRevision. */
  readonly revision: {
    readonly chapter: string;
    readonly concepts: readonly string[];
    readonly itemStatus: "active" | "retired";
    readonly use: "practice" | "assessment";
    readonly supersededAt: Date | null;
    readonly isDraft: boolean;
  };
  /** Attempts that answer the same view or carry the same idempotency key. */
  readonly earlier: readonly StoredAttempt[];
  readonly learning: LearningState;
  /** Hints that the view has revealed. */
  readonly hints: number;
  /** When the learner's latest graded answer was graded; each one writes its lesson's progress. */
  readonly lastGradedAt: Date | null;
}

interface Row {
  learner: LearnerState | null;
  viewLearnerMergedIntoId: string | null;
  concepts: string[];
  revisionStatus: string;
  supersededAt: Date | null;
  itemStatus: "active" | "retired";
  use: "practice" | "assessment";
  chapter: string;
  earlier: StoredAttempt[];
  due: Date | null;
  stability: number;
  difficulty: number;
  state: number;
  scheduledDays: number;
  learningSteps: number;
  reps: number;
  lapses: number;
  lastReviewAt: Date;
  bestShare: number;
  attempts: number;
  mastery: { concept: string; weight: number; sum: number }[];
  answered: number | null;
  solved: number | null;
  lastGradedAt: Date | null;
  hints: number | null;
}

// The plan is made once for each connection, perhaps while there are few attempts, and kept while there come to be many. Two
// conditions joined by OR would then be read from the whole table, each time.
const SQL = `
  SELECT
    (SELECT jsonb_build_object('mergedIntoId', l."mergedIntoId", 'timeZone', l.settings->>'timeZone',
        'isDeleted', u."deletedAt" IS NOT NULL)
       FROM "Learner" l LEFT JOIN "User" u ON u.id = l."userId" WHERE l.id = $1) AS learner,
    (SELECT "mergedIntoId" FROM "Learner" WHERE id = $2) AS "viewLearnerMergedIntoId",
    r.envelope->'concepts' AS concepts, r.status AS "revisionStatus", r."supersededAt",
    i.status AS "itemStatus", i.use, i.chapter,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'viewKey', a."viewKey", 'answerHash', a."answerHash",
        'status', a.status, 'earned', a.earned, 'possible', a.possible, 'evidence', a.evidence, 'slips', a.slips)), '[]')
       FROM (SELECT * FROM "Attempt" WHERE "viewKey" = $4
             UNION ALL
             SELECT * FROM "Attempt" WHERE "learnerId" = $1 AND "idempotencyKey" = $5 AND "viewKey" <> $4) a) AS earlier,
    c.due, c.stability, c.difficulty, c.state, c."scheduledDays", c."learningSteps", c.reps, c.lapses, c."lastReviewAt",
    c."bestShare", c.attempts,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('concept', m.concept, 'weight', m.weight, 'sum', m.sum)), '[]')
       FROM "ConceptMastery" m
       WHERE m."learnerId" = $1 AND m.concept IN (SELECT jsonb_array_elements_text(r.envelope->'concepts'))) AS mastery,
    p.answered, p.solved,
    (SELECT max("updatedAt") FROM "LessonProgress" WHERE "learnerId" = $1) AS "lastGradedAt",
    (SELECT hints FROM "HintReveal" WHERE "viewLearnerId" = $2 AND "revisionId" = $3 AND "viewNumber" = $6) AS hints
  FROM "ItemRevision" r
  JOIN "Item" i ON i.id = r."itemId"
  LEFT JOIN "ReviewCard" c ON c."learnerId" = $1 AND c."itemId" = i.id
  LEFT JOIN "LessonProgress" p ON p."learnerId" = $1 AND p.chapter = i.chapter
  WHERE r.id = $3`;

/** One round trip. Undefined when there is no such revision. */
export async function readLearningState(
  client: PoolClient,
  key: {
    readonly learnerId: string;
    readonly viewLearnerId: string;
    readonly revisionId: string;
    readonly viewNumber: number;
    readonly viewKey: string;
    readonly idempotencyKey: string | undefined;
  },
): Promise<SubmissionState | undefined> {
  const { learnerId, viewLearnerId, revisionId, viewKey, idempotencyKey, viewNumber } = key;
  const values = [learnerId, viewLearnerId, revisionId, viewKey, idempotencyKey ?? null, viewNumber];
  const { rows } = await client.query<Row>({ name: "read-learning-state", text: SQL, values });
  const row = rows[0];
  if (!row) return undefined;
  const { concepts, chapter, itemStatus, use, supersededAt } = row;
  return {
    learner: row.learner,
    viewLearnerMergedIntoId: row.viewLearnerMergedIntoId,
    revision: {
      ...{ concepts, chapter, itemStatus, use, supersededAt },
      isDraft: row.revisionStatus === "draft",
    },
    earlier: row.earlier,
    learning: {
      item: row.due
        ? {
            card: {
              due: row.due,
              stability: row.stability,
              difficulty: row.difficulty,
              state: row.state,
              scheduledDays: row.scheduledDays,
              learningSteps: row.learningSteps,
              reps: row.reps,
              lapses: row.lapses,
              lastReviewAt: row.lastReviewAt,
            },
            bestShare: row.bestShare,
            attempts: row.attempts,
          }
        : undefined,
      mastery: new Map(row.mastery.map(({ concept, weight, sum }) => [concept, { weight, sum }])),
      lesson: { answered: row.answered ?? 0, solved: row.solved ?? 0 },
    },
    hints: row.hints ?? 0,
    lastGradedAt: row.lastGradedAt,
  };
}

/** Where the learner's days begin. */
export function timeZoneOf({ learner }: SubmissionState): string {
  const zone = learner?.timeZone;
  return zone && isTimeZone(zone) ? zone : DEFAULT_TIME_ZONE;
}
