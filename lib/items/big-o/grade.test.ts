import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verdictOf } from "@/lib/core/score";
import { fixtures } from "@/lib/items/big-o/fixtures";
import { grader } from "@/lib/items/big-o/grade.server";
import { kind } from "@/lib/items/big-o/type";

const words = { zh: "文字", en: "Words" };
const variables = ["n", "d", "r"].map((name) => ({ name, meaning: words }));
const body = { stem: words, explanation: words, variables, assume: ["r <= d"], answer: "n d r" };
const make = (change: object) => kind.authored.parse({ ...body, ...change });
const messages = (change: object) =>
  (kind.authored.safeParse({ ...body, ...change }).error?.issues ?? []).map(({ message }) => message).join("\n");
const render = (markdown: string) => markdown;

describe("an authored body", () => {
  test.each<[string, object, RegExp]>([
    ["an answer that names no variable", { answer: "x" }, /"x" cannot be read \(unknown-name: x\)/],
    ["an answer that cannot be compared", { answer: "2^n" }, /not-comparable/],
    ["a relation that is none", { assume: ["r is small"] }, /no relation such as "n <= d"/],
    ["a relation of something else", { assume: ["r <= k"] }, /no relation/],
    ["a slip that is right", { slips: [{ id: "a", growth: "O(2 r d n)", feedback: words }] }, /is the right answer/],
    [
      "two slips that grow alike",
      { slips: ["n", "2n"].map((growth, index) => ({ id: `s${index}`, growth, feedback: words })) },
      /"s0" and "s1" grow alike/,
    ],
  ])("is refused for %s", (_, change, message) => expect(messages(change)).toMatch(message));
});

describe("an answer", () => {
  test.each(["ndr", "O(n d r)", "Θ(7ndr + nr²)", "\\mathcal{O}(n \\cdot d \\cdot r)", "O（n·d·r）", "ndr + n r log r"])(
    "%s is right",
    (text) => expect(verdictOf(grader.grade(make({}), { text }))).toBe("correct"),
  );

  test.each([
    ["n d^2", "not-tight"],
    ["n r", "too-low"],
    ["n^2", undefined],
  ])("%s is wrong: %s", (text, slip) => {
    const score = grader.grade(make({}), { text });
    expect(score).toMatchObject({ status: "graded", earned: 0 });
    expect(score.status === "graded" && score.slips?.[0]).toBe(slip);
  });

  test("of a variable called O is read as that variable", () => {
    const item = make({
      variables: [
        { name: "O", meaning: words },
        { name: "n", meaning: words },
      ],
      assume: [],
      answer: "O n",
    });
    expect(verdictOf(grader.grade(item, { text: "O(n)" }))).toBe("correct");
  });

  test("of any text is marked, and earns between nothing and everything", () => {
    const [item] = fixtures.sameItemOtherKey;
    const piece = fc.constantFrom(
      "n",
      "d",
      "r",
      "2",
      "+",
      "-",
      "*",
      "/",
      "^",
      "(",
      ")",
      " ",
      "log ",
      "O(",
      "Θ(",
      "max(",
      ",",
      "²",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 16 }).map((all) => all.join("")),
        ),
        (text) => {
          const score = grader.grade(item, { text });
          if (score.status === "graded") expect(score.earned).toBeGreaterThanOrEqual(0);
          if (score.status === "graded") expect(score.earned).toBeLessThanOrEqual(score.possible);
          expect(verdictOf(score)).toBe(grader.toReview(item, { text }, "zh", render).verdict);
        },
      ),
      { numRuns: 500 },
    );
  });
});
