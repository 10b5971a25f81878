import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { getTable } from "@/lib/content/server/get-table";
import { expectSaid as expectIn, readLessons } from "@/tests/support/lesson-says";

const FOLDER = "content/chapters/01-llm-basics";
const lessons = readLessons("01-llm-basics");
const expectSaid = (...said: readonly string[]) => expectIn(lessons, ...said);
const figures = parse(readFileSync(`${FOLDER}/figures.yaml`, "utf8")) as {
  id: string;
  data: { let: Record<string, number>; bars: { label: { en: string }; values: Record<string, number> }[] } & {
    points: { label: { en: string }; x: number; y: number }[];
    lines: { points: [number, number][] }[];
  };
}[];
const figure = (id: string) => figures.find((one) => one.id === id)!.data;

const grouped = (value: number) => value.toLocaleString("en-US");
/** 3.15e23 as LaTeX, with two decimals or as many as told. */
const power = (value: number, decimals = 2) => {
  const [digits, exponent] = value.toExponential(decimals).split("e+");
  return String.raw`$${digits} \times 10^{${exponent}}$`;
};

function readModel(id: string) {
  const row = getTable("model-configs").find((one) => one.id === id)!;
  const config = row["config"] as Readonly<Record<string, unknown>>;
  const read = (name: string) => Number(config[name]);
  const [L, d, heads, kvHeads, f, V] = [
    "num_hidden_layers",
    "hidden_size",
    "num_attention_heads",
    "num_key_value_heads",
    "intermediate_size",
    "vocab_size",
  ].map(read) as [number, number, number, number, number, number];
  const kv = (d / heads) * kvHeads;
  const parts = {
    ffn: L * 3 * d * f,
    attention: L * (2 * d * d + 2 * d * kv),
    vocabulary: V * d * (config["tie_word_embeddings"] === true ? 1 : 2),
    norms: (2 * L + 1) * d,
  };
  const total = parts.ffn + parts.attention + parts.vocabulary + parts.norms;
  expect(grouped(total)).toBe(String(row["total"]));
  return { L, d, heads, kvHeads, kv, f, V, parts, total };
}
const llama = readModel("meta-llama/Meta-Llama-3-8B");

