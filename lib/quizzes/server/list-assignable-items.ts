import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import type { AssignableItem } from "@/lib/quizzes/assignment-schema";
import { listPool } from "@/lib/quizzes/server/list-pool";

/**
 * Every item that can be assigned, assessment items too, as lists name it.
 * @throws {AppError} not-found for whoever is no instructor
 */
export async function listAssignableItems(viewer: AccountViewer): Promise<{ items: AssignableItem[] }> {
  if (!can(viewer, "assignment.create", {})) throw new AppError("not-found");
  const items = await listPool(pool(), ["practice", "assessment"]);
  return {
    items: items.map(({ id, title, chapter, concepts, difficulty, kind, use }) => ({
      ...{ id, title, chapter, concepts: [...concepts], difficulty, kind, use },
    })),
  };
}
