import { expect, test } from "vitest";
import type { TrainingOptions } from "@/lib/tokenizers/contract";
import { finish } from "@/lib/tokenizers/finish";
import { sampleText } from "@/lib/tokenizers/sample-text";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";

const options: TrainingOptions = {
  ...{ kind: "unigram", vocabularySize: 220, byteFallback: false, coverage: 0.9995 },
  ...{ minFrequency: 1, specialTokens: ["<unk>"] },
};

test.each(["en", "zh"] as const)("each pruning says which pieces went and what they would cost (%s)", (language) => {
  const { prunings, rounds, spec } = finish(trainTokenizer([sampleText(language, 8000)], options));
  expect(prunings!.length).toBeGreaterThan(2);
  for (const { round, before, unused, removed, needed, uses, cheapest, dearest, spared, unusedPieces } of prunings!) {
    expect(before).toBe(rounds![round - 1]!.pieces);
    expect(before - unused - removed).toBe(rounds![round]!.pieces);
    expect(unused + removed).toBe(rounds![round]!.pruned);
    expect(needed).toBeLessThanOrEqual(rounds![round]!.pieces);
    expect(unusedPieces.length > 0).toBe(unused > 0);
    expect(cheapest.length + dearest.length).toBe(Math.min(16, removed));
    // Whatever went would have cost less than whatever was spared.
    const order = [...cheapest, ...dearest, ...spared].map(({ loss }) => loss);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const shown = [...cheapest, ...dearest, ...spared];
    expect(new Set(shown.map(({ piece }) => piece)).size).toBe(shown.length);
    for (const { piece, uses: own, loss, instead } of shown) {
      expect(instead.map((other) => other.piece).join("")).toBe(piece);
      const after = uses + own * (instead.length - 1);
      const logs = instead.reduce((sum, other) => sum + Math.log((other.uses + own) / after), 0);
      expect(loss).toBeCloseTo((own / uses) * (Math.log(own / uses) - logs), 12);
    }
  }
  // What the last pruning spared can only go in what follows it; what it took is in no vocabulary, but for single characters.
  const last = prunings!.at(-1)!;
  const pieces = new Set(spec.model.pieces);
  for (const { piece } of last.dearest) expect(pieces.has(piece) && Array.from(piece).length > 1).toBe(false);
});

test("a text that is too short to be pruned has no prunings, and BPE has none at all", () => {
  expect(finish(trainTokenizer(["ab ab"], options)).prunings).toEqual([]);
  expect(
    finish(
      trainTokenizer(["ab ab"], {
        kind: "byte-bpe",
        pattern: "gpt2",
        vocabularySize: 260,
        minFrequency: 1,
        specialTokens: [],
      }),
    ).prunings,
  ).toBeNull();
});
