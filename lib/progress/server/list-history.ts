import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { verdictOf } from "@/lib/core/score";
import { prisma } from "@/lib/db/prisma";
import { formatCursor, parseCursor } from "@/lib/progress/history-cursor";
import type { History, HistoryEntry } from "@/lib/progress/schema";

const PAGE = 20;

/**
 * One page of the viewer's own answers, newest first.
 * @throws {AppError} `invalid-input` for a cursor that was not given out here.
 */
export async function listHistory(viewer: Viewer, cursorText: string | undefined): Promise<History> {
  const cursor = cursorText === undefined ? undefined : parseCursor(cursorText);
  if (cursorText !== undefined && !cursor) {
    throw new AppError("invalid-input", { issues: [{ path: "cursor", code: "invalid" }] });
  }
  if (viewer.kind === "anonymous") return { entries: [], nextCursor: null };

  const { at, id } = cursor ?? {};
  const rows = await prisma().attempt.findMany({
    where: {
      learnerId: viewer.learnerId,
      ...(at && id && { OR: [{ submittedAt: { lt: at } }, { submittedAt: at, id: { lt: id } }] }),
    },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    // One more than is shown tells whether there is a next page.
    take: PAGE + 1,
    select: {
      id: true,
      itemId: true,
      earned: true,
      possible: true,
      evidence: true,
      submittedAt: true,
      item: { select: { chapter: true } },
      revision: { select: { kind: true } },
    },
  });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const isMore = rows.length > PAGE && last !== undefined;
  return {
    entries: shown.map(toEntry),
    nextCursor: isMore ? formatCursor({ at: last.submittedAt, id: last.id }) : null,
  };
}

interface Row {
  readonly id: string;
  readonly itemId: string;
  readonly earned: number | null;
  readonly possible: number | null;
  readonly evidence: "server" | "self" | null;
  readonly submittedAt: Date;
  readonly item: { readonly chapter: string };
  readonly revision: { readonly kind: string };
}

function toEntry({ id, itemId, earned, possible, evidence, submittedAt, item, revision }: Row): HistoryEntry {
  const common = { attemptId: id, itemId, chapter: item.chapter, kind: revision.kind, at: submittedAt.toISOString() };
  if (earned === null || possible === null || evidence === null) {
    return { ...common, verdict: "awaiting-marks", share: null, evidence: null };
  }
  const verdict = verdictOf({ status: "graded", earned, possible, evidence });
  if (verdict === "unanswered" || verdict === "invalid") throw new Error(`attempt ${id} has no verdict`);
  return { ...common, verdict, share: earned / possible, evidence };
}
