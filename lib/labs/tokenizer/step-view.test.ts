import { describe, expect, it } from "vitest";
import { countAtStep, likelihoodScore, pairKey } from "@/lib/labs/tokenizer/pair-counts";
import { viewStep } from "@/lib/labs/tokenizer/step-view";
import type { TrainingOptions } from "@/lib/tokenizers/contract";
import { finish } from "@/lib/tokenizers/finish";
import { hasMerges } from "@/lib/tokenizers/merge-state";
import { sampleText } from "@/lib/tokenizers/sample-text";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";

const texts = [sampleText("en", 6000), sampleText("zh", 3000)];
const common = { minFrequency: 2, specialTokens: [] };
const KINDS: readonly TrainingOptions[] = [
  { kind: "byte-bpe", pattern: "gpt2", vocabularySize: 700, ...common },
  { kind: "byte-bpe", pattern: null, vocabularySize: 400, ...common },
  { kind: "plain-bpe", byteFallback: false, coverage: 1, vocabularySize: 900, ...common },
  { kind: "word-piece", lowercase: true, vocabularySize: 900, ...common },
];

describe.each(KINDS.map((options) => [options.kind, options] as const))("the steps of %s", (_, options) => {
  const training = finish(trainTokenizer(texts, options));
  if (!hasMerges(training)) throw new Error("It goes by merges.");
  const { steps } = training;

  it("count each merged pair as training did, at whichever step one looks", () => {
    for (let step = 0; step < steps.left.length; step += 31) {
      const counts = countAtStep(training, step);
      const key = pairKey(steps.left[step]!, steps.right[step]!);
      expect([step, counts.pairs.get(key)]).toEqual([step, steps.count[step]]);
      if (steps.score) expect(likelihoodScore(key, counts)).toBe(steps.score[step]);
    }
  });

  it("put the pair first that is merged, and the others in the order of training", () => {
    for (let step = 1; step <= steps.left.length; step += 53) {
      const view = viewStep(training, step);
      const before = viewStep(training, step - 1);
      expect(view.merged!.count).toBe(view.runners[0]!.before);
      expect(before.next!.result).toBe(`${view.merged!.left} + ${view.merged!.right}`);
      expect(before.next!.options).toContain(before.next!.result);
      const weights = view.runners.map(({ before: count, score }) => score ?? count);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    }
  });

  it("rewrite the words that hold the pair, and mark the place", () => {
    const view = viewStep(training, 5);
    expect(view.words.length).toBeGreaterThan(0);
    for (const { before, after, made } of view.words) {
      expect(made.length).toBeGreaterThan(0);
      for (const place of made) expect(after[place]).toBe(view.merged!.piece);
      expect(after.length).toBe(before.length - made.length);
    }
    expect(view.tokensAfter).toBeLessThan(view.tokensBefore);
    expect(view.table.at(-1)).toMatchObject({ step: 5, piece: view.merged!.piece });
  });

  it("begin with the alphabet and end where nothing comes next", () => {
    const start = viewStep(training, 0);
    expect(start.merged).toBeNull();
    expect(start.words.every(({ made }) => made.length === 0)).toBe(true);
    const end = viewStep(training, 1_000_000);
    expect(end.step).toBe(steps.left.length);
    expect(end.next).toBeNull();
  });
});
