import type { Fixtures } from "@/lib/items/contract";
import type { Answer, Authored, Public } from "@/lib/items/tensor-shape/type";

const symbol = (name: string, zh: string, en: string, aliases: string[] = []) => ({
  name,
  aliases,
  meaning: { zh, en },
});

const base = { stem: { zh: "K 缓存的形状是什么？", en: "What is the shape of the K cache?" } };
const symbols = [
  symbol("B", "批大小", "batch"),
  symbol("H_kv", "KV 头数", "key/value heads"),
  symbol("T", "词元数", "tokens", ["S"]),
  symbol("D", "每头维度", "size of a head"),
];

const one: Authored = {
  ...base,
  hints: [{ zh: "每个 KV 头一份。", en: "One per key/value head." }],
  explanation: { zh: "四个轴。", en: "Four axes." },
  variables: symbols.map((each) => (each.name === "D" ? { ...each, value: 128 } : each)),
  answer: "[B, H_kv, T, D]",
  slips: [
    {
      id: "both",
      shape: "[2, B, H_kv, T, D]",
      share: 0.5,
      feedback: { zh: "K 和 V 分开存。", en: "K and V are kept apart." },
    },
    { id: "flat", shape: "[B, T]", share: 0, feedback: { zh: "这是词元编号。", en: "Those are token ids." } },
  ],
};

const other: Authored = {
  ...base,
  hints: [{ zh: "另一道题。", en: "Another question." }],
  explanation: { zh: "别的解析。", en: "Another explanation." },
  variables: symbols,
  answer: "[B*T, 3*D]",
  slips: [],
};

const typed = (text: string) => () => ({ text });

export const fixtures: Fixtures<Authored, Answer, Authored, Public> = {
  sameItemOtherKey: [one, other],
  cases: [
    { name: "nothing typed", answer: typed("　 "), expect: "unanswered" },
    { name: "an unknown symbol", answer: typed("[B, H, T, D]"), expect: "invalid" },
    { name: "an empty axis", answer: typed("[B, , T]"), expect: "invalid" },
    { name: "nine axes", answer: typed("B,B,B,B,B,B,B,B,B"), expect: "invalid" },
    { name: "the reference", answer: (reference) => reference, expect: "correct" },
    { name: "full width, an alias and a number", answer: typed("（Ｂ，Hkv，S，１２８）"), expect: "correct" },
    { name: "as PyTorch prints it", answer: typed("torch.Size([B, H_kv, T, D])"), expect: "correct" },
    { name: "two axes swapped", answer: typed("[B, T, H_kv, D]"), expect: "partial" },
    { name: "a slip that earns half", answer: typed("[2, B, H_kv, T, D]"), expect: "partial" },
    { name: "a slip that earns nothing", answer: typed("[B, T]"), expect: "incorrect" },
    { name: "an axis missing", answer: typed("[H_kv, T, D]"), expect: "incorrect" },
    { name: "no axes", answer: typed("[]"), expect: "incorrect" },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      variables: [{ ...symbol("N", "行数", "rows"), value: 987654321 }],
      answer: "[N, 2]",
      slips: [{ id: "canary", shape: "[N]", share: 0, feedback: secret }],
    }),
    answer: typed("[N]"),
  },
};
