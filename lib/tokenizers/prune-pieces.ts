import type { PricedPiece, Pruning, TrainingProgress } from "@/lib/tokenizers/contract";
import type { WordCounts } from "@/lib/tokenizers/count-words";
import type { UnigramLattice } from "@/lib/tokenizers/unigram-lattice";

// `!` below: every index is one of the array that it is used with.

/** The share of pieces that stays. */
const SHRINKING = 0.75;
/** Words or pieces between two reports. */
const STEP = 1 << 12;
/** Pieces of each kind that are told of. */
const TOLD = 8;

/**
 * Drops the pieces whose loss hurts the likelihood of the text least. For a piece with frequency f among s in all, which would be cut
 * into alternatives a₁ … aₖ without it:
 *   loss = f ÷ s · (log(f ÷ s) − Σ log((f(aᵢ) + f) ÷ (s + f · (k − 1))))
 * Source: google/sentencepiece, unigram_model_trainer.cc, PruneSentencePieces.
 * @returns how many pieces are left, and which went
 */
export function* prunePieces(
  { texts, counts }: WordCounts,
  pieces: readonly string[],
  lattice: UnigramLattice,
  goal: number,
): Generator<TrainingProgress, Omit<Pruning, "round"> & { readonly left: number }> {
  const { scores } = lattice;
  const alive = pieces.flatMap((_, id) => (Number.isNaN(scores[id]!) ? [] : [id]));
  const frequency = yield* countUses(texts, counts, lattice, pieces.length);
  const sum = frequency.reduce((total, count) => total + count, 0);
  const kept: number[] = [];
  const unused: number[] = [];
  const candidates: [id: number, loss: number][] = [];
  for (const [index, id] of alive.entries()) {
    if (index % STEP === 0) yield { phase: "prune", done: alive.length + index, total: 2 * alive.length };
    const piece = pieces[id]!;
    const isBest = lattice.best(piece).length === 1;
    const alternatives = isBest ? lattice.best(piece, id) : [];
    if (alternatives.length === 0 && isBest && frequency[id]! > 0) kept.push(id);
    if (frequency[id] === 0 || !isBest) unused.push(id);
    if (frequency[id] === 0 || !isBest || alternatives.length === 0) continue;
    const own = frequency[id]!;
    const logAfter = Math.log(sum + own * (alternatives.length - 1));
    const after = alternatives.reduce((total, other) => total + Math.log(frequency[other]! + own) - logAfter, 0);
    candidates.push([id, (own / sum) * (Math.log(own) - Math.log(sum) - after)]);
  }
  const size = Math.max(goal, Math.floor(SHRINKING * alive.length));
  candidates.sort(([idA, a], [idB, b]) => b - a || idA - idB);
  const room = Math.max(0, size - kept.length);
  const stays = new Set([...kept, ...candidates.slice(0, room).map(([id]) => id)]);
  const price = ([id, loss]: readonly [id: number, loss: number]): PricedPiece => ({
    ...{ piece: pieces[id]!, uses: frequency[id]!, loss },
    instead: spell(pieces[id]!, lattice.best(pieces[id]!, id), pieces, frequency),
  });
  const removed = candidates.slice(room).toReversed();
  const told = {
    ...{ before: alive.length, unused: unused.length, removed: removed.length, needed: kept.length, uses: sum },
    unusedPieces: unused
      .map((id) => pieces[id]!)
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .slice(0, TOLD),
    cheapest: removed.slice(0, TOLD).map(price),
    dearest: removed.slice(TOLD).slice(-TOLD).map(price),
    spared: candidates.slice(0, room).slice(-TOLD).toReversed().map(price),
  };
  for (const id of alive) if (!stays.has(id)) scores[id] = NaN;
  lattice.refresh();
  return { left: stays.size, ...told };
}

/** A cut in its own characters: where a piece does not stand in the text, it stands for one character that has none (see `createLattice`). */
function spell(text: string, cut: readonly number[], pieces: readonly string[], frequency: Float64Array) {
  let at = 0;
  return cut.map((id) => {
    const isUnknown = !text.startsWith(pieces[id]!, at);
    const piece = isUnknown ? String.fromCodePoint(text.codePointAt(at)!) : pieces[id]!;
    at += piece.length;
    return { piece, uses: frequency[id]!, isUnknown };
  });
}

/** How often each piece is used in the best cuts of all words. */
function* countUses(texts: readonly string[], counts: Int32Array, lattice: UnigramLattice, size: number) {
  const frequency = new Float64Array(size);
  for (const [index, word] of texts.entries()) {
    if (index % STEP === 0) yield { phase: "prune", done: index, total: 2 * texts.length } as const;
    for (const id of lattice.best(word)) frequency[id]! += counts[index]!;
  }
  return frequency;
}
