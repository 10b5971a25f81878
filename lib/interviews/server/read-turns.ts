import "server-only";
import { logger } from "@/lib/core/logger";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import type { TimedEvent } from "@/lib/interviews/read-timeline";
import type { Marks } from "@/lib/interviews/schema";
import { readOpenBody, type OpenBody } from "@/lib/interviews/stored-body";
import { readEvent, readMarks } from "@/lib/interviews/stored-rows";
import { getRevision, type ReadRevision } from "@/lib/practice/server/read-revision";

/** The marks of one question: what the judge gave, what an instructor made of them, and what others say. */
export interface TurnMarks {
  readonly base: Marks | undefined;
  /** Those that count. */
  readonly standing: Marks | undefined;
  readonly others: readonly Marks[];
}

const NO_MARKS: TurnMarks = { base: undefined, standing: undefined, others: [] };

/** The marks of questions of one interview, by position. One that cannot be read is as if it were not there. */
export async function readTurnMarks(sessionId: string): Promise<(position: number) => TurnMarks> {
  const rows = await prisma().interviewMark.findMany({
    where: { sessionId },
    select: { position: true, judge: true, body: true },
  });
  const known = rows.flatMap(({ position, judge, body }) => {
    const marks = readMarks(body);
    if (!marks) logger.error({ sessionId, position, judge }, "marks of an interview cannot be read");
    return marks ? [{ position, judge, marks }] : [];
  });
  const of = (position: number, judge: string) =>
    known.find((row) => row.position === position && row.judge === judge)?.marks;
  return (position) => {
    const base = of(position, "matcher") ?? of(position, "key");
    const others = (["embedding", "endpoint"] as const).flatMap((judge) => of(position, judge) ?? []);
    return { ...NO_MARKS, base, standing: of(position, "instructor") ?? base, others };
  };
}

/** The events of an interview in their order; of one question if it is named. */
export async function readEvents(sessionId: string, position?: number): Promise<TimedEvent[]> {
  const rows = await prisma().interviewEvent.findMany({
    where: { sessionId, ...(position !== undefined && { position }) },
    orderBy: { number: "asc" },
    select: { number: true, position: true, kind: true, at: true, body: true },
  });
  return rows.flatMap(({ kind, body, ...row }) => {
    const event = readEvent(kind, body);
    return event ? [{ ...row, event }] : [];
  });
}

export interface Wording {
  readonly revision: ReadRevision | undefined;
  /** Of an open item. */
  readonly body: OpenBody | undefined;
}

/** The wording that was asked. A revision that cannot be read any more is none: what was said stays readable without it. */
export async function readWording(revisionId: string): Promise<Wording> {
  try {
    const revision = await getRevision(pool(), revisionId);
    return { revision, body: revision?.kind.name === "open" ? readOpenBody(revision.authored) : undefined };
  } catch (err) {
    logger.error({ err, revisionId }, "the wording of an interview's question cannot be read");
    return { revision: undefined, body: undefined };
  }
}

/** What was said in words to a question, in order. */
export function textsOf(events: readonly TimedEvent[]): { event: number; text: string }[] {
  return events.flatMap(({ number, event }) =>
    event.kind === "answered" && "text" in event.said ? [{ event: number, text: event.said.text }] : [],
  );
}
