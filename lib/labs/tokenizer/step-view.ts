import {
  countAtStep,
  leftOf,
  likelihoodScore,
  pairKey,
  type PairCounts,
  rightOf,
} from "@/lib/labs/tokenizer/pair-counts";
import { readPiece } from "@/lib/labs/tokenizer/piece-text";
import { rankPairs } from "@/lib/labs/tokenizer/rank-pairs";
import { type MergeTraining, rewrittenWords, wordAtStep } from "@/lib/tokenizers/merge-state";

// `!` below: every index is one of the array that it is used with.

export interface PairRow {
  readonly left: string;
  readonly right: string;
  readonly before: number;
  readonly after: number;
  /** Of WordPiece, by the counts before the merge. */
  readonly score: number | null;
}

export interface MergeRow {
  /** From 1 on. */
  readonly step: number;
  readonly left: string;
  readonly right: string;
  readonly piece: string;
  readonly id: number;
  readonly count: number;
}

export interface ShownWord {
  readonly count: number;
  /** Whether only a part of the word is shown. */
  readonly isCut: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Which of `after` the merge has made. */
  readonly made: readonly number[];
}

/** What one merge did, and what stands around it. At step 0 nothing is merged yet. */
export interface StepView {
  readonly step: number;
  readonly steps: number;
  readonly merged:
    (MergeRow & { readonly leftCount: number; readonly rightCount: number; readonly score: number | null }) | null;
  /** The pairs that stood first, in the order in which they would have been merged; the chosen one is the first. */
  readonly runners: readonly PairRow[];
  /** Pairs that the merge has brought about, most frequent first. */
  readonly risen: readonly PairRow[];
  /** The last merges up to this one. */
  readonly table: readonly MergeRow[];
  readonly words: readonly ShownWord[];
  readonly tokensBefore: number;
  readonly tokensAfter: number;
  /** Candidates for the merge that comes next, in the order of their ids, and which of them it is. */
  readonly next: { readonly options: readonly string[]; readonly result: string } | null;
}

const RUNNERS = 8;
const RISEN = 5;
const TABLE = 12;
const WORDS = 12;
const OPTIONS = 4;
/** Symbols of a word that are shown, since without a pattern a whole text is one; and how many of them before the first change. */
const LONGEST = 40;
const CONTEXT = 8;

/** The merge number `step` of a training (0 for the start): what was chosen, beside which others, and what it rewrote. O(symbols). */
export function viewStep(training: MergeTraining, step: number): StepView {
  const { steps, spec } = training;
  const isByteLevel = spec.decoder.type === "byte-level";
  const show = (id: number) => readPiece(spec.model.pieces[id] ?? "", isByteLevel);
  const done = Math.min(step, steps.left.length);
  const last = done - 1;
  const before = countAtStep(training, Math.max(0, last));
  const after = last < 0 ? before : countAtStep(training, done);
  const chosen = last < 0 ? [] : [pairKey(steps.left[last]!, steps.right[last]!)];
  const ranked = rankPairs(before, training, Math.max(0, last), RUNNERS + 1).filter((key) => key !== chosen[0]);
  const risen = [...after.pairs.keys()].filter((key) => !before.pairs.has(key));
  const pairRow = (key: number): PairRow => ({
    ...{ left: show(leftOf(key)), right: show(rightOf(key)) },
    ...{ before: before.pairs.get(key) ?? 0, after: after.pairs.get(key) ?? 0 },
    score: steps.score && before.pairs.has(key) ? likelihoodScore(key, before) : null,
  });
  const mergeRow = (index: number): MergeRow => ({
    ...{ step: index + 1, left: show(steps.left[index]!), right: show(steps.right[index]!) },
    ...{ piece: show(steps.result[index]!), id: steps.result[index]!, count: steps.count[index]! },
  });
  const shown = Math.min(done, TABLE);
  return {
    ...{ step: done, steps: steps.left.length, tokensBefore: before.total, tokensAfter: after.total },
    merged:
      last < 0
        ? null
        : {
            ...mergeRow(last),
            ...{ leftCount: before.symbols[steps.left[last]!]!, rightCount: before.symbols[steps.right[last]!]! },
            score: steps.score?.[last] ?? null,
          },
    runners: [...chosen, ...ranked].slice(0, RUNNERS).map(pairRow),
    risen: risen
      .sort((a, b) => after.pairs.get(b)! - after.pairs.get(a)!)
      .slice(0, RISEN)
      .map(pairRow),
    table: Array.from({ length: shown }, (_, index) => mergeRow(done - shown + index)),
    words: last < 0 ? firstWords(training, show) : changedWords(training, last, show),
    next: nextMerge(after, training, done, show),
  };
}

type Show = (id: number) => string;

function firstWords(training: MergeTraining, show: Show): ShownWord[] {
  const { counts } = training.words;
  const byCount = Array.from(counts, (count, word) => ({ count, word })).sort((a, b) => b.count - a.count);
  return byCount.slice(0, WORDS).map(({ count, word }) => {
    const ids = wordAtStep(training, word, 0);
    const symbols = ids.slice(0, LONGEST).map(show);
    return { count, isCut: ids.length > LONGEST, before: symbols, after: symbols, made: [] };
  });
}

function changedWords(training: MergeTraining, step: number, show: Show): ShownWord[] {
  return rewrittenWords(training, step, WORDS).map(({ count, before, after }) => {
    const places = changedPlaces(before, after);
    const start = Math.max(0, (places[0]?.after ?? 0) - CONTEXT);
    // No pair is cut in two at the end of what is shown.
    const full = start + LONGEST;
    const end = places.some(({ before: at }) => at === full - 1) ? full - 1 : full;
    const seen = places.filter(({ before: at }) => at < end);
    return {
      ...{ count, isCut: start > 0 || before.length > end },
      before: before.slice(start, end).map(show),
      after: after.slice(start, end - seen.length).map(show),
      made: seen.map(({ after: at }) => at - start),
    };
  });
}

/** Where two symbols became one. */
function changedPlaces(before: readonly number[], after: readonly number[]) {
  const places: { before: number; after: number }[] = [];
  for (let [from, to] = [0, 0]; to < after.length; from++, to++) {
    if (before[from] === after[to]) continue;
    places.push({ before: from, after: to });
    from++;
  }
  return places;
}

function nextMerge(counts: PairCounts, training: MergeTraining, at: number, show: Show): StepView["next"] {
  const { steps } = training;
  if (at >= steps.left.length) return null;
  const result = pairKey(steps.left[at]!, steps.right[at]!);
  const others = rankPairs(counts, training, at, OPTIONS).filter((key) => key !== result);
  const options = [result, ...others.slice(0, OPTIONS - 1)].sort((a, b) => a - b);
  const name = (key: number) => `${show(leftOf(key))} + ${show(rightOf(key))}`;
  return { options: options.map(name), result: name(result) };
}
