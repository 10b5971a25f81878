import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rngFromNumber } from "@/lib/core/rng";
import { bankOf, type BankItem, countBank, drawTurns } from "@/lib/interviews/draw-turns";
import { planRounds } from "@/lib/interviews/plan-rounds";
import { roundOf } from "@/lib/interviews/round-of";
import { ROUNDS, type Setup } from "@/lib/interviews/schema";
import { newSeed, seedRng } from "@/lib/interviews/seed-rng";

const item = (id: string, over: Partial<BankItem> = {}): BankItem => ({
  ...{ id, kind: "open", round: null, chapter: "lora", concepts: [id], questions: [id], difficulty: 3 },
  ...over,
});
const items = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,4}$/),
    kind: fc.constantFrom("open", "numeric-units", "code", "single-choice"),
    round: fc.constantFrom(null, null, "estimation", "system-design", "explain", "nonsense"),
    chapter: fc.constantFrom("lora", "rlhf", "rag"),
    concepts: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 }),
    questions: fc.uniqueArray(fc.constantFrom("p", "q", "r", "s", "t"), { minLength: 1 }),
    difficulty: fc.integer({ min: 1, max: 5 }),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);
const setup = (over: Partial<Setup> = {}): Setup => ({
  ...{ role: "all-round", level: "junior", minutes: 60, chapters: [], rounds: [...ROUNDS] },
  ...{ showsDifficulty: true, seed: "abcdef", ...over },
});
const evenly = () => 1;

function draw(all: readonly BankItem[], given: Setup, weightOf: (chapter: string) => number = evenly) {
  const bank = bankOf(all, given);
  return drawTurns(bank, planRounds(given, countBank(bank)), given.level, weightOf, seedRng(given.seed));
}

describe("a draw", () => {
  it("gives the same questions for the same setup, seed and bank, however the bank is ordered", () => {
    fc.assert(
      fc.property(items, fc.stringMatching(/^[a-z0-9]{6,12}$/), (all, seed) => {
        expect(draw(all, setup({ seed }))).toEqual(draw(all.toReversed(), setup({ seed })));
      }),
    );
  });

  it("takes each item once, in a round of its own, from the chapters that are asked for, and as many as are planned", () => {
    fc.assert(
      fc.property(items, (all) => {
        const given = setup({ chapters: ["lora", "rag"] });
        const turns = draw(all, given);
        const plan = planRounds(given, countBank(bankOf(all, given)));
        expect(turns.length).toBe(plan.rounds.reduce((sum, { questions }) => sum + questions, 0));
        expect(new Set(turns.map((turn) => turn.item.id)).size).toBe(turns.length);
        for (const turn of turns) {
          expect(roundOf(turn.item)).toBe(turn.round);
          expect(given.chapters).toContain(turn.item.chapter);
        }
      }),
    );
  });

  it("puts no two questions of one narrow concept in a row while there are others", () => {
    const all = ["a", "b", "c"].flatMap((concept) =>
      [1, 2, 3, 4].map((number) => item(`${concept}${number}`, { concepts: [concept, "shared"] })),
    );
    for (let seed = 0; seed < 50; seed++) {
      const turns = draw(all, setup({ rounds: ["concept"], minutes: 30, seed: newSeed(rngFromNumber(seed)) }));
      const names = turns.map((turn) => turn.item.concepts[0]);
      const repeats = names.filter((name, index) => name === names[index - 1]).length;
      // With ten of twelve drawn one concept may be all that is left.
      expect(repeats).toBeLessThanOrEqual(2);
      expect(names.slice(0, 5).some((name, index) => name === names[index - 1])).toBe(false);
    }
  });

  it("asks no question twice in other words while there are others", () => {
    const all = [
      item("one"),
      item("sum", { kind: "numeric-units", questions: ["one"] }),
      item("other", { kind: "numeric-units" }),
    ];
    for (let seed = 0; seed < 20; seed++) {
      const turns = draw(all, setup({ rounds: ["concept", "estimation"], minutes: 15, seed: `seed${seed}00` }));
      expect(turns.map((turn) => turn.item.id).slice(0, 2)).toEqual(["one", "other"]);
    }
  });

  it("takes sums that their author made for interviews first", () => {
    const all = [
      item("drill", { kind: "numeric-units" }),
      item("made", { kind: "numeric-units", round: "estimation" }),
    ];
    for (let seed = 0; seed < 20; seed++)
      expect(draw(all, setup({ rounds: ["estimation"], seed: `seed${seed}00` }))[0]?.item.id).toBe("made");
  });

  it("asks more often about what weighs more for the role, and nearer to the level", () => {
    const all = Array.from({ length: 40 }, (_, index) =>
      item(`i${index}`, { chapter: index % 2 ? "lora" : "rag", difficulty: 1 + (index % 5) }),
    );
    const drawn = Array.from({ length: 100 }, (_, seed) =>
      draw(all, setup({ rounds: ["concept"], minutes: 15, level: "senior", seed: `seed${seed}00` }), (chapter) =>
        chapter === "lora" ? 5 : 1,
      ),
    ).flat();
    const share = (test: (each: BankItem) => boolean) => drawn.filter((turn) => test(turn.item)).length / drawn.length;
    expect(share(({ chapter }) => chapter === "lora")).toBeGreaterThan(0.7);
    expect(share(({ difficulty }) => difficulty >= 3)).toBeGreaterThan(0.85);
  });

  it("reads a seed as it is written", () => {
    expect(seedRng("abcdef").next()).toBe(seedRng("abcdef").next());
    expect(seedRng("abcdef").next()).not.toBe(seedRng("abcdeg").next());
    expect(newSeed(rngFromNumber(3))).toMatch(/^[a-z0-9]{8}$/);
  });
});
