import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rngFromNumber } from "@/lib/core/rng";
import { verdictOf } from "@/lib/core/score";
import { fixtures } from "@/lib/items/cloze/fixtures";
import { grader } from "@/lib/items/cloze/grade.server";
import { kind } from "@/lib/items/cloze/type";

const words = { zh: "文字", en: "Words" };
const blank = { id: "a", type: "text", answer: words, accept: ["right"] };
const body = { stem: words, explanation: words, text: { zh: "{{a}}", en: "{{a}}" }, blanks: [blank] };
const messages = (change: object) =>
  (kind.authored.safeParse({ ...body, ...change }).error?.issues ?? []).map(({ message }) => message).join("\n");
const choices = ["x", "y"].map((text, index) => ({
  text: { zh: text, en: text },
  ...(index === 0 && { correct: true }),
}));

describe("an authored body", () => {
  test.each<[string, object, RegExp]>([
    ["a blank that stands nowhere", { text: { zh: "{{a}}", en: "nothing" } }, /\{\{a\}\} must stand in the text once/],
    ["a blank that stands twice", { text: { zh: "{{a}} {{a}}", en: "{{a}}" } }, /must stand in the text once/],
    ["braces that are no blank", { text: { zh: "{{a}} {{b}}", en: "{{a}}" } }, /\{\{b\}\} is no blank/],
    ["a mark of our own in the text", { text: { zh: "{{a}} __a__", en: "{{a}}" } }, /already has a mark/],
    ["two blanks of one name", { blanks: [blank, blank] }, /two blanks are called "a"/],
    ["a pattern that cannot be read", { blanks: [{ ...blank, accept: ["(x"] }] }, /cannot be read/],
    [
      "a quantity that cannot be read",
      { blanks: [{ id: "a", type: "quantity", dimension: "bytes", answer: "3 s" }] },
      /wrong-dimension/,
    ],
    [
      "a list without a right choice",
      { blanks: [{ id: "a", type: "choice", choices: choices.map(({ text }) => ({ text })) }] },
      /exactly one/,
    ],
    [
      "markup in a list",
      { blanks: [{ id: "a", type: "choice", choices: [...choices, { text: { zh: "`z`", en: "z" } }] }] },
      /plain text/,
    ],
  ])("is refused for %s", (_, change, message) => expect(messages(change)).toMatch(message));
});

describe("a cloze", () => {
  const [item] = fixtures.sameItemOtherKey;

  test("earns the mean of its blanks, and says for each what became of it", () => {
    const resolved = kind.resolve(item, rngFromNumber(3));
    const reference = grader.reference(resolved);
    const [first, , third] = resolved.blanks;
    const answer = { blanks: { ...reference.blanks, [first!.viewId]: "the adapters", [third!.viewId]: "" } };
    expect(grader.grade(resolved, answer)).toMatchObject({ earned: (0.5 + 1 + 0 + 1) / 4, slips: ["adapters"] });
    expect(grader.toReview(resolved, answer, "en", (text) => text).blanks).toEqual([
      { verdict: "partial", right: "the base weights", feedback: "Upside down 0" },
      { verdict: "correct", right: "a product", feedback: null },
      { verdict: "unanswered", right: "8", feedback: null },
      { verdict: "correct", right: "r", feedback: null },
    ]);
  });

  test("is guessed by the lists alone", () => {
    expect(grader.guessScore(kind.resolve(item, rngFromNumber(3)))).toBeCloseTo(1 / 3 / 4, 10);
  });

  test("puts choices in an order, and gives ids, that do not depend on the right one", () => {
    const shown = fixtures.sameItemOtherKey.map((each) =>
      Array.from({ length: 1_000 }, (_, seed) =>
        JSON.stringify(kind.toPublic(kind.resolve(each, rngFromNumber(seed)), "en", (text) => text).blanks),
      ),
    );
    expect(shown[0]).toEqual(shown[1]);
    expect(new Set(shown[0]!.map((text) => text.replace(/"id":"\w+"/g, ""))).size).toBe(6);
  });

  test("of any answer is marked, and earns between nothing and everything", () => {
    const resolved = kind.resolve(item, rngFromNumber(3));
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "r",
        "8",
        "base weights",
        "the adapters",
        ...("choices" in resolved.blanks[1]! ? resolved.blanks[1].choices.map(({ viewId }) => viewId) : []),
      ),
    );
    const answer = fc.tuple(text, text, text, text).map((all) => ({
      blanks: Object.fromEntries(all.map((each, index) => [resolved.blanks[index]!.viewId, each])),
    }));
    fc.assert(
      fc.property(answer, (given) => {
        const score = grader.grade(resolved, given);
        if (score.status === "graded") expect(score.earned).toBeGreaterThanOrEqual(0);
        if (score.status === "graded") expect(score.earned).toBeLessThanOrEqual(score.possible);
        expect(verdictOf(score)).toBe(grader.toReview(resolved, given, "zh", (each) => each).verdict);
      }),
      { numRuns: 1_000 },
    );
  });
});
