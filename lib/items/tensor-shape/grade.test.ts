import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verdictOf } from "@/lib/core/score";
import { fixtures } from "@/lib/items/tensor-shape/fixtures";
import { grader } from "@/lib/items/tensor-shape/grade.server";
import { readShape, printShape } from "@/lib/items/tensor-shape/read-shape";
import { kind } from "@/lib/items/tensor-shape/type";

const words = { zh: "文字", en: "Words" };
const variables = [{ name: "B" }, { name: "H", value: 32 }, { name: "T" }, { name: "D", value: 32 }].map((each) => ({
  ...each,
  meaning: words,
}));
const body = { stem: words, explanation: words, variables, answer: "[B, T, H*D]" };
const make = (change: object) => kind.authored.parse({ ...body, ...change });
const messages = (change: object) =>
  (kind.authored.safeParse({ ...body, ...change }).error?.issues ?? []).map(({ message }) => message).join("\n");
const grade = (text: string, change: object = {}) => grader.grade(make(change), { text });
const render = (markdown: string) => markdown;

describe("an authored body", () => {
  test.each<[string, object, RegExp]>([
    ["an unknown symbol", { answer: "[B, X]" }, /unknown-name: X/],
    ["a slip that is right", { slips: [{ id: "a", shape: "(B, T, D H)", feedback: words }] }, /is the right answer/],
    [
      "two slips of one shape",
      { slips: ["[B]", "B"].map((shape, index) => ({ id: `s${index}`, shape, feedback: words })) },
      /one shape/,
    ],
  ])("is refused for %s", (_, change, message) => expect(messages(change)).toMatch(message));
});

test.each([
  ["B, T", "[B, T]"],
  ["([B，T])", "[B, T]"],
  ["(B+1), (T+1)", "[B + 1, T + 1]"],
  ["(B, T,)", "[B, T]"],
  ["[max(B, T), 2]", "[max(B, T), 2]"],
  ["torch.Size([B, H*D])", "[B, H·D]"],
  ["()", "[]"],
])("%s is read as %s", (text, shape) => {
  const reading = readShape(text, variables);
  expect(reading.ok && printShape(reading.axes)).toBe(shape);
});

describe("an answer", () => {
  test.each(["[B, T, D*H]", "[B, T, 1024]", "B, T, 32·D", "[B, T, 32*32]"])("%s is right", (text) => {
    expect(verdictOf(grade(text))).toBe("correct");
  });

  test("does not take one symbol for another because their numbers are equal", () => {
    expect(grade("[B, T, H*H]")).toMatchObject({ earned: 2 / 3 });
    expect(grade("[B, T, D]", { answer: "[B, T, H]" })).toMatchObject({ earned: 2 / 3 });
    expect(grade("[B, T, 3*H]", { answer: "[B, T, 3*D]" })).toMatchObject({ earned: 2 / 3 });
  });

  test.each<[string, number, string | undefined]>([
    ["[T, B, H*D]", 1 / 3, "transposed"],
    ["[B, T, H]", 2 / 3, undefined],
    ["[T, H*D]", 0, "axis-missing"],
    ["[B, T, H, D]", 0, "split"],
    ["[B*T, H*D]", 0, "merged"],
    ["[1, B, T, H*D]", 0, "axis-extra"],
    ["[B]", 0, undefined],
  ])("%s earns %f and shows %s", (text, earned, slip) => {
    const score = grade(text);
    expect(score).toMatchObject({ earned });
    expect(score.status === "graded" && score.slips?.[0]).toBe(slip);
  });

  test("of any text is marked, and earns between nothing and everything", () => {
    const [item] = fixtures.sameItemOtherKey;
    const piece = fc.constantFrom("B", "T", "H_kv", "D", ",", ", ", "[", "]", "(", ")", "*", "2", "，", "torch.Size");
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
      { numRuns: 2_000 },
    );
  });
});
