import { describe, expect, it } from "vitest";
import { rngFromNumber } from "@/lib/core/rng";
import { findSameWrong, type WrongAnswer } from "@/lib/fair-play/same-wrong";
import { countWrong, START, wrongAnswersOf } from "@/tests/support/simulate-answers";

const HOUR_MS = 3_600_000;
const classOf = (seed: number, popularity = 0.5) => {
  const rng = rngFromNumber(seed);
  return Array.from({ length: 30 }, () => wrongAnswersOf(rng, 40, 0.45, popularity));
};
const pairsOf = (people: readonly WrongAnswer[][]) =>
  people.flatMap((one, index) => people.slice(index + 1).map((other) => [one, other] as const));

describe("identical wrong answers", () => {
  it("are found between somebody and whoever copied from him", () => {
    const people = classOf(7);
    const copied = people[0]!.map((answer) => ({ ...answer, at: new Date(answer.at.getTime() + 120_000) }));
    const found = findSameWrong(people[0]!, copied, countWrong([...people, copied]), 465);
    expect(found).toMatchObject({ signal: "same-wrong", same: copied.length, bothWrong: copied.length, minutes: 2 });
    expect(found!.expected).toBeLessThan(found!.same);
    expect(found!.chance).toBeLessThan(1e-5);
  });

  it("count only where they were given within an hour of each other", () => {
    const people = classOf(7);
    const later = people[0]!.map((answer) => ({ ...answer, at: new Date(answer.at.getTime() + 2 * HOUR_MS) }));
    expect(findSameWrong(people[0]!, later, countWrong(people), 1)).toBeUndefined();
  });

  it("say nothing where everybody makes the same mistake", () => {
    const same = (): WrongAnswer[] =>
      Array.from({ length: 20 }, (_, index) => ({ itemId: `item-${index}`, at: new Date(START), key: "a" }));
    const people = Array.from({ length: 12 }, same);
    expect(findSameWrong(people[0]!, people[1]!, countWrong(people), 66)).toBeUndefined();
  });

  it("are at most four, or between nobody: nothing is said", () => {
    const few = classOf(3)[0]!.slice(0, 4);
    expect(findSameWrong(few, few, countWrong([few, few]), 1)).toBeUndefined();
    expect(findSameWrong([], [], new Map(), 1)).toBeUndefined();
  });

  it.each([0.4, 0.6, 0.8])(
    "are found in none of 13,050 pairs of honest classmates with popular mistakes (%d)",
    (popularity) => {
      let flagged = 0;
      for (let seed = 1; seed <= 30; seed++) {
        const people = classOf(seed, popularity);
        const [counts, pairs] = [countWrong(people), pairsOf(people)];
        for (const [one, other] of pairs) if (findSameWrong(one, other, counts, pairs.length)) flagged += 1;
      }
      // By its making at most one round in a thousand flags anybody.
      expect(flagged).toBe(0);
    },
  );
});
