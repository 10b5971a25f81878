import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import type { SessionList } from "@/lib/quizzes/schema";
import { settleDueSessions } from "@/lib/quizzes/server/settle-due-sessions";

const SHOWN = 50;

interface Row {
  id: string;
  title: string | null;
  mode: "practice" | "timed" | "assigned";
  minutes: number | null;
  startedAt: Date;
  endedAt: Date | null;
  isMarked: boolean;
  items: number;
  earned: number;
  awaiting: number;
}

// Points as fold-result.ts counts them: one for each item, by the share that was earned.
const SQL = `
  SELECT s.id, q.title, q.mode, q.minutes, s."startedAt", s."endedAt", s."markedAt" IS NOT NULL AS "isMarked",
    count(*)::int AS items, coalesce(sum(a.earned / a.possible), 0)::float8 AS earned,
    (count(*) FILTER (WHERE a.status = 'awaiting_marks'))::int AS awaiting
  FROM "QuizSession" s JOIN "Quiz" q ON q.id = s."quizId" JOIN "QuizSessionItem" i ON i."sessionId" = s.id
    LEFT JOIN "Attempt" a ON a."viewKey" = i."viewKey"
  WHERE s."learnerId" = $1
  GROUP BY s.id, q.id ORDER BY s."endedAt" IS NOT NULL, s."startedAt" DESC, s.id LIMIT ${SHOWN}`;

/** The viewer's own sessions: those that can be resumed first, then the newest. */
export async function listSessions(viewer: Viewer): Promise<SessionList> {
  if (viewer.kind === "anonymous") return { sessions: [] };
  await settleDueSessions(viewer.learnerId);
  const { rows } = await pool().query<Row>({ name: "list-quiz-sessions", text: SQL, values: [viewer.learnerId] });
  return {
    sessions: rows.map(({ id, title, mode, minutes, startedAt, endedAt, isMarked, items, earned, awaiting }) => ({
      ...{ sessionId: id, title, mode, items, minutes },
      startedAt: startedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      result: isMarked ? { earned, possible: items - awaiting, awaiting } : null,
    })),
  };
}
