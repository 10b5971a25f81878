import { PreTrainedTokenizer } from "@xenova/transformers";
import { describe, expect, it } from "vitest";
import type { TrainingOptions } from "@/lib/tokenizers/contract";
import { createTokenizer } from "@/lib/tokenizers/create-tokenizer";
import { finish } from "@/lib/tokenizers/finish";
import { sampleText } from "@/lib/tokenizers/sample-text";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";
import { writeTokenizerJson } from "@/lib/tokenizers/write-tokenizer-json";

const common = { vocabularySize: 900, minFrequency: 1, specialTokens: ["<|end|>"] };
const fallback = { ...common, coverage: 0.99 };
const KINDS: Readonly<Record<string, TrainingOptions>> = {
  "byte-level BPE, GPT-2": { kind: "byte-bpe", pattern: "gpt2", ...common },
  "byte-level BPE, cl100k": { kind: "byte-bpe", pattern: "cl100k", ...common },
  "byte-level BPE, o200k": { kind: "byte-bpe", pattern: "o200k", ...common },
  "byte-level BPE without a pattern": { kind: "byte-bpe", pattern: null, ...common },
  "plain BPE": { kind: "plain-bpe", byteFallback: false, ...fallback },
  "plain BPE with bytes": { kind: "plain-bpe", byteFallback: true, ...fallback },
  WordPiece: { kind: "word-piece", lowercase: true, ...common },
  Unigram: { kind: "unigram", byteFallback: false, ...fallback },
};
const PROBES = [
  ...sampleText("en", 600, 7).split("\n"),
  ...sampleText("zh", 300, 7).split("\n"),
  "It's 12345 tokens, we'LL see: café naïve İstanbul",
  "训练 tokenizer 的时候，<|end|>词表里没有龘字。",
  "two  spaces and\n\nnewlines\t",
  "emoji 👩‍💻🇨🇳",
];

describe.each(Object.keys(KINDS))("%s", (name) => {
  it("is loaded by transformers.js from its tokenizer.json, and encodes to the same ids", () => {
    const { spec } = finish(trainTokenizer([sampleText("en", 8000), sampleText("zh", 3000)], KINDS[name]!));
    const own = createTokenizer(spec);
    const theirs = new PreTrainedTokenizer(JSON.parse(writeTokenizerJson(spec)), {});
    for (const probe of PROBES) expect([probe, theirs.encode(probe)]).toEqual([probe, own.encodeIds(probe)]);
  });
});
