import { fallbackOf, idsOf, utf8LengthOf } from "@/lib/tokenizers/bpe-model";
import type { UnigramModel } from "@/lib/tokenizers/contract";
import { createTrie, NOWHERE, ROOT } from "@/lib/tokenizers/trie";
import { utf8Length, writeUtf8 } from "@/lib/tokenizers/utf8";
import type { WordModel } from "@/lib/tokenizers/word-model";

/** An unknown character is this much less likely than the rarest piece (google/sentencepiece, unigram_model.cc, kUnkPenalty). */
const UNKNOWN_PENALTY = 10;
const UNKNOWN = -1;

/**
 * The segmentation with the largest product of probabilities, by Viterbi's algorithm: for each place the best way to get there.
 * Of equally likely ones the first found stays, begins ascending, then lengths, as in sentencepiece (EncodeOptimized).
 */
export function unigramModel(model: UnigramModel, size: number): WordModel {
  const { unknown } = model;
  const pieces = model.pieces.slice(0, size);
  const scores = model.scores.subarray(0, size);
  const trie = createTrie(pieces.map((piece, id) => [ROOT, piece, id] as const).filter(([, , id]) => id !== unknown));
  const known = scores.filter((_, id) => id !== unknown);
  const unknownScore = known.reduce((least, score) => Math.min(least, score), 0) - UNKNOWN_PENALTY;
  const ids = idsOf(pieces, size);
  const fallback = fallbackOf(model.byteFallback, ids);
  const bytes = new Uint8Array(4);
  return {
    segment(text, start, end, out, ends) {
      const path = bestPath(text.slice(start, end), trie, scores, unknownScore);
      let at = 0;
      let isUnknown = false;
      for (const { id, text: piece } of path) {
        const length = utf8LengthOf(piece);
        if (id !== UNKNOWN) {
          out.push(id);
          ends?.push((at += length));
        } else if (fallback) {
          const count = writeUtf8(piece, 0, piece.length, bytes, 0);
          for (let byte = 0; byte < count; byte++) {
            out.push(fallback[bytes[byte] as number] as number);
            ends?.push(++at);
          }
        } else {
          at += length;
          // Unknown characters side by side are one token.
          if (isUnknown && ends) ends[ends.length - 1] = at;
          if (!isUnknown && unknown !== null) {
            out.push(unknown);
            ends?.push(at);
          }
        }
        isUnknown = id === UNKNOWN && !fallback && unknown !== null;
      }
    },
  };
}

function bestPath(word: string, trie: ReturnType<typeof createTrie>, scores: Float64Array, unknownScore: number) {
  const best = new Float64Array(word.length + 1).fill(-Infinity);
  const from = new Int32Array(word.length + 1);
  const ids = new Int32Array(word.length + 1);
  best[0] = 0;
  for (let at = 0; at < word.length;) {
    const width = utf8Length(word.codePointAt(at) as number) === 4 ? 2 : 1;
    const here = best[at] as number;
    let isCovered = false;
    let node: number = ROOT;
    for (let to = at; to < word.length;) {
      node = trie.step(node, word.charCodeAt(to++));
      if (node === NOWHERE) break;
      const id = trie.idAt(node);
      if (id === NOWHERE) continue;
      if (to === at + width) isCovered = true;
      const score = here + (scores[id] as number);
      if (score > (best[to] as number)) [best[to], from[to], ids[to]] = [score, at, id];
    }
    const to = at + width;
    if (!isCovered && here + unknownScore > (best[to] as number))
      [best[to], from[to], ids[to]] = [here + unknownScore, at, UNKNOWN];
    at = to;
  }
  const path: { id: number; text: string }[] = [];
  for (let to = word.length; to > 0; to = from[to] as number)
    path.push({ id: ids[to] as number, text: word.slice(from[to], to) });
  return path.reverse();
}
