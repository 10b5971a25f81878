import { describe, expect, it } from "vitest";
import { checkBalance, checkNear } from "@/lib/cms/check-bank";
import { checkEnvelope } from "@/lib/cms/check-envelope";
import { checkReference } from "@/lib/cms/check-reference";
import { checkMissing, checkReadingLevel, checkTitle, listPictures } from "@/lib/cms/check-words";
import { charactersPerSentence, gradeOfEnglish } from "@/lib/cms/reading-level";
import { wholeDocument } from "@/tests/support/whole-document";

const facts = {
  questions: new Set(["what-is-lora"]),
  labs: new Set(["lora"]),
  sources: new Set(["hu-2021"]),
  now: new Date("2026-11-26T10:00:00Z"),
};
const lines = (problems: readonly { severity: string; path: readonly (string | number)[]; message: string }[]) =>
  problems.map(({ severity, path, message }) => `${severity} ${path.join(".")}: ${message}`);

describe("a whole document", () => {
  it("is found nothing wrong with", () => {
    const document = wholeDocument();
    expect(checkEnvelope(document, facts)).toEqual([]);
    for (const check of [checkMissing, checkTitle, checkReadingLevel]) expect(check(document)).toEqual([]);
  });
});

describe("beside the body", () => {
  it.each([
    [{ questions: [] }, "error questions: the item covers no question, and so no concept"],
    [{ questions: ["nowhere"] }, 'error questions.0: no question "nowhere"'],
    [{ questions: ["what-is-lora", "what-is-lora"] }, 'error questions.1: "what-is-lora" is named twice'],
    [{ difficulty: null }, "error difficulty: no difficulty is said"],
    [{ sources: [] }, "error sources: the item cites no source"],
    [{ sources: ["hu-2022"] }, 'error sources.0: no source "hu-2022" here'],
    [{ reviewed: "" }, "error reviewed: nobody has checked the facts yet"],
    [{ reviewed: "2027-02" }, "error reviewed: reviewed in 2027-02, which lies ahead"],
    [{ reviewed: "2024-01" }, "warning reviewed: last reviewed 34 months ago"],
    [{ lab: "none" }, 'error lab: no lab "none"'],
  ])("%j is found", (change, line) => {
    expect(lines(checkEnvelope(wholeDocument("x", change), facts))).toEqual([line]);
  });
});

describe("texts", () => {
  it("that are missing are named in their language, with their path from the document on", () => {
    const document = wholeDocument("x", { title: { zh: " ", en: "Rank" } });
    const body = { ...(document.body as object), explanation: { zh: "有", en: "" }, hints: [{ zh: "", en: "" }] };
    expect(lines(checkMissing({ ...document, body }))).toEqual([
      "error title.zh: title is missing in Chinese",
      "error body.hints.0.zh: hints.0 is missing in Chinese",
      "error body.hints.0.en: hints.0 is missing in English",
      "error body.explanation.en: explanation is missing in English",
    ]);
    expect(checkMissing({ ...document, body }).at(-1)?.rule).toBe("explanation");
  });

  it("that are hard to read are told with the figure", () => {
    const en = `${"Notwithstanding considerable computational heterogeneity, contemporary parameterisation methodologies ".repeat(5)}matter.`;
    const zh = `${"虽然各种参数化方法在计算上存在着相当大的差异".repeat(4)}。`;
    const document = wholeDocument("x", { title: { zh, en } });
    expect(lines(checkReadingLevel(document))).toEqual([
      expect.stringMatching(/^warning title\.zh: hard to read: 88 characters in a sentence/) as string,
      expect.stringMatching(/^warning title\.en: hard to read: Flesch-Kincaid grade \d\d/) as string,
    ]);
  });

  it("have the grade of the formula", () => {
    // 36 words, 36 syllables, 6 sentences: 0.39 * 6 + 11.8 * 1 - 15.59.
    expect(gradeOfEnglish("The cat sat on the mat. ".repeat(6))).toBeCloseTo(-1.45, 10);
    expect(gradeOfEnglish("Too short a text.")).toBeUndefined();
    expect(charactersPerSentence("冻结全部权重，只学一个低秩更新。".repeat(4))).toBe(14);
    expect(charactersPerSentence("太短。")).toBeUndefined();
  });

  it("name the pictures that they show", () => {
    const id = "ab".repeat(32);
    const document = wholeDocument("x", {
      title: { zh: `![图](/media/${id}#2x2)`, en: "![x](https://example.com/x.png)" },
    });
    expect([...listPictures(document)]).toEqual([[id, [["title", "zh"]]]]);
  });
});

describe("in the bank", () => {
  it("a near item is a warning, and the same one an error", () => {
    expect(
      lines(
        checkNear([
          { itemId: "a", similarity: 0.9 },
          { itemId: "b", similarity: 0.5 },
        ]),
      ),
    ).toEqual([
      'error body.stem: asks nearly the same as "a" (90 % of both in common)',
      'warning body.stem: asks nearly the same as "b" (50 % of both in common)',
    ]);
  });

  it("keys that all stand at one place are a warning for whoever has a part in it", () => {
    const others = Array.from({ length: 9 }, (_, index) => wholeDocument(`n${index}`).body as object);
    const problems = checkBalance(wholeDocument().body, others);
    expect(lines(problems)).toContain(
      "warning body.choices: in this chapter the right choice is number 1 in 10 of 10 lists of choices",
    );
    expect(checkBalance({ stem: { zh: "一", en: "One" } }, others)).toEqual([]);
    expect(checkBalance(null, others)).toEqual([]);
  });
});

describe("the reference answer", () => {
  const variant = (earned: number) => ({
    publicForm: () => ({}),
    reference: () => ({}),
    grade: () => ({ status: "graded", earned, possible: 1, evidence: "server" }) as const,
  });

  it("earns everything in every variant that is drawn", () => {
    const seeds: number[] = [];
    expect(checkReference((seed) => (seeds.push(seed), variant(1)))).toEqual([]);
    expect(new Set(seeds).size).toBe(20);
  });

  it("is told by the first variant in which it does not, or that cannot be drawn", () => {
    expect(lines(checkReference((seed) => variant(seed === 7 ? 0.5 : 1)))).toEqual([
      "error body: the reference answer is not marked right in variant 7",
    ]);
    const broken = () => {
      throw new RangeError("no numbers left");
    };
    expect(lines(checkReference(broken))).toEqual(["error body: variant 0 cannot be drawn: no numbers left"]);
  });

  it("of an open answer waits for marks", () => {
    expect(checkReference(() => ({ ...variant(0), grade: () => ({ status: "awaiting-marks" }) as const }))).toEqual([]);
  });
});
