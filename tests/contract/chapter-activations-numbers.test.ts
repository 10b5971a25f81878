import { parse } from "yaml";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectSaid as expectIn, readLessons } from "@/tests/support/lesson-says";
import { modelConfig } from "@/tests/support/model-config";

const lessons = readLessons("08-activations");
const expectSaid = (...said: readonly string[]) => expectIn(lessons, ...said);
const grouped = (value: number) => value.toLocaleString("en-US");

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
/** The standard normal's distribution function by the series of erf, exact to rounding for |x| < 6. */
function phi(x: number): number {
  let [term, total] = [x, x];
  for (let n = 1; n < 200; n++) {
    term *= (x * x) / (2 * n + 1);
    total += term;
  }
  return 0.5 + total * (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI));
}
const gelu = (x: number) => x * phi(x);
const silu = (x: number) => x * sigmoid(x);
const geluTanh = (x: number) => (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
const grid = Array.from({ length: 10_001 }, (_, index) => -5 + index / 1000);
const lowest = (of: (x: number) => number) => grid.reduce((best, x) => (of(x) < of(best) ? x : best));
const farthest = (of: (x: number) => number) => Math.max(...grid.map((x) => Math.abs(of(x) - gelu(x))));

/** What a config's layer holds, without biases and norms. */
function layerOf(id: string) {
  const { read, total } = modelConfig(id);
  const [d, heads] = [read("hidden_size", "n_embd"), read("num_attention_heads", "n_head")];
  const [kv, size] = [read("num_key_value_heads") || heads, read("head_dim") || d / heads];
  const width = read("intermediate_size");
  const attention = 2 * d * heads * size + 2 * d * kv * size;
  const ffn = width ? 3 * d * width : 8 * d * d;
  return {
    d,
    width,
    attention,
    ffn,
    total,
    layers: read("num_hidden_layers", "n_layer"),
    vocabulary: read("vocab_size"),
  };
}
const share = (id: string) => {
  const { attention, ffn } = layerOf(id);
  return (100 * ffn) / (attention + ffn);
};
const LLAMA_2 = "meta-llama/Llama-2-7b-hf";
const LLAMA_3 = "meta-llama/Meta-Llama-3-8B";

describe("the numbers of the chapter on activations", () => {
  it("finds the lowest points of GELU and SiLU, and the slopes of SiLU", () => {
    for (const of of [gelu, silu]) {
      const x = lowest(of);
      expectSaid(x.toFixed(3), of(x).toFixed(3));
    }
    const slope = (x: number) => sigmoid(x) + x * sigmoid(x) * (1 - sigmoid(x));
    expectSaid(String(slope(0)), Math.max(...grid.map(slope)).toFixed(2));
  });

  it("measures the approximations of GELU", () => {
    const [tanh, sigmoidal] = [farthest(geluTanh), farthest((x) => x * sigmoid(1.702 * x))];
    // "At most", so rounded up.
    expectSaid(`${(Math.ceil(tanh * 1e5) / 10).toFixed(1)} \\times 10^{-4}`, sigmoidal.toFixed(3));
    expect(Math.round(sigmoidal / tanh / 10) * 10).toBe(40);
  });

  it("rounds the widths as LLaMA's code does, and finds them in the configs", () => {
    const width = (d: number, multiplier: number, multiple: number) => {
      const h = Math.floor(multiplier * Math.floor((8 * d) / 3));
      return multiple * Math.ceil(h / multiple);
    };
    const [two, three] = [layerOf(LLAMA_2), layerOf(LLAMA_3)];
    expect(width(two.d, 1, 256)).toBe(two.width);
    expect(width(three.d, 1.3, 1024)).toBe(three.width);
    expect(width(8192, 1, 256)).toBe(layerOf("huggyllama/llama-65b").width);
    expect(width(8192, 1.3, 4096)).toBe(layerOf("meta-llama/Llama-2-70b-hf").width);
    expectSaid(((8 * two.d) / 3).toFixed(1), grouped(Math.floor((8 * two.d) / 3)));
    expectSaid(`${two.width / 256} \\times 256 = ${grouped(two.width)}`);
    expectSaid(`1.3 \\times ${Math.floor((8 * three.d) / 3)} = ${(1.3 * Math.floor((8 * three.d) / 3)).toFixed(1)}`);
    expectSaid(`${three.width / 1024} \\times 1024 = ${grouped(three.width)} = ${three.width / three.d}d`);
    expect(layerOf("google/gemma-2-9b")).toMatchObject({ width: 14336, d: 14336 / 4 });
  });

  it("counts the layers of two Llamas", () => {
    const [two, three] = [layerOf(LLAMA_2), layerOf(LLAMA_3)];
    expectSaid(`3 \\times ${two.d} \\times ${two.width} = ${grouped(two.ffn)}`);
    expectSaid(`4 \\times ${two.d}^2 = ${grouped(two.attention)}`, grouped(8 * two.d ** 2));
    expectSaid(`${share(LLAMA_2).toFixed(1)}%`, grouped(three.ffn), grouped(three.attention));
    expectSaid(`${share(LLAMA_3).toFixed(1)}%`, `${share(LLAMA_3).toFixed(0)}%`);
    const all = three.layers * three.ffn;
    const matrices = three.layers * (three.ffn + three.attention) + three.vocabulary * three.d;
    expectSaid(`${three.layers} \\times ${grouped(three.ffn)} = ${(all / 1e9).toFixed(2)} \\times 10^9`);
    expectSaid(`${((100 * all) / Number(String(three.total).replaceAll(",", ""))).toFixed(1)}%`);
    expectSaid(`${((2 * all) / 1e9).toFixed(1)} GFLOP`, `${((2 * matrices) / 1e9).toFixed(1)} GFLOP`);
    expectSaid(`${((100 * all) / matrices).toFixed(1)}%`);
  });

  it("draws the shares of the table's configs", () => {
    const figures = parse(readFileSync("content/chapters/08-activations/figures.yaml", "utf8")) as readonly {
      readonly id: string;
      readonly data: { readonly bars: readonly { readonly values: Readonly<Record<string, number>> }[] };
    }[];
    const bars = figures.find(({ id }) => id === "ffn-share")!.data.bars;
    const ids = ["openai-community/gpt2-xl", LLAMA_2, LLAMA_3, "google/gemma-2-9b", "Qwen/Qwen2-7B"];
    expect(bars.map(({ values }) => values)).toEqual(
      ids.map(layerOf).map(({ attention, ffn }) => ({ attention: attention / 1e6, ffn: ffn / 1e6 })),
    );
    expect(share(ids[0]!)).toBeCloseTo(200 / 3, 10);
  });
});
