import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { getTable } from "@/lib/content/server/get-table";
import { expectSaid as expectIn, readLessons } from "@/tests/support/lesson-says";

const FOLDER = "content/chapters/05-attention";
const lessons = readLessons("05-attention");
const expectSaid = (...said: readonly string[]) => expectIn(lessons, ...said);
const KIB = 1024;
const GIB = 2 ** 30;
/** 32 sequences of 4,096 tokens. */
const TOKENS = 32 * 4096;

/** The row of a table that begins with this cell, in both lessons. */
function expectRow(first: string, cells: readonly string[]) {
  for (const { text: lesson } of lessons) {
    const row = lesson.split("\n").find((line) => line.startsWith(`| ${first} |`));
    expect(row, first).toBeDefined();
    for (const cell of cells)
      expect(
        row!.split("|").map((part) => part.trim()),
        first,
      ).toContain(cell);
  }
}

const grouped = (value: number) => value.toLocaleString("en-US");
const latex = (value: number) => grouped(value).replaceAll(",", "{,}");
const config = (id: string) =>
  getTable("model-configs").find((row) => row.id === id)!["config"] as Record<string, number>;
const gpu = (id: string) => {
  const row = getTable("gpus").find((one) => one.id === id)!;
  const bandwidth = Number.parseFloat(String(row["bandwidth"])) * 1e9;
  return { flops: Number.parseFloat(String(row["half"])) * 1e12, bandwidth };
};
const h100 = gpu("nvidia-h100-sxm");

interface Layout {
  readonly L: number;
  readonly h: number;
  readonly g: number;
  readonly D: number;
}
function layout(id: string): Layout {
  const read = config(id);
  const L = read["num_hidden_layers"] ?? read["num_layers"]!;
  const h = read["num_attention_heads"]!;
  const isSingle = id === "tiiuae/falcon-7b";
  const g = isSingle ? 1 : (read["num_key_value_heads"] ?? read["multi_query_group_num"]!);
  return { L, h, g, D: read["head_dim"] ?? read["kv_channels"] ?? read["hidden_size"]! / h };
}
const bytesPerToken = ({ L, g, D }: Layout) => 2 * L * g * D * 2;
const latentBytes = (id: string, bits = 16) => {
  const read = config(id);
  return (read["num_hidden_layers"]! * (read["kv_lora_rank"]! + read["qk_rope_head_dim"]!) * bits) / 8;
};

/** Three significant digits at most, as the table writes them. */
const short = (value: number) => String(Number(value.toPrecision(3)));

