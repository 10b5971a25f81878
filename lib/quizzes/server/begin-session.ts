import "server-only";
import type { PoolClient } from "pg";
import { newId } from "@/lib/core/ids";
import { createRng, type Rng } from "@/lib/core/rng";
import { hmac } from "@/lib/core/secret";
import { viewKeyOf } from "@/lib/practice/server/ticket";
import { advance } from "@/lib/quizzes/session-clock";

export interface Beginning {
  readonly id: string;
  readonly quizId: string;
  readonly assignmentId: string | null;
  readonly learnerId: string;
  readonly number: number;
  readonly minutes: number | null;
  readonly closesAt: Date | null;
  /** The database's clock. */
  readonly now: Date;
  readonly items: readonly { readonly id: string; readonly revisionId: string }[];
}

/** The randomness of a session's draw: seed = HMAC(secret; session). */
export function drawRngOf(sessionId: string): Rng {
  const seed = hmac("quiz-draw", sessionId);
  return createRng([seed.readUInt32LE(0), seed.readUInt32LE(4), seed.readUInt32LE(8), seed.readUInt32LE(12)]);
}

/**
 * Writes a session with a view of each item: revision and seed are fixed from here on. Under the learner's lock.
 */
export async function beginSession(client: PoolClient, beginning: Beginning): Promise<void> {
  const { id, quizId, assignmentId, learnerId, number, minutes, closesAt, now, items } = beginning;
  const { state } = advance({ phase: "open" }, { type: "start", minutes, closesAt }, now);
  await client.query(
    `INSERT INTO "QuizSession" (id, "quizId", "assignmentId", "learnerId", number, "startedAt", "deadlineAt")
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, quizId, assignmentId, learnerId, number, now, state.phase === "running" ? state.deadline : now],
  );
  const numbers = await numberViews(client, learnerId, items);
  const keys = items.map((item, index) =>
    viewKeyOf({ learnerId, itemId: item.id, revisionId: item.revisionId, number: numbers[index]! }),
  );
  await client.query(
    `INSERT INTO "QuizSessionItem" ("sessionId", position, "itemId", "revisionId", "viewLearnerId", "viewNumber", "viewKey")
     SELECT $1, i.ordinality - 1, i.id, i.revision, $2, i.number, i.key
     FROM unnest($3::text[], $4::uuid[], $5::int[], $6::text[]) WITH ORDINALITY AS i(id, revision, number, key)`,
    [id, learnerId, items.map((item) => item.id), items.map(({ revisionId }) => revisionId), numbers, keys],
  );
}

/**
 * Numbers of new views of these items that something fixes, in their order: downwards from −1, so that none is ever one that practice
 * shows; they grow by attempts and by showings in quizzes and interviews, so that none comes twice. Under the learner's lock.
 */
export async function numberViews(
  client: PoolClient,
  learnerId: string,
  items: readonly { readonly id: string }[],
): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: string; shown: number }>(
    `SELECT i.id, ((SELECT count(*) FROM "Attempt" a WHERE a."learnerId" = $1 AND a."itemId" = i.id)
        + (SELECT count(*) FROM "QuizSessionItem" s WHERE s."viewLearnerId" = $1 AND s."itemId" = i.id)
        + (SELECT count(*) FROM "InterviewTurn" t WHERE t."viewLearnerId" = $1 AND t."itemId" = i.id))::int AS shown
     FROM unnest($2::text[]) AS i(id)`,
    [learnerId, items.map(({ id }) => id)],
  );
  const shown = new Map(rows.map((row) => [row.id, row.shown]));
  return items.map(({ id }) => -1 - (shown.get(id) ?? 0));
}

/** Writes a quiz and gives its id. */
export async function insertQuiz(
  client: PoolClient,
  quiz: {
    readonly learnerId: string;
    readonly mode: "practice" | "timed" | "assigned";
    readonly title: string | null;
    readonly minutes: number | null;
    readonly count: number;
    readonly wish: object;
    readonly now: Date;
    readonly draftId?: string | null;
  },
): Promise<string> {
  const id = newId();
  await client.query(
    `INSERT INTO "Quiz" (id, "learnerId", mode, title, minutes, count, wish, "createdAt", "draftId")
     VALUES ($1, $2, $3::"QuizMode", $4, $5, $6, $7, $8, $9)`,
    [
      ...[id, quiz.learnerId, quiz.mode, quiz.title, quiz.minutes, quiz.count, JSON.stringify(quiz.wish), quiz.now],
      quiz.draftId ?? null,
    ],
  );
  return id;
}
