import "server-only";
import { setImmediate } from "node:timers/promises";
import type { PoolClient } from "pg";
import { logger } from "@/lib/core/logger";
import { getRevision } from "@/lib/practice/server/read-revision";
import { resolveRevision } from "@/lib/practice/server/resolve-revision";
import { historyOf, rngOf } from "@/lib/practice/server/ticket";

/** A learner's first answer to an item that the server marked, as FirstAnswer keeps it, with the chapter of the item. */
export interface FirstAnswer {
  readonly learnerId: string;
  readonly itemId: string;
  readonly chapter: string;
  readonly share: number;
  /** Undefined where FirstAnswer holds it already. */
  readonly row: FirstAnswerRow | undefined;
}

interface FirstAnswerRow {
  readonly learnerId: string;
  readonly itemId: string;
  readonly revisionId: string;
  readonly attemptId: string;
  readonly share: number;
  readonly guess: number;
  readonly durationMs: number | null;
  readonly at: Date;
  readonly taken: readonly string[];
  readonly slips: readonly string[];
}

interface Row extends Omit<FirstAnswerRow, "taken"> {
  readonly chapter: string;
  readonly isKnown: boolean;
  readonly answer: unknown;
  readonly viewLearnerId: string;
  readonly viewNumber: number;
}

// First by when it was given, not by when it was marked: quizzes whose results are hidden are marked later.
const SQL = `
  WITH first AS (
    SELECT DISTINCT ON ("learnerId", "itemId") id FROM "Attempt"
    WHERE "learnerId" = ANY($1::uuid[]) AND status = 'graded' AND evidence = 'server' AND possible > 0
    ORDER BY "learnerId", "itemId", "submittedAt", id)
  SELECT a.id AS "attemptId", a."learnerId", a."itemId", i.chapter, a."revisionId", a.earned / a.possible AS share, a.guess,
    a."durationMs", a."submittedAt" AS at, a.slips, a."viewLearnerId", a."viewNumber", k."isKnown",
    CASE WHEN k."isKnown" THEN NULL ELSE a.answer END AS answer
  FROM first JOIN "Attempt" a USING (id) JOIN "Item" i ON i.id = a."itemId"
  LEFT JOIN "FirstAnswer" f ON f."learnerId" = a."learnerId" AND f."itemId" = a."itemId"
  CROSS JOIN LATERAL (SELECT f."attemptId" IS NOT DISTINCT FROM a.id AND f.share = a.earned / a.possible AS "isKnown") k`;

/** A few milliseconds of work. */
const AT_ONCE = 50;

/** First answers of some learners. What an answer took is worked out once, for what FirstAnswer does not hold yet. */
export async function readFirstAnswers(client: PoolClient, learnerIds: readonly string[]): Promise<FirstAnswer[]> {
  const { rows } = await client.query<Row>({ name: "read-first-answers", text: SQL, values: [learnerIds] });
  const answers: FirstAnswer[] = [];
  for (const [index, row] of rows.entries()) {
    // Who answers in this process must not wait for all of them.
    if (index % AT_ONCE === 0) await setImmediate();
    const { learnerId, itemId, chapter, share } = row;
    answers.push({ learnerId, itemId, chapter, share, row: row.isKnown ? undefined : await toRow(client, row) });
  }
  return answers;
}

async function toRow(client: PoolClient, row: Row): Promise<FirstAnswerRow> {
  const { learnerId, itemId, revisionId, attemptId, share, guess, durationMs, at, slips } = row;
  const taken = await takenBy(client, row);
  return { learnerId, itemId, revisionId, attemptId, share, guess, durationMs, at, taken, slips };
}

/** The longest wrong answer that is kept; longer ones are nobody else's. */
const LONGEST = 120;

async function takenBy(
  client: PoolClient,
  { learnerId, viewLearnerId, itemId, revisionId, viewNumber, answer, share, attemptId }: Row,
): Promise<string[]> {
  const revision = await getRevision(client, revisionId);
  // What a deleted account answered is erased: its score counts, and nothing else of it.
  const parsed = revision?.kind.answer.safeParse(answer);
  if (!revision || !parsed?.success) return [];
  const ticket = { learnerId: viewLearnerId, itemId, revisionId, number: viewNumber };
  try {
    const view = resolveRevision(revision, rngOf(ticket), historyOf(ticket));
    // Without options, only what is wrong is of interest, and it is what the learner wrote.
    if (!view.options() && share >= 1) return [];
    return view.taken(parsed.data).filter((key) => key.length <= LONGEST);
  } catch (err) {
    // One answer that can no longer be read must not keep all others from being counted.
    logger.warn({ err, attemptId, learnerId }, "what an answer took could not be worked out");
    return [];
  }
}
