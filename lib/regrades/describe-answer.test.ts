import { describe, expect, it } from "vitest";
import type { NamedPart } from "@/lib/items/contract";
import { describeAnswer } from "@/lib/regrades/describe-answer";

const part = (id: string, zh: string, en: string, place = 0): NamedPart => ({
  id,
  list: "choice",
  place,
  text: { zh, en },
});
const parts = [
  part("v1", "甲", "one"),
  part("v2", "乙", "two", 1),
  { id: "p1", list: "prompt", key: "memory", place: 0 },
];

describe("an answer in words", () => {
  it.each([
    ["a choice", { choice: "v1" }, "one"],
    ["several", { choices: ["v1", "v2"] }, "one · two"],
    [
      "what was put where, in one order however it was put",
      { places: { v2: "p1", v1: "p1" } },
      "one → memory · two → memory",
    ],
    ["typed text", { text: " 4  GB " }, "4 GB"],
    ["nothing", { text: "" }, "–"],
  ])("is %s", (_, answer, words) => expect(describeAnswer(answer, parts).en).toBe(words));

  it("is told in both languages", () =>
    expect(describeAnswer({ choice: "v2" }, parts)).toEqual({ zh: "乙", en: "two" }));

  it("ends where a line does", () => expect(describeAnswer({ code: "x".repeat(999) }, []).en).toHaveLength(160));
});
