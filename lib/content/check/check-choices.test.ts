import { describe, expect, it } from "vitest";
import { checkChoices } from "@/lib/content/check/check-choices";

interface Texts {
  readonly zh?: string;
  readonly en?: string;
  readonly feedback?: string;
}

/** Choices, the right one (or ones) first. */
const list = (right: readonly Texts[], wrong: readonly Texts[]) =>
  [...right.map((texts) => ({ ...texts, correct: true })), ...wrong].map(
    ({ zh = "低秩更新", en = "low rank", feedback, ...rest }, at) => ({
      ...rest,
      text: { zh, en },
      feedback: { zh: feedback ?? `解析${at}`, en: feedback ?? `Because ${at}` },
    }),
  );
const found = (body: object) =>
  checkChoices(body).map(({ path, message }) => `${path.map(String).join(".")} ${message}`);

describe("choices", () => {
  it("of one length, without hedges, each with its feedback, give nothing away", () => {
    expect(found({ choices: list([{}], [{}, {}]) })).toEqual([]);
  });

  it("may differ in length by a fifth, or by three characters", () => {
    expect(found({ choices: list([{ en: "x".repeat(60) }], [{ en: "x".repeat(50) }]) })).toEqual([]);
    expect(found({ choices: list([{ zh: "低秩更新呢？？" }], [{ zh: "低秩更新" }]) })).toEqual([]);
  });

  it("do not have a right one that is visibly the longest, in either language", () => {
    expect(found({ choices: list([{ en: "x".repeat(61) }], [{ en: "x".repeat(50) }]) })).toEqual([
      "choices.0.text.en the right choice is the longest by far (61 columns, the next 50)",
    ]);
    expect(found({ reasons: list([{ zh: "低秩更新本身就是两个小矩阵的积" }], [{}, {}]) })).toEqual([
      "reasons.0.text.zh the right choice is the longest by far (30 columns, the next 8)",
    ]);
  });

  it("may have a wrong one that is", () => {
    expect(found({ choices: list([{}], [{ en: "x".repeat(61) }]) })).toEqual([]);
  });

  it("do not have several right ones that are all longer than the others", () => {
    const long = { en: "x".repeat(61) };
    expect(found({ choices: list([long, long], [{}, {}]) })).toHaveLength(1);
    expect(found({ choices: list([long, {}], [{}, {}]) })).toEqual([]);
  });

  it.each([
    ["zh", "通常更慢"],
    ["en", "it is usually slower"],
  ])("do not have a right one that alone hedges (%s)", (locale, text) => {
    const hedged = { [locale]: text };
    const message = `text.${locale} the right choice alone hedges`;
    expect(found({ choices: list([hedged], [{}, {}]) }).join()).toContain(message);
    expect(found({ choices: list([hedged], [hedged, {}]) })).toEqual([]);
    expect(found({ choices: list([hedged], [{}]) }).join()).not.toContain(message);
  });

  it("each have feedback of their own", () => {
    expect(found({ choices: list([{}], [{ feedback: "No." }, {}, { feedback: "No." }]) })).toEqual([
      "choices.3.feedback two entries of choices have the same feedback",
    ]);
  });

  it("are found in blanks and among sentences, whose lengths are those of a text", () => {
    const blank = { id: "a", type: "choice", choices: list([{ en: "x".repeat(61) }], [{}]) };
    expect(found({ blanks: [blank] })).toHaveLength(1);
    const sentences = list([{ en: "x".repeat(61), feedback: "No." }], [{ feedback: "No." }]).map(
      ({ text, feedback }, at) => ({
        ...{ text, feedback },
        ...(at === 0 && { wrong: true }),
      }),
    );
    expect(found({ sentences })).toEqual(["sentences.1.feedback two entries of sentences have the same feedback"]);
  });

  it("are not steps, cards or a text with fields of its own", () => {
    expect(
      found({
        steps: [
          { id: "a", text: { zh: "一", en: "one" } },
          { id: "b", text: { zh: "二", en: "two" } },
        ],
      }),
    ).toEqual([]);
    expect(found({ stem: { zh: "题", en: "Stem" }, hints: [], values: [1, 2] })).toEqual([]);
  });
});
