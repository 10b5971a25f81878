import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import { usesOpenTo } from "@/lib/quizzes/server/assignable-uses";
import type { AssignableItem } from "@/lib/quizzes/assignment-schema";
import { listPool } from "@/lib/quizzes/server/list-pool";

/**
 * Every item that the viewer can assign, to a team or by a link, as lists name it: for instructors assessment items too.
 * @throws {AppError} not-found for whoever assigns nothing, not-allowed, team-archived
 */
export async function listAssignableItems(
  viewer: AccountViewer,
  teamId: string | undefined,
): Promise<{ items: AssignableItem[] }> {
  const items = await listPool(pool(), await usesOpenTo(pool(), viewer, teamId));
  return {
    items: items.map(({ id, title, chapter, concepts, difficulty, kind, use }) => ({
      ...{ id, title, chapter, concepts: [...concepts], difficulty, kind, use },
    })),
  };
}
