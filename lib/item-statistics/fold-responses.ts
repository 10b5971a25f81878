import { groupBy } from "@/lib/core/group-by";
import type { Observation } from "@/lib/item-statistics/figures";
import { meanOf } from "@/lib/item-statistics/moments";
import type { Response, Responses } from "@/lib/item-statistics/schema";

/**
 * Counts what the answers to one revision took, and how good those are who took it: their mean rest score, and how many of them are
 * among the best and the poorest third of the learners who have one. Learners of equal rest score stand in the order given.
 */
export function foldResponses(observations: readonly Observation[]): Responses {
  const rated = observations.filter(({ rest }) => rest !== null).toSorted((a, b) => a.rest! - b.rest!);
  const third = Math.floor(rated.length / 3);
  const [poorest, best] = [new Set(rated.slice(0, third)), new Set(third > 0 ? rated.slice(-third) : [])];
  const count = (namesOf: (observation: Observation) => readonly string[]): Response[] =>
    [
      ...groupBy(
        observations.flatMap((each) => [...new Set(namesOf(each))].map((key) => ({ key, each }))),
        ({ key }) => key,
      ),
    ]
      .map(([key, group]) => {
        const rests = group.flatMap(({ each }) => each.rest ?? []);
        return {
          ...{ key, learners: group.length, rest: rests.length > 0 ? meanOf(rests) : null },
          best: group.filter(({ each }) => best.has(each)).length,
          poorest: group.filter(({ each }) => poorest.has(each)).length,
        };
      })
      .toSorted((a, b) => b.learners - a.learners || (a.key < b.key ? -1 : 1));
  return {
    ...{ third, wrong: observations.filter(({ share }) => share < 1).length },
    taken: count(({ taken }) => taken),
    slips: count(({ slips }) => slips),
  };
}
