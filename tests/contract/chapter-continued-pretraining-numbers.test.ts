import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { getTable } from "@/lib/content/server/get-table";
import { expectSaid as expectIn, readLessons } from "@/tests/support/lesson-says";
import { modelConfig } from "@/tests/support/model-config";

const FOLDER = "10-continued-pretraining";
const lessons = readLessons(FOLDER);
const expectSaid = (...said: readonly string[]) => expectIn(lessons, ...said);
const expectEach = (zh: string, en: string) =>
  lessons.forEach((lesson) => expectIn([lesson], lesson.locale === "zh" ? zh : en));
const grouped = (value: number) => value.toLocaleString("en-US");
const count = (total: unknown) => Number(String(total).replaceAll(",", ""));

interface Figure {
  readonly id: string;
  readonly data: {
    readonly let?: Readonly<Record<string, number | string>>;
    readonly lines?: readonly { readonly points?: readonly (readonly [number, number])[] }[];
  };
}
const figures = parse(readFileSync(`content/chapters/${FOLDER}/figures.yaml`, "utf8")) as readonly Figure[];
const items = readFileSync(`content/chapters/${FOLDER}/items.yaml`, "utf8");

const llama3 = modelConfig("meta-llama/Meta-Llama-3-8B");
const llama1 = modelConfig("huggyllama/llama-7b");
const PEAK = Number.parseFloat(String(getTable("gpus").find(({ id }) => id === "nvidia-h100-sxm")!["half"])) * 1e12;

/** Final validation losses of the 405M models: share of replay, Pile, new data (arXiv:2403.08763v4, table 2). */
const STRONG = [
  [0, 3.56, 1.11],
  [1, 2.83, 1.12],
  [5, 2.57, 1.12],
  [10, 2.46, 1.13],
  [25, 2.33, 1.16],
  [50, 2.24, 1.22],
] as const;
const WEAK = [
  [0, 2.44, 2.5],
  [1, 2.26, 2.5],
  [5, 2.23, 2.51],
  [10, 2.21, 2.51],
  [50, 2.16, 2.54],
] as const;
/** The Pile loss before the second data set (table 3), and both data sets from scratch. */
const BEFORE = 2.17;
const round = (value: number, digits = 2) => Number(value.toFixed(digits));

