import type { EvidenceOf } from "@/lib/fair-play/evidence";
import { median, tailChance } from "@/lib/fair-play/tail";

export interface WrongAnswer {
  readonly itemId: string;
  readonly at: Date;
  /** What the wrong answer took, the same text for the same answer in every view. */
  readonly key: string;
}

/** How many learners gave each wrong answer of an item, by its key; the two who are compared are among them. */
export type WrongCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Answers to one item that lie further apart were not given together. */
const TOGETHER_MS = 60 * 60_000;
export const LEAST_SAME = 5;
/** Of all pairs that are compared in a round, so many may be found by chance. */
const BY_CHANCE = 1e-3;
/** No wrong answer is rarer than this in truth, however few have answered. */
const RAREST = 0.03;

/**
 * Whether two learners have more wrong answers in common than chance explains. Given that both are wrong, and what one of them answered,
 * the other gives the same with p = (c + 1) / (n + k + 1), where c of n others gave it, of k different ones that were seen (rule of
 * succession): a popular mistake says little. The number of same ones is then Poisson binomial; its tail, times the pairs compared
 * (Bonferroni), must stay below `BY_CHANCE`. The idea is that of Wesolowsky, "Detecting excessive similarity in answers on multiple
 * choice exams", Journal of Applied Statistics 27 (2000).
 * @param pairs how many pairs are compared in this round
 */
export function findSameWrong(
  one: readonly WrongAnswer[],
  other: readonly WrongAnswer[],
  counts: WrongCounts,
  pairs: number,
): EvidenceOf<"same-wrong"> | undefined {
  const theirs = new Map(other.map((answer) => [answer.itemId, answer]));
  const both = one.flatMap((mine) => {
    const yours = theirs.get(mine.itemId);
    if (!yours) return [];
    const apart = Math.abs(mine.at.getTime() - yours.at.getTime());
    return apart <= TOGETHER_MS ? [{ mine, yours, apart, chance: chanceOf(mine, yours, counts) }] : [];
  });
  const same = both.filter(({ mine, yours }) => mine.key === yours.key);
  if (same.length < LEAST_SAME) return undefined;
  const chance = tailChance(
    both.map((each) => each.chance),
    same.length,
  );
  if (chance * Math.max(1, pairs) >= BY_CHANCE) return undefined;
  const times = same.flatMap(({ mine, yours }) => [mine.at.getTime(), yours.at.getTime()]);
  return {
    ...{ version: 1, signal: "same-wrong", itemIds: same.slice(0, 200).map(({ mine }) => mine.itemId) },
    ...{ from: new Date(Math.min(...times)).toISOString(), to: new Date(Math.max(...times)).toISOString() },
    ...{ bothWrong: both.length, same: same.length, chance },
    expected: both.reduce((sum, each) => sum + each.chance, 0),
    minutes: median(same.map(({ apart }) => apart)) / 60_000,
  };
}

function chanceOf(mine: WrongAnswer, yours: WrongAnswer, counts: WrongCounts): number {
  const seen = new Map(counts.get(mine.itemId) ?? []);
  for (const { key } of [mine, yours]) seen.set(key, Math.max(0, (seen.get(key) ?? 0) - 1));
  const all = [...seen.values()].reduce((sum, count) => sum + count, 0);
  return Math.max(RAREST, ((seen.get(mine.key) ?? 0) + 1) / (all + seen.size + 1));
}
