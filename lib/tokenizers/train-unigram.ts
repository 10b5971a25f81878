import type { EmRound, Pruning, Training, TrainingOptions, TrainingProgress } from "@/lib/tokenizers/contract";
import { countLineWords, type WordCounts } from "@/lib/tokenizers/count-words";
import { chooseAlphabet, hideRare, PLAIN_NORMALIZERS, PLAIN_PRE_TOKENIZERS } from "@/lib/tokenizers/plain-words";
import { prunePieces } from "@/lib/tokenizers/prune-pieces";
import { seedPieces } from "@/lib/tokenizers/seed-pieces";
import { firstPieces, specialTokens } from "@/lib/tokenizers/training-parts";
import { createLattice, type UnigramLattice } from "@/lib/tokenizers/unigram-lattice";
import { RARE } from "@/lib/tokenizers/valid-piece";

// `!` below: every index is one of the array that it is used with.

type Options = Extract<TrainingOptions, { kind: "unigram" }>;

/** Rounds of EM between prunings, pieces that are expected less often than which are dropped, and how far above the size EM ends. */
const ROUNDS = 2;
const LEAST_EXPECTED = 0.5;
const SURPLUS = 1.1;
/** What separates the scores of characters that EM dropped. */
const PENALTY_STEP = 0.0001;

/**
 * Unigram as `spm_train --model_type=unigram --normalization_rule_name=identity` trains it (Kudo 2018, arXiv:1804.10959;
 * google/sentencepiece, unigram_model_trainer.cc): from many candidates, EM for the probabilities, and a quarter of the pieces goes
 * after every two rounds, those that cost the least likelihood. Sums are 64-bit floats here and 32-bit ones there, so pieces whose
 * losses are nearly equal can change places.
 */
export function* trainUnigram(texts: readonly string[], options: Options): Generator<TrainingProgress, Training> {
  const counted = yield* countLineWords(texts, PLAIN_NORMALIZERS, PLAIN_PRE_TOKENIZERS);
  const alphabet = chooseAlphabet(counted, options.coverage);
  const words = hideRare(counted, new Set(alphabet.map(([character]) => character)));
  const first = firstPieces(options.specialTokens, options.byteFallback);
  const size = options.vocabularySize - first.pieces.length;
  const seeds = [...alphabet, ...(yield* seedPieces(words))];
  const pieces = seeds.map(([piece]) => piece);
  const lattice = createLattice(pieces, firstScores(seeds));
  const rounds: EmRound[] = [];
  const prunings: Pruning[] = [];
  const goal = Math.floor(options.vocabularySize * SURPLUS);
  for (let left = pieces.length; ;) {
    for (let round = 0; round < ROUNDS; round++) {
      const before = left;
      const estimate = yield* estimateOnce(words, lattice, rounds.length);
      left = estimate.pieces;
      rounds.push({ ...estimate, pruned: before - left });
    }
    if (left <= goal) break;
    const { left: pruned, ...pruning } = yield* prunePieces(words, pieces, lattice, goal);
    prunings.push({ round: rounds.length, ...pruning });
    rounds.push({ ...rounds.at(-1)!, pieces: pruned, pruned: left - pruned });
    if (pruned >= left) break;
    left = pruned;
  }
  const final = chooseFinal(pieces, lattice.scores, alphabet, size);
  const scores = [...first.pieces.map(() => 0), ...final.map(([, score]) => score)];
  const all = [...first.pieces, ...final.map(([piece]) => piece)];
  return {
    spec: {
      normalizers: PLAIN_NORMALIZERS,
      preTokenizers: PLAIN_PRE_TOKENIZERS,
      model: {
        ...{ kind: "unigram", pieces: all, scores: Float64Array.from(scores) },
        ...{ unknown: first.unknown, byteFallback: options.byteFallback },
      },
      decoder: { type: "metaspace", dropFirst: true },
      addedTokens: specialTokens(first.named),
      template: { before: [], after: [] },
    },
    words: { texts: words.texts, counts: words.counts },
    alphabetSize: all.length,
    steps: null,
    spelling: null,
    rounds,
    prunings,
  };
}

/** The logarithm of each seed's share. */
function firstScores(seeds: readonly (readonly [string, number])[]): Float64Array {
  const total = seeds.reduce((sum, [, count]) => sum + count, 0);
  return Float64Array.from(seeds, ([, count]) => Math.log(count) - Math.log(total));
}

const STEP = 1 << 12;

/** One round of EM. Drops pieces that are hardly expected. */
function* estimateOnce({ texts, counts }: WordCounts, lattice: UnigramLattice, round: number) {
  const expected = new Float64Array(lattice.scores.length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  let likelihood = 0;
  for (let word = 0; word < texts.length; word++) {
    const count = counts[word]!;
    likelihood += count * lattice.addExpected(texts[word]!, count, expected);
    if (word % STEP === STEP - 1) yield progress(round, word / texts.length);
  }
  let [total, pieces] = [0, 0];
  for (const count of expected) {
    if (count < LEAST_EXPECTED) continue;
    total += count;
    pieces++;
  }
  const logTotal = digamma(total);
  expected.forEach((count, id) => {
    lattice.scores[id] = count < LEAST_EXPECTED ? NaN : digamma(count) - logTotal;
  });
  lattice.refresh();
  yield progress(round, 1);
  return { pieces, loss: -likelihood / all, tokensPerWord: total / all };
}

/** Nobody knows how many rounds there will be; each takes the bar half of the rest. */
const progress = (round: number, part: number): TrainingProgress => ({
  phase: "estimate",
  done: Math.round(1000 * (1 - 0.85 ** (round + part))),
  total: 1000,
});

/**
 * ψ(x), the derivative of log Γ. In the place of a logarithm it makes EM favour few pieces (a Dirichlet prior: Liang and Klein 2007,
 * "Structured Bayesian Nonparametric Models with Variational Inference"). Asymptotic series after shifting x above 7.
 */
export function digamma(x: number): number {
  let result = 0;
  for (; x < 7; x++) result -= 1 / x;
  x -= 0.5;
  const square = 1 / (x * x);
  return result + Math.log(x) + square * (1 / 24 - square * (7 / 960 - square * (31 / 8064 - (square * 127) / 30720)));
}

/** Every character of the alphabet, then the best pieces, all by their score. */
function chooseFinal(
  pieces: readonly string[],
  scores: Float64Array,
  alphabet: readonly (readonly [character: string, count: number])[],
  size: number,
): [piece: string, score: number][] {
  const scoreOf = new Map(pieces.map((piece, id) => [piece, scores[id]!]));
  const least = scores.reduce((min, score) => (score < min ? score : min), 0);
  const chosen = new Map<string, number>();
  let penalty = 0;
  for (const [character] of alphabet) {
    const score = scoreOf.get(character) ?? NaN;
    chosen.set(character, Number.isNaN(score) ? least + penalty : score);
    if (Number.isNaN(score)) penalty += PENALTY_STEP;
  }
  const byScore = (entries: Iterable<[string, number]>) =>
    [...entries].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [piece, score] of byScore([...scoreOf].filter(([, score]) => !Number.isNaN(score)))) {
    if (chosen.size >= size) break;
    if (!piece.includes(RARE)) chosen.set(piece, chosen.get(piece) ?? score);
  }
  return byScore(chosen);
}