describe("the numbers of the chapter on continued pre-training", () => {
  it("computes FLOPs and GPU hours of the worked example", () => {
    const parameters = count(llama3.total);
    const tokens = 1e10;
    const flops = 6 * parameters * tokens;
    expectSaid(`$N=${grouped(parameters)}$`, `$6ND=${(flops / 1e20).toFixed(2)}\\times10^{20}$`);
    expectSaid(`${PEAK / 1e12} TFLOP/s`, ((PEAK * 0.4) / 1e12).toFixed(0));
    for (const use of [0.3, 0.4, 0.5]) {
      const hours = flops / (PEAK * use * 3600);
      expectEach(
        `| ${use * 100}% | ${hours.toFixed(0)} | ${(hours / 8).toFixed(1)} 小时 |`,
        `| ${use * 100}% | ${hours.toFixed(0)} | ${(hours / 8).toFixed(1)} hours |`,
      );
    }
    const [d, layers] = [llama3.read("hidden_size"), llama3.read("num_hidden_layers")];
    const multiplied = parameters - llama3.read("vocab_size") * d;
    const strict = ((6 * multiplied * tokens) / (PEAK * 0.4 * 3600)).toFixed(0);
    expectEach(`${strict} 卡时`, `${strict} GPU hours`);
    const scores = 6 * 8192 * d * layers;
    expectSaid(`$6 \\times 8192 \\times ${d} \\times ${layers} = ${(scores / 1e9).toFixed(1)}$`);
    expectSaid(`${((100 * scores) / (6 * parameters)).toFixed(0)}%`);
    expectSaid(`${((16 * parameters) / 1e9).toFixed(1)} GB`, `${((16 * parameters) / 8e9).toFixed(1)} GB`);
    expectEach(`约 ${Math.round(flops / (PEAK * 0.4 * 36_000)) * 10} 卡时`, "about 340 H100 hours");
    expectSaid(`${(flops / 1e20).toFixed(1)}e20`);
  });

  it("counts steps and replayed tokens", () => {
    const batch = 256 * 8192;
    const steps = Math.floor(1e10 / batch);
    expectSaid(grouped(batch), grouped(steps), "warmup_steps: 48", "7.5B", `${(10 / 0.75).toFixed(1)}B`);
    expect(Math.round(steps / 100)).toBe(48);
    expect((0.25 * 2) / (0.25 * 2 + 0.75)).toBeCloseTo(0.4, 10);
    expectSaid("25%", "40%");
  });

  it("draws the published losses as differences", () => {
    const lines = figures.find(({ id }) => id === "replay-share")!.data.lines!;
    const forgetting = (rows: typeof STRONG | typeof WEAK) => rows.map(([share, old]) => [share, round(old - BEFORE)]);
    const price = (rows: typeof STRONG | typeof WEAK) =>
      rows.map(([share, , fresh]) => [share, round(fresh - rows[0][2])]);
    expect(lines.map(({ points }) => points)).toEqual([
      forgetting(STRONG),
      forgetting(WEAK),
      price(STRONG),
      price(WEAK),
    ]);
    const rise = (share: number) => round(STRONG.find(([each]) => each === share)![1] - BEFORE).toFixed(2);
    expectEach(`从 ${rise(0)} 减到 ${rise(1)}`, `from ${rise(0)} to ${rise(1)}`);
    const average = (row: readonly [number, number, number]) => ((row[1] + row[2]) / 2).toFixed(2);
    expectEach(
      `弱偏移 ${average(WEAK[2])} 对 2.35，强偏移都是 1.75`,
      `${average(WEAK[2])} against 2.35 for the weak shift, 1.75 each`,
    );
    for (const [share, old, fresh] of STRONG.filter(([each]) => [0, 1, 25, 50].includes(each)))
      expect(items).toContain(`| ${share}% | ${old.toFixed(2)} | ${fresh.toFixed(2)} |`);
  });

  it("weighs the extension of LLaMA-7B", () => {
    const [d, mlp, layers, vocabulary] = [
      llama1.read("hidden_size"),
      llama1.read("intermediate_size"),
      llama1.read("num_hidden_layers"),
      49_953,
    ];
    const added = vocabulary - llama1.read("vocab_size");
    const [fresh, whole] = [2 * added * d, 2 * vocabulary * d];
    const perLayer = 4 * 2 * d + 3 * (d + mlp);
    const lora = 8 * perLayer * layers;
    expectSaid(grouped(vocabulary), `$2 \\times ${grouped(added)} \\times ${d} = ${grouped(fresh)}$`);
    expectSaid(`${((2 * fresh) / 1e6).toFixed(0)} MB`, `${((16 * fresh) / 1e9).toFixed(2)} GB`);
    expectSaid(`$2 \\times ${grouped(vocabulary)} \\times ${d} = ${grouped(whole)}$`);
    expectSaid(`$8 \\times ${grouped(perLayer)} \\times ${layers} = ${grouped(lora)}$`);
    expectSaid(`${((100 * whole) / (whole + lora)).toFixed(1)}%`);
    const { data } = figures.find(({ id }) => id === "new-rows")!;
    expect(data.let).toEqual({
      d,
      old: `2 * ${llama1.read("vocab_size")} * d`,
      new: `2 * ${added} * d`,
      lora: `8 * ${perLayer} * ${layers}`,
    });
    const caption = readFileSync(`content/chapters/${FOLDER}/figures.yaml`, "utf8");
    expect(caption).toContain(`${((16 * (whole - fresh)) / 1e9).toFixed(2)} GB`);
  });

  it("repeats cited results as they were published", () => {
    // Ibrahim et al. 2024, section 6.1 (German, English; constant and re-warmed), section 7.1, tables 4 and 5; Yang et al. 2024, figure 2.
    expectSaid("1.21", "3.22", "1.11", "3.56", "0.35", "0.45", "47.68", "48.00", "28.79", "37.78");
    expectSaid("39.49%", "38.15%", "56.22%");
    // Steps times the global batch of Llemma 7B; peaks of five recipes against those of their bases.
    expectSaid(`| ${(42_000 * 4e6) / 1e9}B |`, "26.6", "44.6", "49.0", "44.0");
    for (const [peak, base] of [
      ["3e-4", 3e-4],
      ["1e-4", 3e-4],
      ["3e-5", 3e-4],
      ["5e-6", 3e-4],
    ] as const) {
      const share = Math.round(base / Number(peak));
      expectEach(`（${share === 1 ? 1 : `1/${share}`}）`, `(${share === 1 ? 1 : `1/${share}`})`);
      expectSaid(peak);
    }
  });

  it("compares losses per character", () => {
    expectSaid(`$1.9 \\times 1.3 = ${(1.9 * 1.3).toFixed(2)}$`, `$2.9 \\times 0.62 = ${(2.9 * 0.62).toFixed(2)}$`);
  });
});
