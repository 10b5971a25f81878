import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { getTable } from "@/lib/content/server/get-table";
import { expectSaid as expectIn, readLessons } from "@/tests/support/lesson-says";

const FOLDER = "content/chapters/03-llm-behaviour";
const lessons = readLessons("03-llm-behaviour");
const expectSaid = (...said: readonly string[]) => expectIn(lessons, ...said);
const figures = parse(readFileSync(`${FOLDER}/figures.yaml`, "utf8")) as {
  id: string;
  data: {
    bars: { values: Record<string, number> }[];
    lines: { formula: string }[];
    guides: { x?: number; y?: number }[];
  };
}[];
const figure = (id: string) => figures.find((one) => one.id === id)!.data;

const grouped = (value: number) => value.toLocaleString("en-US");

function readModel(id: string) {
  const row = getTable("model-configs").find((one) => one.id === id)!;
  const config = row["config"] as Readonly<Record<string, unknown>>;
  const read = (name: string) => Number(config[name]);
  const [layers, d, heads] = [read("num_hidden_layers"), read("hidden_size"), read("num_attention_heads")];
  const kvHeads = read("num_key_value_heads") || heads;
  return {
    layers,
    d,
    headSize: d / heads,
    kvHeads,
    vocabulary: read("vocab_size"),
    base: read("rope_theta"),
    context: read("max_position_embeddings"),
    total: Number(String(row["total"]).replaceAll(",", "")),
    kvBytes: 2 * layers * kvHeads * (d / heads) * 2,
  };
}
const llama = readModel("huggyllama/llama-7b");
const llama3 = readModel("meta-llama/Meta-Llama-3-8B");

describe("the numbers of the chapter on behaviour and choice", () => {
  it("measures the repetition of a sentence that is written three times", () => {
    const tokens = Array.from({ length: 3 }, () => ["I", "like", "cats", "."]).flat();
    const pairs = tokens.slice(1).map((token, index) => `${tokens[index]} ${token}`);
    expect([tokens.length, pairs.length, new Set(pairs).size]).toEqual([12, 11, 4]);
    const rate = 1 - new Set(pairs).size / pairs.length;
    expectSaid(`1 - ${new Set(pairs).size}/${pairs.length} = ${rate.toFixed(3)}`);
  });

  it("treats one distribution in five ways", () => {
    const logits = [3, 2, 1.5, 0.5];
    const softmax = (values: readonly number[], temperature = 1) => {
      const weights = values.map((value) => Math.exp(value / temperature));
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return weights.map((weight) => Number(((100 * weight) / sum).toFixed(3)));
    };
    const penalised = 3 / 1.2;
    const counted = 3 - 3 * 0.3 - 0.2;
    const rows = [
      softmax(logits),
      softmax(logits, 0.5),
      softmax(logits, 1.3),
      softmax([penalised, ...logits.slice(1)]),
      softmax([counted, ...logits.slice(1)]),
    ];
    const names = ["repeat", "second", "third", "fourth"];
    expect(figure("five-ways").bars.map(({ values }) => values)).toEqual(
      rows.map((row) => Object.fromEntries(row.map((share, index) => [names[index], share]))),
    );
    expectSaid(...rows.map(([first]) => `${first!.toFixed(1)}%`), String(penalised));
    expectSaid(String.raw`3 - 3 \times 0.3 - 0.2 = ${counted.toFixed(1)}`);
    expect(rows[4]![0]).toBeLessThan(rows[4]![1]!);
  });

  it("turns RoPE once round", () => {
    const turn = (base: number, pair: number) => 2 * Math.PI * base ** ((2 * pair) / llama.headSize);
    const pairs = llama.headSize / 2;
    // The configs of 2023 leave the base out; it is 10,000.
    expectSaid(grouped(Math.round(turn(10_000, pairs - 1))), grouped(10_000), grouped(llama3.base));
    const open = Array.from({ length: pairs }, (_, pair) => pair).filter((pair) => turn(10_000, pair) > llama.context);
    expect([llama.context, pairs, open.length]).toEqual([2048, 64, 23]);
    expect(lessons[0]?.text).toContain("64 对中有 23 对");
    expect(lessons[1]?.text).toContain("23 of the 64 pairs");
    const slow = turn(llama3.base, pairs - 1);
    expect([Math.round(slow / 1e4), (slow / 1e6).toFixed(2)]).toEqual([256, "2.56"]);
    expect(lessons[0]?.text).toContain("约 256 万");
    expect(lessons[1]?.text).toContain("about 2.56 million");
    expectSaid(grouped(llama.context), grouped(llama3.context));
  });

  it("weighs attention against the matrices", () => {
    const multiplied = llama.total - llama.vocabulary * llama.d;
    const share = (tokens: number) => (2 * llama.layers * llama.d * tokens) / (2 * multiplied);
    expect([Math.round(100 * share(2048)), Math.round(100 * share(32768)), share(131072).toFixed(1)]).toEqual([
      4,
      65,
      "2.6",
    ]);
    expect(lessons[0]?.text).toMatch(/矩阵乘的 4%；到 32K 是 65%；到 128K 是 2\.6 倍/);
    expect(lessons[1]?.text).toMatch(
      /4% of the matrix products at 2,048 tokens, 65% at 32K and 2\.6 times as much at 128K/,
    );
  });

  it("fills memory with keys and values", () => {
    const gib = (bytes: number) => `${bytes / 2 ** 30} GiB`;
    expectSaid(`${llama.kvBytes / 1024} KiB`, gib(llama.kvBytes * 4096), gib(llama.kvBytes * 32768));
    expectSaid(gib(llama3.kvBytes * 32768), `${((llama.total * 2) / 1e9).toFixed(1)} GB`);
    const { lines, guides } = figure("kv-growth");
    expect(lines.map(({ formula }) => formula)).toEqual([llama.kvBytes, llama3.kvBytes].map((bytes) => `${bytes} * x`));
    expect(guides).toMatchObject([{ y: llama.total * 2 }, { x: llama.context }]);
    expect(Math.round((llama.total * 2) / llama.kvBytes / 1000)).toBe(26);
  });

  it("compares an encoder with a model of seven billion", () => {
    const bert = 110e6;
    expectSaid(`${((2 * bert) / 1e9).toFixed(2)} GFLOP`, `${((2 * llama.total) / 1e9).toFixed(1)} GFLOP`);
    expect(Math.round(llama.total / bert)).toBe(61);
    expectSaid("61");
  });
});
