import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verdictOf } from "@/lib/core/score";
import { fixtures } from "@/lib/items/short-text/fixtures";
import { grader } from "@/lib/items/short-text/grade.server";
import { kind } from "@/lib/items/short-text/type";

const words = { zh: "文字", en: "Words" };
const body = { stem: words, explanation: words, answer: words, accept: ["quantisation"] };
const make = (change: object) => kind.authored.parse({ ...body, ...change });
const messages = (change: object) =>
  kind.authored.safeParse({ ...body, ...change }).error?.issues.map((issue) => issue.message) ?? [];

describe("an authored body", () => {
  test.each<[string, object, RegExp]>([
    ["no accepted form", { accept: [] }, />=1/],
    ["a pattern that cannot be read", { accept: ["(a"] }, /"\)" is missing/],
    ["a pattern that matches nothing at all", { accept: ["[a]"] }, /matches an empty answer/],
    ["a pattern of too many forms", { accept: ["[a][b][c][d][e][f][g][h][i]"] }, /more than 400 forms/],
    [
      "a slip that is accepted",
      { slips: [{ id: "a", match: ["Quanti sation"], feedback: words }] },
      /slip "a" matches "quantisation"/,
    ],
    [
      "two slips of one name",
      { slips: ["x", "y"].map((match) => ({ id: "a", match: [match], feedback: words })) },
      /two slips/,
    ],
  ])("is refused for %s", (_, change, message) => expect(messages(change).join("\n")).toMatch(message));
});

test("a near miss costs nothing where the item asks again, and is wrong where it does not", () => {
  expect(grader.grade(make({}), { text: "quantistaion" })).toEqual({ status: "invalid", code: "check-spelling" });
  expect(verdictOf(grader.grade(make({ spelling: "mark" }), { text: "quantistaion" }))).toBe("incorrect");
});

test("a near miss that is a slip of its own is marked as that slip", () => {
  const item = make({ slips: [{ id: "act", match: ["quantification"], feedback: words }] });
  expect(grader.grade(item, { text: "quantification" })).toMatchObject({ earned: 0, slips: ["act"] });
});

test("case matters where the item says so", () => {
  const item = make({ accept: ["GB"], case: "exact" });
  expect(verdictOf(grader.grade(item, { text: "GB" }))).toBe("correct");
  expect(verdictOf(grader.grade(item, { text: "Gb" }))).toBe("incorrect");
});

test("any text is marked, and earns between nothing and everything", () => {
  const [item] = fixtures.sameItemOtherKey;
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const score = grader.grade(item, { text });
      if (score.status === "graded") expect(score.earned).toBeGreaterThanOrEqual(0);
      if (score.status === "graded") expect(score.earned).toBeLessThanOrEqual(score.possible);
      expect(verdictOf(score)).toBe(grader.toReview(item, { text }, "zh", (markdown) => markdown).verdict);
    }),
    { numRuns: 1_000 },
  );
});
