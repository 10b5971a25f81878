import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import type { PoolRow } from "@/lib/quizzes/server/list-pool";
import { requireMakerUses } from "@/lib/quizzes/server/maker-uses";
import { requireDraft, type DraftRow } from "@/lib/quizzes/server/require-draft";

/** What whoever makes quizzes may make them of. @throws {AppError} not-found for whoever assigns nowhere */
export function openDrafts(viewer: AccountViewer): Promise<readonly PoolRow["use"][]> {
  return requireMakerUses(pool(), viewer);
}

/** A quiz of the viewer's own, with what he may make it of. @throws {AppError} not-found */
export async function openDraft(
  viewer: AccountViewer,
  draftId: string,
): Promise<{ readonly draft: DraftRow; readonly hasAssessment: boolean }> {
  const uses = await openDrafts(viewer);
  return { draft: await requireDraft(pool(), viewer, draftId), hasAssessment: uses.includes("assessment") };
}
