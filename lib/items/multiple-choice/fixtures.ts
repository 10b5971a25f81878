import type { PublicChoices, ResolvedChoices } from "@/lib/choices/choice-list";
import type { Fixtures } from "@/lib/items/contract";
import type { Answer, Authored } from "@/lib/items/multiple-choice/type";

const make = (right: readonly number[]): Authored => ({
  stem: { zh: "哪些说法正确？", en: "Which statements hold?" },
  hints: [],
  explanation: { zh: `解析 ${right.join()}`, en: `Explanation ${right.join()}` },
  order: "shuffled",
  choices: ["A", "B", "C", "D"].map((name, index) => ({
    text: { zh: `说法 ${name}`, en: `Statement ${name}` },
    feedback: { zh: `反馈 ${right.join()} ${index}`, en: `Feedback ${right.join()} ${index}` },
    ...(right.includes(index) ? { correct: true as const } : {}),
  })),
});

const wrong = (reference: Answer, resolved: ResolvedChoices) =>
  resolved.choices.map((choice) => choice.id).filter((id) => !reference.choices.includes(id));

export const fixtures: Fixtures<Authored, Answer, ResolvedChoices, PublicChoices> = {
  sameItemOtherKey: [make([0, 1]), make([3])],
  cases: [
    { name: "nothing chosen", answer: () => ({ choices: [] }), expect: "unanswered" },
    { name: "a choice of another view", answer: () => ({ choices: ["elsewhere"] }), expect: "invalid" },
    { name: "all that are right", answer: (reference) => reference, expect: "correct" },
    { name: "one of two", answer: ({ choices }) => ({ choices: choices.slice(0, 1) }), expect: "partial" },
    { name: "the wrong ones", answer: (ref, resolved) => ({ choices: wrong(ref, resolved) }), expect: "incorrect" },
    {
      name: "everything",
      answer: (_, resolved) => ({ choices: resolved.choices.map((choice) => choice.id) }),
      expect: "incorrect",
    },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      order: "shuffled",
      choices: ["A", "B"].map((name, index) => ({
        text: { zh: name, en: name },
        feedback: secret,
        ...(index === 0 && { correct: true as const }),
      })),
    }),
    answer: ({ choices }) => ({ choices: [choices[0]!.id] }),
  },
};
