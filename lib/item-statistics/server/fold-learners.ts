import "server-only";
import type { PoolClient } from "pg";
import { groupBy } from "@/lib/core/group-by";
import { readFirstAnswers, type FirstAnswer } from "@/lib/item-statistics/server/read-first-answers";

const AT_ONCE = 100;

/** LearnerScore: what a learner's rest scores are worked out from. */
interface Score {
  readonly learnerId: string;
  /** Of the learner's rows when they were read. */
  readonly version: number;
  readonly itemIds: readonly string[];
  /** In order; of each the number of first answers and the sum of their shares. */
  readonly chapters: readonly string[];
  readonly answers: readonly number[];
  readonly sums: readonly number[];
  /** Items that a quiz showed and that were left empty when it ended. */
  readonly leftEmpty: readonly string[];
}

interface Changed {
  readonly id: string;
  readonly version: number;
  readonly old: Omit<Score, "learnerId" | "version"> | null;
}

// Whatever changes a learner's answers raises his version (docs/decisions/007): answering, marks, quizzes, merging, regrading, deletion of an account.
// Guests who are deleted take their rows along, and make their items due themselves (lib/account/server/delete-idle-guests.ts).
const CHANGED = `
  SELECT l.id, l.version,
    CASE WHEN s."learnerId" IS NOT NULL THEN jsonb_build_object('itemIds', s."itemIds", 'chapters', s.chapters,
      'answers', s.answers, 'sums', s.sums, 'leftEmpty', s."leftEmpty") END AS old
  FROM "Learner" l LEFT JOIN "LearnerScore" s ON s."learnerId" = l.id
  WHERE l.version IS DISTINCT FROM s.version LIMIT ${AT_ONCE}`;

const LEFT_EMPTY = `
  SELECT s."learnerId", array_agg(DISTINCT i."itemId" ORDER BY i."itemId") AS "itemIds"
  FROM "QuizSession" s JOIN "Quiz" q ON q.id = s."quizId" JOIN "QuizSessionItem" i ON i."sessionId" = s.id
  WHERE s."learnerId" = ANY($1::uuid[]) AND s."markedAt" IS NOT NULL AND q.mode <> 'practice' AND i.version = 0
  GROUP BY 1`;

const REMOVE = `
  DELETE FROM "FirstAnswer" f WHERE f."learnerId" = ANY($1::uuid[]) AND NOT EXISTS (
    SELECT FROM "Attempt" a WHERE a.id = f."attemptId" AND a."learnerId" = f."learnerId" AND a.status = 'graded'
      AND a.evidence = 'server' AND a.possible > 0)
  RETURNING f."learnerId", f."itemId"`;

const KEEP_ANSWERS = `
  INSERT INTO "FirstAnswer" ("learnerId", "itemId", "revisionId", "attemptId", share, guess, "durationMs", at, taken, slips)
  SELECT "learnerId", "itemId", "revisionId", "attemptId", share, guess, "durationMs", at, taken, slips
  FROM jsonb_to_recordset($1::jsonb) AS new ("learnerId" uuid, "itemId" text, "revisionId" uuid, "attemptId" uuid,
    share float8, guess float8, "durationMs" int, at timestamptz, taken text[], slips text[])
  ON CONFLICT ("learnerId", "itemId") DO UPDATE SET "revisionId" = excluded."revisionId", "attemptId" = excluded."attemptId",
    share = excluded.share, guess = excluded.guess, "durationMs" = excluded."durationMs", at = excluded.at,
    taken = excluded.taken, slips = excluded.slips`;

const KEEP_SCORES = `
  INSERT INTO "LearnerScore" ("learnerId", version, "itemIds", chapters, answers, sums, "leftEmpty", "allAnswers", "allSum")
  SELECT "learnerId", version, "itemIds", chapters, answers, sums, "leftEmpty",
    (SELECT coalesce(sum(n), 0) FROM unnest(answers) n), (SELECT coalesce(sum(s ORDER BY at), 0) FROM unnest(sums) WITH ORDINALITY u (s, at))
  FROM jsonb_to_recordset($1::jsonb) AS new ("learnerId" uuid, version int, "itemIds" text[], chapters text[], answers int[],
    sums float8[], "leftEmpty" text[])
  ON CONFLICT ("learnerId") DO UPDATE SET version = excluded.version, "itemIds" = excluded."itemIds",
    chapters = excluded.chapters, answers = excluded.answers, sums = excluded.sums, "leftEmpty" = excluded."leftEmpty",
    "allAnswers" = excluded."allAnswers", "allSum" = excluded."allSum"`;

const MAKE_DUE = `
  INSERT INTO "ItemFold" ("itemId", chapter, "dueAt") SELECT id, chapter, now() FROM "Item" WHERE id = ANY($1)
  ON CONFLICT ("itemId") DO UPDATE SET "dueAt" = coalesce("ItemFold"."dueAt", excluded."dueAt")`;

/**
 * Brings first answers and scores of at most 100 learners up to date whose rows have changed since they were last read, and makes the
 * items due whose figures depend on them. One step of the fold. @returns how many learners there were
 */
export async function foldLearners(client: PoolClient): Promise<number> {
  const { rows: changed } = await client.query<Changed>({ name: "changed-learners", text: CHANGED });
  if (changed.length === 0) return 0;
  const ids = changed.map(({ id }) => id);
  const removed = await client.query<{ learnerId: string; itemId: string }>(REMOVE, [ids]);
  const firsts = await readFirstAnswers(client, ids);
  const added = firsts.flatMap(({ row }) => row ?? []);
  const empty = await client.query<{ learnerId: string; itemIds: string[] }>(LEFT_EMPTY, [ids]);
  await client.query(KEEP_ANSWERS, [JSON.stringify(added)]);

  const answersOf = groupBy(firsts, ({ learnerId }) => learnerId);
  const emptyOf = new Map(empty.rows.map(({ learnerId, itemIds }) => [learnerId, itemIds]));
  const touched = new Set([...removed.rows, ...added].map(({ learnerId }) => learnerId));
  const due = new Set<string>();
  const scores: Score[] = [];
  for (const { id, version, old } of changed) {
    const score = { ...scoreOf(answersOf.get(id) ?? []), leftEmpty: emptyOf.get(id) ?? [] };
    if (touched.has(id) || JSON.stringify(score) !== JSON.stringify(inOrder(old)))
      for (const itemId of [...(old?.itemIds ?? []), ...score.itemIds]) due.add(itemId);
    scores.push({ learnerId: id, version, ...score });
  }
  await client.query(KEEP_SCORES, [JSON.stringify(scores)]);
  await client.query(MAKE_DUE, [[...due]]);
  return changed.length;
}

type Tallies = Pick<Score, "itemIds" | "chapters" | "answers" | "sums">;

function scoreOf(firsts: readonly FirstAnswer[]): Tallies {
  // In one order, so that the same answers always give the same sums.
  const sorted = firsts.toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1));
  const byChapter = [...groupBy(sorted, ({ chapter }) => chapter)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    itemIds: sorted.map(({ itemId }) => itemId),
    chapters: byChapter.map(([chapter]) => chapter),
    answers: byChapter.map(([, group]) => group.length),
    sums: byChapter.map(([, group]) => group.reduce((sum, { share }) => sum + share, 0)),
  };
}

const inOrder = (old: Changed["old"]) =>
  old && {
    ...{ itemIds: old.itemIds, chapters: old.chapters, answers: old.answers, sums: old.sums, leftEmpty: old.leftEmpty },
  };
