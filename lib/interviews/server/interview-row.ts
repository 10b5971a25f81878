import "server-only";
import type { Locale } from "@/lib/core/locale";
import type { Queryable } from "@/lib/db/pool";
import type { PlacedEvent } from "@/lib/interviews/machine/interview-state";
import { said, type Round, type Said, type Setup } from "@/lib/interviews/schema";
import { readEvent, readSetup } from "@/lib/interviews/stored-rows";
import type { FixedView } from "@/lib/quizzes/server/session-row";

/** An interview with what decides about it, at one moment of the database's clock. */
export interface InterviewRow {
  readonly id: string;
  readonly learnerId: string;
  readonly setup: Setup;
  readonly locale: Locale;
  readonly startedAt: Date;
  readonly deadlineAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: "learner" | "deadline" | "finished" | null;
  readonly version: number;
  readonly draft: Said | null;
  readonly draftVersion: number;
  readonly notes: string;
  readonly notesVersion: number;
  /** When this was read; in a transaction, when that began: before it waited for any lock. */
  readonly now: Date;
}

/** One question: the view that was fixed when the interview began. */
export interface TurnRow extends FixedView {
  readonly position: number;
  readonly round: Round;
  readonly viewKey: string;
  readonly plannedMs: number;
  readonly kind: string;
  readonly difficulty: number;
}

type Stored = Omit<InterviewRow, "setup" | "draft"> & { readonly setup: unknown; readonly draft: unknown };

const COLUMNS = `id, "learnerId", setup, locale, "startedAt", "deadlineAt", "endedAt", "endedBy", version, draft, "draftVersion",
  notes, "notesVersion", now() AS now`;

/**
 * Undefined when there is no such interview of this learner.
 * @param forUpdate holds its row until the transaction ends, so that two saves come one after the other
 */
export async function readInterview(
  client: Queryable,
  learnerId: string,
  interviewId: string,
  forUpdate = false,
): Promise<InterviewRow | undefined> {
  const { rows } = await client.query<Stored>({
    name: `read-interview${forUpdate ? "-for-update" : ""}`,
    text: `SELECT ${COLUMNS} FROM "InterviewSession" WHERE id = $1 AND "learnerId" = $2${forUpdate ? " FOR UPDATE" : ""}`,
    values: [interviewId, learnerId],
  });
  const [row] = rows;
  if (!row) return undefined;
  const setup = readSetup(row.setup);
  if (!setup) throw new Error(`interview ${interviewId} has no setup that can be read`);
  return { ...row, setup, draft: said.safeParse(row.draft).data ?? null };
}

export async function readTurns(client: Queryable, interviewId: string): Promise<readonly TurnRow[]> {
  const { rows } = await client.query<TurnRow>({
    name: "read-interview-turns",
    text: `SELECT t.position, t.round, t."itemId", t."revisionId", t."viewLearnerId", t."viewNumber", t."viewKey", t."plannedMs", r.kind,
        coalesce((r.envelope->>'difficulty')::int, 3) AS difficulty
      FROM "InterviewTurn" t JOIN "ItemRevision" r ON r.id = t."revisionId" WHERE t."sessionId" = $1 ORDER BY t.position`,
    values: [interviewId],
  });
  return rows;
}

export async function readEvents(client: Queryable, interviewId: string): Promise<readonly PlacedEvent[]> {
  const { rows } = await client.query<{ number: number; position: number; at: Date; kind: string; body: unknown }>({
    name: "read-interview-events",
    text: `SELECT number, position, at, kind, body FROM "InterviewEvent" WHERE "sessionId" = $1 ORDER BY number`,
    values: [interviewId],
  });
  return rows.map(({ kind, body, ...place }) => {
    const event = readEvent(kind, body);
    if (!event) throw new Error(`event ${place.number} of interview ${interviewId} cannot be read`);
    return { ...place, event };
  });
}
