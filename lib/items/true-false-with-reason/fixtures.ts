import type { PublicChoices } from "@/lib/choices/choice-list";
import type { Fixtures } from "@/lib/items/contract";
import type { Answer, Authored, Resolved } from "@/lib/items/true-false-with-reason/type";

const make = (holds: boolean, right: number): Authored => ({
  stem: { zh: "合并之后推理更快。", en: "Merging makes inference faster." },
  hints: [{ zh: `提示 ${right}`, en: `Hint ${right}` }],
  explanation: { zh: `解析 ${right}`, en: `Explanation ${right}` },
  holds,
  reasons: ["shape", "rank", "launches"].map((name, index) => ({
    text: { zh: `理由 ${name}`, en: `Reason ${name}` },
    feedback: { zh: `反馈 ${right} ${index}`, en: `Feedback ${right} ${index}` },
    ...(index === right && { correct: true as const }),
  })),
});

const other = (reference: Answer, { choices }: Resolved) => choices.find(({ id }) => id !== reference.reason)!.id;

export const fixtures: Fixtures<Authored, Answer, Resolved, PublicChoices> = {
  sameItemOtherKey: [make(false, 0), make(true, 2)],
  cases: [
    { name: "nothing chosen", answer: () => ({ verdict: "", reason: "" }), expect: "unanswered" },
    { name: "a verdict without a reason", answer: ({ verdict }) => ({ verdict, reason: "" }), expect: "invalid" },
    { name: "a reason without a verdict", answer: ({ reason }) => ({ verdict: "", reason }), expect: "invalid" },
    { name: "a reason of another view", answer: ({ verdict }) => ({ verdict, reason: "x" }), expect: "invalid" },
    { name: "verdict and reason", answer: (reference) => reference, expect: "correct" },
    {
      name: "the verdict for a wrong reason",
      answer: (reference, resolved) => ({ ...reference, reason: other(reference, resolved) }),
      expect: "partial",
    },
    {
      name: "the wrong verdict with the right reason",
      answer: ({ reason }) => ({ verdict: "true", reason }),
      expect: "incorrect",
    },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      holds: true,
      reasons: ["A", "B", "C"].map((name, index) => ({
        text: { zh: name, en: name },
        feedback: secret,
        ...(index === 0 && { correct: true as const }),
      })),
    }),
    answer: ({ choices }) => ({ verdict: "true", reason: choices[0]!.id }),
  },
};
