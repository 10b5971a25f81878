import "server-only";
import type { Queryable } from "@/lib/db/pool";
import type { Score } from "@/lib/core/score";
import { getRevision } from "@/lib/practice/server/read-revision";
import { resolveMarked } from "@/lib/practice/server/resolve-marking";
import { resolveRevision, type ResolvedView } from "@/lib/practice/server/resolve-revision";
import { historyOf, rngOf } from "@/lib/practice/server/ticket";
import { ticketOf, type FixedView, type SessionItemRow } from "@/lib/quizzes/server/session-row";

/** The view that a session fixed. */
export async function viewOf(client: Queryable, item: FixedView): Promise<ResolvedView> {
  const revision = await getRevision(client, item.revisionId);
  if (!revision) throw new Error("a session without a revision of its item");
  const ticket = ticketOf(item);
  return resolveRevision(revision, rngOf(ticket), historyOf(ticket));
}

/** The view of an answer as it was marked, with the answer in its ids: of another revision where a regrade put its key in place. */
export async function markedViewOf(
  client: Queryable,
  item: SessionItemRow,
  attempt: { readonly markedById: string | null; readonly answer: unknown } | undefined,
): Promise<{ readonly view: ResolvedView; readonly answer: unknown }> {
  const [shown, markedBy] = await Promise.all([
    getRevision(client, item.revisionId),
    attempt?.markedById ? getRevision(client, attempt.markedById) : undefined,
  ]);
  if (!shown) throw new Error("a session without a revision of its item");
  return resolveMarked(shown, markedBy, ticketOf(item), attempt?.answer ?? item.answer);
}

/** What the saved answer is worth now; `unanswered` where none was saved. Writes nothing. */
export function scoreSaved(view: ResolvedView, { answer }: Pick<SessionItemRow, "answer">): Score {
  const parsed = view.kind.answer.safeParse(answer);
  return parsed.success ? view.grade(parsed.data) : { status: "unanswered" };
}

/** The columns of an attempt that hold its score. */
export interface ScoredAttempt {
  readonly status: "awaiting_marks" | "graded";
  readonly earned: number | null;
  readonly possible: number | null;
  readonly evidence: "server" | "self" | null;
}

export function scoreOfAttempt({ status, earned, possible, evidence }: ScoredAttempt): Score {
  if (status === "awaiting_marks") return { status: "awaiting-marks" };
  if (earned === null || possible === null || evidence === null) throw new Error("a graded attempt has no score");
  return { status: "graded", earned, possible, evidence };
}
