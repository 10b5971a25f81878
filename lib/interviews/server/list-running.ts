import "server-only";
import type * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import type { runningListOutput } from "@/lib/interviews/schema";
import { settleDueInterviews } from "@/lib/interviews/server/settle-due-interviews";
import { readSetup } from "@/lib/interviews/stored-rows";

interface Row {
  id: string;
  setup: unknown;
  startedAt: Date;
  remainingMs: number;
  position: number;
  questions: number;
}

/** The viewer's own interviews that are under way, the newest first. */
export async function listRunning(viewer: Viewer): Promise<z.output<typeof runningListOutput>> {
  if (viewer.kind === "anonymous") return { interviews: [] };
  await settleDueInterviews(viewer.learnerId);
  const { rows } = await pool().query<Row>({
    name: "list-running-interviews",
    text: `SELECT s.id, s.setup, s."startedAt", greatest(0, extract(epoch FROM s."deadlineAt" - now()) * 1000)::float8 AS "remainingMs",
        coalesce((SELECT e.position FROM "InterviewEvent" e WHERE e."sessionId" = s.id ORDER BY e.number DESC LIMIT 1), 0) AS position,
        (SELECT count(*) FROM "InterviewTurn" t WHERE t."sessionId" = s.id)::int AS questions
      FROM "InterviewSession" s WHERE s."learnerId" = $1 AND s."endedAt" IS NULL ORDER BY s."startedAt" DESC, s.id LIMIT 20`,
    values: [viewer.learnerId],
  });
  return {
    interviews: rows.flatMap(({ id, setup: stored, startedAt, remainingMs, position, questions }) => {
      const setup = readSetup(stored);
      if (!setup) return [];
      const { role, level, minutes } = setup;
      return [
        { interviewId: id, role, level, minutes, startedAt: startedAt.toISOString(), remainingMs, position, questions },
      ];
    }),
  };
}
