import { parse } from "yaml";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectSaid as expectIn, readLessons } from "@/tests/support/lesson-says";
import { modelConfig } from "@/tests/support/model-config";

const lessons = readLessons("02-model-families");
const expectSaid = (...said: readonly string[]) => expectIn(lessons, ...said);
const grouped = (value: number) => value.toLocaleString("en-US");

type Text = string | { readonly zh: string; readonly en: string };
interface Figure {
  readonly id: string;
  readonly data: {
    readonly rows?: readonly { readonly cells: Readonly<Record<string, Text | readonly Text[]>> }[];
    readonly bars?: readonly { readonly values: Readonly<Record<string, number>> }[];
    readonly points?: readonly { readonly label: string; readonly x: number; readonly y: number }[];
  };
}
const figures = parse(readFileSync("content/chapters/02-model-families/figures.yaml", "utf8")) as readonly Figure[];
const figure = (id: string) => figures.find((one) => one.id === id)!.data;

/** What the table of configs says of a model. */
function configOf(id: string) {
  const { read, total, attention } = modelConfig(id);
  return {
    attention,
    total: Number(String(total).replaceAll(",", "")),
    layers: read("num_hidden_layers", "num_layers", "n_layer"),
    d: read("hidden_size", "n_embd", "n_embed"),
    width: read("intermediate_size"),
    vocabulary: read("vocab_size", "padded_vocab_size"),
    experts: Number.isFinite(read("n_routed_experts", "num_experts", "num_local_experts")),
  };
}

/** Parameters of a first- or second-generation Baichuan: untied embeddings, MHA, SwiGLU, RMSNorm, no biases. */
function countBaichuan(L: number, d: number, f: number, V: number) {
  const layer = 4 * d ** 2 + 3 * d * f;
  return { layer, layers: L * layer, embeddings: 2 * V * d, norms: (2 * L + 1) * d };
}
const sum = ({ layers, embeddings, norms }: ReturnType<typeof countBaichuan>) => layers + embeddings + norms;

/** Tokens of the papers and cards that the lesson cites. */
const TOKENS = {
  "GPT-3": [175e9, 0.3e12],
  PaLM: [540e9, 0.78e12],
  Chinchilla: [70e9, 1.4e12],
  "LLaMA-7B": [configOf("huggyllama/llama-7b").total, 1e12],
  "LLaMA-65B": [configOf("huggyllama/llama-65b").total, 1.4e12],
  "Baichuan2-7B": [configOf("baichuan-inc/Baichuan2-7B-Base").total, 2.6e12],
  "Llama-3-8B": [configOf("meta-llama/Meta-Llama-3-8B").total, 15e12],
  "Llama-3.1-405B": [configOf("meta-llama/Llama-3.1-405B").total, 15.6e12],
  "Qwen3-0.6B": [configOf("Qwen/Qwen3-0.6B").total, 36e12],
} as const;
const ratio = (name: keyof typeof TOKENS) => TOKENS[name][1] / TOKENS[name][0];

