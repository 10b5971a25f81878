import { DRAWN } from "@/lib/code-pairs/schema";
import type { Rng } from "@/lib/core/rng";

/**
 * The pairs of one try. `order` is the same for all tries of a learner, so that no pair comes twice before all have come; after
 * that they come in another order.
 * @param number of attempts before
 */
export function drawPairs<T>(pairs: readonly T[], number: number, order: Rng): readonly T[] {
  const perRound = Math.max(1, Math.floor(pairs.length / DRAWN));
  let round = order.shuffle(pairs);
  for (let index = 0; index < Math.floor(number / perRound); index++) round = order.shuffle(pairs);
  const first = (number % perRound) * DRAWN;
  return round.slice(first, first + DRAWN);
}
