import type { Fixtures } from "@/lib/items/contract";
import type { Answer, Authored, Public } from "@/lib/items/big-o/type";

const variable = (name: string, zh: string, en: string) => ({ name, aliases: [], meaning: { zh, en } });

const base = {
  stem: { zh: "自注意力的计算量怎样增长？", en: "How does the work of self-attention grow?" },
  variables: [
    variable("n", "序列长度", "sequence length"),
    variable("d", "维度", "width"),
    variable("r", "秩", "rank"),
  ],
  assume: ["r <= d"],
};

const one: Authored = {
  ...base,
  hints: [{ zh: "两两相乘。", en: "Every pair is multiplied." }],
  explanation: { zh: "$QK^\\top$ 与投影。", en: "$QK^\\top$ and the projections." },
  answer: "n^2 d + n d^2",
  slips: [
    { id: "scores-alone", growth: "n^2 d", share: 0.5, feedback: { zh: "漏了投影。", en: "Projections are missing." } },
    { id: "linear", growth: "n d", share: 0, feedback: { zh: "不是线性的。", en: "It is not linear." } },
  ],
};

const other: Authored = {
  ...base,
  hints: [{ zh: "另一道题。", en: "Another question." }],
  explanation: { zh: "别的解析。", en: "Another explanation." },
  answer: "O(n log n)",
  slips: [],
};

const typed = (text: string) => () => ({ text });

export const fixtures: Fixtures<Authored, Answer, Authored, Public> = {
  sameItemOtherKey: [one, other],
  cases: [
    { name: "nothing typed", answer: typed("　 "), expect: "unanswered" },
    { name: "an unknown name", answer: typed("O(n^2 k)"), expect: "invalid" },
    { name: "an exponential", answer: typed("O(2^n)"), expect: "invalid" },
    { name: "an open parenthesis", answer: typed("O(n"), expect: "invalid" },
    { name: "the reference", answer: (reference) => reference, expect: "correct" },
    { name: "superscripts and full width", answer: typed("Ｏ（ｎ²ｄ＋ｎｄ²）"), expect: "correct" },
    { name: "with constants and lower-order terms", answer: typed("4 n d (d + n/2) + n r d + 7"), expect: "correct" },
    { name: "two orders", answer: typed("O(n·n·d) + Θ(n d^2)"), expect: "correct" },
    { name: "a slip that earns half", answer: typed("O(n^2 d)"), expect: "partial" },
    { name: "a slip that earns nothing", answer: typed("n d"), expect: "incorrect" },
    { name: "a bound that is not tight", answer: typed("O(n^2 d^2)"), expect: "incorrect" },
    { name: "something else", answer: typed("O(1)"), expect: "incorrect" },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      variables: [variable("n", "长度", "length")],
      assume: [],
      answer: "987654321 n^2",
      slips: [{ id: "canary", growth: "n", share: 0, feedback: secret }],
    }),
    answer: typed("n"),
  },
};
