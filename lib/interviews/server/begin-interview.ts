import "server-only";
import type { PoolClient } from "pg";
import type { Locale } from "@/lib/core/locale";
import type { DrawnTurn } from "@/lib/interviews/draw-turns";
import type { Setup } from "@/lib/interviews/schema";
import type { BankRow } from "@/lib/interviews/server/list-bank";
import { readInterview } from "@/lib/interviews/server/interview-row";
import { takeCommand } from "@/lib/interviews/server/take-command";
import { viewKeyOf } from "@/lib/practice/server/ticket";
import { numberViews } from "@/lib/quizzes/server/begin-session";

export interface BegunInterview {
  readonly id: string;
  readonly learnerId: string;
  readonly setup: Setup;
  readonly locale: Locale;
  /** The database's clock. */
  readonly startedAt: Date;
  readonly turns: readonly DrawnTurn<BankRow>[];
}

/** Writes an interview with a view of each question, fixed from here on, and asks the first. Under the learner's lock. */
export async function beginInterview(
  client: PoolClient,
  { id, learnerId, setup, locale, startedAt, turns }: BegunInterview,
): Promise<void> {
  await client.query(
    `INSERT INTO "InterviewSession" (id, "learnerId", setup, locale, "startedAt", "deadlineAt")
     VALUES ($1, $2, $3, $4, $5::timestamptz, $5::timestamptz + $6 * interval '1 minute')`,
    [id, learnerId, JSON.stringify({ version: 1, ...setup }), locale, startedAt, setup.minutes],
  );
  const items = turns.map(({ item }) => item);
  const numbers = await numberViews(client, learnerId, items);
  const keys = items.map(
    (item, index) => viewKeyOf({ learnerId, itemId: item.id, revisionId: item.revisionId, number: numbers[index]! }), // one for each item
  );
  await client.query(
    `INSERT INTO "InterviewTurn" ("sessionId", position, round, "itemId", "revisionId", "viewLearnerId", "viewNumber", "viewKey", "plannedMs")
     SELECT $1, t.ordinality - 1, t.round, t.item, t.revision, $2, t.number, t.key, t.planned
     FROM unnest($3::text[], $4::text[], $5::uuid[], $6::int[], $7::text[], $8::int[])
       WITH ORDINALITY AS t(round, item, revision, number, key, planned)`,
    [
      ...[id, learnerId, turns.map(({ round }) => round), items.map((item) => item.id)],
      ...[items.map(({ revisionId }) => revisionId), numbers, keys, turns.map(({ plannedMs }) => plannedMs)],
    ],
  );
  const row = await readInterview(client, learnerId, id);
  if (!row) throw new Error("an interview that was just written is not there");
  await takeCommand(client, row, { type: "begin" });
}
