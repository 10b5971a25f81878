import type { Fixtures } from "@/lib/items/contract";
import type { Answer, Authored, Public, Resolved } from "@/lib/items/ordering/type";

const names = ["freeze", "attach", "train", "merge", "serve"];

const make = (order: readonly number[], key: string): Authored => ({
  stem: { zh: "按先后排列。", en: "Put the steps in order." },
  hints: [{ zh: `提示 ${key}`, en: `Hint ${key}` }],
  explanation: { zh: `解析 ${key}`, en: `Explanation ${key}` },
  ends: { first: { zh: "最先", en: "first" }, last: { zh: "最后", en: "last" } },
  steps: order.map((index) => ({
    id: `step-${index}`,
    text: { zh: `步骤 ${names[index]}`, en: `Step ${names[index]}` },
  })),
  slips: [
    {
      id: "backwards",
      earlier: `step-${order[4]}`,
      later: `step-${order[0]}`,
      feedback: { zh: `反馈 ${key}`, en: `Feedback ${key}` },
    },
  ],
});

const moved = (order: readonly string[], from: number, to: number) => {
  const next = [...order];
  next.splice(to, 0, ...next.splice(from, 1));
  return { order: next };
};

export const fixtures: Fixtures<Authored, Answer, Resolved, Public> = {
  sameItemOtherKey: [make([0, 1, 2, 3, 4], "one"), make([3, 0, 4, 1, 2], "other")],
  cases: [
    { name: "nothing said", answer: () => ({ order: [] }), expect: "unanswered" },
    { name: "one left out", answer: ({ order }) => ({ order: order.slice(1) }), expect: "invalid" },
    { name: "one twice", answer: ({ order }) => ({ order: [...order.slice(1), order[1]!] }), expect: "invalid" },
    {
      name: "a choice of another view",
      answer: ({ order }) => ({ order: [...order.slice(1), "x"] }),
      expect: "invalid",
    },
    { name: "the right order", answer: (reference) => reference, expect: "correct" },
    { name: "two neighbours swapped", answer: ({ order }) => moved(order, 1, 2), expect: "partial" },
    { name: "the first at the end", answer: ({ order }) => moved(order, 0, 4), expect: "partial" },
    { name: "backwards", answer: ({ order }) => ({ order: order.toReversed() }), expect: "incorrect" },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      steps: ["a", "b", "c"].map((id) => ({ id, text: { zh: id, en: id } })),
      slips: [{ id: "canary", earlier: "c", later: "a", feedback: secret }],
    }),
    answer: ({ choices }) => ({ order: choices.map(({ id }) => id) }),
  },
};
