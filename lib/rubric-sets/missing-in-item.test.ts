import { describe, expect, it } from "vitest";
import { missingInItem, type InterviewItem } from "@/lib/rubric-sets/missing-in-item";

const whole: InterviewItem = {
  ...{ isRetired: false, isPublished: true, language: "complete", followUps: 1, misconceptions: 1 },
  points: [{ hasForms: true }, { hasForms: true }],
};

describe("what an interview misses in an item", () => {
  it("is nothing in a whole one", () => expect(missingInItem(whole)).toEqual([]));

  it.each<[Partial<InterviewItem>, string[]]>([
    [{ isRetired: true }, ["retired"]],
    [{ isPublished: false }, ["not-published"]],
    [{ language: "zh-missing" }, ["zh-missing"]],
    [{ language: "en-behind" }, ["en-behind"]],
    [{ points: [{ hasForms: true }, { hasForms: false }] }, ["no-forms"]],
    [{ points: [] }, ["no-forms"]],
    [{ followUps: 0, misconceptions: 0 }, ["no-follow-ups", "no-misconceptions"]],
    [{ isPublished: false, isRetired: true }, ["retired", "not-published"]],
  ])("%j is named, the gravest first", (change, missing) => {
    expect(missingInItem({ ...whole, ...change })).toEqual(missing);
  });
});
