import "server-only";
import type { Queryable } from "@/lib/db/pool";
import { utcDay } from "@/lib/core/local-day";
import type { LearningState } from "@/lib/practice/fold-attempt";
import type { ItemState } from "@/lib/review/item-state";
import type { ReviewCardState } from "@/lib/review/review-card";
import { readReviewRules, type ReviewRules } from "@/lib/review/review-rules";

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
  readonly version: number;
  readonly mergedIntoId: string | null;
  /** Whether his account was deleted: nothing is written for it any more. */
  readonly isDeleted: boolean;
  /** Whether he has an account: a guest earns no points. */
  readonly isAccount: boolean;
  /** Time zone and review settings, as they are stored. */
  readonly settings: unknown;
}

/** Everything that marking one answer needs to know, read at one moment. */
export interface SubmissionState {
  readonly learner: LearnerState | null;
  /** Where the learner to whom the view was shown has gone, if he was merged. */
  readonly viewLearnerMergedIntoId: string | null;
  /** What may change of a revision; its wording is read by getRevision. */
  readonly revision: {
    readonly chapter: string;
    readonly concepts: readonly string[];
    readonly edition: number;
    readonly difficulty: number;
    readonly isChallenge: boolean;
    readonly itemStatus: "active" | "retired";
    readonly use: "practice" | "assessment";
    readonly supersededAt: Date | null;
    /** Whether it was never published. */
    readonly isDraft: boolean;
  };
  /** Attempts that answer the same view or carry the same idempotency key. */
  readonly earlier: readonly StoredAttempt[];
  readonly learning: LearningState;
  /** Hints that the view has revealed. */
  readonly hints: number;
  /** When the learner's latest graded answer was graded, which writes its lesson's progress, or his latest act on a card. */
  readonly lastGradedAt: Date | null;
  /** Points that this UTC day gave so far. */
  readonly pointsToday: number;
}

type Card = Omit<ItemState, "card"> & ReviewCardState;

