import { DRAWN } from "@/lib/code-pairs/schema";

/** A wrong solution must be found out with at least this chance in one try: with 40 pairs, it fails on 10 of them or more. */
export const LEAST_CHANCE = 0.95;

/**
 * The chance that at least one of the pairs drawn is among those on which a solution fails: 1 − C(n − f, k) / C(n, k), with f of n
 * pairs failing and k drawn (hypergeometric distribution).
 */
export function catchChance(failing: number, pairs: number, drawn: number = DRAWN): number {
  let missed = 1;
  for (let index = 0; index < drawn; index++) missed *= Math.max(0, pairs - failing - index) / (pairs - index);
  return 1 - missed;
}
