import { describe, expect, it } from "vitest";
import type { TrainingOptions } from "@/lib/tokenizers/contract";
import { createTokenizer } from "@/lib/tokenizers/create-tokenizer";
import { embeddingBytes } from "@/lib/tokenizers/extend-vocabulary";
import { finish } from "@/lib/tokenizers/finish";
import { measureText } from "@/lib/tokenizers/measure-text";
import { sampleText } from "@/lib/tokenizers/sample-text";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";

const common = { vocabularySize: 257, minFrequency: 1, specialTokens: ["<s>"] };
const bytes: TrainingOptions = { kind: "byte-bpe", pattern: "gpt2", ...common };
const make = (options: TrainingOptions, texts = ["ab ab"]) =>
  createTokenizer(finish(trainTokenizer(texts, options)).spec);

describe("what tokens stand for", () => {
  it("is told in bytes, grouped by the character that they belong to", () => {
    const tokens = make(bytes).encode("a中<s>");
    expect(tokens.map(({ piece }) => piece)).toEqual(["a", "ä", "¸", "Ń", "<s>"]);
    expect(tokens.map(({ start, end, role }) => [start, end, role])).toEqual([
      [0, 1, "piece"],
      [1, 2, "piece"],
      [1, 2, "piece"],
      [1, 2, "piece"],
      [2, 5, "special"],
    ]);
    expect(tokens[2]!.parts).toEqual([{ character: "中", bytes: [0xb8], offset: 1, length: 3 }]);
  });

  it("is a byte where the fallback was needed, and unknown where there is none", () => {
    const options = { kind: "plain-bpe", ...common, vocabularySize: 1000, specialTokens: [], coverage: 1 } as const;
    const roles = (byteFallback: boolean) =>
      make({ ...options, byteFallback }, ["a a b"])
        .encode("a龘龘")
        .map(({ piece, role, start, end }) => [piece, role, start, end]);
    expect(roles(true).slice(0, 4)).toEqual([
      ["▁a", "piece", 0, 1],
      ["<0xE9>", "byte", 1, 2],
      ["<0xBE>", "byte", 1, 2],
      ["<0x98>", "byte", 1, 2],
    ]);
    expect(roles(false)).toEqual([
      ["▁a", "piece", 0, 1],
      ["<unk>", "unknown", 1, 3],
    ]);
  });

  it("points into the text as it was written, whatever normalisation made of it", () => {
    const options = { kind: "word-piece", lowercase: true, ...common, specialTokens: ["[UNK]"] } as const;
    const text = "ÉTÉ 中文";
    const tokens = make(options, ["ete 中 文"]).encode(text);
    expect(tokens.map(({ piece, start, end }) => [piece, text.slice(start, end)])).toEqual([
      ["ete", "ÉTÉ"],
      ["中", "中"],
      ["文", "文"],
    ]);
  });
});

describe("measures of a text", () => {
  it("count what Chinese and English take by themselves", () => {
    const tokenizer = make({ ...bytes, vocabularySize: 900 }, [sampleText("en", 20_000)]);
    const measured = measureText(tokenizer, "The tokenizer, 分词器！");
    expect(measured).toMatchObject({ characters: 19, bytes: 27 });
    expect(measured.chinese).toMatchObject({ tokens: 9, characters: 3, perCharacter: 3 });
    expect(measured.latin).toMatchObject({ words: 2, characters: 12 });
    expect(measured.latin.perCharacter).toBeLessThan(0.5);
    expect(measured.tokens).toBe(tokenizer.encodeIds("The tokenizer, 分词器！").length);
  });
});

it("the rows of an embedding cost width × bytes each, twice when input and output have their own", () => {
  expect(embeddingBytes(151_936, 4096, 2, true)).toBe(1_244_659_712);
  expect(embeddingBytes(151_936, 4096, 2, false)).toBe(2_489_319_424);
});
