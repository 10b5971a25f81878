import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitAnswer, splitSentences } from "@/lib/judges/split-answer";

const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));
const partsOf = (text: string, most = 100) => splitAnswer(text, most).map(({ start, end }) => text.slice(start, end));

describe("an answer", () => {
  it("is split into sentences in both languages, and at ends of lines", () => {
    expect(sentencesOf("原权重冻结。只训练 BA！为什么？\n- 合并\n\n……")).toEqual([
      ...["原权重冻结。", "只训练 BA！", "为什么？", "- 合并"],
    ]);
    expect(sentencesOf("W0 is frozen. Only BA, of rank 1.5, is trained.  ")).toEqual([
      "W0 is frozen.",
      "Only BA, of rank 1.5, is trained.",
    ]);
  });

  it("gives the clauses of a sentence besides it, short ones excepted", () => {
    expect(partsOf("原权重保持冻结，好，只训练低秩的更新。")).toEqual([
      "原权重保持冻结，好，只训练低秩的更新。",
      "原权重保持冻结，",
      "只训练低秩的更新。",
    ]);
    expect(partsOf("The base is frozen.")).toEqual(["The base is frozen."]);
  });

  it("that is endless is compared in as many pieces as there may be, and none of it is left out", () => {
    const text = Array.from({ length: 90 }, (_, at) => `第 ${at} 句在这里，后面还有半句。`).join("");
    expect(partsOf(text, 20).join("")).toBe(text);
    expect(partsOf(text, 20).length).toBeLessThanOrEqual(20);
  });

  it("of any kind is split into places within it, at most as many as asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.integer({ min: 1, max: 10 }), (text, most) => {
        const spans = splitAnswer(text, most);
        expect(spans.length).toBeLessThanOrEqual(most);
        for (const { start, end } of spans) expect(0 <= start && start < end && end <= text.length).toBe(true);
      }),
    );
  });
});
