import type { PublicChoices, ResolvedChoices } from "@/lib/choices/choice-list";
import type { Fixtures } from "@/lib/items/contract";
import type { Answer, Authored } from "@/lib/items/single-choice/type";

const make = (right: number): Authored => ({
  stem: { zh: "哪个矩阵初始化为零？", en: "Which matrix starts at zero?" },
  hints: [{ zh: `提示 ${right}`, en: `Hint ${right}` }],
  explanation: { zh: `解析 ${right}`, en: `Explanation ${right}` },
  order: "shuffled",
  choices: ["A", "B", "W0"].map((name, index) => ({
    text: { zh: `矩阵 ${name}`, en: `Matrix ${name}` },
    feedback: { zh: `反馈 ${right} ${index}`, en: `Feedback ${right} ${index}` },
    ...(index === right ? { correct: true as const } : {}),
  })),
});

export const fixtures: Fixtures<Authored, Answer, ResolvedChoices, PublicChoices> = {
  sameItemOtherKey: [make(0), make(2)],
  cases: [
    { name: "nothing chosen", answer: () => ({ choice: "" }), expect: "unanswered" },
    { name: "a choice of another view", answer: () => ({ choice: "elsewhere" }), expect: "invalid" },
    { name: "the right choice", answer: (reference) => reference, expect: "correct" },
    {
      name: "another choice",
      answer: (reference, resolved) => ({
        choice: resolved.choices.find((choice) => choice.id !== reference.choice)!.id,
      }),
      expect: "incorrect",
    },
  ],
  impossible: { partial: "one choice is right or wrong", "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      order: "shuffled",
      choices: ["A", "B"].map((name, index) => ({
        text: { zh: name, en: name },
        feedback: secret,
        ...(index === 0 && { correct: true as const }),
      })),
    }),
    answer: ({ choices }) => ({ choice: choices[0]!.id }),
  },
};
