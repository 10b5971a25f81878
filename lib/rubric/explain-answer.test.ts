import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRubric } from "@/lib/rubric/compile-rubric";
import { explainAnswer } from "@/lib/rubric/explain-answer";
import { markAnswer } from "@/lib/rubric/mark-answer";
import { glossary } from "@/lib/rubric/schema";

const rubric = compileRubric(
  {
    points: [
      { id: "frozen", weight: 2, parts: { base: ["冻结|frozen & 权重|weights"], update: ["低秩|low-rank", "$BA$"] } },
      { id: "merge", weight: 1, parts: { merge: ["合并|merged & 推理|inference"] } },
    ],
    misconceptions: [{ id: "faster", said: ["推理|inference & 更快|faster"] }],
  },
  glossary.parse([]),
);
const text = "The weights are frozen. We add BA.";

describe("explainAnswer", () => {
  it("names the form of each part and the words by which it is found", () => {
    const [frozen, merge] = explainAnswer(text, rubric).points;
    expect(frozen?.status).toBe("found");
    expect(frozen?.parts.map((part) => [part?.form, part?.as])).toEqual([
      ["冻结|frozen & 权重|weights", "asserted"],
      ["$BA$", "asserted"],
    ]);
    const words = frozen?.parts[0]?.quotes.flatMap(({ marks }) =>
      marks.map(({ start, end }) => text.slice(start, end)),
    );
    expect(words).toEqual(["weights", "frozen"]);
    expect(merge).toMatchObject({ status: "missing", parts: [undefined] });
  });

  it("names the form of a part that is told in two sentences, once the point is begun", () => {
    const [frozen] = explainAnswer("Beside it sits BA. There are weights. Those stay frozen.", rubric).points;
    expect(frozen?.parts.map((part) => part?.as)).toEqual(["asserted", "asserted"]);
  });

  it.each([
    ["Inference gets faster.", true, "asserted"],
    ["Perhaps inference gets faster.", true, "hedged"],
    ["Inference does not get faster.", false, "denied"],
    ["Some people say inference gets faster.", false, "quoted"],
    ["推理会更快吗？", false, "quoted"],
    ["合并之后没有别的。", false, undefined],
  ])("says how a misconception is meant: %s", (said, raised, as) => {
    const [found] = explainAnswer(said, rubric).misconceptions;
    expect([found?.raised, found?.by?.as]).toEqual([raised, as]);
  });

  it("never says otherwise than the marking", () => {
    const words = [
      "权重",
      "冻结",
      "weights",
      "frozen",
      "not",
      "不",
      "maybe",
      "some say",
      "，",
      ". ",
      "BA",
      "低秩",
      "faster",
      "推理",
      "?",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 24 }), (picked) => {
        const said = picked.join(" ");
        const { points, misconceptions, share } = explainAnswer(said, rubric);
        const marked = markAnswer(said, rubric);
        expect(share).toBe(marked.share);
        for (const [index, { parts, status }] of points.entries()) {
          expect(status).toBe(marked.points[index]?.status);
          const said = parts.filter((part) => part?.as === "asserted" || part?.as === "hedged").length;
          expect(said === parts.length).toBe(status === "found");
        }
        for (const [index, { raised, by }] of misconceptions.entries()) {
          expect(raised).toBe(marked.misconceptions[index]?.raised);
          expect(raised).toBe(by?.as === "asserted" || by?.as === "hedged");
        }
      }),
    );
  });
});
