import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { can } from "@/lib/auth/policy";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import { ANKI_COLUMNS, toAnkiLog, type ExportedReview } from "@/lib/review/anki-log";

/** The viewer's whole review log in Anki's columns. */
export async function exportLog(viewer: Viewer): Promise<{ columns: string[]; rows: (string | number)[][] }> {
  const columns = [...ANKI_COLUMNS];
  if (viewer.kind === "anonymous") return { columns, rows: [] };
  const { learnerId } = viewer;
  if (!can(viewer, "review.read", { learnerId })) throw new AppError("not-found");
  const log = await prisma().$queryRaw<ExportedReview[]>`
    SELECT l."itemId", l."reviewedAt", l.rating, l.state, l."elapsedDays", a."durationMs"
    FROM "ReviewLog" l JOIN "Attempt" a ON a.id = l."attemptId" WHERE l."learnerId" = ${learnerId}::uuid`;
  return { columns, rows: toAnkiLog(log) };
}
