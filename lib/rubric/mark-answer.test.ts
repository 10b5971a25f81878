import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRubric, type AuthoredRubric } from "@/lib/rubric/compile-rubric";
import { markAnswer } from "@/lib/rubric/mark-answer";
import { glossary as glossarySchema } from "@/lib/rubric/schema";

const glossary = glossarySchema.parse([
  { id: "freeze", zh: "冻结 | 不更新", en: "freeze | frozen | not updated" },
  { id: "weights", zh: "权重", en: "weight | parameter", formulas: "W0" },
  { id: "rank", zh: "秩", en: "rank", except: "秩序" },
]);
const rubric: AuthoredRubric = {
  points: [
    { id: "frozen", weight: 3, parts: { frozen: ["<freeze> & <weights>"] } },
    { id: "update", weight: 2, parts: { formula: ["$W0+[α/r]BA$"], count: ["=65536±2%"] } },
    { id: "no-gain", weight: 1, parts: { slow: ["not 更快|加速|faster & 推理|inference"] } },
    { id: "zero", weight: 1, parts: { zero: ["B & 零|zero @clause"] } },
    { id: "rank", weight: 1, parts: { rank: ["<rank> & 大|large @4"] } },
    { id: "apart", weight: 1, parts: { apart: ["苹果|apple & 梨|pear @answer"] } },
    { id: "marked-by-hand", weight: 5, parts: {} },
  ],
  misconceptions: [{ id: "faster", said: ["推理|inference & 更快|加速|faster"] }],
};
const compiled = compileRubric(rubric, glossary);
const mark = (text: string) => markAnswer(text, compiled);
const status = (text: string, id: string) => mark(text).points.find((point) => point.id === id)?.status;
const isRaised = (text: string) => mark(text).misconceptions[0]?.raised;

describe("a point", () => {
  it.each([
    "冻结原来的权重。",
    "凍結權重",
    "The weights stay frozen.",
    "We freeze every parameter of the model",
    "parameters are not updated",
    "the paramters are frozen",
    "权重 W0 不更新",
    "Ｗ０ 冻结",
    "冻结W0",
    "It is wrong to touch them; the weights are frozen.",
    "The base is large, but its weights are frozen.",
    "并不是不冻结权重",
    "有人会更新全部参数，但是 LoRA 冻结权重",
  ])("is found in: %s", (text) => {
    expect(status(text, "frozen")).toBe("found");
  });

  it.each([
    "权重没有冻结。",
    "The weights are not frozen.",
    "We do not freeze the weights",
    "并不冻结权重",
    "不会冻结权重",
  ])("is negated in: %s", (text) => {
    expect(status(text, "frozen")).toBe("negated");
  });

  it.each([
    "",
    "冻结。权重很大。",
    "有人认为权重是冻结的。",
    "Some people say that the weights are frozen.",
    "Are the weights frozen?",
    "权重冻结了吗？",
    "“权重冻结”这种说法是错的。",
    "The weights are frozen. This is wrong.",
    "A common misconception is that weights are frozen",
  ])("is missing in: %s", (text) => {
    expect(status(text, "frozen")).toBe("missing");
  });

  it("is told in two sentences in a row, once it is begun in one", () => {
    const two = compileRubric(
      {
        points: [{ id: "two", weight: 1, parts: { one: ["frozen & base"], other: ["adapter & trained"] } }],
        misconceptions: [],
      },
      glossary,
    );
    const statusOf = (text: string) => markAnswer(text, two).points[0]?.status;
    expect(statusOf("The base is frozen. Beside it sits an adapter. That is what gets trained.")).toBe("found");
    expect(statusOf("The base is big. It is frozen. Beside it sits an adapter. That is what gets trained.")).toBe(
      "missing",
    );
    expect(statusOf("The base is frozen. Beside it sits an adapter. That has a rank. Little is trained.")).toBe("half");
  });

  it("is half where half of its parts are found", () => {
    expect(status("W_0 + \\frac{\\alpha}{r} BA", "update")).toBe("half");
    expect(status("W0+BA 只有 65k 个数", "update")).toBe("found");
  });

  it("that denies is found where it is denied, and negated where it is asserted", () => {
    expect(status("推理不会更快", "no-gain")).toBe("found");
    expect(status("Inference is neither slower nor faster.", "no-gain")).toBe("found");
    expect(status("It does not give a smaller base, faster inference, or more.", "no-gain")).toBe("found");
    expect(status("推理更快", "no-gain")).toBe("negated");
    expect(status("推理不变快", "no-gain")).toBe("missing");
  });

  it("keeps to its scope: a clause, so many words, or the whole answer", () => {
    expect(status("A 随机，B 置零", "zero")).toBe("found");
    expect(status("A is zero while B is random", "zero")).toBe("missing");
    expect(status("the rank is large", "rank")).toBe("found");
    expect(status("the rank of such a very big thing is large", "rank")).toBe("missing");
    expect(status("秩序很大", "rank")).toBe("missing");
    expect(status("An apple. And then, much later, a pear.", "apart")).toBe("found");
  });

  it("notes doubt, and is found all the same", () => {
    expect(mark("大概是冻结权重").points[0]).toMatchObject({ status: "found", hedged: true });
    expect(mark("冻结权重").points[0]).toMatchObject({ status: "found", hedged: false });
  });

  it("without parts is left to the learner", () => {
    expect(mark("x").points.map(({ id }) => id)).not.toContain("marked-by-hand");
  });
});

