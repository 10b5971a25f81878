import type { Fixtures } from "@/lib/items/contract";
import type { Answer, Authored, Public, Resolved } from "@/lib/items/spot-the-mistake/type";

const make = (wrong: number, right: number): Authored => ({
  stem: { zh: "哪一句错了？", en: "Which sentence is wrong?" },
  hints: [{ zh: `提示 ${wrong}`, en: `Hint ${wrong}` }],
  explanation: { zh: `解析 ${wrong}`, en: `Explanation ${wrong}` },
  sentences: ["base", "adapter", "merge"].map((name, index) => ({
    text: { zh: `关于 ${name} 的一句。`, en: `A sentence on ${name}.` },
    feedback: { zh: `反馈 ${wrong} ${index}`, en: `Feedback ${wrong} ${index}` },
    ...(index === wrong && { wrong: true as const }),
  })),
  corrections: ["one", "two", "three"].map((name, index) => ({
    text: { zh: `改正 ${name}`, en: `Correction ${name}` },
    feedback: { zh: `评语 ${right} ${index}`, en: `Remark ${right} ${index}` },
    ...(index === right && { correct: true as const }),
  })),
});

const otherOf = (all: readonly { readonly id: string }[], right: string) => all.find(({ id }) => id !== right)!.id;

export const fixtures: Fixtures<Authored, Answer, Resolved, Public> = {
  sameItemOtherKey: [make(0, 1), make(2, 0)],
  cases: [
    { name: "nothing chosen", answer: () => ({ sentence: "", correction: "" }), expect: "unanswered" },
    { name: "a sentence alone", answer: ({ sentence }) => ({ sentence, correction: "" }), expect: "invalid" },
    { name: "a sentence of another view", answer: (reference) => ({ ...reference, sentence: "x" }), expect: "invalid" },
    { name: "sentence and correction", answer: (reference) => reference, expect: "correct" },
    {
      name: "the sentence with another correction",
      answer: (reference, { choices }) => ({ ...reference, correction: otherOf(choices, reference.correction) }),
      expect: "partial",
    },
    {
      name: "another sentence with the right correction",
      answer: (reference, { prompts }) => ({ ...reference, sentence: otherOf(prompts, reference.sentence) }),
      expect: "incorrect",
    },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      sentences: ["A", "B", "C"].map((name, index) => ({
        text: { zh: name, en: name },
        feedback: secret,
        ...(index === 0 && { wrong: true as const }),
      })),
      corrections: ["D", "E", "F"].map((name, index) => ({
        text: { zh: name, en: name },
        feedback: secret,
        ...(index === 0 && { correct: true as const }),
      })),
    }),
    answer: ({ prompts, choices }) => ({ sentence: prompts[0]!.id, correction: choices[0]!.id }),
  },
};
