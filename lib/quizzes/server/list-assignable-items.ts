import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import type { AssignableItem } from "@/lib/quizzes/assignment-schema";
import { listPool } from "@/lib/quizzes/server/list-pool";
import { requireMakerUses } from "@/lib/quizzes/server/maker-uses";

/**
 * Every item that the viewer can make a quiz of, as lists name it: for instructors assessment items too.
 * @throws {AppError} not-found for whoever assigns nowhere
 */
export async function listAssignableItems(viewer: AccountViewer): Promise<{ items: AssignableItem[] }> {
  const items = await listPool(pool(), await requireMakerUses(pool(), viewer));
  return {
    items: items.map(({ id, title, chapter, concepts, difficulty, kind, use }) => ({
      ...{ id, title, chapter, concepts: [...concepts], difficulty, kind, use },
    })),
  };
}
