import type { Fixtures } from "@/lib/items/contract";
import type { Answer, Authored, Public } from "@/lib/items/expression/type";

const variable = (name: string, zh: string, en: string, aliases: string[] = []) => ({
  ...{ name, aliases, meaning: { zh, en } },
  ...{ min: 1, max: 64, integer: false },
});

const base = {
  stem: { zh: "KV 缓存占多少字节？", en: "How many bytes does the KV cache take?" },
  variables: [
    variable("L", "层数", "layers"),
    variable("H_kv", "KV 头数", "key/value heads"),
    variable("D", "每头维度", "size of a head"),
    variable("T", "词元数", "tokens", ["n"]),
    variable("b", "每个数的字节数", "bytes per number"),
  ],
};

const one: Authored = {
  ...base,
  hints: [{ zh: "K 和 V 各一份。", en: "One copy for K, one for V." }],
  explanation: { zh: "两份都要算。", en: "Both copies count." },
  answer: "2 L H_kv D T b",
  slips: [
    { id: "forgot-v", formula: "L H_kv D T b", share: 0.5, feedback: { zh: "漏了 V。", en: "V is missing." } },
    { id: "one-layer", formula: "2 H_kv D T b", share: 0, feedback: { zh: "漏了层数。", en: "Layers are missing." } },
  ],
};

const other: Authored = {
  ...base,
  hints: [{ zh: "另一道题。", en: "Another question." }],
  explanation: { zh: "别的解析。", en: "Another explanation." },
  answer: "log(T) + L",
  slips: [],
};

const typed = (text: string) => () => ({ text });

export const fixtures: Fixtures<Authored, Answer, Authored, Public> = {
  sameItemOtherKey: [one, other],
  cases: [
    { name: "nothing typed", answer: typed("　 "), expect: "unanswered" },
    { name: "an unknown name", answer: typed("2 L k"), expect: "invalid" },
    { name: "an open parenthesis", answer: typed("2(L"), expect: "invalid" },
    { name: "an essay", answer: typed("L".repeat(400)), expect: "invalid" },
    { name: "the reference", answer: (reference) => reference, expect: "correct" },
    { name: "another order, an alias and full width", answer: typed("（Ｌ×2）·n·Ｄ·b·H_{kv}"), expect: "correct" },
    { name: "the same worked out", answer: typed("(L+L)*Hkv*D*T*b"), expect: "correct" },
    { name: "a slip that earns half", answer: typed("b T D Hkv L"), expect: "partial" },
    { name: "a slip that earns nothing", answer: typed("2 Hkv D T b"), expect: "incorrect" },
    { name: "a wrong constant", answer: typed("4 L Hkv D T b"), expect: "incorrect" },
    { name: "something else", answer: typed("1/0"), expect: "incorrect" },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      variables: [variable("x", "数", "number")],
      answer: "987654321 x",
      slips: [{ id: "canary", formula: "x", share: 0, feedback: secret }],
    }),
    answer: typed("x"),
  },
};
