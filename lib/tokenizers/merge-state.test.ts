import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Training, TrainingOptions } from "@/lib/tokenizers/contract";
import { createTokenizer } from "@/lib/tokenizers/create-tokenizer";
import { finish } from "@/lib/tokenizers/finish";
import {
  hasMerges,
  pairsAtStep,
  rewrittenWords,
  tokensByStep,
  wordAtStep,
  type MergeTraining,
} from "@/lib/tokenizers/merge-state";
import { sampleText } from "@/lib/tokenizers/sample-text";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";

const KINDS: Readonly<Record<string, TrainingOptions>> = {
  "byte-level BPE": {
    ...{ kind: "byte-bpe", pattern: "gpt2" },
    ...{ vocabularySize: 500, minFrequency: 1, specialTokens: ["<s>"] },
  },
  "plain BPE": {
    ...{ kind: "plain-bpe", byteFallback: true, coverage: 0.9995 },
    ...{ vocabularySize: 900, minFrequency: 1, specialTokens: [] },
  },
  WordPiece: {
    ...{ kind: "word-piece", lowercase: true },
    ...{ vocabularySize: 600, minFrequency: 2, specialTokens: [] },
  },
};
const train = (name: string): MergeTraining => {
  const training: Training = finish(trainTokenizer([sampleText("en", 6000), sampleText("zh", 2000)], KINDS[name]!));
  if (!hasMerges(training)) throw new Error("no merges");
  return training;
};

describe.each(Object.keys(KINDS))("the steps of %s", (name) => {
  const training = train(name);
  const { steps } = training;
  const last = steps.left.length;

  it("say how often each pair occurred, and the most frequent one is what byte-level BPE merges next", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: last - 1 }), (step) => {
        const pairs = pairsAtStep(training, step, 1_000_000);
        const merged = { left: steps.left[step]!, right: steps.right[step]!, count: steps.count[step]! };
        expect(pairs).toContainEqual(merged);
        if (name === "byte-level BPE") expect(pairs[0]).toEqual(merged);
        const after = pairsAtStep(training, step + 1, 1_000_000);
        expect(after.find(({ left, right }) => left === merged.left && right === merged.right)).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });

  it("rewrite the words that hold the pair, and no others", () => {
    for (const step of [0, 1, Math.floor(last / 2), last - 1]) {
      const words = rewrittenWords(training, step, 1_000_000);
      expect(
        words.reduce((sum, { count, before, after }) => sum + count * (before.length - after.length), 0),
      ).toBeGreaterThan(0);
      for (const { before, after } of words) {
        expect(after).toContain(steps.result[step]);
        expect(after.length).toBeLessThan(before.length);
      }
      const rewritten = new Set(words.map(({ text }) => text));
      training.words.texts.forEach((text, word) => {
        if (!rewritten.has(text))
          expect(wordAtStep(training, word, step + 1)).toEqual(wordAtStep(training, word, step));
      });
    }
  });

  it("shorten the text to what their counts say", () => {
    const tokens = tokensByStep(training);
    expect(tokens).toHaveLength(last + 1);
    const count = (step: number) =>
      training.words.counts.reduce((sum, each, word) => sum + each * wordAtStep(training, word, step).length, 0);
    expect([tokens[0], tokens[last]]).toEqual([count(0), count(last)]);
  });
});

it("a byte-level tokenizer cut short to a step gives the words of that step", () => {
  const training = train("byte-level BPE");
  for (const step of [0, 7, 100, training.steps.left.length]) {
    const tokenizer = createTokenizer(training.spec, training.alphabetSize + step);
    training.words.texts.forEach((text, word) =>
      expect(tokenizer.encodeIds(text)).toEqual(wordAtStep(training, word, step)),
    );
  }
});
