import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRounds, planSet } from "@/lib/interviews/plan-rounds";
import { MINUTES, ROUNDS, type Round } from "@/lib/interviews/schema";
import { LEVELS } from "@/lib/rubric-sets/schema";

const many: Readonly<Record<Round, number>> = {
  concept: 50,
  estimation: 50,
  code: 50,
  "system-design": 50,
  explain: 50,
};
const setup = (minutes: 15 | 30 | 45 | 60, ...rounds: Round[]) => ({ minutes, level: "junior" as const, rounds });

describe("the plan of an interview", () => {
  it("gives every round that is asked for a question where the time allows it", () => {
    const { rounds, left } = planRounds(setup(60, ...ROUNDS), many);
    expect(rounds.map(({ round }) => round)).toEqual([...ROUNDS]);
    expect(left).toEqual([]);
  });

  it("says what there is no time for, and what there is nothing of", () => {
    const { rounds, left } = planRounds(setup(15, "concept", "code", "explain", "system-design"), {
      ...many,
      explain: 0,
    });
    expect(rounds.map(({ round }) => round)).toEqual(["concept", "code"]);
    expect(left).toEqual([
      { round: "system-design", why: "time" },
      { round: "explain", why: "none" },
    ]);
  });

  it("asks as many as there is time for, and gives what is left to each", () => {
    expect(planRounds(setup(30, "concept"), many).rounds).toEqual([
      { round: "concept", questions: 10, plannedMs: 180_000 },
    ]);
    expect(planRounds(setup(30, "concept"), { ...many, concept: 2 }).rounds).toEqual([
      { round: "concept", questions: 2, plannedMs: 270_000 },
    ]);
  });

  it("never plans more time than there is, nor more questions than there are, nor an empty interview where one fits", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MINUTES),
        fc.constantFrom(...LEVELS),
        fc.uniqueArray(fc.constantFrom(...ROUNDS), { minLength: 1 }),
        fc.record({
          ...{ concept: fc.nat(9), estimation: fc.nat(9), code: fc.nat(3) },
          ...{ "system-design": fc.nat(3), explain: fc.nat(9) },
        }),
        (minutes, level, rounds, available) => {
          const plan = planRounds({ minutes, level, rounds }, available);
          const total = plan.rounds.reduce((sum, { questions, plannedMs }) => sum + questions * plannedMs, 0);
          expect(total).toBeLessThanOrEqual(minutes * 60_000);
          for (const { round, questions } of plan.rounds) expect(questions).toBeLessThanOrEqual(available[round]);
          expect(plan.rounds.length + plan.left.length).toBe(rounds.length);
          if (rounds.some((round) => available[round] > 0)) expect(plan.rounds.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("keeps to the minutes of a set, and makes them fit", () => {
    const questions = [
      { round: "concept", minutes: 10 },
      { round: "concept", minutes: 20 },
    ] as const;
    expect(planSet(setup(30, "concept"), questions)).toEqual([600_000, 1_200_000]);
    expect(planSet(setup(15, "concept"), questions)).toEqual([300_000, 600_000]);
    expect(planSet(setup(30, "concept"), [{ round: "concept", minutes: null }])).toEqual([270_000]);
  });
});
