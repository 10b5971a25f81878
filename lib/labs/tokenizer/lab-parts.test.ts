import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { viewEncoding } from "@/lib/labs/tokenizer/encode-view";
import { listExtensionLines } from "@/lib/labs/tokenizer/extension-lines";
import { segmentWord } from "@/lib/labs/tokenizer/segment-word";
import { measureText } from "@/lib/labs/tokenizer/text-figures";
import { costBySize } from "@/lib/labs/tokenizer/vocabulary-curve";
import type { TrainingOptions } from "@/lib/tokenizers/contract";
import { createTokenizer } from "@/lib/tokenizers/create-tokenizer";
import { finish } from "@/lib/tokenizers/finish";
import { sampleText } from "@/lib/tokenizers/sample-text";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";

const [english, chinese] = [sampleText("en", 12_000), sampleText("zh", 6000)];
const common = { minFrequency: 2, specialTokens: ["<|endoftext|>"] };
const byteBpe = (texts: readonly string[], vocabularySize: number) =>
  finish(trainTokenizer(texts, { kind: "byte-bpe", pattern: "gpt2", vocabularySize, ...common }));
const unigram: TrainingOptions = {
  ...{ kind: "unigram", vocabularySize: 700, byteFallback: true, coverage: 0.9995 },
  ...{ minFrequency: 1, specialTokens: ["<unk>"] },
};
const trained = byteBpe([english, chinese], 700);

describe("an encoding as it is shown", () => {
  const tokenizer = createTokenizer(trained.spec);
  const anyText = fc.string({ unit: "grapheme" });

  it("covers every byte of any text, and decodes to it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { shown, total, decoded, figures } = viewEncoding(tokenizer, text, false);
        expect(decoded).toBe("same");
        expect(shown.length).toBe(Math.min(total, 240));
        expect(figures.bytes).toBe(new TextEncoder().encode(text).length);
        for (const { name, parts } of shown) {
          expect(name).not.toContain("\ufffd");
          for (const part of parts) if (!("text" in part)) expect(part.to - part.from + 1).toBeLessThan(part.of);
        }
      }),
    );
  });

  it("says which bytes of a character a token holds", () => {
    const { shown } = viewEncoding(createTokenizer(trained.spec, trained.alphabetSize), "龘", false);
    expect(shown.map(({ parts }) => parts)).toEqual(
      ["E9", "BE", "98"].map((hex, index) => [{ character: "龘", hex, from: index + 1, to: index + 1, of: 3 }]),
    );
  });

  it("tells special tokens, bytes of the fallback and unknown ones apart", () => {
    expect(viewEncoding(tokenizer, "a<|endoftext|>", false).shown.at(-1)?.role).toBe("special");
    const fallback = viewEncoding(createTokenizer(finish(trainTokenizer([english], unigram)).spec), "the 龘", false);
    expect(fallback.fallback).toBe(3);
    expect(fallback.unknown).toBe(0);
    const options = { kind: "word-piece", lowercase: true, vocabularySize: 300, ...common } as const;
    const piece = viewEncoding(createTokenizer(finish(trainTokenizer([english], options)).spec), "龘", false);
    expect(piece.unknown).toBe(1);
    expect(piece.decoded).toBe("other");
  });

  it("measures a text in code points, bytes and words", () => {
    expect(measureText("two words 🙂")).toEqual({ characters: 11, bytes: 14, words: 2 });
    expect(measureText("a".repeat(200_001)).words).toBeNull();
  });
});

describe("the cost by size", () => {
  it.each([
    ["byte-level BPE", trained],
    ["Unigram", finish(trainTokenizer([english, chinese], unigram))],
  ])("of %s falls while the vocabulary grows, and ends at its own", (_, training) => {
    const points = [...costBySize(training, [english, chinese])];
    expect(points.at(-1)?.size).toBe(training.spec.model.pieces.length);
    for (const index of [0, 1]) {
      const rates = points.map(({ rates }) => rates[index] as number);
      expect(rates).toEqual(rates.toSorted((a, b) => b - a));
    }
    const tokenizer = createTokenizer(training.spec);
    expect(points.at(-1)?.rates[0]).toBe(tokenizer.encodeIds(english).length / Array.from(english).length);
  });
});

describe("an extended vocabulary", () => {
  const settings = { before: 32_000, added: 17_953, hidden: 4096, width: 2, tokensBefore: 100, tokensAfter: 40 };
  const line = (tied: boolean, wanted: string) =>
    listExtensionLines({ ...settings, tied }).find(({ id }) => id === wanted)?.result.value;

  it("has the rows of both, as Chinese-LLaMA has", () => {
    expect(line(false, "rows")).toBe(49_953n);
  });

  it("takes two rows for each piece where input and output have tables of their own", () => {
    expect(line(false, "bytes")).toBe(2n * 17_953n * 4096n * 2n);
    expect(line(true, "bytes")).toBe(17_953n * 4096n * 2n);
  });

  it("saves the share of tokens by which a text became shorter", () => {
    expect(line(false, "share")).toBeCloseTo(0.6, 12);
    expect(line(false, "ratio")).toBe(2.5);
  });
});

it("the best way to cut a word is the one whose scores have the largest sum", () => {
  const { spec } = finish(trainTokenizer([english], unigram));
  const cut = segmentWord(spec, "underlined the");
  const sum = cut.pieces.reduce((total, { score }) => total + score, 0);
  expect(cut.total).toBeCloseTo(sum, 10);
  expect(cut.rivals.every(({ total }) => total <= cut.total)).toBe(true);
  expect(cut.pieces.map(({ piece }) => piece).join("")).toBe("▁underlined▁the");
});
