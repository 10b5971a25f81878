import { describe, expect, it } from "vitest";
import { chapterMeans, coarse } from "@/lib/teams/insights";

const taught = new Map([
  ["lora", ["lora", "rank"]],
  ["rope", ["rope"]],
]);

describe("the mastery of a team", () => {
  it("is a mean of at least three members, coarse, by chapter in their order", () => {
    const means = [
      { concept: "rank", members: 2, mastery: 0.5 },
      { concept: "lora", members: 3, mastery: 0.4213 },
    ];
    expect(chapterMeans(taught, means)).toEqual([
      {
        slug: "lora",
        concepts: [
          { slug: "lora", members: 3, mastery: 0.4 },
          { slug: "rank", members: 2, mastery: null },
        ],
      },
    ]);
  });

  it("does not tell apart what differs by less than a fortieth", () => expect(coarse(0.41)).toBe(coarse(0.39)));
});
