import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { sampleTexts } from "@/lib/labs/tokenizer/training-source";
import type { TrainingOptions } from "@/lib/tokenizers/contract";
import { createTokenizer } from "@/lib/tokenizers/create-tokenizer";
import { embeddingBytes } from "@/lib/tokenizers/extend-vocabulary";
import { finish } from "@/lib/tokenizers/finish";
import { hasMerges, type MergeTraining, pairsAtStep, wordAtStep } from "@/lib/tokenizers/merge-state";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";
import { expectSaid as expectIn, readLessons } from "@/tests/support/lesson-says";
import { modelConfig } from "@/tests/support/model-config";

const FOLDER = "04-tokenizers";
const lessons = readLessons(FOLDER);
const expectSaid = (...said: readonly string[]) => expectIn(lessons, ...said);
const expectEach = (zh: string, en: string) =>
  lessons.forEach((lesson) => expectIn([lesson], lesson.locale === "zh" ? zh : en));
const grouped = (value: number) => value.toLocaleString("en-US");

const CHINESE = "分词器把文字切成词元，模型只看得到词元的编号。";
const ENGLISH = "A tokenizer cuts text into tokens, and a model sees only their numbers.";
/** The example of Cui, Yang and Yao 2023 (arXiv:2304.08177), which takes 35 tokens with LLaMA's vocabulary and 16 with theirs. */
const PUBLISHED = "人工智能是计算机科学、心理学、哲学等学科融合的交叉学科。";
/** Characters of both sentences that LLaMA's tokenizer.model has no piece for; each becomes three bytes. */
const OUTSIDE_LLAMA = new Set("词把哲融叉");
/** Its only pieces with Chinese are single characters, and ▁ stands in front. */
const llamaTokens = (text: string) =>
  1 + [...text].reduce((sum, character) => sum + (OUTSIDE_LLAMA.has(character) ? 3 : 1), 0);

interface Figure {
  readonly id: string;
  readonly data: {
    readonly bars?: readonly { readonly values: Readonly<Record<string, number>> }[];
    readonly rows?: readonly { readonly cells: readonly (string | { readonly text: string })[] }[];
  };
  readonly steps?: readonly {
    readonly caption: { readonly zh: string; readonly en: string };
    readonly data: Figure["data"];
  }[];
}
const figures = parse(readFileSync(`content/chapters/${FOLDER}/figures.yaml`, "utf8")) as readonly Figure[];
const figure = (id: string) => figures.find((each) => each.id === id)!;

function toy(options: TrainingOptions): MergeTraining {
  const training = finish(trainTokenizer(sampleTexts("tiny", 0), options));
  if (!hasMerges(training)) throw new Error("no merges");
  return training;
}
const common = { vocabularySize: 1500, minFrequency: 2 };
const bpe = toy({ kind: "byte-bpe", pattern: "gpt2", specialTokens: [], ...common });
const wordPiece = toy({ kind: "word-piece", lowercase: true, specialTokens: ["[UNK]"], ...common });
const pieceOf = (training: MergeTraining, id: number) => training.spec.model.pieces[id]!;
const spelled = (training: MergeTraining, step: number) =>
  training.words.texts.map((_, word) => wordAtStep(training, word, step).map((id) => pieceOf(training, id)));
const symbols = (step: number) =>
  spelled(bpe, step).reduce((sum, word, index) => sum + word.length * bpe.words.counts[index]!, 0);
const cut = (training: MergeTraining, text: string) =>
  createTokenizer(training.spec)
    .encode(text)
    .map(({ piece }) => piece);

