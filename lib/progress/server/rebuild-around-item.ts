import "server-only";
import type { PoolClient } from "pg";
import { replayAttempts, type DerivedRows } from "@/lib/practice/replay-attempts";
import { toAct, toFact, type ActRow } from "@/lib/practice/server/list-facts";
import { readReviewRules } from "@/lib/review/review-rules";

interface FactRow extends Omit<Parameters<typeof toFact>[0], "item" | "revision"> {
  readonly chapter: string;
  readonly envelope: unknown;
}

/**
 * Writes anew what follows from a learner's answers to one item after their scores have changed: its card and log, the mastery of its
 * concepts, the progress of its lesson. All facts are replayed, as in `rebuildDerivedRows`; rows on which the item has no bearing are the
 * same before and after, and are left alone. The connection is in a transaction under the learner's lock.
 */
export async function rebuildAroundItem(client: PoolClient, learnerId: string, itemId: string): Promise<void> {
  const settings = await client.query<{ settings: unknown }>({
    name: "rebuild-settings",
    text: `SELECT settings FROM "Learner" WHERE id = $1`,
    values: [learnerId],
  });
  const attempts = await client.query<FactRow>({
    name: "rebuild-attempts",
    text: `SELECT a.id, a."itemId", a.earned, a.possible, a.guess, a.evidence, a."gradedAt", a.hints, a.certainty, a."durationMs",
        i.chapter, jsonb_build_object('concepts', r.envelope->'concepts', 'edition', coalesce(r.envelope->'edition', '1')) AS envelope
      FROM "Attempt" a JOIN "Item" i ON i.id = a."itemId" JOIN "ItemRevision" r ON r.id = a."revisionId"
      WHERE a."learnerId" = $1 AND a.status = 'graded'`,
    values: [learnerId],
  });
  const acts = await client.query<ActRow>({
    name: "rebuild-acts",
    text: `SELECT id, "itemId", kind, "attemptId", rating, at FROM "ReviewAct" WHERE "learnerId" = $1 AND "undoneAt" IS NULL`,
    values: [learnerId],
  });
  const facts = attempts.rows.map(({ chapter, envelope, ...row }) =>
    toFact({ ...row, item: { chapter }, revision: { envelope } }),
  );
  const rules = readReviewRules(settings.rows[0]?.settings);
  const own = facts.filter((fact) => fact.itemId === itemId);
  const concepts = new Set(own.flatMap((fact) => fact.concepts));
  const chapters = new Set(own.map(({ chapter }) => chapter));
  const derived = replayAttempts(facts, acts.rows.map(toAct), rules);
  await write(client, learnerId, itemId, {
    cards: derived.cards.filter((card) => card.itemId === itemId),
    logs: derived.logs.filter((log) => log.itemId === itemId),
    mastery: derived.mastery.filter(({ concept }) => concepts.has(concept)),
    lessons: derived.lessons.filter(({ chapter }) => chapters.has(chapter)),
  });
}

async function write(client: PoolClient, learnerId: string, itemId: string, rows: DerivedRows): Promise<void> {
  const cards = rows.cards.map(({ card, ...rest }) => ({ ...card, ...rest }));
  await client.query(`DELETE FROM "ReviewLog" WHERE "learnerId" = $1 AND "itemId" = $2`, [learnerId, itemId]);
  await client.query(`DELETE FROM "ReviewCard" WHERE "learnerId" = $1 AND "itemId" = $2`, [learnerId, itemId]);
  for (const [name, text, all] of [
    ["rebuild-cards", CARDS, cards],
    ["rebuild-logs", LOGS, rows.logs],
    ["rebuild-mastery", MASTERY, rows.mastery],
    ["rebuild-lessons", LESSONS, rows.lessons],
  ] as const) {
    if (all.length > 0) await client.query({ name, text, values: [learnerId, JSON.stringify(all)] });
  }
}

const CARDS = `
  INSERT INTO "ReviewCard" ("learnerId", "itemId", due, stability, difficulty, state, "scheduledDays", "learningSteps", reps, lapses,
    "lastReviewAt", "bestShare", attempts, edition, "evidenceAt", "buriedAt", "suspendedAt", "usualMs")
  SELECT $1, n.* FROM jsonb_to_recordset($2::jsonb) AS n("itemId" text, due timestamptz, stability float8, difficulty float8,
    state int, "scheduledDays" int, "learningSteps" int, reps int, lapses int, "lastReviewAt" timestamptz, "bestShare" float8,
    attempts int, edition int, "evidenceAt" timestamptz, "buriedAt" timestamptz, "suspendedAt" timestamptz, "usualMs" float8)`;

const LOGS = `
  INSERT INTO "ReviewLog" ("learnerId", "attemptId", "itemId", rating, derived, reason, state, "elapsedDays", stability, difficulty,
    "reviewedAt")
  SELECT $1, n.* FROM jsonb_to_recordset($2::jsonb) AS n("attemptId" uuid, "itemId" text, rating int, derived int, reason text,
    state int, "elapsedDays" float8, stability float8, difficulty float8, "reviewedAt" timestamptz)`;

const MASTERY = `
  INSERT INTO "ConceptMastery" ("learnerId", concept, weight, sum, "updatedAt")
  SELECT $1, n.* FROM jsonb_to_recordset($2::jsonb) AS n(concept text, weight float8, sum float8, "updatedAt" timestamptz)
  ON CONFLICT ("learnerId", concept) DO UPDATE
    SET weight = excluded.weight, sum = excluded.sum, "updatedAt" = excluded."updatedAt"`;

const LESSONS = `
  INSERT INTO "LessonProgress" ("learnerId", chapter, answered, solved, "updatedAt")
  SELECT $1, n.* FROM jsonb_to_recordset($2::jsonb) AS n(chapter text, answered int, solved int, "updatedAt" timestamptz)
  ON CONFLICT ("learnerId", chapter) DO UPDATE
    SET answered = excluded.answered, solved = excluded.solved, "updatedAt" = excluded."updatedAt"`;
