import { createTokenizer } from "@/lib/tokenizers/create-tokenizer";
import type { TokenizerSpec, Training } from "@/lib/tokenizers/contract";

export interface CurvePoint {
  /** Pieces of the vocabulary that are used. */
  readonly size: number;
  /** Tokens per character of each text, in the order in which they were given. */
  readonly rates: readonly number[];
}

const POINTS = 14;

/**
 * What texts cost in tokens per character (code point) when only the first pieces of a vocabulary are used: those learned first for BPE
 * and WordPiece, the likeliest for Unigram, whose single characters always stay.
 */
export function* costBySize({ spec, alphabetSize }: Training, texts: readonly string[]): Generator<CurvePoint> {
  const lengths = texts.map((text) => Math.max(1, Array.from(text).length));
  for (const size of sizesBetween(smallest(spec, alphabetSize), spec.model.pieces.length)) {
    const tokenizer =
      spec.model.kind === "unigram" ? createTokenizer(keepLikeliest(spec, size)) : createTokenizer(spec, size);
    yield { size, rates: texts.map((text, index) => tokenizer.encodeIds(text).length / (lengths[index] as number)) };
  }
}

const isAlwaysKept = (piece: string, id: number, { addedTokens }: TokenizerSpec) =>
  Array.from(piece).length === 1 || /^<0x..>$/.test(piece) || addedTokens.some((token) => token.id === id);

function smallest(spec: TokenizerSpec, alphabetSize: number): number {
  if (spec.model.kind !== "unigram") return alphabetSize;
  return spec.model.pieces.filter((piece, id) => isAlwaysKept(piece, id, spec)).length;
}

/** Sizes in about equal ratios of what comes on top of the smallest, that and the largest among them. */
function sizesBetween(from: number, to: number): number[] {
  const more = to - from;
  if (more <= 0) return [to];
  const sizes = Array.from({ length: POINTS }, (_, point) => from + Math.round(more ** (point / (POINTS - 1))));
  return [...new Set([from, ...sizes])].filter((size) => size <= to);
}

/** A Unigram model of so many pieces. Ids change, so that it counts tokens and does not name them. */
function keepLikeliest(spec: TokenizerSpec, size: number): TokenizerSpec {
  const { model } = spec;
  if (model.kind !== "unigram") return spec;
  const kept = new Set(model.pieces.flatMap((piece, id) => (isAlwaysKept(piece, id, spec) ? [id] : [])));
  const byScore = Array.from(model.scores, (score, id) => ({ score, id })).sort((a, b) => b.score - a.score);
  for (const { id } of byScore) if (kept.size < size) kept.add(id);
  const ids = [...kept].sort((a, b) => a - b);
  const newId = new Map(ids.map((id, index) => [id, index]));
  return {
    ...spec,
    addedTokens: spec.addedTokens.map((token) => ({ ...token, id: newId.get(token.id) ?? token.id })),
    model: {
      ...model,
      pieces: ids.map((id) => model.pieces[id] ?? ""),
      scores: Float64Array.from(ids, (id) => model.scores[id] ?? 0),
      unknown: model.unknown === null ? null : (newId.get(model.unknown) ?? null),
    },
  };
}
