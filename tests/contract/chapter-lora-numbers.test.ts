import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { schema as curve } from "@/lib/figures/curve/schema";
import { layoutStack } from "@/lib/figures/stack/layout";
import { schema as stack } from "@/lib/figures/stack/schema";
import { budgetAt } from "@/lib/labs/lora/budget";
import { NF4_VALUES } from "@/lib/number-formats/scaled-formats";
import { codeUse } from "@/tests/support/code-use";
import { expectSaid as expectIn, readLessons } from "@/tests/support/lesson-says";
import { modelConfig } from "@/tests/support/model-config";

const lessons = readLessons("16-lora");
const expectSaid = (...said: readonly string[]) => expectIn(lessons, ...said);
const figures = parse(readFileSync("content/chapters/16-lora/figures.yaml", "utf8")) as { id: string; data: unknown }[];
const figure = (id: string) => figures.find((one) => one.id === id)!.data;
/** The bars of a stack: their totals, and what each part of them measures. */
const bars = (id: string) =>
  layoutStack(stack.parse(figure(id))).bars.map(({ total, parts }) => ({
    total,
    ...Object.fromEntries(parts.map(({ id: part, value }) => [part, value])),
  }));

const grouped = (value: number) => value.toLocaleString("en-US");
/** Three significant digits, as the lesson writes sizes. */
const short = (value: number) => String(Number(value.toPrecision(3)));
const percent = (share: number, digits: number) => `${(100 * share).toFixed(digits)}%`;
/** Expects a row of a table, cell by cell, in both lessons; the first cell is told apart by language. */
function expectRow(first: readonly [zh: string, en: string], ...cells: readonly string[]) {
  for (const { locale, text } of lessons)
    expect(text.split("\n"), locale).toContain(`| ${[first[locale === "zh" ? 0 : 1], ...cells].join(" | ")} |`);
}

const { read, total: published } = modelConfig("meta-llama/Meta-Llama-3-8B");
const layers = read("num_hidden_layers");
const d = read("hidden_size");
const kv = (d / read("num_attention_heads")) * read("num_key_value_heads");
const ffn = read("intermediate_size");
const vocabulary = read("vocab_size");
const sides = { q: d + d, k: d + kv, mlp: d + ffn };
const queryValue = sides.q + sides.k;
const allLinear = 2 * sides.q + 2 * sides.k + 3 * sides.mlp;
const perLayer = 2 * d * d + 2 * d * kv + 3 * d * ffn;
const linear = layers * perLayer;
const total = linear + 2 * vocabulary * d + (2 * layers + 1) * d;
const adapter = 16 * layers * allLinear;
const NF4_BITS = 4 + 8 / 64 + 32 / (64 * 256);

