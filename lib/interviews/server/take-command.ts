import "server-only";
import type { PoolClient } from "pg";
import { advance, type Command, type Step } from "@/lib/interviews/machine/advance";
import { endInterviewRow } from "@/lib/interviews/server/end-interview-row";
import type { InterviewRow } from "@/lib/interviews/server/interview-row";
import { markTurns } from "@/lib/interviews/server/mark-turns";
import { readTalk, type Talk } from "@/lib/interviews/server/read-talk";

/**
 * Takes one step of an interview and writes what came of it: events, marks, its end. Under the learner's lock, in the transaction of
 * which all of it is a part. Gives the interview as it stands then.
 */
export async function takeCommand(
  client: PoolClient,
  row: InterviewRow,
  command: Command,
): Promise<{ readonly talk: Talk; readonly outcome: Step["outcome"] }> {
  const talk = await readTalk(client, row);
  const { outcome, state, events } = advance(talk.state, command, talk.facts, talk.now);
  if (events.length === 0) return { talk, outcome };
  await client.query(
    `INSERT INTO "InterviewEvent" ("learnerId", "sessionId", number, position, kind, at, body)
     SELECT $1, $2, e.number, e.position, e.kind, e.at, e.body
     FROM unnest($3::int[], $4::int[], $5::text[], $6::timestamptz[], $7::jsonb[]) AS e(number, position, kind, at, body)`,
    [
      ...[row.learnerId, row.id, events.map(({ number }) => number), events.map(({ position }) => position)],
      ...[events.map(({ event }) => event.kind), events.map(({ at }) => at)],
      events.map(({ event }) => JSON.stringify({ version: 1, ...event })),
    ],
  );
  const keepsDraft = events.every(({ event }) => event.kind === "language");
  const draft = keepsDraft ? row.draft : null;
  const draftVersion = keepsDraft ? row.draftVersion : 0;
  await client.query(
    `UPDATE "InterviewSession" SET version = $2, locale = $3, draft = $4, "draftVersion" = $5 WHERE id = $1`,
    [row.id, state.version, state.locale, draft && JSON.stringify(draft), draftVersion],
  );
  const answered = new Set(events.flatMap(({ event, position }) => (event.kind === "answered" ? [position] : [])));
  await markTurns(client, talk, state, answered);
  const { ended } = state;
  if (ended) await endInterviewRow(client, talk, state, ended);
  const now = {
    ...row,
    ...{ version: state.version, locale: state.locale, draft, draftVersion },
    ...(ended && { endedAt: ended.at, endedBy: ended.by }),
  };
  return { talk: { ...talk, row: now, state, events: [...talk.events, ...events] }, outcome };
}
