import type { Fixtures } from "@/lib/items/contract";
import type { Answer, Authored, Public } from "@/lib/items/matrix/type";

const base = { stem: { zh: "$BA$ 等于什么？", en: "What is $BA$?" } };

const one: Authored = {
  ...base,
  hints: [{ zh: "列乘以行。", en: "A column times a row." }],
  explanation: { zh: "外积。", en: "An outer product." },
  answer: [
    ["3", "4"],
    ["6", "8"],
  ],
  tolerance: { absolute: 1e-6 },
  slips: [
    {
      id: "elementwise",
      cells: [
        ["3", "0"],
        ["0", "8"],
      ],
      share: 0.25,
      feedback: { zh: "这是逐元素相乘。", en: "That is an elementwise product." },
    },
  ],
};

const other: Authored = {
  ...base,
  hints: [{ zh: "另一道题。", en: "Another question." }],
  explanation: { zh: "别的解析。", en: "Another explanation." },
  answer: [
    ["1/3", "0"],
    ["0", "0"],
  ],
  tolerance: { relative: 0.01 },
  slips: [],
};

const typed =
  (...cells: string[][]) =>
  () => ({ cells });

export const fixtures: Fixtures<Authored, Answer, Authored, Public> = {
  sameItemOtherKey: [one, other],
  cases: [
    { name: "nothing typed", answer: typed([" ", ""], []), expect: "unanswered" },
    { name: "no cells at all", answer: typed(), expect: "unanswered" },
    { name: "a cell left empty", answer: typed(["3", "4"], ["6", ""]), expect: "invalid" },
    { name: "a word in a cell", answer: typed(["3", "four"], ["6", "8"]), expect: "invalid" },
    { name: "a row too many", answer: typed(["3", "4"], ["6", "8"], ["1", "1"]), expect: "invalid" },
    { name: "the reference", answer: (reference) => reference, expect: "correct" },
    { name: "full width and worked out", answer: typed(["３", "2^2"], ["12/2", "8.0"]), expect: "correct" },
    { name: "one cell wrong", answer: typed(["3", "4"], ["6", "9"]), expect: "partial" },
    { name: "a slip that earns a quarter", answer: typed(["3", "0"], ["0", "8"]), expect: "partial" },
    { name: "one number everywhere", answer: typed(["3", "3"], ["3", "3"]), expect: "incorrect" },
    { name: "the other sign", answer: typed(["-3", "-4"], ["−6", "-8"]), expect: "incorrect" },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      answer: [["987654321", "1"]],
      tolerance: { absolute: 1e-6 },
      slips: [{ id: "canary", cells: [["0", "0"]], share: 0, feedback: secret }],
    }),
    answer: typed(["0", "0"]),
  },
};