describe("the numbers of the chapter on LoRA", () => {
  it("counts an update of one square matrix", () => {
    const [whole, update] = [4096 * 4096, 8 * (4096 + 4096)];
    expectSaid(`8 \\times ${4096 + 4096} = ${grouped(update)}`, grouped(whole), percent(update / whole, 2));
    for (const rank of [8, 16, 64]) expectSaid(String(16 / rank));
    expectSaid(String(16 / Math.sqrt(64)));
  });

  it("counts the base of Llama-3-8B from its config", () => {
    expect(grouped(total)).toBe(String(published));
    expectSaid(`${layers} × ${grouped(perLayer)}`, `2 × ${grouped(vocabulary)} × ${d}`);
    expectSaid(`${2 * layers + 1} × ${d}`, grouped(total));
  });

  it.each([
    ["q、o（各）", "q, o (each)", d, d],
    ["k、v（各）", "k, v (each)", d, kv],
    ["gate、up（各）", "gate, up (each)", d, ffn],
    ["down", "down", ffn, d],
  ] as const)("counts the update of %s", (zh, en, input, output) => {
    const both = input + output;
    expectRow([zh, en], `${input} → ${output}`, grouped(both));
  });

  it.each(
    [8, 16, 64].flatMap((rank) => [
      ["q + v", "q + v", queryValue, rank] as const,
      ["全部线性层", "all linear", allLinear, rank] as const,
    ]),
  )("counts the adapter of %s (%s, %i a layer and rank) at rank %i", (zh, en, each, rank) => {
    const count = rank * each * layers;
    expectRow([zh, en], String(rank), grouped(count), percent(count / total, 3), `${short((2 * count) / 1e6)} MB`);
  });

  it("compares the budgets of two choices of targets", () => {
    expectSaid(`${d + d} + ${d + kv} = ${grouped(queryValue)}`, grouped(allLinear));
    expectSaid(percent((4 * d) / queryValue - 1, 0), `r \\approx ${Math.round(adapter / (layers * queryValue))}`);
    const [, , eight, sixteen] = bars("lora-parameters");
    const [first] = bars("lora-parameters");
    expect(sixteen!.total).toBe(adapter);
    expect(sixteen!.total / eight!.total).toBe(2);
    expect((sixteen!.total / first!.total).toFixed(2)).toBe("6.15");
    expect(3 * sides.mlp).toBeGreaterThan((2 / 3) * allLinear);
  });

  it("sizes the adapter of ChatGLM-6B", () => {
    const count = 8 * (4096 + 12288) * 28;
    expectSaid(`8 \\times (4096 + 12288) \\times 28 = ${grouped(count)}`, percent(count / 6.2e9, 2));
    expectSaid(...[4, 2].map((bytes) => `${((count * bytes) / 1e6).toFixed(1)} MB`));
  });

  it("adds up the states of full fine-tuning, LoRA and QLoRA, as the figure does", () => {
    const [full, lora, qlora] = bars("memory-ledger");
    const quantised = (linear * NF4_BITS) / 8;
    const rest = 2 * (total - linear);
    expect(full!.total).toBe(16 * total);
    expect(lora!.total).toBe(2 * total + 16 * adapter);
    expect(qlora!.total).toBeCloseTo(quantised + rest + 16 * adapter, 0);
    const gb = (bytes: number, digits: number) => `${(bytes / 1e9).toFixed(digits)}`;
    expectSaid(`${gb(total, 3)}B × 16 = ${gb(full!.total, 1)} GB`);
    expectSaid(`${gb(total, 3)}B × 2 = ${gb(2 * total, 2)} GB`);
    expectSaid(`${(adapter / 1e6).toFixed(1)}M × 16 = ${gb(16 * adapter, 2)} GB`);
    expectSaid(`${gb(linear, 3)}B × ${NF4_BITS.toFixed(3)} / 8 = ${gb(quantised, 2)} GB`);
    expectSaid(`${gb(total - linear, 3)}B × 2 = ${gb(rest, 2)} GB`);
    expectSaid(`**${gb(lora!.total, 1)} GB**`, `**${gb(qlora!.total, 1)} GB**`, `${gb(14 * total, 0)} GB`);
    expectSaid(`${Math.floor(full!.total / 1e9)} GB`, `${Math.round(lora!.total / 1e9)} GB`);
    expectSaid(percent((2 * total) / lora!.total, 0));
    expect(rest).toBeGreaterThan((quantised + rest) / 3);
    // A hundred tasks in bf16: copies of the base, or one base and adapters.
    expectSaid(`${((100 * 2 * total) / 1e12).toFixed(1)} TB`, `${gb(100 * 2 * adapter, 1)} GB`);
    expectSaid(`${gb(4 * adapter, 2)} GB`, `${gb(2 * total, 0)} GB`);
  });

  it("checks the checkpoint of GPT-3", () => {
    const count = 96 * 2 * 4 * (12288 + 12288);
    expectSaid(`96 \\times 2 \\times 4 \\times (12288 + 12288) = ${(count / 1e6).toFixed(1)}\\text{M}`);
    expectSaid(`${(2 * count) / 2 ** 20} MiB`);
    const [before, after] = [32.5, 43.1];
    expectSaid(`${before} / ${after} = ${(before / after).toFixed(3)}`, percent(after / before - 1, 0));
    expectSaid(percent(1 - before / after, 0));
  });

  it("counts the operations of a token, as the figure does", () => {
    const [full, lora, fullAgain, loraAgain] = bars("training-flops");
    const multiplied = linear + vocabulary * d;
    expect(full!.total).toBe(6 * multiplied);
    expect(lora!.total).toBe(4 * multiplied + 6 * adapter);
    const g = (value: number, digits: number) => (value / 1e9).toFixed(digits);
    expectSaid(`${g(linear, 3)}\\text{B} + ${g(vocabulary * d, 3)}\\text{B} = ${g(multiplied, 3)}\\text{B}`);
    expectSaid(`6 \\times ${g(multiplied, 3)} = ${g(full!.total, 1)}`);
    expectSaid(`4 \\times ${g(multiplied, 3)} + 6 \\times ${g(adapter, 4)} = ${g(lora!.total, 1)}`);
    expectSaid(`**${(lora!.total / full!.total).toFixed(2)}**`);
    const ratio = loraAgain!.total / fullAgain!.total;
    expectSaid(`${g(loraAgain!.total, 1)} / ${g(fullAgain!.total, 1)} = ${ratio.toFixed(2)}`);
    const matrices = 7 * layers;
    expectSaid(percent(adapter / multiplied, 1), String(matrices), String(2 * matrices));
  });

  it("says how two codes of 4 bits are used", () => {
    const even = Array.from({ length: 16 }, (_, code) => -1 + (2 * code) / 15);
    const [normal, spaced] = [NF4_VALUES, even].map((levels) => codeUse(levels, 64)) as [
      ReturnType<typeof codeUse>,
      ReturnType<typeof codeUse>,
    ];
    // Independent of this code: numpy, seed 0, 200,000 blocks.
    expect(normal.bits).toBeCloseTo(3.884, 2);
    expect(spaced.bits).toBeCloseTo(3.597, 2);
    expectSaid(`${normal.meanError.toFixed(3)} σ`, `${spaced.meanError.toFixed(3)} σ`, normal.bits.toFixed(2));
    expectSaid(percent(1 - normal.meanError / spaced.meanError, 0));
    const { lines, guides } = curve.parse(figure("nf4-codes"));
    expect(guides[0]?.y).toBe(1 / 16);
    for (const [line, { use }] of [normal, spaced].entries())
      for (const [code, share] of use.entries()) {
        expect(lines[line]!.points![code]![0]).toBe(code);
        expect(lines[line]!.points![code]![1]).toBeCloseTo(share, 4);
      }
  });

  it("counts the bits of QLoRA", () => {
    const scales = 8 / 64 + 32 / (64 * 256);
    expectSaid(`32 / 64 = ${32 / 64}`, `8/64 + 32/(64 \\times 256) = 0.125 + 0.002 = ${scales.toFixed(3)}`);
    expectSaid((0.5 - scales).toFixed(3), `${((65 * (0.5 - scales)) / 8).toFixed(1)} GB`);
    expectSaid(`4 + ${scales.toFixed(3)} = ${NF4_BITS.toFixed(3)}`);
    expectSaid(`65 \\times ${NF4_BITS.toFixed(3)}/8 = ${((65 * NF4_BITS) / 8).toFixed(1)}$ GB`);
    expectSaid(String(65 * 12));
  });

  it("follows the budget of AdaLoRA half-way", () => {
    const [start, target] = [12 * 7 * layers, 8 * 7 * layers];
    expectSaid(`7 \\times ${layers} = ${7 * layers}`, String(start), String(target));
    const left = budgetAt({ start, target, total: 1000, warm: 0.1, final: 0.3 }, 400);
    expectSaid(`${target} + ${start - target}/8 = ${left}`);
  });

  it("knows where an update vanishes in bf16", () => {
    const exponent = Math.floor(Math.log2(0.02)) - 7;
    const [mantissa] = (2 ** exponent).toExponential(1).split("e");
    expectSaid(`2^{${exponent}} \\approx ${mantissa} \\times 10^{-4}`);
    expect((2 ** (exponent - 1)).toExponential(0)).toBe("6e-5");
    expectSaid("6 \\times 10^{-5}");
  });

  it("reads from three spectra which rank keeps 90% of an update", () => {
    const side = 256;
    const rankOf = (squares: readonly number[]) => {
      const all = squares.reduce((sum, value) => sum + value, 0);
      let [kept, rank] = [0, 0];
      while (kept < 0.9 * all) kept += squares[rank++]!;
      return { all, rank };
    };
    const list = (square: (i: number) => number) => rankOf(Array.from({ length: side }, (_, i) => square(i + 1)));
    const [fast, slow, flat] = [list((i) => 1 / i ** 2), list((i) => 1 / i), list(() => 1)];
    const { let: scope, x } = curve.parse(figure("update-spectra"));
    expect(x.to).toBe(side);
    expect(scope["fast"]).toBeCloseTo(fast.all, 9);
    expect(scope["slow"]).toBeCloseTo(slow.all, 9);
    const { caption } = figures.find(({ id }) => id === "update-spectra") as unknown as {
      caption: Record<string, string>;
    };
    for (const text of Object.values(caption))
      for (const { rank } of [fast, slow, flat]) expect(text).toMatch(new RegExp(`\\b${rank}\\b`));
  });
});
