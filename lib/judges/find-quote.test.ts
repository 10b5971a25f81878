import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuote, toPlain } from "@/lib/judges/find-quote";

const find = (answer: string, quote: string) => {
  const span = findQuote(toPlain(answer), quote);
  return span && answer.slice(span.start, span.end);
};

describe("a quote", () => {
  it.each([
    ["原权重 W0 被冻结，只训练 BA。", "W0被冻结", "W0 被冻结"],
    ["The base\n  weights are frozen.", "base weights are frozen", "base\n  weights are frozen"],
    ["Ｌｏｒａ ｉｓ ｃｈｅａｐ", "Lora is cheap", "Ｌｏｒａ ｉｓ ｃｈｅａｐ"],
    ["a re\u0301sume\u0301 of it", "résumé of it", "re\u0301sume\u0301 of it"],
    ["the ﬁne-tuned weights", "fine-tuned weights", "ﬁne-tuned weights"],
    ["模型😀很小，显存👩‍🔬够用", "😀很小，显存👩‍🔬够用", "😀很小，显存👩‍🔬够用"],
    ["low\u200b-rank up\u00addate", "low-rank update", "low\u200b-rank up\u00addate"],
    ["𝐫𝐚𝐧𝐤 is eight", "rank is eight", "𝐫𝐚𝐧𝐤 is eight"],
  ])("in %j is found by %j", (answer, quote, words) => expect(find(answer, quote)).toBe(words));

  it.each([
    ["other words", "The weights are frozen.", "The weights are trained."],
    ["other capitals", "LoRA is small", "lora is small"],
    ["a part of a word", "this therapist helps", "the rapis"],
    ["a part of a number", "r = 1024 here", "r = 10"],
    ["nothing", "The weights", ""],
    ["signs alone", "Well... no.", "..."],
    ["less than four letters", "it is so", "is"],
    ["one Chinese character", "冻结的权重", "的"],
    ["half of a pair", "😀 weights", "\udE00 weights"],
    ["two pieces joined by dots", "The base is frozen and BA is trained.", "The base … is trained."],
  ])("is not found that is %s", (_, answer, quote) => expect(find(answer, quote)).toBeUndefined());

  it("that stands within a word first and by itself later is found where it is whole", () => {
    expect(findQuote(toPlain("reranked, then ranked"), "ranked")).toEqual({ start: 15, end: 21 });
  });
});

/** What makes searches go wrong: accents apart and composed, ligatures, pairs, full width, Hangul in parts, invisible signs. */
const piece = fc.constantFrom(
  ...["a", "e", "B", "7", "é", "e\u0301", "ﬁ", "㎏", "Ａ", "冻", "结", "権", "ｶﾞ", "가", "\u1100\u1161", "😀", "👩‍🔬"],
  ...[" ", "\n", "\u3000", "\u200b", "\u00ad", "\u0301", ",", "。", "𝐫", "\u202e", "\ud83d", "\udc00", "ẛ̣", "①"],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("finding quotes, whatever the texts", () => {
  it("gives a place whose words are the quote, in whole characters", () => {
    fc.assert(
      fc.property(text, text, (answer, quote) => {
        const span = findQuote(toPlain(answer), quote);
        if (!span) return;
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(answer.length);
        expect(toPlain(answer.slice(span.start, span.end)).text).toContain(toPlain(quote).text);
        // What it adds to the quote is at most the rest of the first and the last character.
        const inner = [...new Intl.Segmenter("en").segment(answer.slice(span.start, span.end))];
        const within = inner.slice(1, -1).map(({ segment }) => segment);
        expect(toPlain(quote).text).toContain(toPlain(within.join("")).text);
        const boundaries = new Set([...new Intl.Segmenter("en").segment(answer)].map(({ index }) => index));
        expect(boundaries.has(span.start)).toBe(true);
        expect(boundaries.has(span.end) || span.end === answer.length).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("finds what was copied in whole characters, if it is long enough and cuts no word", () => {
    fc.assert(
      fc.property(text, text, text, (before, quote, after) => {
        const answer = `${before}。冻结${quote}冻结。${after}`;
        const wanted = `冻结${quote}冻结`.replace(/\p{Cs}/gu, "");
        const span = findQuote(toPlain(answer.replace(/\p{Cs}/gu, "")), wanted);
        expect(span).toBeDefined();
      }),
    );
  });

  it("keeps each unit's place in order and within the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (original) => {
        const { text: plain, starts, ends } = toPlain(original);
        expect([starts.length, ends.length]).toEqual([plain.length, plain.length]);
        const isInOrder = starts.every(
          (start, at) => start >= (starts[at - 1] ?? 0) && start < ends[at]! && ends[at]! <= original.length,
        );
        expect(isInOrder).toBe(true);
      }),
    );
  });
});
