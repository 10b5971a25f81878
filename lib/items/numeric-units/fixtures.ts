import type { Fixtures } from "@/lib/items/contract";
import type { Answer, Authored, Resolved } from "@/lib/items/numeric-units/type";

const base = {
  stem: { zh: "KV 缓存占多少显存？", en: "How much memory does the KV cache take?" },
  dimension: "bytes",
  unit: "required",
} as const;

const one: Authored = {
  ...base,
  hints: [{ zh: "K 和 V 各一份。", en: "One copy for K, one for V." }],
  explanation: { zh: "两份都要算。", en: "Both copies count." },
  answer: "1.5 GiB",
  tolerance: { relative: 0.01 },
  slips: [
    {
      id: "forgot-v",
      value: "0.75 GiB",
      share: 0.5,
      feedback: { zh: "漏了 V。", en: "V is missing." },
    },
    { id: "all-heads", value: "6 GiB", share: 0, feedback: { zh: "用了 `n_heads`。", en: "This used `n_heads`." } },
  ],
  display: { unit: "GiB" },
};

const other: Authored = {
  ...base,
  hints: [{ zh: "先算一层。", en: "Work out one layer first." }],
  explanation: { zh: "逐层相加。", en: "Add up the layers." },
  answer: "24 MB",
  tolerance: { absolute: "1 MB" },
  slips: [],
};

const typed = (text: string) => () => ({ text });

export const fixtures: Fixtures<Authored, Answer, Resolved> = {
  sameItemOtherKey: [one, other],
  cases: [
    { name: "nothing typed", answer: typed("　 "), expect: "unanswered" },
    { name: "a word", answer: typed("a lot"), expect: "invalid" },
    { name: "no unit", answer: typed("1.5"), expect: "invalid" },
    { name: "a duration", answer: typed("1.5 s"), expect: "invalid" },
    { name: "bits or bytes", answer: typed("1.5 gb"), expect: "invalid" },
    { name: "the reference", answer: (reference) => reference, expect: "correct" },
    { name: "the same in decimal units", answer: typed("1.61 GB"), expect: "correct" },
    { name: "the same in full width", answer: typed("１５３６ＭｉＢ"), expect: "correct" },
    { name: "the same worked out", answer: typed("1.5×2^30 字节"), expect: "correct" },
    { name: "a slip that earns half", answer: typed("768 MiB"), expect: "partial" },
    { name: "a slip that earns nothing", answer: typed("6 GiB"), expect: "incorrect" },
    { name: "GB for GiB", answer: typed("1.5 GB"), expect: "incorrect" },
    { name: "something else", answer: typed("42 KB"), expect: "incorrect" },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      dimension: "count",
      answer: "987654321",
      tolerance: { relative: 0.01 },
      unit: "optional",
      slips: [{ id: "canary", value: "123", share: 0, feedback: secret }],
    }),
    answer: typed("5"),
  },
};
