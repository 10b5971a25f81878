import { describe, expect, it } from "vitest";
import { getTable } from "@/lib/content/server/get-table";
import { expectSaid as expectIn, readLessons } from "@/tests/support/lesson-says";
import { modelConfig } from "@/tests/support/model-config";

const lessons = readLessons("07-normalization");
const expectSaid = (...said: readonly string[]) => expectIn(lessons, ...said);

const grouped = (value: number) => value.toLocaleString("en-US");
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("the numbers of the chapter on normalization", () => {
  it("normalises one vector in both ways", () => {
    const x = [1, 2, 3, 6];
    const mean = sum(x) / x.length;
    const squares = sum(x.map((value) => value ** 2));
    const variance = sum(x.map((value) => (value - mean) ** 2)) / x.length;
    const rms = Math.sqrt(squares / x.length);
    const list = (values: readonly number[]) =>
      values.map((value) => (value === 0 ? "0" : value.toFixed(3))).join(", ");
    expectSaid(`\\mu = ${mean}`, `\\sigma^2 = ${variance}`, `\\sqrt{${squares}/${x.length}} = ${rms.toFixed(3)}`);
    expectSaid(`(${list(x.map((value) => (value - mean) / Math.sqrt(variance)))})`);
    expectSaid(`(${list(x.map((value) => value / rms))})`);
  });

  it("says where fp16 and bf16 give out", () => {
    const largest = (2 - 2 ** -10) * 2 ** 15;
    expectSaid(grouped(largest), (Math.floor(Math.sqrt(largest) * 10) / 10).toFixed(1));
    // Eight significant bits hold no odd number above 2⁸: 256 + 1 rounds to the even neighbour, 256.
    expectSaid(String(2 ** 8));
  });

  it("counts the norms of Llama-3-8B, their operations and their bytes", () => {
    const { total, read } = modelConfig("meta-llama/Meta-Llama-3-8B");
    const [layers, d, heads, kvHeads, width, vocabulary] = [
      "num_hidden_layers",
      "hidden_size",
      "num_attention_heads",
      "num_key_value_heads",
      "intermediate_size",
      "vocab_size",
    ].map((name) => read(name)) as [number, number, number, number, number, number];
    const norms = 2 * layers + 1;
    const kv = (d / heads) * kvHeads;
    const matrices = layers * (2 * d * d + 2 * d * kv + 3 * d * width) + vocabulary * d;
    const all = matrices + vocabulary * d + norms * d;
    expect(grouped(all)).toBe(String(total));
    const [flops, bytes, tokens] = [norms * d * 4, norms * d * 2 * 2, 8192];
    expectSaid(`${norms} \\times ${d} = ${grouped(norms * d)}`);
    expectSaid(`${((norms * d * 100) / all).toFixed(4)}%`);
    expectSaid(`${(flops / 1e6).toFixed(2)} MFLOP`, `${((2 * matrices) / 1e9).toFixed(1)} GFLOP`);
    expectSaid(`${((100 * flops) / (2 * matrices)).toFixed(3)}%`);
    expectSaid(`${(bytes / 1e6).toFixed(2)} MB`, grouped(tokens), `${((bytes * tokens) / 1e9).toFixed(2)} GB`);

    const { bandwidth, half } = getTable("gpus").find(({ id }) => id === "nvidia-h100-sxm")! as unknown as {
      bandwidth: string;
      half: string;
    };
    const seconds = (bytes * tokens) / (Number.parseFloat(bandwidth) * 1e9);
    const multiplying = (2 * matrices * tokens) / (Number.parseFloat(half) * 1e12);
    expectSaid(`${Number.parseFloat(bandwidth) / 1000} TB/s`, `${Number.parseFloat(half)} TFLOP/s`);
    expectSaid(`${(1000 * seconds).toFixed(1)} ms`, `${(1000 * multiplying).toFixed(1)} ms`);
    expectSaid(`${((100 * seconds) / multiplying).toFixed(1)}%`);
  });

  it("estimates what 24 layers leave of the identity path", () => {
    const layers = 24;
    const [alpha, beta] = [(2 * layers) ** 0.25, (8 * layers) ** -0.25];
    const variance = 1 + 2 * layers;
    expectSaid(`1 + ${2 * layers} = ${variance}`, `1/${variance} = ${(100 / variance).toFixed(1)}\\%`);
    const [mantissa, exponent] = (2 ** -layers).toExponential(1).split("e-") as [string, string];
    expectSaid(`2^{-${layers}} \\approx ${mantissa} \\times 10^{-${exponent}}`);
    const kept = (branch: number) => 100 * (1 + branch / alpha ** 2) ** -layers;
    expectSaid(`(1 + 1/\\sqrt{${2 * layers}})^{-${layers}} = ${kept(1).toFixed(1)}\\%`);
    expectSaid(`\\beta^4 = ${(beta ** 4).toFixed(4)}`, `${kept(beta ** 4).toFixed(0)}%`);
  });

  it("takes the constants of DeepNorm from the depth", () => {
    const row = (layers: number, alpha: number, beta: number) =>
      expectSaid(`| ${layers} | ${alpha.toPrecision(4)} | ${beta.toFixed(4)} |`);
    for (const layers of [12, 24, 96]) {
      const [alpha, beta] = [(2 * layers) ** 0.25, (8 * layers) ** -0.25];
      expect((2 * layers * 2 * beta ** 2) / alpha ** 2).toBeCloseTo(1, 12);
      row(layers, alpha, beta);
    }
    const [n, m] = [500, 500];
    row(n, 0.81 * (n ** 4 * m) ** (1 / 16), 0.87 * (n ** 4 * m) ** (-1 / 16));
    row(m, (3 * m) ** 0.25, (12 * m) ** -0.25);
    expect(2 * n + 3 * m).toBe(2500);
    const glm = 70;
    row(glm, (2 * glm) ** 0.5, (2 * glm) ** -0.5);
    expectSaid(`${2 * glm}^{1/4} = ${((2 * glm) ** 0.25).toFixed(2)}`);
  });
});
