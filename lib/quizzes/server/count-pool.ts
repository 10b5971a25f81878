import "server-only";
import { pool } from "@/lib/db/pool";
import { isWished, type Wish } from "@/lib/quizzes/draw-items";
import { listPool } from "@/lib/quizzes/server/list-pool";

/** How many items for practice a wish admits. */
export async function countPool(wish: Wish): Promise<{ items: number }> {
  return { items: (await listPool(pool(), ["practice"])).filter((item) => isWished(item, wish)).length };
}
