import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TokenizerSpec, TrainingOptions } from "@/lib/tokenizers/contract";
import { createTokenizer } from "@/lib/tokenizers/create-tokenizer";
import { extendVocabulary } from "@/lib/tokenizers/extend-vocabulary";
import { finish } from "@/lib/tokenizers/finish";
import { readTokenizerJson } from "@/lib/tokenizers/read-tokenizer-json";
import { sampleText } from "@/lib/tokenizers/sample-text";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";
import { writeTokenizerJson } from "@/lib/tokenizers/write-tokenizer-json";

const texts = [sampleText("en", 8000), sampleText("zh", 3000)];
const common = { vocabularySize: 1000, minFrequency: 1, specialTokens: ["<|end|>"] };
const fallback = { ...common, byteFallback: true, coverage: 0.99 };
const byPattern = (pattern: "gpt2" | "cl100k" | "qwen2" | "o200k" | null): TrainingOptions => ({
  ...{ kind: "byte-bpe", pattern },
  ...common,
});
/** Everything that promises to keep a text. */
const LOSSLESS: Readonly<Record<string, TrainingOptions>> = {
  "byte-level BPE, GPT-2": byPattern("gpt2"),
  "byte-level BPE, cl100k": byPattern("cl100k"),
  "byte-level BPE, Qwen2": byPattern("qwen2"),
  "byte-level BPE, o200k": byPattern("o200k"),
  "byte-level BPE without a pattern": byPattern(null),
  "plain BPE with bytes": { kind: "plain-bpe", ...fallback },
  "Unigram with bytes": { kind: "unigram", ...fallback },
};
const LOSSY: Readonly<Record<string, TrainingOptions>> = {
  "plain BPE": { kind: "plain-bpe", ...fallback, byteFallback: false },
  Unigram: { kind: "unigram", ...fallback, byteFallback: false },
  WordPiece: { kind: "word-piece", lowercase: true, ...common },
};
const specs = new Map<string, TokenizerSpec>(
  Object.entries({ ...LOSSLESS, ...LOSSY }).map(([name, options]) => [
    name,
    finish(trainTokenizer(texts, options)).spec,
  ]),
);
const specOf = (name: string) => specs.get(name)!; // every name is a key

/** Any Unicode, and what tokenizers stumble over. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        "'s",
        "'LL",
        " ",
        "  ",
        "\n",
        "\r\n\t",
        "\u3000",
        "12345",
        "中文",
        "词元",
        "the ",
        "👩‍💻",
        "e\u0301",
        "<|end|>",
        "ſ",
        "\ufeff",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

describe.each(Object.keys(LOSSLESS))("%s", (name) => {
  const tokenizer = createTokenizer(specOf(name));
  const isByteLevel = name.startsWith("byte");

  it("gives every text back", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // ▁ stands for a space, and a ▁ that is written comes back as one; a special token begins a new text with a ▁ of its own.
        fc.pre(isByteLevel || !/▁|<\|end\|>|<unk>/.test(text));
        expect(tokenizer.decode(tokenizer.encodeIds(text))).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

describe.each([...specs.keys()])("%s", (name) => {
  const tokenizer = createTokenizer(specOf(name));

  it("gives the same ids with and without what they stand for, whose places cover the text in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenizer.encode(text);
        expect(tokens.map(({ id }) => id)).toEqual(tokenizer.encodeIds(text));
        let reached = 0;
        for (const { start, end, parts } of tokens) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(reached - 2); // a character of two units can be shared
          reached = Math.max(reached, start);
          for (const { character, bytes, offset, length } of parts) {
            const whole = new TextEncoder().encode(character);
            expect([...whole.slice(offset, offset + bytes.length)]).toEqual(bytes);
            expect(whole.length).toBe(length);
          }
        }
        if (!name.startsWith("byte")) return;
        const bytes = tokens.flatMap(({ parts }) => parts.flatMap((part) => part.bytes));
        expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes))).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it("is the same after it was saved as tokenizer.json and read again", () => {
    const reading = readTokenizerJson(writeTokenizerJson(specOf(name)));
    if ("problem" in reading) throw new Error(JSON.stringify(reading.problem));
    expect(reading.spec).toEqual(specOf(name));
    const again = createTokenizer(reading.spec);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(again.encodeIds(text)).toEqual(tokenizer.encodeIds(text));
        expect(again.decode(tokenizer.encodeIds(text))).toBe(tokenizer.decode(tokenizer.encodeIds(text)));
      }),
      { numRuns: 20 },
    );
  });
});

it("a lone surrogate is read as U+FFFD", () => {
  const tokenizer = createTokenizer(specOf("byte-level BPE, o200k"));
  expect(tokenizer.decode(tokenizer.encodeIds("a\ud800b\udc00"))).toBe("a\ufffdb\ufffd");
});

describe("an extended vocabulary", () => {
  const english = finish(trainTokenizer([texts[0]!], byPattern("gpt2"))).spec;
  const extended = finish(extendVocabulary(english, [texts[1]!], 300, 2));

  it("keeps what it had, and needs fewer tokens for the other language", () => {
    expect(extended.model.pieces.slice(0, english.model.pieces.length)).toEqual(english.model.pieces);
    expect(extended.model.pieces).toHaveLength(english.model.pieces.length + 300);
    const [before, after] = [createTokenizer(english), createTokenizer(extended)];
    const [was, is] = [before, after].map((tokenizer) => tokenizer.encodeIds(texts[1]!).length);
    expect(is).toBeLessThan(was! / 2);
    expect(after.encodeIds(texts[0]!)).toEqual(before.encodeIds(texts[0]!));
    expect(after.decode(after.encodeIds(texts.join("\n")))).toBe(texts.join("\n"));
  });

  it("is refused to tokenizers that are not byte-level BPE", () => {
    expect(() => finish(extendVocabulary(specOf("Unigram"), texts, 10, 1))).toThrow("Only byte-level BPE");
  });
});
