import { describe, expect, it } from "vitest";
import { createTokenizer } from "@/lib/tokenizers/create-tokenizer";
import { finish } from "@/lib/tokenizers/finish";
import { sampleText } from "@/lib/tokenizers/sample-text";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";
import { HOSTILE_TEXTS } from "@/tests/support/hostile-texts";

const common = { vocabularySize: 900, minFrequency: 1, specialTokens: ["<s>"] };
const fallback = { ...common, byteFallback: true, coverage: 1 };

/**
 * The work that a text makes grows with its length and not with its square, which would take longer than a test may. How long it takes is
 * a matter of `npm run bench:tokenizer`.
 */
describe.each([
  ["byte-level BPE without a pattern", { kind: "byte-bpe", pattern: null, ...common }],
  ["byte-level BPE with o200k's pattern", { kind: "byte-bpe", pattern: "o200k", ...common }],
  ["plain BPE", { kind: "plain-bpe", ...fallback }],
  ["Unigram", { kind: "unigram", ...fallback }],
  ["WordPiece", { kind: "word-piece", lowercase: true, ...common }],
] as const)("%s", (_, options) => {
  const tokenizer = createTokenizer(
    finish(trainTokenizer([sampleText("en", 6000) + "\n" + "a".repeat(64), sampleText("zh", 2000)], options)).spec,
  );

  it.each(Object.keys(HOSTILE_TEXTS))("goes through %s", (name) => {
    const text = HOSTILE_TEXTS[name]!(30_000);
    const ids = tokenizer.encodeIds(text);
    expect(ids.every((id) => tokenizer.pieceOf(id) !== undefined)).toBe(true);
    if (options.kind !== "word-piece") expect(tokenizer.decode(ids)).toBe(text.replaceAll("\ud800", "\ufffd"));
  });
});
