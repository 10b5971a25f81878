import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { expectSaid as expectIn, readLessons } from "@/tests/support/lesson-says";
import { modelConfig } from "@/tests/support/model-config";

const lessons = readLessons("09-training-data");
const expectSaid = (...said: readonly string[]) => expectIn(lessons, ...said);
const grouped = (value: number) => Math.round(value).toLocaleString("en-US");
const percent = (share: number, digits = 0) => `${(100 * share).toFixed(digits)}%`;
const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const totalOf = (id: string) => Number(String(modelConfig(id).total).replaceAll(",", ""));

interface Figure {
  readonly id: string;
  readonly data: {
    readonly bars?: readonly { readonly values: Readonly<Record<string, number>> }[];
    readonly points?: readonly { readonly x: number; readonly y: number }[];
  };
}
const figures = parse(readFileSync("content/chapters/09-training-data/figures.yaml", "utf8")) as readonly Figure[];
const figure = (id: string) => figures.find((one) => one.id === id)!.data;

/** Muennighoff et al. 2023, appendix A: how many fresh corpora some epochs are worth. */
const fit = 15.387756;
const worth = (epochs: number) => 1 + fit * (1 - Math.exp((1 - epochs) / fit));

describe("the numbers of the chapter on training data", () => {
  it("gives the loss of a pair and counts the pairs of a ranking", () => {
    for (const difference of [0, 1, 2]) expectSaid(Math.log(1 + Math.exp(-difference)).toFixed(3));
    const responses = 9;
    expectSaid(`${responses} \\times ${responses - 1} / 2 = ${(responses * (responses - 1)) / 2}`);
  });

  it("follows FineWeb and DCLM from step to step", () => {
    const bars = figure("fineweb-funnel").bars!.map(({ values }) => values);
    for (const [index, { removed }] of bars.entries())
      if (index) expect(removed).toBeCloseTo(bars[index - 1]!.kept! - bars[index]!.kept!, 9);
    expectSaid(percent(bars.at(-1)!.kept! / bars[0]!.kept!, 1), percent(3.8 / 240, 1));
  });

  it("computes with which probability MinHash catches a pair", () => {
    const similarities = [0.6, 0.7, 0.75, 0.8, 0.85];
    const caught = (b: number, r: number) => similarities.map((s) => percent(1 - (1 - s ** r) ** b, 1));
    expectSaid(row(["$s$", ...similarities.map(String)]));
    expectSaid(row(["FineWeb", ...caught(14, 8)]), row(["RefinedWeb", ...caught(450, 20)]));
    expectSaid(`$(1/14)^{1/8} = ${((1 / 14) ** (1 / 8)).toFixed(2)}$`, String(14 * 8), String(450 * 20));
  });

  it("reads bytes per token from the mixture of LLaMA 1", () => {
    const sources = [
      [67, 1.1, 3300],
      [15, 1.06, 783],
      [4.5, 0.64, 328],
      [4.5, 2.45, 83],
      [4.5, 2.23, 85],
      [2.5, 1.06, 92],
      [2, 1.03, 78],
    ] as const;
    expect(sources.reduce((sum, [share]) => sum + share, 0)).toBe(100);
    for (const [share, epochs, disk] of sources) {
      const unique = (1400 * share) / 100 / epochs;
      const cells = [`${share}%`, epochs.toFixed(2), `${disk} GB`, `${unique.toFixed(0)}B`, (disk / unique).toFixed(2)];
      expectSaid(row(cells).slice(2));
    }
    for (const { values } of figure("mixtures").bars!)
      expect(Object.values(values).reduce((sum, share) => sum + share)).toBeCloseTo(1, 9);
  });

  it("turns shares into epochs", () => {
    const [total, share, unique] = [500, 56, 120];
    const drawn = (total * share) / 100;
    expectSaid(`${total} \\times ${share}\\% = ${drawn}$B`);
    expectSaid(`${drawn} / ${unique} = ${(drawn / unique).toFixed(2)}$`);
    expectSaid(`${(unique * worth(drawn / unique)).toFixed(0)}B`, percent(1 / 6, 1));
  });

  it("discounts repeated tokens", () => {
    const epochs = [2, 4, 8, 16, 40];
    const cells = epochs.map((count) => worth(count).toFixed(1));
    const each = epochs.map((count) => percent((worth(count) - 1) / (count - 1)));
    expectSaid(row(epochs.map(String)).slice(2), row(cells).slice(2), row(each).slice(2));
    expectSaid(`R^* \\approx ${fit.toFixed(1)}`, (1 + fit).toFixed(1));
    for (const { x, y } of figure("repetition").points!) expect(y).toBeCloseTo(worth(x), 1);
  });

  it("compares the budgets of the stages", () => {
    const [llama, qwen] = ["meta-llama/Meta-Llama-3-8B", "Qwen/Qwen3-8B"].map(totalOf) as [number, number];
    expectSaid(grouped(15e12 / llama), grouped(36e12 / qwen));
    const xs = figure("token-budgets").points!.map(({ x }) => x);
    for (const total of [llama, totalOf("huggyllama/llama-65b")]) expect(xs).toContain(total);
    // The dataset card of the Tulu 3 mixture: bytes of text and samples.
    const [bytes, samples] = [2_914_250_827, 939_344];
    const tokens = bytes / 4;
    expectSaid(grouped(samples), `${(bytes / 1e9).toFixed(2)} GB`, `${(tokens / 1e9).toFixed(2)}B`);
    expectSaid((tokens / samples).toFixed(0), percent(tokens / 15e12, 3), percent((1e6 * 1e4) / 36e12, 3));
    for (const { locale, text } of lessons) {
      const parts = 1.4e12 / 0.75e6;
      const said = locale === "zh" ? `${(parts / 1e4).toFixed(0)} 万` : `${(parts / 1e6).toFixed(2)} million`;
      expect(text).toContain(said);
    }
  });
});
