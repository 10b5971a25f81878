import { describe, expect, it } from "vitest";
import { slipProblems } from "@/lib/placing/authored-slips";

const feedback = { zh: "反馈", en: "Feedback" };
const homes: Record<string, string | null> = { a: "1", b: "2", spare: null };
const check = (card: string, place: string) =>
  slipProblems([{ id: "s", card, place, feedback }], ["1", "2"], (key) => homes[key]).map(({ message }) => message);

describe("a named mistake", () => {
  it("is a card that was put where it does not belong", () => {
    expect(check("a", "2")).toEqual([]);
    expect(check("spare", "1")).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ["a", "1", /no mistake/],
    ["x", "1", /no card "x"/],
    ["a", "9", /no place "9"/],
  ])("is not %s at %s", (card, place, message) => expect(check(card, place).join()).toMatch(message));
});
