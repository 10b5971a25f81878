import type { Fixtures } from "@/lib/items/contract";
import type { Answer, Authored, Public } from "@/lib/items/short-text/type";

const base = {
  stem: { zh: "这种方法叫什么？", en: "What is this method called?" },
  case: "any",
} as const;

const one: Authored = {
  ...base,
  hints: [{ zh: "看缩写。", en: "Look at the abbreviation." }],
  explanation: { zh: "低秩适配。", en: "Low-rank adaptation." },
  answer: { zh: "低秩适配（LoRA）", en: "Low-rank adaptation (LoRA)" },
  accept: ["low-rank adapt(at|)ion", "LoRA", "低秩(适配|适应|自适应)"],
  spelling: "ask",
  slips: [
    {
      id: "decomposition",
      match: ["low-rank (decomposition|factori(s|z)ation)", "低秩分解"],
      share: 0,
      feedback: { zh: "分解的不是权重。", en: "No weight is decomposed." },
    },
    {
      id: "adapter",
      match: ["[bottleneck] adapter[s]", "适配器"],
      share: 0.5,
      feedback: { zh: "说的是更大的一类。", en: "That is the wider class." },
    },
  ],
};

const other: Authored = {
  ...base,
  hints: [{ zh: "想想量化。", en: "Think of quantisation." }],
  explanation: { zh: "量化后的 LoRA。", en: "LoRA on a quantised base." },
  answer: { zh: "QLoRA", en: "QLoRA" },
  accept: ["QLoRA"],
  spelling: "mark",
  slips: [],
};

const typed = (text: string) => () => ({ text });

export const fixtures: Fixtures<Authored, Answer, Authored, Public> = {
  sameItemOtherKey: [one, other],
  cases: [
    { name: "nothing typed", answer: typed("　 "), expect: "unanswered" },
    { name: "punctuation alone", answer: typed("。"), expect: "unanswered" },
    { name: "a slip of the fingers", answer: typed("low-rank adaptaton"), expect: "invalid" },
    { name: "an essay", answer: typed("a".repeat(300)), expect: "invalid" },
    { name: "the reference", answer: (reference) => reference, expect: "correct" },
    { name: "another form in full width", answer: typed("ＬｏＲＡ。"), expect: "correct" },
    { name: "the other language", answer: typed("低秩 适应"), expect: "correct" },
    { name: "a slip that earns half", answer: typed("Adapters"), expect: "partial" },
    { name: "a slip that earns nothing", answer: typed("低秩分解"), expect: "incorrect" },
    { name: "something else", answer: typed("pruning"), expect: "incorrect" },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      answer: secret,
      accept: ["987654321", secret.en],
      case: "any",
      spelling: "ask",
      slips: [{ id: "canary", match: ["something"], share: 0, feedback: secret }],
    }),
    answer: typed("something"),
  },
};