interface Row extends Omit<Card, "due"> {
  learner: LearnerState | null;
  viewLearnerMergedIntoId: string | null;
  concepts: string[];
  revisionEdition: number;
  revisionDifficulty: number;
  isChallenge: boolean;
  pointsToday: number;
  isDraft: boolean;
  supersededAt: Date | null;
  itemStatus: "active" | "retired";
  use: "practice" | "assessment";
  chapter: string;
  earlier: StoredAttempt[];
  due: Date | null;
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
    (SELECT jsonb_build_object('version', l.version, 'mergedIntoId', l."mergedIntoId", 'isDeleted', u."deletedAt" IS NOT NULL,
        'isAccount', l."userId" IS NOT NULL,
        'settings', jsonb_build_object('timeZone', l.settings->'timeZone', 'review', l.settings->'review'))
       FROM "Learner" l LEFT JOIN "User" u ON u.id = l."userId" WHERE l.id = $1) AS learner,
    (SELECT "mergedIntoId" FROM "Learner" WHERE id = $2) AS "viewLearnerMergedIntoId",
    r.envelope->'concepts' AS concepts, coalesce((r.envelope->>'edition')::int, 1) AS "revisionEdition", r."publishedAt" IS NULL AS "isDraft", r."supersededAt",
    coalesce((r.envelope->>'difficulty')::int, 1) AS "revisionDifficulty", r.envelope->>'lab' IS NOT NULL AS "isChallenge",
    i.status AS "itemStatus", i.use, i.chapter,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'viewKey', a."viewKey", 'answerHash', a."answerHash",
        'status', a.status, 'earned', a.earned, 'possible', a.possible, 'evidence', a.evidence, 'slips', a.slips)), '[]')
       FROM (SELECT * FROM "Attempt" WHERE "viewKey" = $4
             UNION ALL
             SELECT * FROM "Attempt" WHERE "learnerId" = $1 AND "idempotencyKey" = $5 AND "viewKey" <> $4) a) AS earlier,
    c.due, c.stability, c.difficulty, c.state, c."scheduledDays", c."learningSteps", c.reps, c.lapses, c."lastReviewAt",
    c."bestShare", c.attempts, c.edition, c."evidenceAt", c."buriedAt", c."suspendedAt", c."usualMs",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('concept', m.concept, 'weight', m.weight, 'sum', m.sum)), '[]')
       FROM "ConceptMastery" m
       WHERE m."learnerId" = $1 AND m.concept IN (SELECT jsonb_array_elements_text(r.envelope->'concepts'))) AS mastery,
    p.answered, p.solved,
    greatest((SELECT max("updatedAt") FROM "LessonProgress" WHERE "learnerId" = $1),
      (SELECT max(at) FROM "ReviewAct" WHERE "learnerId" = $1)) AS "lastGradedAt",
    (SELECT hints FROM "HintReveal" WHERE "viewLearnerId" = $2 AND "revisionId" = $3 AND "viewNumber" = $6) AS hints,
    (SELECT coalesce(sum(points), 0)::int FROM "PointEvent"
       WHERE "learnerId" = $1 AND at >= to_timestamp($7::int * 86400) AND day >= $7::int) AS "pointsToday"
  FROM "ItemRevision" r
  JOIN "Item" i ON i.id = r."itemId"
  LEFT JOIN "ReviewCard" c ON c."learnerId" = $1 AND c."itemId" = i.id
  LEFT JOIN "LessonProgress" p ON p."learnerId" = $1 AND p.chapter = i.chapter
  WHERE r.id = $3`;

/** One round trip. Undefined when there is no such revision. */
export async function readLearningState(
  client: Queryable,
  key: {
    readonly learnerId: string;
    readonly viewLearnerId: string;
    readonly revisionId: string;
    readonly viewNumber: number;
    readonly viewKey: string;
    readonly idempotencyKey: string | undefined;
    readonly now: Date;
  },
): Promise<SubmissionState | undefined> {
  const { learnerId, viewLearnerId, revisionId, viewKey, idempotencyKey, viewNumber, now } = key;
  const values = [learnerId, viewLearnerId, revisionId, viewKey, idempotencyKey ?? null, viewNumber, utcDay(now)];
  const { rows } = await client.query<Row>({ name: "read-learning-state", text: SQL, values });
  const row = rows[0];
  if (!row) return undefined;
  const { concepts, chapter, itemStatus, use, supersededAt } = row;
  return {
    learner: row.learner,
    viewLearnerMergedIntoId: row.viewLearnerMergedIntoId,
    revision: {
      ...{ concepts, chapter, itemStatus, use, supersededAt, edition: row.revisionEdition, isDraft: row.isDraft },
      ...{ difficulty: row.revisionDifficulty, isChallenge: row.isChallenge },
    },
    earlier: row.earlier,
    learning: {
      item: row.due ? toItemState({ ...row, due: row.due }) : undefined,
      mastery: new Map(row.mastery.map(({ concept, weight, sum }) => [concept, { weight, sum }])),
      lesson: { answered: row.answered ?? 0, solved: row.solved ?? 0 },
    },
    hints: row.hints ?? 0,
    lastGradedAt: row.lastGradedAt,
    pointsToday: row.pointsToday,
  };
}

function toItemState(row: Card): ItemState {
  const { due, stability, difficulty, state, scheduledDays, learningSteps, reps, lapses, lastReviewAt } = row;
  const { edition, bestShare, attempts, evidenceAt, buriedAt, suspendedAt, usualMs } = row;
  return {
    card: { due, stability, difficulty, state, scheduledDays, learningSteps, reps, lapses, lastReviewAt },
    ...{ edition, bestShare, attempts, evidenceAt, buriedAt, suspendedAt, usualMs },
  };
}

/** What the learner has set that his cards follow from. */
export function rulesOf({ learner }: SubmissionState): ReviewRules {
  return readReviewRules(learner?.settings);
}
