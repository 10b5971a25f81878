import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Training } from "@/lib/tokenizers/contract";
import { finish } from "@/lib/tokenizers/finish";
import { trainByteBpe } from "@/lib/tokenizers/train-byte-bpe";
import { trainPlainBpe } from "@/lib/tokenizers/train-plain-bpe";
import { trainWordPiece } from "@/lib/tokenizers/train-word-piece";

/** Counts everything anew for each merge: what the fast trainers must equal. */
function learnNaively(
  words: number[][],
  counts: readonly number[],
  { pieces, size, pick }: { pieces: string[]; size: number; pick: Pick },
): [number, number][] {
  const merges: [number, number][] = [];
  while (pieces.length < size) {
    const pairs = new Map<string, Candidate>();
    const symbols = new Map<number, number>();
    words.forEach((word, index) => {
      const weight = counts[index]!;
      word.forEach((id, at) => {
        symbols.set(id, (symbols.get(id) ?? 0) + weight);
        const right = word[at + 1];
        if (right === undefined) return;
        const key = `${id} ${right}`;
        const known = pairs.get(key) ?? { left: id, right, count: 0 };
        pairs.set(key, { ...known, count: known.count + weight });
      });
    });
    const best = pick([...pairs.values()], symbols, pieces);
    if (!best) break;
    merges.push([best.left, best.right]);
    const result = pieces.push(best.piece) - 1;
    for (const word of words)
      for (let at = 0; at + 1 < word.length; at++)
        if (word[at] === best.left && word[at + 1] === best.right) word.splice(at, 2, result);
  }
  return merges;
}
interface Candidate {
  left: number;
  right: number;
  count: number;
}
type Pick = (
  pairs: Candidate[],
  symbols: ReadonlyMap<number, number>,
  pieces: readonly string[],
) => (Candidate & { piece: string }) | undefined;

const corpus = (alphabet: readonly string[]) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 120 }).map((parts) => parts.join(""));
/** Every piece is made in one way only here: what happens otherwise is each trainer's own affair, and golden files hold it. */
const isUnique = ({ spec: { model }, steps }: Training) =>
  new Set(model.pieces).size === model.pieces.length && new Set(steps?.result).size === steps?.result.length;
const mergesOf = ({ steps }: Training) => Array.from(steps!.left, (left, step) => [left, steps!.right[step]]);
const idsOf = (words: readonly string[], pieces: readonly string[], spell: (word: string) => string[]) =>
  words.map((word) => spell(word).map((piece) => pieces.indexOf(piece)));

describe("incremental training", () => {
  it("of byte-level BPE merges what counting anew for each merge does", () => {
    fc.assert(
      fc.property(
        corpus(["a", "b", "c", " ", "é", "中", "aa", "1"]),
        fc.integer({ min: 1, max: 40 }),
        (text, merges) => {
          const size = 256 + merges;
          const common = { vocabularySize: size, minFrequency: 1, specialTokens: [] };
          const training = finish(trainByteBpe([text], { kind: "byte-bpe", pattern: "gpt2", ...common }));
          fc.pre(isUnique(training));
          const pieces = training.spec.model.pieces.slice(0, 256);
          const spell = (word: string) =>
            Array.from(new TextEncoder().encode(word), (byte) => training.spec.model.pieces[byteId(byte)]!);
          const words = idsOf(training.words.texts, pieces, spell);
          const naive = learnNaively(words, [...training.words.counts], { pieces: [...pieces], size, pick: byCount });
          expect(mergesOf(training)).toEqual(naive);
        },
      ),
    );
  });

  it("of plain BPE does so in sentencepiece's order", () => {
    fc.assert(
      fc.property(corpus(["a", "b", "c", " ", "ab", "中", "文"]), fc.integer({ min: 1, max: 30 }), (text, merges) => {
        fc.pre(text.trim() !== "");
        const common = { minFrequency: 1, specialTokens: [], byteFallback: false, coverage: 1 };
        const start = finish(trainPlainBpe([text], { kind: "plain-bpe", vocabularySize: 0, ...common }));
        const size = start.alphabetSize + merges;
        const training = finish(trainPlainBpe([text], { kind: "plain-bpe", vocabularySize: size, ...common }));
        const pieces = training.spec.model.pieces.slice(0, training.alphabetSize);
        const words = idsOf(training.words.texts, pieces, (word) => Array.from(word));
        const naive = learnNaively(words, [...training.words.counts], {
          pieces: [...pieces],
          size,
          pick: asSentencepiece,
        });
        expect(mergesOf(training)).toEqual(naive);
      }),
    );
  });

  it("of WordPiece takes the pair of the highest score, as its formula says", () => {
    fc.assert(
      fc.property(
        corpus(["a", "b", "c", "d", " ", "ab", "."]),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 3 }),
        (text, merges, minFrequency) => {
          const common = { minFrequency, specialTokens: [], lowercase: false };
          const start = finish(trainWordPiece([text], { kind: "word-piece", vocabularySize: 0, ...common }));
          const size = start.alphabetSize + merges;
          const training = finish(trainWordPiece([text], { kind: "word-piece", vocabularySize: size, ...common }));
          fc.pre(isUnique(training));
          const pieces = training.spec.model.pieces.slice(0, training.alphabetSize);
          const spell = (word: string) =>
            Array.from(word, (character, at) => (at === 0 ? character : `##${character}`));
          const words = idsOf(training.words.texts, pieces, spell);
          const pick = byLikelihood(minFrequency);
          const naive = learnNaively(words, [...training.words.counts], { pieces: [...pieces], size, pick });
          expect(mergesOf(training)).toEqual(naive);
        },
      ),
    );
  });
});

const byIds = (a: Candidate, b: Candidate) => a.left - b.left || a.right - b.right;
const byCount: Pick = (pairs, _, pieces) => {
  const [best] = pairs.sort((a, b) => b.count - a.count || byIds(a, b));
  return best && { ...best, piece: pieces[best.left]! + pieces[best.right]! };
};
const asSentencepiece: Pick = (pairs, _, pieces) => {
  const [best] = pairs
    .map((pair) => ({ ...pair, piece: pieces[pair.left]! + pieces[pair.right]! }))
    // Han and Latin are two scripts; ▁ may stand in front of either. Each piece is made in one way.
    .filter(({ piece }) => !(/[a-z]/.test(piece) && /\p{Script=Han}/u.test(piece)) && !pieces.includes(piece))
    .filter(({ piece }) => Array.from(piece).length <= 16)
    .sort((a, b) => b.count - a.count || a.piece.length - b.piece.length || (a.piece < b.piece ? -1 : 1));
  return best;
};
const byLikelihood =
  (minFrequency: number): Pick =>
  (pairs, symbols, pieces) => {
    const score = ({ left, right, count }: Candidate) => count / (symbols.get(left)! * symbols.get(right)!);
    const [best] = pairs
      .filter(({ count }) => count >= minFrequency)
      .sort((a, b) => score(b) - score(a) || byIds(a, b));
    return best && { ...best, piece: pieces[best.left]! + pieces[best.right]!.slice(2) };
  };

/** Bytes of a vocabulary without special tokens: printable ones first. */
const PRINTABLE = Array.from({ length: 256 }, (_, byte) => byte).filter(
  (byte) => (byte > 32 && byte < 127) || (byte > 160 && byte !== 173),
);
const byteId = (byte: number) =>
  PRINTABLE.includes(byte)
    ? PRINTABLE.indexOf(byte)
    : PRINTABLE.length + byte - PRINTABLE.filter((other) => other < byte).length;