describe("negation", () => {
  it.each([
    ["推理更快", true],
    ["推理不会更快", false],
    ["推理并非更快", false],
    ["推理不是不更快", true],
    ["It does not change W0 and makes inference faster", true],
    ["It is not compression because inference is faster", true],
    ["not W0, but inference is faster", true],
    ["Inference is no faster", false],
    ["Inference doesn't get faster", false],
    ["Inference doesn’t get faster", false],
    ["Not only is inference faster", true],
    ["合并后推理更快", true],
    ["没有代价，推理更快", true],
    ["Without any doubt inference becomes faster", false],
    ["毫无疑问推理更快", true],
    ["所谓加速，就是推理更快", true],
    ["推理更快，不过会有误差", true],
    ["推理更快的说法是错的", false],
    ["推理更快，这种说法不对", false],
    ["推理更快。这是错误的。", false],
    ["很多人误以为推理更快", false],
    ["有人说推理更快，其实推理一样快", false],
    ["有人说它很慢，其实推理更快", true],
  ])("in “%s” leaves the claim standing: %s", (text, stands) => {
    expect(isRaised(text)).toBe(stands);
  });
});

describe("the result", () => {
  it("has a share of the weights of the points that have parts", () => {
    expect(mark("冻结权重，W0+BA").share).toBeCloseTo((3 + 2 * 0.5) / 9);
    expect(markAnswer("x", compileRubric({ points: [], misconceptions: [] }, [])).share).toBe(0);
  });

  it("quotes the sentence and marks the words, as offsets of the original", () => {
    const text = "前面。 Ｗ₀ 是冻結的權重！后面。";
    const [quote] = mark(text).points[0]!.quotes;
    expect(text.slice(quote!.start, quote!.end)).toBe("Ｗ₀ 是冻結的權重！");
    expect(quote!.marks.map(({ start, end }) => text.slice(start, end))).toEqual(["Ｗ₀", "冻結"]);
  });

  it("names what a rubric cannot mean", () => {
    const { unknown } = compileRubric(
      {
        points: [{ id: "a", weight: 1, parts: { a: ["<nowhere>", "=many", "$weights$", "a &"] } }],
        misconceptions: [],
      },
      glossary,
    );
    expect(unknown).toEqual(["<nowhere>", "=many", "$weights$", "a &"]);
  });
});

/** Sentences that say something, something else, or nothing. */
const sentence = fc.constantFrom(
  "冻结原来的权重。",
  "The weights are not frozen.",
  "W0 + (α/r)BA 一共 65,536 个数。",
  "有人认为推理更快。",
  "Inference is not faster.",
  "B 置零，A 随机。",
  "the rank is large",
  "It rains today",
  "推理更快吗？",
);
const answer = fc.oneof(
  fc.array(sentence, { maxLength: 6 }).map((sentences) => sentences.join("\n")),
  fc.string({ unit: "grapheme", maxLength: 80 }),
);
const RANK = { missing: 0, negated: 0, half: 1, found: 2 } as const;

describe("for any answer", () => {
  it("quotes lie within the text, in order, and marks within their quote", () => {
    fc.assert(
      fc.property(answer, (text) => {
        const { points, misconceptions } = mark(text);
        for (const { quotes } of [...points, ...misconceptions]) {
          for (const [index, { start, end, marks }] of quotes.entries()) {
            expect(start).toBeGreaterThanOrEqual(quotes[index - 1]?.end ?? 0);
            expect(end).toBeLessThanOrEqual(text.length);
            let last = start;
            for (const each of marks) {
              expect(each.start).toBeGreaterThanOrEqual(last);
              expect(each.end).toBeGreaterThan(each.start);
              last = each.end;
            }
            expect(last).toBeLessThanOrEqual(end);
          }
        }
      }),
    );
  });

  it("a further sentence takes no point away, whatever it says", () => {
    fc.assert(
      fc.property(answer, sentence, (text, further) => {
        const before = mark(text).points;
        const after = mark(`${text}\n${further}`).points;
        for (const [index, point] of before.entries())
          expect(RANK[after[index]!.status]).toBeGreaterThanOrEqual(RANK[point.status]);
      }),
    );
  });

  it("two answers, one after the other, find what either finds: a part that is asserted anywhere is found", () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 4 }), fc.array(sentence, { maxLength: 4 }), (one, other) => {
        const [a, b, both] = [one, other, [...one, ...other]].map((list) => mark(list.join("\n")));
        for (const [index, point] of both!.points.entries()) {
          const ranks = [a!, b!].map(({ points }) => RANK[points[index]!.status]);
          // Two halves may be the two parts of the whole.
          expect(RANK[point.status]).toBeGreaterThanOrEqual(Math.max(...ranks));
          if (point.status === "found") expect(ranks[0]! + ranks[1]!).toBeGreaterThanOrEqual(2);
          if (RANK[point.status] === 0) expect(ranks).toEqual([0, 0]);
        }
        for (const [index, { raised }] of both!.misconceptions.entries())
          expect(raised).toBe(a!.misconceptions[index]!.raised || b!.misconceptions[index]!.raised);
      }),
    );
  });

  it("its width and characters change nothing", () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 5 }), (sentences) => {
        const text = sentences.join("\n");
        const wide = text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        expect(mark(wide).points.map(({ status: each }) => each)).toEqual(
          mark(text).points.map(({ status: each }) => each),
        );
      }),
    );
  });
});