describe("the numbers of the chapter on model families", () => {
  it("divides tokens by parameters", () => {
    expectSaid(`= ${ratio("GPT-3").toFixed(1)}$`, ratio("PaLM").toFixed(1));
    expect(ratio("Chinchilla")).toBe(20);
    for (const name of ["LLaMA-7B", "LLaMA-65B", "Baichuan2-7B", "Llama-3-8B", "Llama-3.1-405B"] as const)
      expectSaid(grouped(Math.round(ratio(name))));
    expect(Math.floor(ratio("Qwen3-0.6B") / 1e4) * 1e4).toBe(60_000);
    expectSaid("60,000", (14_800 / 671).toFixed(0), (14_800 / 37).toFixed(0));
  });

  it("draws the points that it divides", () => {
    for (const { label, x, y } of figure("tokens-per-parameter").points!)
      expect([x, y], label).toEqual([...TOKENS[label as keyof typeof TOKENS]]);
  });

  it("counts the published parameters", () => {
    const seven = configOf("baichuan-inc/Baichuan2-7B-Base");
    const thirteen = configOf("baichuan-inc/Baichuan-13B-Base");
    const first = countBaichuan(seven.layers, seven.d, seven.width, 64_000);
    const larger = countBaichuan(thirteen.layers, thirteen.d, thirteen.width, thirteen.vocabulary);
    const second = countBaichuan(seven.layers, seven.d, seven.width, seven.vocabulary);
    expectSaid(grouped(first.layer), grouped(first.layers), grouped(first.embeddings), grouped(first.norms));
    expectSaid(`**${grouped(sum(first))}**`, `**${grouped(sum(larger))}**`, `**${grouped(sum(second))}**`);
    expect(sum(larger)).toBe(thirteen.total);
    expect(sum(second)).toBe(seven.total);
    expectSaid(grouped(seven.vocabulary), `${((1.312 / 0.737 - 1) * 100).toFixed(0)}%`);
  });

  it("follows the corpus of Baichuan 2 through its filters", () => {
    const removed = [29.89, 1.77, 3.06, 14.47, 19.13];
    const kept = removed.reduce<number[]>((left, share) => [...left, left.at(-1)! - share], [100]);
    expect(figure("baichuan2-funnel").bars!.map(({ values }) => values["kept"])).toEqual(
      kept.map((share) => Number(share.toFixed(2))),
    );
    const [all, duplicates] = [100 - kept.at(-1)!, removed[0]! + removed[3]! + removed[4]!];
    expectSaid(`${duplicates.toFixed(2)} / ${all.toFixed(2)} = ${((100 * duplicates) / all).toFixed(1)}\\%`);
    expectSaid(`${kept.at(-1)!.toFixed(2)}%`);
  });

  it("computes utilisation and days of training", () => {
    const [flops, speed] = [6 * 7.0e9 * 1.2e12, 1000 * 182e12];
    expectSaid(`182 / 312 = ${((100 * 182) / 312).toFixed(1)}\\%`, `= ${(flops / 1e22).toFixed(2)} \\times 10^{22}$`);
    expectSaid(`${(speed / 1e17).toFixed(2)} \\times 10^{17}`, grouped(Math.round(flops / speed / 1000) * 1000));
    expect((flops / speed / 86_400).toFixed(1)).toBe("3.2");
    expectSaid("3.2");
  });

  it("checks the claim of speed and the memory of the 13B", () => {
    const { total, layers, d } = configOf("baichuan-inc/Baichuan-13B-Base");
    const weights = (2 * total) / 1e9;
    expectSaid(
      `${((25.4 / 19.4 - 1) * 100).toFixed(1)}%`,
      `${weights.toFixed(1)} GB`,
      `${(total / 1e9).toFixed(1)} GB`,
    );
    expectSaid(`${(total / 2e9).toFixed(1)} GB`, `${((2 * total) / 2 ** 30).toFixed(1)} GiB`);
    const limit = 2039 / weights;
    expectSaid(limit.toFixed(0));
    expect(25.4 / limit).toBeCloseTo(1 / 3, 1);
    expect(19.4 / limit).toBeCloseTo(1 / 4, 1);
    const cache = 2 * layers * d * 2;
    expectSaid(`2 \\times ${layers} \\times ${d} \\times 2 = ${grouped(cache)}$`, `${cache / 1024} KiB`);
    expectSaid(`${((cache * 4096) / 2 ** 30).toFixed(1)} GiB`, (52.4 - 47.6).toFixed(1));
  });

  it("adds up what tuning needs", () => {
    const { layers, d } = configOf("baichuan-inc/Baichuan-13B-Base");
    expectSaid(`13.26 \\times 16 = ${(13.26 * 16).toFixed(0)}$ GB`);
    const split = (14 * 13.2649).toFixed(1);
    expectSaid(`26.5 + ${split} / 8 = ${(26.5 + Number(split) / 8).toFixed(1)}$ GB`);
    expectSaid(`8 \\times (${d} + ${3 * d}) \\times ${layers} = ${grouped(8 * 4 * d * layers)}$`);
  });

  it("shows what a repetition penalty does to large and small logits", () => {
    const first = (a: number, b: number) => 1 / (1 + Math.exp(b - a));
    expectSaid(first(2, 0).toFixed(3));
    for (const [a, b] of [
      [50, 48],
      [5, 3],
    ] as const)
      expectSaid((a / 1.1).toFixed(2), `**${first(a / 1.1, b).toFixed(3)}**`);
    expectSaid(String(2e-4 * 50 ** 2), (2e-4 * 10 ** 2).toFixed(2));
  });

  it("agrees with the table of configs in the table of families", () => {
    const ids: Readonly<Record<string, string>> = {
      "BLOOM 176B": "bigscience/bloom",
      "LLaMA 7B": "huggyllama/llama-7b",
      "Llama 2 70B": "meta-llama/Llama-2-70b-hf",
      "Llama 3 8B": "meta-llama/Meta-Llama-3-8B",
      "Llama 4 Scout": "meta-llama/Llama-4-Scout-17B-16E-Instruct",
      "Falcon 40B": "tiiuae/falcon-40b",
      "Mistral 7B v0.1": "mistralai/Mistral-7B-v0.1",
      "Baichuan-13B": "baichuan-inc/Baichuan-13B-Base",
      "Baichuan2-7B": "baichuan-inc/Baichuan2-7B-Base",
      "ChatGLM2-6B": "THUDM/chatglm3-6b", // the config of the second generation has the same fields
      "Gemma 3 27B": "google/gemma-3-27b-pt",
      "Qwen2.5-7B": "Qwen/Qwen2.5-7B",
      "Qwen3-8B": "Qwen/Qwen3-8B",
      "Qwen3.5-397B-A17B": "Qwen/Qwen3.5-397B-A17B",
      "DeepSeek-V3": "deepseek-ai/DeepSeek-V3",
      "Kimi K2": "moonshotai/Kimi-K2-Instruct",
      "GLM-5": "zai-org/GLM-5",
      "gpt-oss-120b": "openai/gpt-oss-120b",
    };
    const english = (text: Text) => (typeof text === "string" ? text : text.en);
    const list = (cell: Text | readonly Text[] | undefined) =>
      (Array.isArray(cell) ? (cell as readonly Text[]) : [cell as Text]).map(english);
    const rows = figure("families").rows!;
    for (const [model, id] of Object.entries(ids)) {
      const { cells } = rows.find((row) => list(row.cells["model"])[0] === model)!;
      const { layers, d, vocabulary, attention, experts } = configOf(id);
      expect(cells["shape"], model).toBe(`${layers} × ${d}`);
      expect(cells["vocabulary"], model).toBe(String(vocabulary));
      expect(list(cells["type"])[0], model).toBe(experts ? "MoE" : "dense");
      if (/^(MHA|GQA|MLA)/.test(attention)) expect(list(cells["attention"])[0], model).toBe(attention.slice(0, 3));
      expect(list(cells["position"]).includes("ALiBi"), model).toBe(attention.includes("ALiBi"));
    }
    expect(rows).toHaveLength(22);
  });
});
