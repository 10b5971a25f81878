import { describe, expect, it } from "vitest";
import { compileRubric, type AuthoredRubric } from "@/lib/rubric/compile-rubric";
import { markAnswer } from "@/lib/rubric/mark-answer";

const rubric: AuthoredRubric = {
  points: [
    {
      id: "dedup",
      weight: 2,
      parts: { said: ["去重|deduplicate|deduplication"] },
      against: ["去重|deduplication & 有害|harmful"],
    },
    { id: "replay", weight: 2, parts: { said: ["回放|replay & 遗忘|forgetting"] } },
    { id: "masks", weight: 2, parts: { said: ["掩码|masks"] } },
    { id: "order", weight: 1, parts: { said: ["A > random|随机 > B > zero|零"] } },
    { id: "pair", weight: 1, parts: { said: ["学习率|learning rate & 衰减|decays @pair"] } },
    { id: "ratio", weight: 1, parts: { said: ["1:5"] } },
    { id: "absolute", weight: 1, parts: { said: ["绝对值 & 没有意义|meaningless"] } },
    { id: "vocabulary", weight: 1, parts: { said: ["不必|no need & 扩充|extend"] } },
  ],
  misconceptions: [
    { id: "faster", said: ["LoRA & 更快|faster"] },
    { id: "smaller", said: ["LoRA & 更小|smaller"] },
  ],
};
const compiled = compileRubric(rubric, []);
const mark = (text: string) => markAnswer(text, compiled);
const status = (text: string, id: string) => mark(text).points.find((point) => point.id === id)?.status;
const raised = (text: string) => mark(text).misconceptions.flatMap((one) => (one.raised ? one.id : []));

describe("what is called needless", () => {
  it("is no error where that is the point", () => {
    expect(status("今天多半不必扩充。", "vocabulary")).toBe("found");
    expect(mark("分数绝对值没有意义。LoRA is faster.").doubt).toBeUndefined();
    expect(mark("今天多半不必扩充。LoRA is faster, and there is replay against forgetting.").doubt).toBeUndefined();
  });
  it.each([
    "Deduplication is pointless.",
    "There is no need for deduplication",
    "Deduplication can be skipped",
    "不必去重",
    "去重没有意义",
    "去重这件事，完全没有必要。",
  ])("is not said: %s", (text) => {
    expect(status(text, "dedup")).toBe("negated");
  });

  it.each(["Deduplication is not pointless", "We need deduplication", "先去重，没有必要再看别的指标", "去重很要紧"])(
    "is said where that is denied, or said of something else: %s",
    (text) => {
      expect(status(text, "dedup")).toBe("found");
    },
  );
});

describe("what is taken back", () => {
  it.each([
    "Deduplication, no, scratch that.",
    "We use deduplication. No wait, I misspoke.",
    "要去重，哦不对，",
    "要去重，不对，要加掩码。",
  ])("is not said: %s", (text) => {
    expect(status(text, "dedup")).toBe("missing");
  });

  it("leaves what comes after it", () => {
    expect(status("要去重，不对，要加掩码。", "masks")).toBe("found");
  });
});

describe("what others say", () => {
  it.each([
    "A lot of people still believe that LoRA is faster.",
    "Vendors claim LoRA is faster",
    "Some blog posts say LoRA is faster",
    "网上有种说法是 LoRA 更快",
    "不少教程里会说 LoRA 更快",
    "LoRA 更快是个误会",
  ])("raises nothing: %s", (text) => {
    expect(raised(text)).toEqual([]);
  });

  it.each(["LoRA is faster, as most people know", "很多人在用，LoRA 更快"])(
    "is not every mention of people: %s",
    (text) => {
      expect(raised(text)).toEqual(["faster"]);
    },
  );
});

describe("what is set apart or only supposed", () => {
  it.each(["不像 LoRA 更快", "Unlike LoRA which is faster", "即使 LoRA 更快", "Even so, suppose LoRA is faster"])(
    "raises no misconception: %s",
    (text) => {
      expect(raised(text)).toEqual([]);
    },
  );

  it("may say a point: 不像 is no denial", () => {
    expect(status("不像别人那样，我们去重", "dedup")).toBe("found");
    expect(status("Unlike others we rely on deduplication", "dedup")).toBe("found");
  });
});