describe("the numbers of the chapter on what a language model is", () => {
  it("counts Llama-3-8B from its configuration", () => {
    const { parts, total, L, d, f, kv } = llama;
    for (const part of [parts.ffn, parts.attention, parts.vocabulary])
      expectSaid(grouped(part), `${((100 * part) / total).toFixed(1)}%`);
    expectSaid(grouped(parts.norms), `${((100 * parts.norms) / total).toFixed(3)}%`, grouped(total));
    expectSaid(`${2 * L + 1} \\times ${d}`, `${(total / 1e9).toFixed(2)}B`);
    expectSaid(`${(12 * L * d * d) / 1e9}`.slice(0, 4) + "B");
    expect([(2 * d * d + 2 * d * kv) / d ** 2, (3 * d * f) / d ** 2]).toEqual([2.5, 10.5]);
    expectSaid("2.5d^2", "10.5d^2", "13d^2", "3.5d");
    expectSaid(
      `${((parts.ffn + parts.attention) / 1e9).toFixed(2)}B`,
      `${(parts.vocabulary / 1e9).toFixed(2)}B`,
      power(12 * 96 * 12288 ** 2),
    );
  });

  it("turns parameters into bytes", () => {
    const { total, L, kvHeads, d, heads } = llama;
    expectSaid(`${((total * 2) / 1e9).toFixed(2)} GB`, `${((total * 2) / 2 ** 30).toFixed(2)} GiB`);
    expectSaid(
      `${(total / 1e9).toFixed(2)} GB`,
      `${(total / 2e9).toFixed(2)} GB`,
      `${((total * 16) / 1e9).toFixed(1)} GB`,
    );
    const perToken = 2 * L * kvHeads * (d / heads) * 2;
    expectSaid(grouped(perToken).replace(",", "{,}"), `${perToken / 1024} KiB`, `${(perToken * 8192) / 2 ** 30} GiB`);
  });

  it("turns parameters into operations", () => {
    const { parts, V, d, L, total } = llama;
    const runs: [string, number, number][] = [
      ["GPT-3", 175e9, 0.3e12],
      ["PaLM", 540e9, 0.78e12],
      ["Chinchilla", 70e9, 1.4e12],
      ["Llama-3-8B", 8.03e9, 15e12],
      ["Llama-3.1-405B", 405e9, 15.6e12],
      ["DeepSeek-V3", 37e9, 14.8e12],
    ];
    for (const { text: lesson } of lessons)
      for (const [name, parameters, tokens] of runs) {
        const line = lesson.split("\n").find((one) => one.startsWith(`| ${name} |`) && one.includes("times"))!;
        const ratio = tokens / parameters;
        const shown = ratio < 10 ? ratio.toFixed(1) : grouped(Math.round(ratio));
        expect(line.endsWith(`| ${power(6 * parameters * tokens)} | ${shown} |`), line).toBe(true);
      }
    // The report of Llama 3 gives 3.8 × 10²⁵ for 405B.
    expect(((6 * 405e9 * 15.6e12) / 1e25).toFixed(1)).toBe("3.8");
    expectSaid(power(3.8e25, 1), power(6 * total * 15e12, 1));

    const multiplied = parts.ffn + parts.attention + V * d;
    expectSaid(`${Math.round((100 * 2 * L * d * 8192) / (2 * multiplied))}%`);
    const { half } = getTable("gpus").find(({ id }) => id === "nvidia-h100-sxm")! as unknown as { half: string };
    const peak = Number.parseFloat(half);
    const flops = 6 * total * 15e12;
    const hours = flops / (peak * 1e12 * 0.4) / 3600;
    expect(Math.round(hours / 1e4)).toBe(51);
    expect(lessons[0]?.text).toContain("约 51 万卡时");
    expect(lessons[1]?.text).toContain("about 0.51 million GPU hours");
    const reached = flops / (1.3e6 * 3600) / 1e12;
    expectSaid(`${peak} TFLOP/s`, `${reached.toFixed(0)} TFLOP/s`, `${Math.round((100 * reached) / peak)}%`);

    const mixtral = getTable("model-configs").find(({ id }) => id === "mistralai/Mixtral-8x7B-v0.1")!;
    const all = Number(String(mixtral["total"]).replaceAll(",", ""));
    const active = Number.parseFloat(String(mixtral["active"]));
    expectSaid(`${(all / 1e9).toFixed(1)}B`, `${active}B`, `${((all * 2) / 1e9).toFixed(1)} GB`, `${active * 2} GFLOP`);
    expect(Math.round(671 / 37)).toBe(18);
  });

  it("solves the fitted law for its optimum", () => {
    const { E, A, B, a, b } = figure("iso-flop").let as { E: number; A: number; B: number; a: number; b: number };
    expect([E, A, B, a, b]).toEqual([1.8172, 482.01, 2085.43, 0.3478, 0.3658]);
    expectSaid(...[E, A, B, a, b].map((value) => `$${value}$`));
    const printed = { E: 1.69, A: 406.4, B: 410.7, a: 0.34, b: 0.28 };
    const lossOf = (N: number, D: number) => E + A / N ** a + B / D ** b;
    const best = (c: { A: number; B: number; a: number; b: number }, flops: number) => {
      const N = ((c.a * c.A) / (c.b * c.B)) ** (1 / (c.a + c.b)) * (flops / 6) ** (c.b / (c.a + c.b));
      return { N, D: flops / 6 / N };
    };
    const billions = (value: number) => `${Math.round(value / 1e9)}B`;
    const trillions = (value: number) => `${(value / 1e12).toFixed(2)}T`;
    const chinchilla = 6 * 70e9 * 1.4e12;
    const refit = best({ A, B, a, b }, chinchilla);
    const rounded = best(printed, chinchilla);
    expectSaid(power(chinchilla), billions(refit.N), trillions(refit.D), billions(rounded.N), trillions(rounded.D));
    expect([Math.round(refit.D / refit.N), Math.round(rounded.D / rounded.N)]).toEqual([18, 93]);
    expect(lessons[0]?.text).toMatch(/每参数 18 个[\s\S]*每参数 93 个/);
    expect(lessons[1]?.text).toMatch(/18 per parameter[\s\S]*93 per parameter/);

    const spent = 6 * 8.03e9 * 15e12;
    const ideal = best({ A, B, a, b }, spent);
    const [lowest, real] = [lossOf(ideal.N, ideal.D), lossOf(8.03e9, 15e12)];
    expectSaid(billions(ideal.N), trillions(ideal.D), lowest.toFixed(3), real.toFixed(3), (real - lowest).toFixed(2));
    expect(Math.round(ideal.N / 8.03e9)).toBe(10);
    expect(Math.round(15e12 / 8.03e9 / 20)).toBe(93);

    const dots = figure("iso-flop").points;
    const runs: [number, number][] = [
      [175e9, 0.3e12],
      [8.03e9, 15e12],
      [405e9, 15.6e12],
    ];
    expect(dots.map(({ x, y }) => [x, y])).toEqual(runs.map(([N, D]) => [N, Number(lossOf(N, D).toFixed(4))]));
  });

  it("compares two tokenizers, counts visible pairs and raises p to a power", () => {
    const bits = (nats: number, bytes: number) => (nats / Math.LN2 / bytes).toFixed(3);
    expectSaid(bits(2, 4), bits(2.3, 5), Math.exp(2.3).toFixed(2), Math.exp(2).toFixed(2));
    const [n, p] = [6, 3];
    const pairs = (length: number) => (length * (length + 1)) / 2;
    expect([pairs(n), pairs(n) + (p * (p - 1)) / 2, p * p + pairs(n - p) + p * (n - p)]).toEqual([21, 24, 24]);
    expect(lessons[0]?.text).toContain("因果有 21 对可见，前缀有 24 对，编码器-解码器 9 + 6 + 9 也是 24 对");
    expect(lessons[1]?.text).toContain(
      "the causal mask shows 21 pairs, the prefix mask 24, and the encoder-decoder 9 + 6 + 9 = 24",
    );
    expectSaid(`${Math.round(100 * 0.9 ** 20)}%`, `${Math.round(100 * 0.99 ** 20)}%`);
    expect(figure("exact-match").points.map(({ x, y }) => [x, y])).toEqual(
      [0.9, 0.99].map((x) => [x, Number((x ** 20).toFixed(4))]),
    );
  });

  it("draws the shares and the totals that the table of models gives", () => {
    const ids = [
      "meta-llama/Llama-3.2-1B",
      "meta-llama/Meta-Llama-3-8B",
      "meta-llama/Llama-3.1-70B",
      "meta-llama/Llama-3.1-405B",
    ];
    expect(figure("parameter-shares").bars.map(({ values }) => values)).toEqual(
      ids.map((id) => {
        const { parts, total } = readModel(id);
        const share = (part: number) => Number(((100 * part) / total).toFixed(2));
        return { ffn: share(parts.ffn), attention: share(parts.attention), vocabulary: share(parts.vocabulary) };
      }),
    );
    const size = (text: unknown) => {
      const [, digits, unit] = /^([\d.,]+)([BT]?)$/.exec(String(text))!;
      return Number(digits!.replaceAll(",", "")) * (unit === "T" ? 1e12 : unit === "B" ? 1e9 : 1);
    };
    const shown = [
      "openai-community/gpt2-xl",
      "bigscience/bloom",
      "meta-llama/Llama-3.1-405B",
      "deepseek-ai/DeepSeek-V3",
      "moonshotai/Kimi-K2-Instruct",
      "zai-org/GLM-5",
    ];
    const rows = shown.map((id) => getTable("model-configs").find((row) => row.id === id)!);
    const [total, active] = figure("total-and-active").lines;
    expect(total!.points.slice(0, -1).map(([, y]) => y)).toEqual(rows.map((row) => size(row["total"])));
    expect(active!.points.slice(0, -1).map(([, y]) => y)).toEqual(
      rows.map((row) => size(row["active"] ?? row["total"])),
    );
    // Not in the table: 1.6T with 49B active, as the model card names them.
    expect([total!.points.at(-1), active!.points.at(-1)]).toEqual([
      [26.31, 1.6e12],
      [26.31, 49e9],
    ]);
    expectSaid("1.6T / 49B");
  });
});
