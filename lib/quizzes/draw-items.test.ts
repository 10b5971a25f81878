import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rngFromNumber } from "@/lib/core/rng";
import { drawItems, isWished, type PoolItem, type Wish } from "@/lib/quizzes/draw-items";

const ANYTHING: Wish = { chapters: [], concepts: [], difficulties: [], kinds: [] };
const item = (over: Partial<PoolItem> = {}): PoolItem => ({
  ...{ id: "a", chapter: "lora", concepts: ["lora", "peft"], difficulty: 2, kind: "matrix" },
  ...over,
});

describe("what is wished for", () => {
  it("is everything where nothing is named", () => expect(isWished(item(), ANYTHING)).toBe(true));

  it.each([
    [{ chapters: ["lora", "moe"] }, true],
    [{ chapters: ["moe"] }, false],
    [{ concepts: ["peft"] }, true],
    [{ concepts: ["rope"] }, false],
    [{ difficulties: [1, 2] }, true],
    [{ difficulties: [5] }, false],
    [{ kinds: ["matrix"], chapters: ["lora"] }, true],
    [{ kinds: ["matrix"], chapters: ["moe"] }, false],
  ])("%j admits it: %s", (wish, expected) => expect(isWished(item(), { ...ANYTHING, ...wish })).toBe(expected));

  it("is what is talked through at length only where its kind is named", () => {
    const talk = item({ kind: "open", isTalk: true });
    expect(isWished(talk, ANYTHING)).toBe(false);
    expect(isWished(talk, { ...ANYTHING, kinds: ["open", "matrix"] })).toBe(true);
    expect(isWished(item({ kind: "open", isTalk: false }), ANYTHING)).toBe(true);
  });
});

describe("a draw", () => {
  const pools = fc
    .uniqueArray(fc.nat(200), { maxLength: 40 })
    .map((ids) => ids.map((id) => item({ id: `i${id}`, difficulty: 1 + (id % 5) })));

  it("gives as many different items of the pool as were asked for, or all, from easy to hard", () => {
    fc.assert(
      fc.property(pools, fc.integer({ min: 1, max: 50 }), fc.integer(), (pool, count, seed) => {
        const drawn = drawItems(pool, count, rngFromNumber(seed));
        expect(drawn).toHaveLength(Math.min(count, pool.length));
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
        for (const each of drawn) expect(pool).toContain(each);
        const difficulties = drawn.map(({ difficulty }) => difficulty);
        expect(difficulties).toEqual(difficulties.toSorted((a, b) => a - b));
      }),
    );
  });

  it("depends on the seed and not on the order of the pool", () => {
    fc.assert(
      fc.property(pools, fc.integer(), (pool, seed) => {
        expect(drawItems(pool.toReversed(), 5, rngFromNumber(seed))).toEqual(drawItems(pool, 5, rngFromNumber(seed)));
      }),
    );
  });

  it("reaches every item", () => {
    const pool = Array.from({ length: 10 }, (_, index) => item({ id: `i${index}` }));
    const reached = new Set<string>();
    for (let seed = 0; seed < 60; seed++) drawItems(pool, 2, rngFromNumber(seed)).forEach(({ id }) => reached.add(id));
    expect(reached.size).toBe(10);
  });
});
