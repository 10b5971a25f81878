import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rngFromNumber } from "@/lib/core/rng";
import { drawPlacement, placementSize, type PlacementItem } from "@/lib/plan/placement";
import { summarisePlacement } from "@/lib/plan/placement-result";

const item = (index: number, fields: Partial<PlacementItem> = {}): PlacementItem => ({
  ...{ id: `item-${index}`, track: "fine-tuning", questions: [`question-${index}`] },
  ...{ concepts: ["lora"], difficulty: 1 + (index % 5) },
  ...fields,
});
const items = (count: number, make: (index: number) => Partial<PlacementItem> = () => ({})) =>
  Array.from({ length: count }, (_, index) => item(index, make(index)));

const someItems = fc
  .array(
    fc.record({
      track: fc.constantFrom("training", "inference", "applications", "alignment"),
      questions: fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1, maxLength: 2 }),
      concepts: fc.array(fc.constantFrom("x", "y", "z"), { maxLength: 2 }),
      difficulty: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((fields, index) => item(index, fields)));

describe("the size of a placement", () => {
  it("is four items a track, between 12 and 20", () => {
    expect([1, 3, 4, 5, 8].map(placementSize)).toEqual([12, 12, 16, 20, 20]);
  });
});

describe("the draw of a placement", () => {
  it("is the same for the same learner and day, whatever the order of the items, and differs between learners", () => {
    fc.assert(
      fc.property(someItems, fc.integer(), (all, seed) => {
        const drawn = drawPlacement(all, rngFromNumber(seed));
        expect(drawPlacement(all.toReversed(), rngFromNumber(seed))).toEqual(drawn);
        expect(new Set(drawn).size).toBe(drawn.length);
      }),
    );
    const draws = [1, 2, 3].map((seed) => drawPlacement(items(58), rngFromNumber(seed)).join());
    expect(new Set(draws).size).toBe(3);
  });

  it("takes all items where there are too few, and none where there is none", () => {
    expect(drawPlacement(items(7), rngFromNumber(1))).toHaveLength(7);
    expect(drawPlacement([], rngFromNumber(1))).toEqual([]);
  });

  it("asks tracks equally often, as far as they have items", () => {
    const uneven = items(40, (index) => ({ track: index < 34 ? "training" : index < 38 ? "inference" : "alignment" }));
    const drawn = drawPlacement(uneven, rngFromNumber(3));
    const count = (track: string) => uneven.filter((each) => each.track === track && drawn.includes(each.id)).length;
    expect([count("training"), count("inference"), count("alignment")]).toEqual([6, 4, 2]);
  });

  it("asks no question twice while another one is there", () => {
    const siblings = items(48, (index) => ({ questions: [`question-${index % 16}`] }));
    const drawn = drawPlacement(siblings, rngFromNumber(5));
    expect(new Set(drawn.map((id) => Number(id.slice(5)) % 16)).size).toBe(12);
  });

  it("spreads over difficulties, the easy ones first", () => {
    const all = items(60);
    const difficulties = drawPlacement(all, rngFromNumber(7)).map(
      (id) => all.find((each) => each.id === id)!.difficulty,
    );
    expect(new Set(difficulties)).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(difficulties).toEqual(difficulties.toSorted());
  });
});

describe("the result of a placement", () => {
  it("is a share by track with the bounds within which it lies", () => {
    const answers = [1, 0.5, 0].map((share, index) => ({ itemId: `item-${index}`, track: "training", share }));
    const [result] = summarisePlacement(answers, ["foundations", "training"]);
    expect(result).toMatchObject({ track: "training", answered: 3, share: 0.5 });
    expect(summarisePlacement([], ["training"])).toEqual([]);
  });
});
