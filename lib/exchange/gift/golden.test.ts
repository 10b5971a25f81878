import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { giftFormat } from "@/lib/exchange/gift/format";

const reading = await giftFormat.read!(readFileSync("tests/golden/exchange/questions.gift"), { locale: "en" });
const en = (text: string) => ({ zh: "", en: text });

/** What the file lacks in the other language, or altogether, is told of every item; here the rest matters. */
const told = (place: number) =>
  reading.fates[place - 1]!.reasons.filter(
    ({ code }) => !["language-missing", "text-missing", "schema-problem"].includes(code),
  ).map(({ code, detail }) => (detail === undefined ? code : `${code}: ${detail}`));

const itemOf = (place: number) => {
  const fate = reading.fates[place - 1]!;
  return reading.items.find((item) => item.fate === fate)!;
};

describe("the golden GIFT file", () => {
  it("gives every question a fate, in its order", () => {
    expect(reading.fates.map(({ item, fate }, index) => `${index + 1} ${item} ${fate}`)).toEqual([
      "1 scaled-scores changed",
      ...["2 #2 whole", "3 #3 changed", "4 #4 whole", "5 #5 whole", "6 #6 whole", "7 #7 whole", "8 #8 changed"],
      ...["9 #9 whole", "10 #10 whole", "11 #11 changed", "12 #12 whole", "13 #13 whole", "14 #14 changed"],
      ...["15 #15 left-out", "16 #16 left-out", "17 #17 changed"],
    ]);
  });

  it("reads a choice with its feedback, id, tags and chapter", () => {
    expect(itemOf(1)).toMatchObject({
      id: "scaled-scores",
      envelope: {
        ...{ title: en("Scaled scores"), chapter: "attention" },
        ...{ difficulty: 2, questions: ["attention-formula"] },
      },
      document: {
        kind: "single-choice",
        body: {
          stem: en("Why are scores divided by the root of the head size?"),
          explanation: en("The variance of a sum grows with the number of terms."),
          order: "shuffled",
          choices: [
            {
              text: en("They stay of one size"),
              correct: true,
              feedback: en("Right. Their variance would grow with the size."),
            },
            { text: en("It saves memory"), feedback: en("No number is stored less.") },
            { text: en("It is a habit"), feedback: en("") },
          ],
        },
      },
    });
    expect(told(1)).toEqual(["tags: exam 2025"]);
    expect(reading.fates[0]!.reasons).toContainEqual({ code: "text-missing", detail: "choices.3.feedback" });
  });

  it("reads several right choices by their weights, and says when ours are others", () => {
    expect(itemOf(2).document.kind).toBe("multiple-choice");
    expect(itemOf(2).document.body).toMatchObject({
      stem: en("Which are **linear** in the length: a, b, c or d?"),
      choices: [{ correct: true }, { correct: true }, { text: en("c") }, { text: en("d") }],
    });
    expect(told(3)).toEqual(["weights"]);
    expect(itemOf(3).document.body).toMatchObject({ stem: en("Which of these {two} help?") });
  });

  it("leaves it to the author to choose among right ones", () => {
    expect(itemOf(4).document.kind).toBe("single-choice");
    expect(told(4)).toEqual(["several-right"]);
  });

  it("reads a missing word as a gap", () => {
    expect(itemOf(5).document.body).toMatchObject({
      stem: en("The rank of a product of thin matrices is at most \\_\\_\\_\\_\\_ in LoRA."),
    });
  });

  it("reads true and false as a choice of two, whose first feedback is for the wrong one", () => {
    expect(told(6)).toEqual(["true-false-choice"]);
    expect(itemOf(6).document).toMatchObject({
      kind: "single-choice",
      body: {
        order: "fixed",
        choices: [
          { text: { zh: "正确", en: "True" }, correct: true, feedback: en("Right.") },
          { text: { zh: "错误", en: "False" }, feedback: en("Have another look.") },
        ],
      },
    });
    expect(itemOf(7).document.body).toMatchObject({ choices: [{}, { correct: true }] });
  });

  it("reads short answers, those that earn a part as named mistakes, and no wildcard", () => {
    expect(told(8)).toEqual(["wrong-feedback"]);
    expect(itemOf(8).document.body).toMatchObject({
      answer: en("Rotary position embedding"),
      accept: ["Rotary position embedding", "rotary positional embedding"],
      slips: [{ match: ["position embedding"], share: 0.5, feedback: en("Which one?") }],
    });
  });

  it("reads numbers, ranges and numbers with exponents", () => {
    expect(itemOf(9).document.body).toMatchObject({ dimension: "count", answer: "2", tolerance: { absolute: "0" } });
    expect(itemOf(10).document.body).toMatchObject({ answer: "3.1415", tolerance: { absolute: "0.0005" } });
    expect(itemOf(11).document.body).toMatchObject({
      answer: "1500000",
      tolerance: { absolute: "10000" },
      slips: [{ value: "3000000", share: 0.25, tolerance: { absolute: "0" }, feedback: en("Twice as many.") }],
    });
    expect(told(11)).toEqual(["partial-interval: 1500000:50000", "feedback", "wrong-feedback"]);
  });

  it("reads pairs, and a right half without a left one as a distractor", () => {
    expect(itemOf(12).document.body).toMatchObject({
      pairs: [
        { prompt: en("keys"), match: en("K") },
        { prompt: en("values"), match: en("V") },
        { prompt: en("queries: one for each token"), match: en("Q") },
      ],
      distractors: [{ match: en("W") }],
    });
  });

  it("reads an essay as an open item without a rubric", () => {
    expect(itemOf(13).document.kind).toBe("open");
    expect(told(13)).toEqual(["rubric-missing"]);
    expect(itemOf(13).document.body).toMatchObject({ explanation: en("Three points are enough.") });
  });

  it("turns HTML into Markdown, and says what Markdown lacks", () => {
    expect(itemOf(14).document.body).toMatchObject({
      stem: en("Is `O(n)` **less** than $O(n^2)$?\\\nThink twice."),
    });
    expect(told(14)).toEqual(["true-false-choice", "media: x.png"]);
  });

  it("leaves out what asks nothing and what cannot be read, by line", () => {
    expect(told(15)).toEqual(["no-question"]);
    expect(told(16)).toEqual(["unreadable: 62"]);
    expect(told(17)).toEqual(["category: Übung 3", "rubric-missing"]);
  });
});

describe("a file that is no GIFT", () => {
  it.each(["Dear diary, today I read about attention.", "{", "a,b\n1,2"])("is refused: %s", async (text) => {
    await expect(giftFormat.read!(Buffer.from(text), { locale: "en" })).rejects.toMatchObject({
      code: "not-this-format",
    });
  });
});
