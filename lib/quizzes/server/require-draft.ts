import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { Queryable } from "@/lib/db/pool";
import { quizDocument, type QuizDocument } from "@/lib/quizzes/draft-schema";

export interface DraftRow {
  readonly id: string;
  readonly userId: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly document: QuizDocument;
}

/**
 * A quiz of the viewer's own. @param isHeld keeps it from being changed or deleted until the transaction ends
 * @throws {AppError} not-found for anybody else's, and for none
 */
export async function requireDraft(
  client: Queryable,
  viewer: AccountViewer,
  draftId: string,
  isHeld = false,
): Promise<DraftRow> {
  const { rows } = await client.query<Omit<DraftRow, "document"> & { readonly document: unknown }>(
    `SELECT id, "userId", version, "updatedAt", document FROM "QuizDraft" WHERE id = $1 ${isHeld ? "FOR UPDATE" : ""}`,
    [draftId],
  );
  const row = rows[0];
  if (!row || !can(viewer, "quiz.edit", row)) throw new AppError("not-found", { message: "no such quiz" });
  return { ...row, document: quizDocument.parse(row.document) };
}
