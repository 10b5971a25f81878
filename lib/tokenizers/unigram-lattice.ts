import { createTrie, NOWHERE, ROOT, type Trie } from "@/lib/tokenizers/trie";

// `!` below: every index is one of the array that it is used with.

/** In the place of an id where a character is no piece any more. */
const UNKNOWN_PIECE = -1;
/**
 * The piece to which such characters are credited. sentencepiece's trainer does so because an unknown node has id 0; without it, words
 * of rare characters would be kept whole where it takes them apart, and the vocabularies would have 94 % in common instead of 99 %.
 */
const UNKNOWN_IS = 0;
const UNKNOWN_PENALTY = 10;

/**
 * All ways to cut words into pieces, with the probabilities of the pieces. Pieces are numbers into `scores` (natural logarithms);
 * NaN is a piece that was dropped.
 */
export interface UnigramLattice {
  readonly scores: Float64Array;
  /** Say that scores have changed. */
  refresh(): void;
  /**
   * Adds the expected number of times that each piece is used in a word, times `weight`, to `expected`: the forward-backward
   * algorithm. Returns the logarithm of the word's probability, the sum over all ways.
   */
  addExpected(word: string, weight: number, expected: Float64Array): number;
  /** The most probable way to cut a word; where `except` is given, the most probable one that does not use that piece. */
  best(word: string, except?: number): number[];
}

export function createLattice(pieces: readonly string[], initial: Float64Array): UnigramLattice {
  const scores = initial.slice();
  const trie = createTrie(pieces.map((piece, id) => [ROOT, piece, id] as const));
  let unknownScore = 0;
  let forward = new Float64Array(256);
  let backward = new Float64Array(256);
  const arcs = { from: [] as number[], to: [] as number[], id: [] as number[] };

  const refresh = () => {
    let least = 0;
    for (const score of scores) if (score < least) least = score;
    unknownScore = least - UNKNOWN_PENALTY;
  };
  refresh();
  const scoreOf = (id: number) => (id === UNKNOWN_PIECE ? unknownScore : scores[id]!);
  const readArcs = (word: string) => {
    arcs.from.length = arcs.to.length = arcs.id.length = 0;
    listArcs(word, trie, scores, (from, to, id) => {
      arcs.from.push(from);
      arcs.to.push(to);
      arcs.id.push(id);
    });
    if (word.length < forward.length) return;
    forward = new Float64Array(word.length * 2);
    backward = new Float64Array(word.length * 2);
  };

  return {
    scores,
    refresh,
    addExpected(word, weight, expected) {
      readArcs(word);
      const count = arcs.id.length;
      forward.fill(-Infinity, 0, word.length + 1);
      backward.fill(-Infinity, 0, word.length + 1);
      forward[0] = 0;
      backward[word.length] = 0;
      // Arcs come in ascending order of where they begin.
      for (let arc = 0; arc < count; arc++) {
        const to = arcs.to[arc]!;
        forward[to] = logSum(forward[to]!, forward[arcs.from[arc]!]! + scoreOf(arcs.id[arc]!));
      }
      for (let arc = count - 1; arc >= 0; arc--) {
        const from = arcs.from[arc]!;
        backward[from] = logSum(backward[from]!, backward[arcs.to[arc]!]! + scoreOf(arcs.id[arc]!));
      }
      const total = forward[word.length]!;
      for (let arc = 0; arc < count; arc++) {
        const id = arcs.id[arc]!;
        expected[creditedTo(id)]! +=
          weight * Math.exp(forward[arcs.from[arc]!]! + scoreOf(id) + backward[arcs.to[arc]!]! - total);
      }
      return total;
    },
    best(word, except) {
      readArcs(word);
      const [reached, bestArc] = [forward.fill(-Infinity, 0, word.length + 1), new Int32Array(word.length + 1)];
      reached[0] = 0;
      for (let arc = 0; arc < arcs.id.length; arc++) {
        const id = arcs.id[arc]!;
        if (id === except) continue;
        const to = arcs.to[arc]!;
        const score = reached[arcs.from[arc]!]! + scoreOf(id);
        if (score > reached[to]!) [reached[to], bestArc[to]] = [score, arc];
      }
      if (reached[word.length] === -Infinity) return [];
      const path: number[] = [];
      for (let at = word.length; at > 0; at = arcs.from[bestArc[at]!]!) path.push(creditedTo(arcs.id[bestArc[at]!]!));
      return path.reverse();
    },
  };
}

const creditedTo = (id: number) => (id === UNKNOWN_PIECE ? UNKNOWN_IS : id);

function listArcs(
  word: string,
  trie: Trie,
  scores: Float64Array,
  visit: (from: number, to: number, id: number) => void,
): void {
  for (let at = 0; at < word.length;) {
    const width = word.codePointAt(at)! > 0xffff ? 2 : 1;
    let isCovered = false;
    let node: number = ROOT;
    for (let to = at; to < word.length;) {
      node = trie.step(node, word.charCodeAt(to++));
      if (node === NOWHERE) break;
      const id = trie.idAt(node);
      if (id === NOWHERE || Number.isNaN(scores[id]!)) continue;
      if (to === at + width) isCovered = true;
      visit(at, to, id);
    }
    if (!isCovered) visit(at, at + width, UNKNOWN_PIECE);
    at += width;
  }
}

/** log(e^a + e^b) */
function logSum(a: number, b: number): number {
  const high = Math.max(a, b);
  if (high === -Infinity) return high;
  return high + Math.log1p(Math.exp(Math.min(a, b) - high));
}
