import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { forEachLocale } from "@/lib/core/locale";
import { pool } from "@/lib/db/pool";
import { PAIRS_OF_REVISION, readRevision } from "@/lib/practice/server/read-revision";
import { resolveRevision } from "@/lib/practice/server/resolve-revision";
import { historyOf, issueTicket, rngOf, type Ticket } from "@/lib/practice/server/ticket";
import type { ItemView } from "@/lib/practice/schema";

interface Row {
  id: string;
  status: "active" | "retired";
  revisionId: string;
  number: number;
  kind: string;
  version: number;
  body: unknown;
  pairs: unknown[] | null;
  attempts: number;
  hints: number | null;
  pending: PendingRow | null;
}

interface PendingRow {
  id: string;
  answer: unknown;
  viewLearnerId: string;
  viewNumber: number;
  revisionId: string;
  kind: string;
  version: number;
  body: unknown;
}

// One query: published revision, number of attempts before this view, hints that it has revealed, and an answer that still waits for the learner's marks.
const SQL = `
  SELECT i.id, i.status, r.id AS "revisionId", r.number, r.kind, r.version, r.body, ${PAIRS_OF_REVISION} AS pairs,
    n.attempts,
    (SELECT h.hints FROM "HintReveal" h
       WHERE h."viewLearnerId" = $2 AND h."revisionId" = r.id AND h."viewNumber" = n.attempts) AS hints,
    (SELECT to_jsonb(p) FROM (
       SELECT a.id, a.answer, a."viewLearnerId", a."viewNumber", a."revisionId", ar.kind, ar.version, ar.body
       FROM "Attempt" a JOIN "ItemRevision" ar ON ar.id = a."revisionId"
       WHERE a."learnerId" = $2 AND a."itemId" = i.id AND a.status = 'awaiting_marks'
       ORDER BY a."submittedAt" DESC LIMIT 1) p) AS pending
  FROM "Item" i JOIN "ItemRevision" r ON r."itemId" = i.id AND r.status = 'published'
  CROSS JOIN LATERAL (SELECT count(*)::int AS attempts FROM "Attempt" a WHERE a."learnerId" = $2 AND a."itemId" = i.id) n
  WHERE i.id = ANY($1) AND i.use = 'practice'`;

/** Shows items to a learner: one view each, in the order asked for. Items that are not his to see are `unknown`. */
export async function listItemViews(viewer: LearnerViewer, ids: readonly string[]): Promise<{ views: ItemView[] }> {
  const { rows } = await pool().query<Row>({
    name: "list-item-views",
    text: SQL,
    values: [[...new Set(ids)], viewer.learnerId],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { views: ids.map((id) => toView(viewer, id, byId.get(id))) };
}

function toView(viewer: LearnerViewer, id: string, row: Row | undefined): ItemView {
  if (!row) return { id, status: "unknown" };
  if (row.status === "retired") return { id, status: "retired" };
  const ticket: Ticket = { learnerId: viewer.learnerId, itemId: id, revisionId: row.revisionId, number: row.attempts };
  const view = resolveRevision(readRevision({ ...row, id: row.revisionId }), rngOf(ticket), historyOf(ticket));
  return {
    id,
    status: "active",
    kind: row.kind,
    viewId: issueTicket(ticket),
    revision: row.number,
    attempts: row.attempts,
    ...(row.pending ? { pending: toPending(id, row.pending) } : {}),
    hints: forEachLocale((locale) => (row.hints ? view.hints()[locale].slice(0, row.hints) : [])),
    public: view.publicForm(),
  };
}

/** Only answers that wait for the learner's own marks, whose kinds have no pairs. */
function toPending(itemId: string, row: PendingRow) {
  const ticket: Ticket = {
    learnerId: row.viewLearnerId,
    itemId,
    revisionId: row.revisionId,
    number: row.viewNumber,
  };
  return {
    attemptId: row.id,
    answer: row.answer,
    review: resolveRevision(readRevision({ ...row, id: row.revisionId, pairs: null }), rngOf(ticket)).review(
      row.answer,
    ),
  };
}