describe("a contrary", () => {
  it("takes its point away, and only its own", () => {
    expect(status("先去重。去重有害。回放防遗忘", "dedup")).toBe("negated");
    expect(status("先去重。去重有害。回放防遗忘", "replay")).toBe("found");
    expect(status("Deduplication is harmful, some people say. We use deduplication.", "dedup")).not.toBe("missing");
  });

  it("does not where it is denied", () => {
    expect(status("去重并非有害", "dedup")).not.toBe("missing");
    expect(status("Deduplication is not harmful", "dedup")).toBe("found");
  });

  it("in the clause of a misconception nothing is earned", () => {
    expect(status("LoRA with masks is faster", "masks")).toBe("missing");
    expect(status("LoRA is faster, and masks help", "masks")).toBe("found");
  });
});

describe("a text that keeps contradicting", () => {
  const twoErrors = "LoRA is faster. LoRA is smaller. Add masks.";

  it("is credited with nothing where it contradicts too often for what it gets right, and says with what and of what", () => {
    const result = mark(twoErrors);
    expect(result.doubt).toEqual({ misconceptions: ["faster", "smaller"], points: [], withheld: ["masks"] });
    expect(result.share).toBe(0);
  });

  it("keeps its right points where it is wrong once", () => {
    expect(mark("LoRA is faster. Add masks. Replay against forgetting.").doubt).toBeUndefined();
    expect(mark("Add masks. Replay against forgetting.").doubt).toBeUndefined();
  });

  it("counts words that contradict two points once", () => {
    const both = compileRubric(
      {
        points: [
          { id: "gain", weight: 1, parts: { a: ["gain & kept"] }, against: ["gain & dropped"] },
          { id: "left-out", weight: 1, parts: { a: ["mean & subtracted"] }, against: ["gain & dropped @clause"] },
          { id: "rest", weight: 1, parts: { a: ["root"] } },
        ],
        misconceptions: [],
      },
      [],
    );
    expect(markAnswer("The gain is dropped. It divides by the root.", both).doubt).toBeUndefined();
  });
});

