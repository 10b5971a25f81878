import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/core/locale";
import { rngFromNumber } from "@/lib/core/rng";
import { verdictOf } from "@/lib/core/score";
import { grader } from "@/lib/items/numeric-units/grade.server";
import { kind } from "@/lib/items/numeric-units/type";
import { drawBinding, fillText, sampleBindings, variants } from "@/lib/items/numeric-units/variants";

const render = (markdown: string) => `<p>${markdown}</p>`;
const words = { zh: "字", en: "Words" };
const models = [
  { model: { zh: "小模型", en: "the small one" }, d: 1024, L: 12 },
  { model: { zh: "大模型", en: "the large one" }, d: 8192, L: 80 },
];
const drawn = {
  parameters: [{ name: "r", of: [4, 8, 16] }, { rows: models }],
  let: [{ name: "n", value: "L * r * 2 * d" }],
  between: { min: "1", max: "1e12" },
};
const body = {
  stem: { zh: "{{model}}，$r={{r}}$，`hidden_size` {{d}}：多少？", en: "{{model}}, $r={{r}}$, `d = {{d}}`: how many?" },
  hints: [{ zh: "先算 {{2 * d}}。", en: "Start with {{2 * d}}." }],
  explanation: { zh: "$L\\cdot r\\cdot 2d={{n}}$，即 {{n}}。", en: "$L\\cdot r\\cdot 2d={{n}}$, or {{n}}." },
  dimension: "count",
  answer: "{{n}}",
  slips: [
    {
      id: "one-factor",
      value: "{{n / 2}}",
      feedback: { zh: "少了 {{n / 2}}。", en: "{{n / 2}} are missing." },
      share: 0.5,
    },
  ],
  variants: drawn,
} as const;
const parse = (change: object = {}) => kind.authored.parse({ ...body, ...change });
const problems = (change: object) =>
  kind.authored
    .safeParse({ ...body, ...change })
    .error?.issues.map(({ message }) => message)
    .join("\n") ?? "";
const seeds = fc.integer();

describe("a variant", () => {
  const authored = parse();

  test("is whole: no place is left, and the same seed draws the same", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const resolved = kind.resolve(authored, rngFromNumber(seed));
        expect(JSON.stringify(resolved)).not.toContain("{{");
        expect(resolved).not.toHaveProperty("variants");
        expect(kind.resolve(authored, rngFromNumber(seed))).toEqual(resolved);
      }),
    );
  });

  test("marks its own reference right and its own slip as that slip", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const resolved = kind.resolve(authored, rngFromNumber(seed));
        expect(verdictOf(grader.grade(resolved, grader.reference(resolved)))).toBe("correct");
        expect(grader.grade(resolved, { text: resolved.slips[0]!.value })).toMatchObject({
          earned: 0.5,
          slips: ["one-factor"],
        });
        const review = grader.toReview(resolved, grader.reference(resolved), "en", render);
        expect(review.explanation).toContain(Number(resolved.answer).toLocaleString("en-US"));
      }),
    );
  });

  test("is drawn the same whatever the key is, and shows nothing of it", () => {
    const other = parse({ answer: "{{n + 1}}", slips: [], hints: [words], explanation: words });
    fc.assert(
      fc.property(seeds, fc.constantFrom(...LOCALES), (seed, locale) => {
        const shown = [authored, other].map((item) =>
          kind.toPublic(kind.resolve(item, rngFromNumber(seed)), locale, render),
        );
        expect(shown[0]).toEqual(shown[1]);
      }),
    );
  });

  test("meets every value in time", () => {
    const stems = new Set(
      Array.from({ length: 200 }, (_, seed) => kind.resolve(authored, rngFromNumber(seed)).stem.en),
    );
    expect(stems.size).toBe(6);
  });

  test("has hints of its own numbers", () => {
    const resolved = kind.resolve(authored, rngFromNumber(1));
    expect(kind.hintsOf?.(resolved)[0]?.en).toMatch(/^Start with (2048|16,384)\.$/);
  });

  test.each<[string, object, RegExp]>([
    ["a place without a value", { answer: "{{m}}" }, /nothing is called "m"/],
    ["a place that is no expression", { stem: { zh: "{{r +}}", en: "r" } }, /ends too early/],
    ["digits that are none", { stem: { zh: "{{r:x}}", en: "r" } }, /number of digits/],
    [
      "an answer out of bounds",
      { variants: { ...drawn, between: { min: "1", max: "1e5" } } },
      /between the bounds.*where r = /,
    ],
    [
      "bounds of another dimension",
      { variants: { ...drawn, between: { min: "1 GB", max: "2 GB" } } },
      /must be quantities of count/,
    ],
    [
      "a slip that some variant would mark right",
      { slips: [{ ...body.slips[0], value: "{{n * (1 + 0.04 / r)}}" }] },
      /within the accepted/,
    ],
    [
      "two slips that meet in some variant",
      { slips: [body.slips[0], { ...body.slips[0], id: "b", value: "{{n * 2 / r}}" }] },
      /same value/,
    ],
    [
      "a formula that divides by zero",
      { variants: { ...drawn, let: [{ name: "n", value: "1 / (r - 8)" }] } },
      /no finite value/,
    ],
    ["no parameter", { variants: { ...drawn, parameters: [] } }, /./],
    ["a range without values", { variants: { ...drawn, parameters: [{ name: "r", from: 2, to: 1 }] } }, /no values/],
  ])("is refused for %s", (_, change, message) => expect(problems(change)).toMatch(message));
});

test("numbers are written as prose, formulas and code write them", () => {
  const binding = {
    numbers: { n: 3407872, d: 4096, share: 0.0004243789, tiny: 1e-7, minus: -12345.5 },
    texts: { m: words },
  };
  const fill = (text: string) => fillText(text, binding, "en");
  expect(fill("{{n}} $x={{n}}$ `{{n}}` $$y={{n}}$$ {{d}}")).toBe(
    "3,407,872 $x=3{,}407{,}872$ `3407872` $$y=3{,}407{,}872$$ 4096",
  );
  expect(fill("{{share:3}} {{share * 100:2}}% {{tiny}} {{minus}} {{ m }}")).toBe(
    "0.000424 0.042% 0.0000001 -12,345.5 Words",
  );
  expect(fill("$\\frac{{{d}}}{8}$")).toBe("$\\frac{4096}{8}$");
  expect(fill("[{{n}}](/en/labs/lora?n={{n}}&d={{d}}) {{n}}")).toBe(
    "[3,407,872](/en/labs/lora?n=3407872&d=4096) 3,407,872",
  );
});

test("a range counts its steps without drifting, and a sample meets both ends", () => {
  const all = variants.parse({
    parameters: [{ name: "x", from: 0.1, to: 1.1, step: 0.1 }],
    between: { min: "0", max: "2" },
  });
  const values = sampleBindings(all, 100).map(({ numbers }) => numbers["x"]);
  expect(values).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1]);
  const many = variants.parse({
    parameters: ["a", "b", "c"].map((name) => ({ name, from: 1, to: 50 })),
    between: { min: "0", max: "2" },
  });
  const sample = sampleBindings(many, 150);
  expect(sample).toHaveLength(150);
  expect(new Set(sample.map(({ numbers }) => numbers["a"])).size).toBe(50);
  for (let seed = 0; seed < 100; seed++) {
    const value = drawBinding(many, rngFromNumber(seed)).numbers["a"]!;
    expect(value).toBeGreaterThanOrEqual(1);
    expect(value).toBeLessThanOrEqual(50);
  }
});
