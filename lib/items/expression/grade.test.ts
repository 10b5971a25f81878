import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verdictOf } from "@/lib/core/score";
import { fixtures } from "@/lib/items/expression/fixtures";
import { grader } from "@/lib/items/expression/grade.server";
import { kind } from "@/lib/items/expression/type";

const words = { zh: "文字", en: "Words" };
const names = ["d", "k", "r"].map((name) => ({ name, meaning: words }));
const body = { stem: words, explanation: words, variables: names, answer: "r (d + k)" };
const make = (change: object) => kind.authored.parse({ ...body, ...change });
const messages = (change: object) =>
  (kind.authored.safeParse({ ...body, ...change }).error?.issues ?? []).map(({ message }) => message).join("\n");
const verdict = (change: object, text: string) => verdictOf(grader.grade(make(change), { text }));
const render = (markdown: string) => markdown;

describe("an authored body", () => {
  test.each<[string, object, RegExp]>([
    ["an answer that names no variable", { answer: "x" }, /"x" cannot be read \(unknown-name: x\)/],
    ["an answer without any value", { answer: "log(0 - d)" }, /no value anywhere/],
    ["a variable named like a function", { variables: [{ name: "log", meaning: words }] }, /name of a function/],
    ["two variables of one name", { variables: [...names, { name: "d", meaning: words }] }, /already names d/],
    [
      "an alias of another variable",
      { variables: [...names, { name: "x", meaning: words, aliases: ["k"] }] },
      /already names k/,
    ],
    ["an empty domain", { variables: [{ name: "r", meaning: words, min: 2, max: 1 }], answer: "r" }, /no value of "r"/],
    ["a slip that is right", { slips: [{ id: "a", formula: "r d + k r", feedback: words }] }, /is the right answer/],
    [
      "two slips that are one formula",
      { slips: ["d k", "k d"].map((formula, index) => ({ id: `s${index}`, formula, feedback: words })) },
      /"s0" and "s1" are the same/,
    ],
  ])("is refused for %s", (_, change, message) => expect(messages(change)).toMatch(message));
});

test("an answer that is right but for a constant is told the constant", () => {
  const item = make({});
  expect(grader.grade(item, { text: "2r(d+k)" })).toMatchObject({ earned: 0, slips: ["constant-factor"] });
  expect(grader.toReview(item, { text: "2r(d+k)" }, "en", render).slip).toContain("2 times the right one");
  expect(grader.toReview(item, { text: "r(d+k)/3" }, "zh", render).slip).toContain("0.333333 倍");
  expect(grader.grade(item, { text: "d k" })).not.toHaveProperty("slips");
});

test.each([
  "r·d + r·k",
  "(d+k)r",
  "rd+rk",
  "ｒ（ｄ＋ｋ）",
  "r d (1 + k/d)",
  "参数量 = r(d+k)",
  "r\\left(d + \\frac{k^{2}}{k}\\right)",
])("%s is right", (text) => expect(verdict({}, text)).toBe("correct"));

test("an answer is marked the same each time, and any text between nothing and everything", () => {
  const [item] = fixtures.sameItemOtherKey;
  const piece = fc.constantFrom(
    "L",
    "H_kv",
    "D",
    "T",
    "b",
    "n",
    "2",
    "+",
    "*",
    "/",
    "^",
    "(",
    ")",
    " ",
    "log ",
    "sqrt",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 16 }).map((all) => all.join("")),
      ),
      (text) => {
        const score = grader.grade(item, { text });
        expect(grader.grade(item, { text })).toEqual(score);
        if (score.status === "graded") expect(score.earned).toBeGreaterThanOrEqual(0);
        if (score.status === "graded") expect(score.earned).toBeLessThanOrEqual(score.possible);
        expect(verdictOf(score)).toBe(grader.toReview(item, { text }, "zh", render).verdict);
      },
    ),
    { numRuns: 1_000 },
  );
});
