import type { Fixtures } from "@/lib/items/contract";
import type { Answer, Authored } from "@/lib/items/open/type";

const make = (key: string): Authored => {
  const text = { zh: `${key} 的文字`, en: `Words of ${key}` };
  return {
    stem: { zh: "LoRA 是什么？", en: "What is LoRA?" },
    hints: [text],
    explanation: text,
    modelAnswer: text,
    rubric: ["one", "two", "three"].map((id, index) => ({ id, weight: index + 1, text, parts: { [id]: [key] } })),
    followUps: [{ text }, { text, when: { missed: "one" } }],
    misconceptions: [{ id: "svd", text, correction: text, said: [key], sample: text, denial: text, cost: 1 }],
    samples: [{ language: "en", text: text.en, points: { one: "said" }, misconceptions: ["svd"] }],
  };
};

export const fixtures: Fixtures<Authored, Answer> = {
  sameItemOtherKey: [make("first"), make("second")],
  cases: [
    { name: "no text", answer: () => ({ text: "" }), expect: "unanswered" },
    { name: "white space alone", answer: () => ({ text: " \n\u3000" }), expect: "unanswered" },
    { name: "a text", answer: () => ({ text: "冻结 W0，训练 BA。" }), expect: "awaiting-marks" },
  ],
  impossible: {
    invalid: "any text can be kept",
    incorrect: "the learner marks it",
    partial: "the learner marks it",
    correct: "the learner marks it",
  },
  canary: {
    body: (secret) => ({
      modelAnswer: secret,
      rubric: ["a", "b", "c"].map((id) => ({ id, weight: 1, text: secret })),
      followUps: [{ text: secret }],
      misconceptions: [{ id: "m", text: secret, correction: secret }],
      samples: [
        { language: "zh", text: secret.zh, points: {}, misconceptions: [] },
        { language: "en", text: secret.en, points: {}, misconceptions: [] },
      ],
    }),
    answer: () => ({ text: "An answer." }),
  },
};
