import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/core/locale";
import { verdictOf } from "@/lib/core/score";
import { fixtures } from "@/lib/items/numeric-units/fixtures";
import { grader } from "@/lib/items/numeric-units/grade.server";
import { kind, type Authored } from "@/lib/items/numeric-units/type";
import { DIMENSIONS } from "@/lib/quantity/dimension";
import { formatExact } from "@/lib/quantity/format-quantity";

const render = (markdown: string) => `<p>${markdown}</p>`;
const words = { zh: "文字", en: "Words" };
const make = (change: object): Authored =>
  kind.authored.parse({ stem: words, explanation: words, dimension: "bytes", answer: "1.5 GiB", ...change });
const slipsOf = (item: Authored, text: string) => {
  const score = grader.grade(item, { text });
  return score.status === "graded" ? (score.slips ?? []) : score;
};

describe("generic slips", () => {
  test.each<[object, string, string[]]>([
    [{}, "1.5 GB", ["gb-for-gib"]],
    [{}, "1536 MB", ["gb-for-gib"]],
    [{}, "1500000000", ["gb-for-gib"]],
    [{ answer: "3.5 MiB" }, "3.5 MB", ["gb-for-gib"]],
    [{ answer: "2 TiB" }, "2 TB", ["gb-for-gib"]],
    [{ answer: "112 GB" }, "112 GiB", ["gib-for-gb"]],
    [{ answer: "112 GB" }, "112*1024^3", ["gib-for-gb"]],
    [{}, "12 GiB", ["bits-for-bytes"]],
    [{}, "1.5 Gibit", ["bytes-for-bits"]],
    [{ dimension: "bytes/s", answer: "50 GB/s" }, "400 GB/s", ["bits-for-bytes"]],
    [{}, "1.5 MiB", ["prefix-off"]],
    [{}, "1.5 TiB", ["prefix-off"]],
    [{ dimension: "ratio", answer: "12.5%" }, "12.5", ["percent-off"]],
    [{}, "1.4 GiB", []],
    [{ dimension: "count", answer: "8" }, "64", []],
    [{ answer: "0 bytes", tolerance: { absolute: "1 KB" } }, "1.5 GiB", []],
  ])("%o answered %s: %j", (change, text, slips) => expect(slipsOf(make(change), text)).toEqual(slips));

  test("give way to a slip that the item names", () => {
    const item = make({ slips: [{ id: "decimal", value: "1.5 GB", feedback: words, share: 0.5 }] });
    expect(slipsOf(item, "1.5 GB")).toEqual(["decimal"]);
    expect(verdictOf(grader.grade(item, { text: "1.5 GB" }))).toBe("partial");
  });

  test("are no mistake where the item accepts the value", () => {
    expect(verdictOf(grader.grade(make({ tolerance: { relative: 0.1 } }), { text: "1.5 GB" }))).toBe("correct");
  });
});

test("of several named slips that match, the nearest one decides", () => {
  const item = make({
    slips: [
      { id: "far", value: "1.00 GiB", tolerance: { relative: 0.05 }, feedback: words, share: 0.5 },
      { id: "near", value: "1.03 GiB", tolerance: { relative: 0.05 }, feedback: words, share: 0.2 },
    ],
  });
  expect(grader.grade(item, { text: "1.02 GiB" })).toMatchObject({ earned: 0.2, slips: ["near", "far"] });
});

test("an answer without its required unit costs nothing and is told how it was read", () => {
  const item = make({ unit: "required" });
  expect(grader.grade(item, { text: "1610612736" })).toEqual({ status: "invalid", code: "unit-missing" });
  expect(grader.toReview(item, { text: "1000" }, "zh", render)).toMatchObject({
    verdict: "invalid",
    problem: "unit-missing",
    reading: "1,000 字节",
  });
});

test("the review says how the answer was read, which slip it shows, and what is right", () => {
  const item = make({
    display: { unit: "MiB" },
    slips: [{ id: "forgot-v", value: "0.75 GiB", feedback: { zh: "漏了 V", en: "No V" } }],
  });
  expect(grader.toReview(item, { text: "768 MiB" }, "en", render)).toEqual({
    verdict: "incorrect",
    problem: null,
    reading: "805,306,368 bytes = 768 MiB (805 MB)",
    slip: "<p>No V</p>",
    right: "1,610,612,736 bytes = 1,536 MiB (1,611 MB)",
    tolerance: "±1%",
    explanation: "<p>Words</p>",
  });
  expect(grader.toReview(item, undefined, "zh", render)).toMatchObject({ verdict: "unanswered", reading: null });
  expect(grader.toReview(make({ tolerance: { relative: 0 } }), { text: "1" }, "en", render).tolerance).toBeNull();
  expect(grader.toReview(make({ tolerance: { absolute: "1 MiB" } }), { text: "1" }, "en", render).tolerance).toBe(
    "±1 MiB",
  );
});

test("what a learner sees before he answers is the same for every key", () => {
  const answers = ["1.5 GiB", "24 MB", "7 bytes"].map((answer) => make({ answer, display: { unit: "GB" } }));
  const shown = answers.map((item) => JSON.stringify(kind.toPublic(item, "zh", render)));
  expect(new Set(shown).size).toBe(1);
});

describe("for any item and answer", () => {
  const item = fc
    .record({
      dimension: fc.constantFrom(...DIMENSIONS),
      value: fc.double({ min: 1e-12, max: 1e24, noNaN: true }),
      relative: fc.constantFrom(0, 0.001, 0.01, 0.5),
      locale: fc.constantFrom(...LOCALES),
    })
    .map(({ dimension, value, relative, locale }) =>
      make({ dimension, answer: formatExact(value, dimension, locale), tolerance: { relative } }),
    );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(fc.constantFrom(..."0123456789.,^*/+-()eGMKiBs%万 ", "GiB"), { maxLength: 20 }).map((all) => all.join("")),
    fc.double({ noNaN: true }).map(String),
  );

  test("marking never fails, and earns between nothing and everything", () => {
    const [first] = fixtures.sameItemOtherKey;
    fc.assert(
      fc.property(fc.oneof(item, fc.constant(first)), text, (item, text) => {
        const score = grader.grade(item, { text });
        if (score.status === "graded") {
          expect(score.earned).toBeGreaterThanOrEqual(0);
          expect(score.earned).toBeLessThanOrEqual(score.possible);
        }
        for (const locale of LOCALES) {
          const review = kind.review.parse(grader.toReview(item, { text }, locale, render));
          expect(review.verdict).toBe(verdictOf(score));
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("the reference answer earns everything, and so does the right value in either language", () => {
    fc.assert(
      fc.property(item, (item) => {
        expect(verdictOf(grader.grade(item, grader.reference(item)))).toBe("correct");
        expect(verdictOf(grader.grade(item, { text: `约 ${item.answer}` }))).toBe("correct");
      }),
      { numRuns: 500 },
    );
  });
});
