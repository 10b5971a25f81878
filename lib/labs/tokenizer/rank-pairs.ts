import { leftOf, likelihoodScore, type PairCounts, rightOf } from "@/lib/labs/tokenizer/pair-counts";
import type { MergeTraining } from "@/lib/tokenizers/merge-state";
import { isValidPiece } from "@/lib/tokenizers/valid-piece";

// `!` below: every id is one of the vocabulary.

/** The keys of the first pairs in the order in which training would merge them after so many merges. */
export function rankPairs(counts: PairCounts, training: MergeTraining, step: number, most: number): number[] {
  const { steps, spec, alphabetSize } = training;
  const { model } = spec;
  const { pieces } = model;
  const isPlain = model.kind === "bpe" && spec.decoder.type !== "byte-level";
  const known = new Set(isPlain ? pieces.slice(0, alphabetSize + step) : []);
  const least = steps.count.reduce((min, count) => Math.min(min, count), Infinity);
  const pieceOf = (key: number) => pieces[leftOf(key)]! + pieces[rightOf(key)]!;
  const isAllowed = ([key, count]: readonly [number, number]) => {
    // Pairs that occur less often than any that was merged are left alone by WordPiece, however high their score.
    if (steps.score) return count >= least;
    if (!isPlain) return true;
    // As sentencepiece: nothing across scripts, no piece twice (lib/tokenizers/train-plain-bpe.ts).
    if (leftOf(key) === model.unknown || rightOf(key) === model.unknown) return false;
    return isValidPiece(pieceOf(key)) && !known.has(pieceOf(key));
  };
  return [...counts.pairs]
    .filter(isAllowed)
    .map(([key, count]) => ({ key, weight: steps.score ? likelihoodScore(key, counts) : count }))
    .sort((a, b) => b.weight - a.weight || (isPlain ? shorterFirst(pieceOf(a.key), pieceOf(b.key)) : a.key - b.key))
    .slice(0, most)
    .map(({ key }) => key);
}

const shorterFirst = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1);