describe("a form", () => {
  it("in order is found in that order alone", () => {
    expect(status("A 随机，B 为零", "order")).toBe("found");
    expect(status("A is random and B is zero", "order")).toBe("found");
    expect(status("B 随机，A 为零", "order")).toBe("missing");
    expect(status("A is zero and B is random", "order")).toBe("missing");
  });

  it("that may be asked is said by a question", () => {
    const asked = compileRubric(
      {
        points: [{ id: "ttft", weight: 1, parts: { a: ["target & TTFT ?"], b: ["target & TPOT"] } }],
        misconceptions: [],
      },
      [],
    );
    expect(markAnswer("What is the target for TTFT, what is the target for TPOT?", asked).points[0]?.status).toBe(
      "half",
    );
    expect(markAnswer("Many say the target is TTFT.", asked).points[0]?.status).toBe("missing");
  });

  it("finds a compound word however it is joined", () => {
    const joined = compileRubric(
      { points: [{ id: "a", weight: 1, parts: { a: ["fine-tuning & overfitting"] } }], misconceptions: [] },
      [],
    );
    for (const text of ["finetuning leads to over-fitting", "Fine tuning led to overfitting"])
      expect(markAnswer(text, joined).share).toBe(1);
  });

  it("in order may ask for more beside the row, or for something to be away", () => {
    const more = compileRubric(
      {
        points: [{ id: "a", weight: 1, parts: { a: ["teacher|教师 > student|学生 & logits & without labels"] } }],
        misconceptions: [],
      },
      [],
    );
    const share = (text: string) => markAnswer(text, more).share;
    expect(share("By logits the teacher guides the student.")).toBe(1);
    expect(share("By logits the student guides the teacher.")).toBe(0);
    expect(share("The teacher guides the student.")).toBe(0);
    expect(share("By logits and labels the teacher guides the student.")).toBe(0);
  });

  it("is guarded by a denial in its own clauses, in n't as well", () => {
    const guarded = compileRubric(
      { points: [], misconceptions: [{ id: "a", said: ["batch & mean & without not"] }] },
      [],
    );
    const isRaised = (text: string) => markAnswer(text, guarded).misconceptions[0]?.raised;
    expect(isRaised("The mean comes from the batch.")).toBe(true);
    expect(isRaised("It is not large, and the mean comes from the batch.")).toBe(true);
    expect(isRaised("The mean is that of the token, the batch doesn't matter.")).toBe(false);
  });

  it("may hold a denial, which then denies none of its other words", () => {
    const idiom = compileRubric(
      { points: [], misconceptions: [{ id: "a", said: ["对齐|aligned & 不怕|no longer fears & 注入|injection"] }] },
      [],
    );
    const isRaised = (text: string) => markAnswer(text, idiom).misconceptions[0]?.raised;
    expect(isRaised("对齐过的模型不怕提示注入")).toBe(true);
    expect(isRaised("An aligned model no longer fears injection")).toBe(true);
    expect(isRaised("并非对齐过的模型就不怕提示注入")).toBe(false);
    expect(isRaised("对齐过的模型不是不怕提示注入")).toBe(false);
  });

  it("tells a sum from a difference", () => {
    const sum = compileRubric({ points: [{ id: "a", weight: 1, parts: { a: ["m+n"] } }], misconceptions: [] }, []);
    expect(markAnswer("it depends on m + n", sum).share).toBe(1);
    expect(markAnswer("it depends on m - n", sum).share).toBe(0);
  });

  it("finds signs, and fractions as one term", () => {
    const signs = compileRubric(
      { points: [{ id: "a", weight: 1, parts: { a: ["##"], b: ["8/3"] } }], misconceptions: [] },
      [],
    );
    expect(markAnswer("It writes ##ing. 8/3 of d.", signs).share).toBe(1);
    expect(markAnswer("It writes #ing. 8 of 3.", signs).share).toBe(0);
  });

  it("of a pair reaches into the sentence beside, no further", () => {
    expect(status("先说学习率。它先升后衰减。", "pair")).toBe("found");
    expect(status("The learning rate matters. It decays later.", "pair")).toBe("found");
    expect(status("The learning rate matters. So does data. It decays later.", "pair")).toBe("missing");
  });

  it("reads a ratio as one term", () => {
    expect(status("领域与通用 1:5 最好", "ratio")).toBe("found");
    expect(status("第 1 条：5 个", "ratio")).toBe("missing");
  });
});

describe("a text about something else", () => {
  const FILLING = Array.from({ length: 260 }, (_, index) => `filling${index}`);
  const large = compileRubric({ ...rubric, points: [...rubric.points, fillingPoint(FILLING)] }, []);
  const walk = "Add masks. Yesterday we walked along a river, met old friends, had soup and took the last train home.";
  const stroll = "加掩码。昨天下午我们沿着河边散步，遇到几个老朋友，晚上吃了汤面，赶最后一班车回家，路上还下了点小雨。";

  it.each([walk, stroll])("earns nothing with a point that it happens to hold, and says which: %s", (text) => {
    const result = markAnswer(text, large);
    expect(result.doubt).toEqual({ misconceptions: [], points: [], withheld: ["masks"] });
    expect(result.share).toBe(0);
  });

  it("is told by its words: who speaks of the question keeps a single point", () => {
    expect(markAnswer("Add masks, with filling3, filling14 and filling15.", large).doubt).toBeUndefined();
    expect(markAnswer("加掩码。", large).doubt).toBeUndefined();
  });

  it("keeps what is too much for chance, however much else is said", () => {
    const right = "Add masks. Deduplicate. Replay against forgetting. A beats random, random beats zero. 1:5.";
    expect(markAnswer(`${right} A > random > B > zero. ${walk}`, large).doubt).toBeUndefined();
  });

  it("is not looked for where the rubric knows few words itself", () => {
    expect(mark(walk).doubt).toBeUndefined();
  });
});

function fillingPoint(words: readonly string[]): AuthoredRubric["points"][number] {
  return { id: "filling", weight: 1, parts: { said: [`${words.join("|")} & nothing|else`] } };
}
