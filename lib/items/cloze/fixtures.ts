import type { AuthoredBlank } from "@/lib/items/cloze/blank-key";
import type { Answer, Authored, Public, Resolved } from "@/lib/items/cloze/type";
import type { Fixtures } from "@/lib/items/contract";

const base = {
  stem: { zh: "补全这段话。", en: "Complete the text." },
  text: {
    zh: "LoRA 冻结 {{frozen}}，更新写成 {{shape}}，秩 $r={{rank}}$。\n\n```python\nscale = alpha / {{divisor}}\n```",
    en: "LoRA freezes {{frozen}}, writes the update as {{shape}}, rank $r={{rank}}$.\n\n```python\nscale = alpha / {{divisor}}\n```",
  },
};

const SHAPES = ["a product", "a sum", "a quotient"];

const make = (right: number, rank: string, divisor: string, spelling: "ask" | "mark"): AuthoredBlank[] => [
  {
    id: "frozen",
    type: "text",
    answer: { zh: "基座权重", en: "the base weights" },
    accept: right === 0 ? ["[the] base weights", "基座[权重]"] : ["everything"],
    case: "any",
    spelling,
    slips: [
      {
        id: "adapters",
        match: ["[the] adapters"],
        share: 0.5,
        feedback: { zh: `反了 ${right}`, en: `Upside down ${right}` },
      },
    ],
    feedback: { zh: `看公式 ${right}`, en: `Look at the formula ${right}` },
  },
  {
    id: "shape",
    type: "choice",
    choices: SHAPES.map((text, index) => ({
      text: { zh: `${text} 形`, en: text },
      feedback: { zh: `反馈 ${right} ${index}`, en: `Feedback ${right} ${index}` },
      ...(index === right && { correct: true as const }),
    })),
  },
  { id: "rank", type: "quantity", dimension: "count", answer: rank, tolerance: 0 },
  {
    id: "divisor",
    type: "text",
    answer: { zh: divisor, en: divisor },
    accept: [divisor],
    case: "exact",
    spelling: "mark",
    slips: [],
  },
];

const one: Authored = {
  ...base,
  hints: [{ zh: "看前向公式。", en: "Look at the forward pass." }],
  explanation: { zh: "冻结的是基座。", en: "The base is frozen." },
  blanks: make(0, "8", "r", "ask"),
};
const other: Authored = {
  ...base,
  hints: [{ zh: "另一道题。", en: "Another question." }],
  explanation: { zh: "别的解析。", en: "Another explanation." },
  blanks: make(2, "64", "k", "mark"),
};

/** The right answer with some blanks, by their place, filled in differently. */
const but =
  (changes: Readonly<Record<number, string>>) =>
  (reference: Answer, { blanks }: Resolved) => ({
    blanks: {
      ...reference.blanks,
      ...Object.fromEntries(Object.entries(changes).map(([place, text]) => [blanks[Number(place)]!.viewId, text])),
    },
  });

export const fixtures: Fixtures<Authored, Answer, Resolved, Public> = {
  sameItemOtherKey: [one, other],
  cases: [
    { name: "nothing filled", answer: () => ({ blanks: {} }), expect: "unanswered" },
    { name: "blanks of another view", answer: () => ({ blanks: { elsewhere: "r" } }), expect: "unanswered" },
    { name: "a choice of another view", answer: but({ 1: "elsewhere" }), expect: "invalid" },
    { name: "a number that is none", answer: but({ 2: "a few" }), expect: "invalid" },
    { name: "a slip of the fingers", answer: but({ 0: "the base weihgts" }), expect: "invalid" },
    { name: "the reference", answer: (reference) => reference, expect: "correct" },
    { name: "the other language and full width", answer: but({ 0: "基座 权重", 2: "８" }), expect: "correct" },
    { name: "a slip that earns half", answer: but({ 0: "the adapters" }), expect: "partial" },
    { name: "a blank left empty", answer: but({ 3: "" }), expect: "partial" },
    { name: "case that matters", answer: but({ 3: "R" }), expect: "partial" },
    {
      name: "everything wrong",
      answer: (_, { blanks }) => ({
        blanks: { [blanks[0]!.viewId]: "nothing", [blanks[2]!.viewId]: "9", [blanks[3]!.viewId]: "alpha" },
      }),
      expect: "incorrect",
    },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      text: { zh: "数：{{a}}，词：{{b}}。", en: "A number: {{a}}, a word: {{b}}." },
      blanks: [
        { id: "a", type: "quantity", dimension: "count", answer: "987654321", tolerance: 0.01, feedback: secret },
        {
          id: "b",
          type: "text",
          answer: secret,
          accept: [secret.en],
          case: "any",
          spelling: "mark",
          slips: [],
          feedback: secret,
        },
      ],
    }),
    answer: ({ blanks }) => ({ blanks: { [blanks[0]!.id]: "5" } }),
  },
};
