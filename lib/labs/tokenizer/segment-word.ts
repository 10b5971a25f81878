import { createTokenizer } from "@/lib/tokenizers/create-tokenizer";
import type { TokenizerSpec } from "@/lib/tokenizers/contract";

export interface Segmentation {
  readonly pieces: readonly { readonly piece: string; readonly score: number }[];
  /** ln P of the pieces together, in nats. */
  readonly total: number;
}

/**
 * The best way to cut a text by a Unigram model, and what comes of it when each of its pieces is forbidden in turn: the next best ways,
 * with the sums of their logarithms (Kudo 2018, section 3.2: P(x) is the product of the pieces' probabilities).
 */
export function segmentWord(
  spec: TokenizerSpec,
  text: string,
): Segmentation & { readonly rivals: readonly Segmentation[] } {
  const best = cut(spec, text, null);
  const key = ({ pieces }: Segmentation) => pieces.map(({ piece }) => piece).join("\n");
  const rivals = new Map<string, Segmentation>();
  for (const { piece } of best.pieces.filter(({ piece }) => Array.from(piece).length > 1)) {
    const rival = cut(spec, text, piece);
    rivals.set(key(rival), rival);
  }
  rivals.delete(key(best));
  return { ...best, rivals: [...rivals.values()].sort((a, b) => b.total - a.total).slice(0, MOST_RIVALS) };
}

const MOST_RIVALS = 4;

function cut(spec: TokenizerSpec, text: string, forbidden: string | null): Segmentation {
  const { model } = spec;
  if (model.kind !== "unigram") throw new Error("Only Unigram has scores.");
  // A piece that no text holds stands in for it, so that ids stay.
  const pieces = model.pieces.map((piece) => (piece === forbidden ? "\uffff" : piece));
  const tokens = createTokenizer({ ...spec, model: { ...model, pieces } }).encode(text);
  const scored = tokens.map(({ id, piece }) => ({ piece, score: model.scores[id] ?? 0 }));
  return { pieces: scored, total: scored.reduce((sum, { score }) => sum + score, 0) };
}
