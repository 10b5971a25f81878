import type { CodePair } from "@/lib/code-pairs/code-pair";
import type { Answer, Authored, Public, Resolved } from "@/lib/items/code/type";
import type { Fixtures } from "@/lib/items/contract";

const program = {
  language: "python",
  entry: "scale",
  signature: "scale(values: list[float], factor: float) -> list[float]",
  starter: "def scale(values, factor):\n    ...",
} as const;

const shared = {
  stem: { zh: "把每个数乘以系数。", en: "Multiply every number by the factor." },
  examples: [{ arguments: "[[1.0, 2.0], 2.0]", result: "[2.0, 4.0]" }],
  comparison: { mode: "tolerance", relative: 1e-9, absolute: 1e-12 },
} as const;

const wrong = (hint: string): Authored["wrong"] =>
  [
    ["adds", "v + factor"],
    ["once", "v"],
    ["nothing", "0.0"],
  ].map(([id, code]) => ({
    id: id!, // three of them
    language: "python",
    code: `def scale(values, factor):\n    return [${code} for v in values]`,
    hint: { zh: `${hint}：${id}`, en: `${hint}: ${id}` },
  }));

const one: Authored = {
  ...shared,
  examples: [...shared.examples],
  hints: [{ zh: "用列表推导式。", en: "Use a list comprehension." }],
  explanation: { zh: "逐个相乘。", en: "One product each." },
  programs: [{ ...program, reference: "def scale(values, factor):\n    return [v * factor for v in values]" }],
  generator: { language: "python", code: "def generate(index):\n    return [[index / 2], 3.0]" },
  wrong: wrong("One"),
};

const other: Authored = {
  ...one,
  hints: [{ zh: "用循环。", en: "Use a loop." }],
  explanation: { zh: "循环里相乘。", en: "Multiply in a loop." },
  programs: [
    { ...program, reference: "def scale(values, factor):\n    return list(map(lambda v: factor * v, values))" },
  ],
  generator: { language: "python", code: "def generate(index):\n    return [[0.5 * index], 3.0]" },
  wrong: wrong("Other"),
};

const pairs: readonly CodePair[] = Array.from({ length: 40 }, (_, index) => {
  const value = index / 2 + 0.25;
  return {
    input: `[[${value}],3.0]`,
    output: `[${value * 3}]`,
    wrong: { adds: `[${value + 3}]`, once: `[${value}]`, nothing: "[0.0]" },
  };
});

const inputOf = (resolved: Resolved, index: number) => (JSON.parse(resolved.pairs[index]!.input) as [[number]])[0][0]; // as made above

export const fixtures: Fixtures<Authored, Answer, Resolved, Public> = {
  sameItemOtherKey: [one, other],
  pairs,
  cases: [
    { name: "no code", answer: (reference) => ({ ...reference, code: " \n" }), expect: "unanswered" },
    { name: "code that was not run", answer: (reference) => ({ ...reference, outcomes: [] }), expect: "invalid" },
    { name: "the reference", answer: (reference) => reference, expect: "correct" },
    {
      name: "results within the tolerance",
      answer: (reference, resolved) => ({
        ...reference,
        outcomes: resolved.pairs.map((_, index) => ({ output: `[${inputOf(resolved, index) * 3 * (1 + 1e-12)}]` })),
      }),
      expect: "correct",
    },
    {
      name: "one input that raises",
      answer: (reference) => ({
        ...reference,
        outcomes: [{ error: "ZeroDivisionError: division by zero", line: 2 }, ...reference.outcomes.slice(1)],
      }),
      expect: "partial",
    },
    {
      name: "a known mistake",
      answer: (reference, resolved) => ({
        ...reference,
        outcomes: resolved.pairs.map((_, index) => ({ output: `[${inputOf(resolved, index) + 3}]` })),
      }),
      expect: "incorrect",
    },
    {
      name: "results that are no encoding",
      answer: (reference) => ({
        ...reference,
        outcomes: reference.outcomes.map(() => ({ output: "[".repeat(9_000) })),
      }),
      expect: "incorrect",
    },
    {
      name: "a run that was ended by the clock",
      answer: (reference) => ({ ...reference, outcomes: reference.outcomes.map(() => null) }),
      expect: "incorrect",
    },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      ...{ programs: [{ ...program, reference: `def scale(values, factor):\n    return "${secret.en}"` }] },
      generator: { language: "python", code: `def generate(index):\n    return ["${secret.en}"]` },
      examples: [...shared.examples],
      wrong: wrong("").map((each) => ({ ...each, code: `# ${secret.en}\n${each.code}`, hint: secret })),
      comparison: { mode: "exact" },
    }),
    answer: ({ inputs }) => ({
      language: "python",
      code: "def scale(): ...",
      outcomes: inputs.map(() => ({ output: "5" })),
    }),
  },
};