describe("the numbers of the chapter on tokenizers", () => {
  it("cuts one sentence with published vocabularies", async () => {
    const encodings = [
      (await import("gpt-tokenizer/encoding/o200k_base")).encode,
      (await import("gpt-tokenizer/encoding/cl100k_base")).encode,
      (await import("gpt-tokenizer/encoding/r50k_base")).encode,
    ];
    const [o200k, cl100k, gpt2] = encodings.map((encode) => encode(CHINESE).length);
    const llama = llamaTokens(CHINESE);
    const length = [...CHINESE].length;
    const row = (chinese: number, english: number) => `| ${chinese} | ${(chinese / length).toFixed(2)} | ${english} |`;
    const [english, , old] = encodings.map((encode) => encode(ENGLISH).length);
    expectSaid(CHINESE, ENGLISH, row(gpt2!, old!), row(cl100k!, english!), row(o200k!, english!));
    expectSaid(row(llama, 17), (gpt2! / o200k!).toFixed(1));
    expectEach(
      `${length} 个字，UTF-8 里 ${Buffer.byteLength(CHINESE)} 字节`,
      `${length} characters with punctuation and ${Buffer.byteLength(CHINESE)} bytes`,
    );
    expectEach(`是 ${ENGLISH.length} 个字符`, `has ${ENGLISH.length} characters`);
    expectSaid(grouped((4096 * length) / llama), grouped(Math.floor((4096 * length) / o200k!)));
    expect(figure("sentence-cost").data.bars!.map(({ values }) => values.tokens ?? values.bytes)).toEqual([
      o200k,
      cl100k,
      llama,
      gpt2,
      Buffer.byteLength(CHINESE),
    ]);
  });

  it("adds up byte fallback as the published example does", () => {
    for (const text of [CHINESE, PUBLISHED]) {
      const length = [...text].length;
      const outside = [...text].filter((character) => OUTSIDE_LLAMA.has(character)).length;
      expect(llamaTokens(text)).toBe(1 + length + 2 * outside);
      expectSaid(text, (llamaTokens(text) / length).toFixed(2));
    }
    expectSaid("$23 + 2 \\times 4 = 31$", "$1 + 28 + 2 \\times 3 = 35$");
    expect([llamaTokens(CHINESE) - 1, llamaTokens(PUBLISHED)]).toEqual([31, 35]);
  });

  it("merges the toy corpus as the figure and the text say", () => {
    const { left, right, count } = bpe.steps;
    const { data, steps } = figure("bpe-steps");
    const texts = (rows: NonNullable<Figure["data"]["rows"]>) =>
      rows.map(({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell : cell.text)));
    expect(texts(data.rows!)).toEqual(spelled(bpe, 0));
    expect(new Set(spelled(bpe, 0).flat()).size).toBe(10);
    steps!.forEach(({ caption, data: changed }, step) => {
      if (step === 0) return;
      expect(texts(changed.rows!)).toEqual(spelled(bpe, step));
      const [a, b] = [left, right].map((ids) => pieceOf(bpe, ids[step - 1]!));
      const sum = `${symbols(step - 1)} − ${count[step - 1]} = ${symbols(step)}`;
      for (const said of [caption.zh, caption.en])
        for (const part of [`${a} + ${b}`, sum]) expect(said).toContain(part);
    });
    expectSaid("6 + 3 = 9");
    expectEach(`有 10 个字母，语料共 ${symbols(0)} 个符号`, `10 letters and ${symbols(0)} symbols`);
    expectEach(
      `7 次之后从 ${symbols(0)} 个降到 ${symbols(7)} 个`,
      `after 7 merges ${symbols(0)} symbols have become ${symbols(7)}`,
    );
    expect(pairsAtStep(bpe, 0, 2).map((pair) => pair.count)).toEqual([9, 9]);
    expect(cut(bpe, "lowest")).toEqual(["low", "est"]);
    expect(
      createTokenizer(bpe.spec, 256 + 7)
        .encode("newer")
        .map(({ piece }) => piece),
    ).toEqual(["new", "e", "r"]);
    expect(left.findIndex((id, at) => pieceOf(bpe, id) + pieceOf(bpe, right[at]!) === "er") + 1).toBe(11);
  });

  it("scores pairs as WordPiece does, and loses slow", () => {
    const scores = wordPiece.steps.score!;
    const merged = (at: number) => pieceOf(wordPiece, wordPiece.steps.result[at]!);
    expect([merged(0), scores[0]]).toEqual(["##id", 1 / 3]);
    const letters = (letter: string) =>
      bpe.words.texts.reduce((sum, word, at) => sum + (word.split(letter).length - 1) * bpe.words.counts[at]!, 0);
    expectSaid(`$9/(${letters("e")} \\times ${letters("s")}) = 1/17$`, "$3/(3 \\times 3) = 1/3$");
    expect([letters("e"), letters("s"), letters("i"), letters("d")]).toEqual([17, 9, 3, 3]);
    expect(cut(wordPiece, "slow")).toEqual(["[UNK]"]);
    expect(cut(bpe, "slow")).toEqual(["s", "low"]);
  });

  it("weighs vocabularies from the configs", () => {
    const models = [
      ["meta-llama/Llama-2-7b-hf", 2],
      ["meta-llama/Meta-Llama-3-8B", 2],
      ["Qwen/Qwen2.5-7B", 2],
      ["google/gemma-3-1b-pt", 1],
      ["Qwen/Qwen2.5-0.5B", 1],
    ] as const;
    const bars = figure("embedding-share").data.bars!;
    models.forEach(([id, matrices], index) => {
      const { read, total } = modelConfig(id);
      const [rows, width] = [read("vocab_size"), read("hidden_size")];
      const parameters = embeddingBytes(rows, width, 1, matrices === 1);
      const share = (100 * parameters) / Number(String(total).replaceAll(",", ""));
      const product = `${grouped(rows)} \\times ${width}${matrices === 2 ? " \\times 2" : ""}`;
      expectSaid(`${product} = ${grouped(parameters)}`, `${share.toFixed(1)}%`);
      const values = Object.values(bars[index]!.values);
      expect(values).toHaveLength(matrices);
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(share, 3);
      if (id.endsWith("Llama-3-8B")) expectSaid(`${((2 * parameters) / 1e9).toFixed(1)} GB`);
    });
  });

  it("adds up vocabularies and converts losses", () => {
    expectSaid(`$256 + 50,000 + 1 = ${grouped(256 + 50_000 + 1)}$`);
    expectSaid(`1.9 / (3.2 \\times 0.693) = ${(1.9 / (3.2 * Math.LN2)).toFixed(3)}`);
    expectSaid(`2.2 / (4.4 \\times 0.693) = ${(2.2 / (4.4 * Math.LN2)).toFixed(3)}`);
    expectSaid(Math.exp(1.9).toFixed(1), Math.exp(2.2).toFixed(1));
    expectSaid(grouped(Math.floor(4192 / 3)));
  });

  it("extends LLaMA's vocabulary", () => {
    const added = 49_953 - 32_000;
    const parameters = 2 * added * 4096;
    expectSaid(grouped(added), grouped(20_000 - added), grouped(64 * Math.ceil(49_953 / 64)));
    expectSaid(`$2 \\times ${grouped(added)} \\times 4096 = ${grouped(parameters)}$`);
    expectSaid(`${Math.round((2 * parameters) / 1e6)} MB`);
    const total = Number(String(modelConfig("huggyllama/llama-7b").total).replaceAll(",", ""));
    expectSaid(`${((100 * parameters) / total).toFixed(1)}%`);
  });
});
