import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { EMPTY_DOCUMENT } from "@/lib/quizzes/read-document";
import { requireDraft } from "@/lib/quizzes/server/require-draft";
import { requireMakerUses } from "@/lib/quizzes/server/maker-uses";

/** Quizzes that one account may keep: far more than anybody makes, and an end for a script. */
const MOST = 500;

/**
 * Begins a quiz, empty or as a duplicate of one's own.
 * @throws {AppError} not-found for whoever assigns nowhere, and for a quiz of somebody else; invalid-input when there are too many
 */
export async function createDraft(
  viewer: AccountViewer,
  { from, title }: { readonly from?: string; readonly title?: string },
  now: Date,
): Promise<{ draftId: string }> {
  const uses = await requireMakerUses(pool(), viewer);
  const document = from === undefined ? EMPTY_DOCUMENT : (await requireDraft(pool(), viewer, from)).document;
  const draftId = newId();
  const rule = document.rule && { ...document.rule, uses: document.rule.uses.filter((use) => uses.includes(use)) };
  const copy = {
    ...document,
    title: title ?? document.title,
    // Who is no instructor any more goes on with what he may still use.
    rule: rule && (rule.uses.length > 0 ? rule : { ...rule, uses: [...uses] }),
  };
  const { rowCount } = await pool().query(
    `INSERT INTO "QuizDraft" (id, "userId", document, version, "createdAt", "updatedAt")
     SELECT $1, $2, $3, 1, $4, $4 WHERE (SELECT count(*) FROM "QuizDraft" WHERE "userId" = $2) < ${MOST}`,
    [draftId, viewer.userId, JSON.stringify(copy), now],
  );
  if (rowCount === 0) throw new AppError("invalid-input", { issues: [{ path: "from", code: "too-many" }] });
  return { draftId };
}
