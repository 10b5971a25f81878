import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rngFromNumber } from "@/lib/core/rng";
import { verdictOf } from "@/lib/core/score";
import type { Fixtures, Grader, ItemKind, NamedPart } from "@/lib/items/contract";
import { fixtures } from "@/lib/items/fixtures.generated";
import { graders } from "@/lib/items/graders.generated.server";
import { kinds } from "@/lib/items/kinds.generated";
import { carryBetween, pairParts, type Variant } from "@/lib/practice/carry-answer";

const choice = (id: string, place: number, zh: string, en: string): NamedPart => ({
  ...{ id, place, list: "choice", text: { zh, en } },
});
const keyed = (id: string, key: string, place = 0): NamedPart => ({ id, key, place, list: "prompt" });

describe("the parts of two revisions", () => {
  it("are paired by the author's names, wherever they stand", () => {
    const pairs = pairParts([keyed("a", "x", 0), keyed("b", "y", 1)], [keyed("c", "y", 0), keyed("d", "x", 1)]);
    expect([...pairs!]).toEqual([
      ["a", "d"],
      ["b", "c"],
    ]);
  });

  it("are paired by their words when they changed places, and by place when the words were mended", () => {
    const from = [choice("a", 0, "甲", "one"), choice("b", 1, "乙", "two"), choice("c", 2, "丙", "thee")];
    const to = [choice("x", 0, "乙", "two"), choice("y", 1, "甲", "one"), choice("z", 2, "丙三", "three")];
    expect(Object.fromEntries(pairParts(from, to)!)).toEqual({ a: "y", b: "x", c: "z" });
  });

  it("are paired by the language that stayed when the other was mended and both moved", () => {
    const from = [choice("a", 0, "甲", "one"), choice("b", 1, "乙", "two")];
    const to = [choice("x", 0, "乙", "the two"), choice("y", 1, "甲", "the one")];
    expect(Object.fromEntries(pairParts(from, to)!)).toEqual({ a: "y", b: "x" });
  });

  it.each([
    ["one more", [keyed("a", "x")], [keyed("c", "x"), keyed("d", "y")]],
    ["another one", [keyed("a", "x")], [keyed("c", "z")]],
    ["one that both moved and reads otherwise", [choice("a", 0, "甲", "one")], [choice("x", 1, "乙", "two")]],
    ["one of another list", [choice("a", 0, "甲", "one")], [{ ...choice("x", 0, "甲", "one"), list: "sentence" }]],
  ])("are not paired where there is %s", (_, from, to) => expect(pairParts(from, to)).toBeUndefined());
});

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])("an answer to %s", (name) => {
  const kind: ItemKind<string, unknown, unknown, unknown, unknown, unknown> = kinds[name];
  const grader: Grader<unknown, unknown, unknown> = graders[name];
  const { sameItemOtherKey, cases, pairs = [] } = fixtures[name] as Fixtures<object, unknown>; // the registry pairs them
  const resolve = (body: unknown, seed: number) =>
    kind.resolve(kind.authored.parse(body), rngFromNumber(seed), { pairs, number: 0, order: rngFromNumber(1) });
  const variant = (resolved: unknown): Variant => ({
    ...{ kind: name, parts: kind.namedParts?.(resolved) ?? [], asked: kind.asked?.(resolved) ?? null },
  });

  it("means the same in any other view of what asks the same", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.constantFrom(...cases), (seed, other, { answer, expect: verdict }) => {
        const [shown, marking] = [resolve(sameItemOtherKey[0], seed), resolve(sameItemOtherKey[0], other)];
        const carry = carryBetween(variant(shown), variant(marking));
        // Other numbers were drawn.
        if (carry === "asked") return;
        if (typeof carry === "string") throw new Error(carry);
        const given = kind.answer.parse(answer(grader.reference(shown), shown));
        const carried = kind.answer.parse(carry(given));
        expect(verdictOf(grader.grade(marking, carried))).toBe(verdict);
      }),
      { numRuns: 100 },
    );
  });

  it("can be marked by another key of the same item", () => {
    const [one, other] = sameItemOtherKey.map((body) => variant(resolve(body, 7)));
    expect(typeof carryBetween(one!, other!)).toBe("function");
  });

  it("says nothing about an item of another kind", () => {
    const own = variant(resolve(sameItemOtherKey[0], 7));
    expect(carryBetween(own, { ...own, kind: "another" })).toBe("kind");
  });
});
