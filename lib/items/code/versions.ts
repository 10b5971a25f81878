import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: { zh: "两数相加。", en: "Add two numbers." },
        hints: [],
        explanation: { zh: "相加。", en: "Add them." },
        programs: [
          {
            language: "typescript",
            entry: "add",
            signature: "add(a: number, b: number): number",
            starter: "function add(a: number, b: number): number {\n  return 0;\n}",
            reference: "const add = (a: number, b: number): number => a + b;",
          },
        ],
        generator: { language: "javascript", code: "const generate = (index) => [index, 1];" },
        examples: [{ arguments: "[1, 2]", result: "3" }],
        wrong: ["a - b", "a * b", "a"].map((code, index) => ({
          id: `wrong-${index}`,
          language: "typescript",
          code: `const add = (a: number, b: number): number => ${code};`,
          hint: { zh: "再看一遍。", en: "Look again." },
        })),
        comparison: { mode: "exact" },
      },
    },
  ],
};
