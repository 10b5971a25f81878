import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLattice } from "@/lib/tokenizers/unigram-lattice";

/** All ways to write a word as pieces, tried one by one. */
function everyWay(word: string, pieces: readonly string[]): number[][] {
  if (word === "") return [[]];
  return pieces.flatMap((piece, id) =>
    word.startsWith(piece) ? everyWay(word.slice(piece.length), pieces).map((rest) => [id, ...rest]) : [],
  );
}

const PIECES = ["a", "b", "𠮷", "ab", "ba", "aa", "aba", "b𠮷", "abab"];
const word = fc.array(fc.constantFrom("a", "b", "𠮷"), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
const scores = fc.array(fc.double({ min: -8, max: -0.1, noNaN: true }), {
  minLength: PIECES.length,
  maxLength: PIECES.length,
});

describe("the lattice of all ways to cut a word", () => {
  it("gives the probability of the word and the expected use of each piece, as trying every way does", () => {
    fc.assert(
      fc.property(word, scores, (text, values) => {
        const lattice = createLattice(PIECES, Float64Array.from(values));
        const expected = new Float64Array(PIECES.length);
        const logarithm = lattice.addExpected(text, 2, expected);
        const ways = everyWay(text, PIECES).map((ids) => ({
          ids,
          probability: Math.exp(ids.reduce((sum, id) => sum + values[id]!, 0)),
        }));
        const total = ways.reduce((sum, { probability }) => sum + probability, 0);
        expect(logarithm).toBeCloseTo(Math.log(total), 9);
        PIECES.forEach((_, piece) => {
          const uses = ways.reduce(
            (sum, { ids, probability }) => sum + probability * ids.filter((id) => id === piece).length,
            0,
          );
          expect(expected[piece]).toBeCloseTo((2 * uses) / total, 9);
        });
      }),
    );
  });

  it("finds the most probable way, and the most probable one without a piece", () => {
    fc.assert(
      fc.property(word, scores, fc.nat({ max: PIECES.length - 1 }), (text, values, except) => {
        const lattice = createLattice(PIECES, Float64Array.from(values));
        const scoreOf = (ids: readonly number[]) => ids.reduce((sum, id) => sum + values[id]!, 0);
        const ways = everyWay(text, PIECES);
        expect(scoreOf(lattice.best(text))).toBeCloseTo(Math.max(...ways.map(scoreOf)), 9);
        const others = ways.filter((ids) => !ids.includes(except));
        fc.pre(others.length > 0);
        const found = lattice.best(text, except);
        // Where a character is no piece any more it is credited to the first one; without exceptions that does not happen here.
        if (PIECES[except]!.length > 2 || except > 2)
          expect(scoreOf(found)).toBeCloseTo(Math.max(...others.map(scoreOf)), 9);
      }),
    );
  });
});
