import type { TrainingProgress } from "@/lib/tokenizers/contract";
import type { WordCounts } from "@/lib/tokenizers/count-words";
import type { UnigramLattice } from "@/lib/tokenizers/unigram-lattice";

// `!` below: every index is one of the array that it is used with.

/** The share of pieces that stays. */
const SHRINKING = 0.75;
/** Words or pieces between two reports. */
const STEP = 1 << 12;

/**
 * Drops the pieces whose loss hurts the likelihood of the text least. For a piece with frequency f among s in all, which would be cut
 * into alternatives a₁ … aₖ without it:
 *   loss = f ÷ s · (log(f ÷ s) − Σ log((f(aᵢ) + f) ÷ (s + f · (k − 1))))
 * Source: google/sentencepiece, unigram_model_trainer.cc, PruneSentencePieces.
 * @returns how many pieces are left
 */
export function* prunePieces(
  { texts, counts }: WordCounts,
  pieces: readonly string[],
  lattice: UnigramLattice,
  goal: number,
): Generator<TrainingProgress, number> {
  const { scores } = lattice;
  const alive = pieces.flatMap((_, id) => (Number.isNaN(scores[id]!) ? [] : [id]));
  const frequency = yield* countUses(texts, counts, lattice, pieces.length);
  const sum = frequency.reduce((total, count) => total + count, 0);
  const kept: number[] = [];
  const candidates: [id: number, loss: number][] = [];
  for (const [index, id] of alive.entries()) {
    if (index % STEP === 0) yield { phase: "prune", done: alive.length + index, total: 2 * alive.length };
    const piece = pieces[id]!;
    const isBest = lattice.best(piece).length === 1;
    const alternatives = isBest ? lattice.best(piece, id) : [];
    if (alternatives.length === 0 && isBest && frequency[id]! > 0) kept.push(id);
    if (frequency[id] === 0 || !isBest || alternatives.length === 0) continue;
    const own = frequency[id]!;
    const logAfter = Math.log(sum + own * (alternatives.length - 1));
    const after = alternatives.reduce((total, other) => total + Math.log(frequency[other]! + own) - logAfter, 0);
    candidates.push([id, (own / sum) * (Math.log(own) - Math.log(sum) - after)]);
  }
  const size = Math.max(goal, Math.floor(SHRINKING * alive.length));
  candidates.sort(([idA, a], [idB, b]) => b - a || idA - idB);
  const stays = new Set([...kept, ...candidates.slice(0, Math.max(0, size - kept.length)).map(([id]) => id)]);
  for (const id of alive) if (!stays.has(id)) scores[id] = NaN;
  lattice.refresh();
  return stays.size;
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