describe("the numbers of the chapter on attention", () => {
  it("finds where the square overtakes the layers of Llama-3-8B", () => {
    const read = config("meta-llama/Meta-Llama-3-8B");
    const [d, f] = [read["hidden_size"]!, read["intermediate_size"]!];
    const { h, g, D } = layout("meta-llama/Meta-Llama-3-8B");
    const attention = 2 * d * h * D + 2 * d * g * D;
    const parameters = attention + 3 * d * f;
    const perToken = 4 * h * D;
    expectSaid(latex(parameters), grouped(2 * parameters), grouped(2 * attention), latex(perToken));
    const [own, all] = [(2 * attention) / perToken, (2 * parameters) / perToken];
    expectSaid(latex(own), `${own / d}d`, latex(all), `${all / d}d`, grouped(2 * all));
    for (const n of [8192, 131072])
      expectSaid(grouped(n), `${((100 * perToken * n) / (perToken * n + 2 * parameters)).toFixed(1)}%`);
    const { data } = (
      parse(readFileSync(`${FOLDER}/figures.yaml`, "utf8")) as {
        id: string;
        data: { points: { x: number; label: string }[] };
      }[]
    ).find(({ id }) => id === "crossing-curve")!;
    expect(data.points.map(({ x, label }) => [x, label])).toEqual([all, 2 * all].map((x) => [x, grouped(x)]));
  });

  it("sizes the scores of a naive kernel", () => {
    const n = 32768;
    expect(n ** 2).toBe(2 ** 30);
    expectSaid(grouped(n), "2^{30}", `${(n ** 2 * 2) / GIB} GiB`, `${(n ** 2 * 2 * 32) / GIB} GiB`);
  });

  it("knows the intensity that a GPU wants, and that of MLA", () => {
    expectSaid(
      `${h100.flops / 1e12} TFLOP/s`,
      `${h100.bandwidth / 1e12} TB/s`,
      `${Math.round(h100.flops / h100.bandwidth)}`,
    );
    const read = config("deepseek-ai/DeepSeek-V3");
    const [heads, latent, rope] = [read["num_attention_heads"]!, read["kv_lora_rank"]!, read["qk_rope_head_dim"]!];
    const [bytes, flops] = [(latent + rope) * 2, heads * 2 * (latent + rope + latent)];
    expectSaid(grouped(bytes), latex(flops), `${Math.round(flops / bytes)}`, `${(latent + rope) / (2 * 128)}`);
  });

  it.each([
    ["Llama-2-7B", "meta-llama/Llama-2-7b-hf"],
    ["Llama-2-70B", "meta-llama/Llama-2-70b-hf"],
    ["Llama-3-8B", "meta-llama/Meta-Llama-3-8B"],
    ["ChatGLM3-6B", "THUDM/chatglm3-6b"],
    ["Falcon-7B", "tiiuae/falcon-7b"],
  ])("sizes the cache of %s", (name, id) => {
    const bytes = bytesPerToken(layout(id));
    const milliseconds = (1000 * bytes * TOKENS) / h100.bandwidth;
    expectRow(name, [`${bytes / KIB} KiB`, `${(bytes * TOKENS) / GIB} GiB`, `${short(milliseconds)} ms`]);
  });

  it("sizes the caches of GPT-3 and DeepSeek-V3", () => {
    const gpt3 = bytesPerToken({ L: 96, h: 96, g: 96, D: 128 });
    expectRow("GPT-3 175B", [
      `${gpt3 / KIB ** 2} MiB`,
      `${(gpt3 * TOKENS) / GIB} GiB`,
      `${short((1000 * gpt3 * TOKENS) / h100.bandwidth)} ms`,
    ]);
    const v3 = latentBytes("deepseek-ai/DeepSeek-V3");
    expectRow("DeepSeek-V3", [
      `${(v3 / KIB).toFixed(1)} KiB`,
      `${((v3 * TOKENS) / GIB).toFixed(2)} GiB`,
      `${short((1000 * v3 * TOKENS) / h100.bandwidth)} ms`,
    ]);
    const weights = Number(
      String(getTable("model-configs").find(({ id }) => id === "meta-llama/Meta-Llama-3-8B")!["total"]).replaceAll(
        ",",
        "",
      ),
    );
    expectSaid(grouped(TOKENS), `${short((1000 * 2 * weights) / h100.bandwidth)} ms`);
    expectSaid(`${(bytesPerToken(layout("meta-llama/Llama-2-7b-hf")) * TOKENS) / GIB} GiB`);
  });

  it("takes the 93.3% of DeepSeek-V2 apart", () => {
    // DeepSeek 67B: 95 layers, GQA with 8 groups of 128 (DeepSeek-AI 2024, arXiv 2401.02954, table 2).
    const dense = bytesPerToken({ L: 95, h: 64, g: 8, D: 128 });
    const [sixBits, sixteen] = [latentBytes("deepseek-ai/DeepSeek-V2", 6), latentBytes("deepseek-ai/DeepSeek-V2")];
    expectSaid(`${dense / KIB} KiB`, `${(sixBits / KIB).toFixed(1)} KiB`, `${sixteen / KIB} KiB`);
    expectSaid(`${(100 * (1 - sixBits / dense)).toFixed(1)}%`, `${(100 * (1 - sixteen / dense)).toFixed(1)}%`);
    expectSaid((bytesPerToken({ L: 60, h: 128, g: 128, D: 128 }) / sixteen).toFixed(1));
  });

  it("compares GQA-8 with MHA by the times and averages of its paper", () => {
    expectRow("MHA-XXL", ["1.51", "47.2"]);
    expectRow("GQA-8-XXL", ["0.28", "47.1"]);
    expectSaid((1.51 / 0.28).toFixed(1), (47.2 - 47.1).toFixed(1));
  });

  it("merges two blocks of a softmax", () => {
    const e = Math.exp(-1);
    const [l, o] = [1 + e, 1 + 2 * e];
    expectSaid(
      l.toFixed(3),
      o.toFixed(3),
      (e * l).toFixed(3),
      (e * o).toFixed(3),
      (e * l + 1).toFixed(3),
      (e * o + 4).toFixed(3),
    );
    const scores = [2, 1, 3].map((score) => Math.exp(score));
    const whole = (1 * scores[0]! + 2 * scores[1]! + 4 * scores[2]!) / (scores[0]! + scores[1]! + scores[2]!);
    expect((e * o + 4) / (e * l + 1)).toBeCloseTo(whole, 12);
    expectSaid(whole.toFixed(3));
  });

  it("says how far SRAM of 50,000 numbers goes at a head dimension of 128", () => {
    expectSaid((128 ** 2 / 50_000).toFixed(2));
  });
});
