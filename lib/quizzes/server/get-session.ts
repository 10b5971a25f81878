import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { forEachLocale } from "@/lib/core/locale";
import { pool } from "@/lib/db/pool";
import { issueTicket } from "@/lib/practice/server/ticket";
import { resultsShownAt } from "@/lib/quizzes/result-visibility";
import type { EndedSession, PracticeItem, RunningItem, SessionOutput } from "@/lib/quizzes/schema";
import { countHints } from "@/lib/quizzes/server/count-hints";
import { listAttempts } from "@/lib/quizzes/server/list-attempts";
import { requireSession } from "@/lib/quizzes/server/require-session";
import { scoreOfAttempt, viewOf } from "@/lib/quizzes/server/score-item";
import { readItems, ticketOf, type SessionItemRow, type SessionRow } from "@/lib/quizzes/server/session-row";

/**
 * The viewer's session as it is now: its items with what was saved, or how it ended. Nothing of it depends on any key.
 * @throws {AppError} not-found
 */
export async function getSession(viewer: Viewer, sessionId: string): Promise<SessionOutput> {
  const session = await requireSession(viewer, sessionId);
  const { title, mode } = session;
  if (session.endedAt) return { phase: "ended", sessionId, title, mode, ending: endingOf(session) };
  const items = await readItems(pool(), sessionId);
  if (mode === "practice") return { phase: "practice", sessionId, title, items: await showPractice(session, items) };
  const { deadlineAt, now } = session;
  const remainingMs = deadlineAt && Math.max(0, deadlineAt.getTime() - now.getTime());
  const shown = await Promise.all(items.map(showRunning));
  return { phase: "running", sessionId, title, mode, remainingMs, items: shown };
}

function endingOf(session: SessionRow): EndedSession["ending"] {
  const { endedAt, endedBy, now } = session;
  const resultsAt = resultsShownAt(session);
  if (!endedAt || !endedBy || !resultsAt) throw new Error(`session ${session.id} has not ended`);
  return { by: endedBy, at: endedAt.toISOString(), resultsAt: resultsAt.toISOString(), shown: resultsAt <= now };
}

async function showRunning(item: SessionItemRow): Promise<RunningItem> {
  const view = await viewOf(pool(), item);
  const { position, answer, version, flagged } = item;
  return { position, kind: view.kind.name, public: view.publicForm(), answer, version, flagged };
}

/** Each item as practice shows it: with the ticket by which it is answered and its hints are asked for. */
async function showPractice(session: SessionRow, items: readonly SessionItemRow[]): Promise<PracticeItem[]> {
  const attempts = await listAttempts(
    pool(),
    items.map(({ viewKey }) => viewKey),
  );
  const { rows } = await pool().query<{ id: string; number: number; active: boolean }>(
    `SELECT r.id, r.number, i.status = 'active' AS active FROM "ItemRevision" r JOIN "Item" i ON i.id = r."itemId" WHERE r.id = ANY($1)`,
    [items.map(({ revisionId }) => revisionId)],
  );
  const revisions = new Map(rows.map((row) => [row.id, row]));
  const reveals = await countHints(pool(), items);
  return Promise.all(
    items.map(async (item): Promise<PracticeItem> => {
      const view = await viewOf(pool(), item);
      const { position, itemId, revisionId, viewKey } = item;
      const revision = revisions.get(revisionId);
      const attempt = attempts.get(viewKey);
      const all = view.hints();
      const hints = forEachLocale((locale) => all[locale].slice(0, reveals.get(viewKey) ?? 0));
      const pending = attempt?.status === "awaiting_marks" && {
        pending: { attemptId: attempt.id, answer: attempt.answer, review: view.review(attempt.answer) },
      };
      return {
        ...{ position, itemId, kind: view.kind.name },
        view: revision?.active
          ? {
              ...{
                status: "active",
                id: itemId,
                kind: view.kind.name,
                viewId: issueTicket(ticketOf(item)),
                attempts: 0,
              },
              ...{ revision: revision.number, public: view.publicForm(), hints, ...pending },
            }
          : { status: "retired", id: itemId },
        attempt: attempt ? { attemptId: attempt.id, score: scoreOfAttempt(attempt) } : null,
      };
    }),
  );
}
