import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Beam, extendBeams, FIRST_BEAM, scoreBeam } from "@/lib/generation/beam";
import { draw, rngAt } from "@/lib/generation/draw";
import { rank } from "@/lib/generation/rank";
import { findLoop, repeatedShare } from "@/lib/generation/repetition";
import { argmax, logProbability, softmax } from "@/lib/generation/softmax";
import { NEUTRAL, penalise, warp, type Warping } from "@/lib/generation/warp";

const logitsOf = (max = 40) =>
  fc
    .array(fc.float({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: max })
    .map((values) => Float32Array.from(values));
const settings: fc.Arbitrary<Warping> = fc.record({
  penalty: fc.double({ min: 1, max: 2, noNaN: true }),
  temperature: fc.double({ min: 0.05, max: 3, noNaN: true }),
  topK: fc.integer({ min: 0, max: 50 }),
  topP: fc.double({ min: 0.01, max: 1, noNaN: true }),
  minP: fc.double({ min: 0, max: 1, noNaN: true }),
});
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe("warp", () => {
  it("leaves probabilities that sum to 1, most likely first, the most likely token among them", () => {
    fc.assert(
      fc.property(logitsOf(), settings, fc.array(fc.nat(39)), (logits, given, seen) => {
        const kept = warp(logits, seen, given);
        expect(sum(kept.probabilities)).toBeCloseTo(1, 9);
        const penalised = penalise(logits, seen, given.penalty);
        expect(penalised[kept.tokens[0]!]).toBeCloseTo(penalised[argmax(penalised)]!, 9);
        for (let at = 1; at < Math.min(kept.tokens.length, 100); at++)
          expect(kept.probabilities[at]).toBeLessThanOrEqual(kept.probabilities[at - 1]!);
      }),
    );
  });

  it("changes nothing at its neutral values", () => {
    fc.assert(
      fc.property(logitsOf(), (logits) => {
        const plain = softmax(logits);
        const kept = warp(logits, [0, 1, 2], NEUTRAL);
        expect(kept.tokens).toHaveLength(logits.length);
        for (const [at, token] of kept.tokens.entries()) expect(kept.probabilities[at]).toBeCloseTo(plain[token]!, 12);
      }),
    );
  });

  it("keeps by top-p the smallest set of most likely tokens that reaches p", () => {
    fc.assert(
      fc.property(logitsOf(), fc.double({ min: 0.01, max: 0.999, noNaN: true }), (logits, topP) => {
        const plain = softmax(logits);
        const kept = Array.from(warp(logits, [], { ...NEUTRAL, topP }).tokens, (token) => plain[token]!);
        expect(sum(kept)).toBeGreaterThanOrEqual(topP - 1e-6);
        expect(sum(kept.slice(0, -1))).toBeLessThan(topP);
        const dropped = plain.length > kept.length ? [...plain].toSorted((a, b) => b - a)[kept.length]! : 0;
        expect(dropped).toBeLessThanOrEqual(kept.at(-1)!);
      }),
    );
  });

  it("applies top-p to what top-k left, and min-p to what both left", () => {
    const logits = Float32Array.from([Math.log(0.5), Math.log(0.25), Math.log(0.15), Math.log(0.1)]);
    const tokens = (given: Partial<Warping>) => [...warp(logits, [], { ...NEUTRAL, ...given }).tokens];
    expect(tokens({ topK: 2 })).toEqual([0, 1]);
    expect(tokens({ topP: 0.7 })).toEqual([0, 1]);
    // Of the two that are left the first has 2/3: it reaches 0.6 alone, as it would not among all four.
    expect(tokens({ topK: 2, topP: 0.6 })).toEqual([0]);
    expect(tokens({ topP: 0.6 })).toEqual([0, 1]);
    expect(tokens({ minP: 0.3 })).toEqual([0, 1, 2]);
    expect(tokens({ minP: 0.5 })).toEqual([0, 1]);
    expect(tokens({ minP: 1 })).toEqual([0]);
  });

  it("is greedy as the temperature goes to 0, and flat as it grows", () => {
    const logits = Float32Array.from([1, 3, 2.9, -4]);
    const cold = warp(logits, [], { ...NEUTRAL, temperature: 0.001 });
    expect([cold.tokens[0], cold.probabilities[0]]).toEqual([1, 1]);
    for (const probability of warp(logits, [], { ...NEUTRAL, temperature: 1e6 }).probabilities)
      expect(probability).toBeCloseTo(0.25, 5);
  });

  it("lowers a seen token whether its logit is above or below zero, once, and no other", () => {
    const logits = Float32Array.from([2, -2, 0, 5]);
    expect([...penalise(logits, [0, 1, 0, 1, 99], 2)]).toEqual([1, -4, 0, 5]);
    expect([...logits]).toEqual([2, -2, 0, 5]);
  });
});

describe("rank", () => {
  it("gives the same order as a full sort, whichever way it takes", () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 1500 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 1500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, limit, share) => {
          const array = Float64Array.from(list);
          const full = [...array.keys()].toSorted((a, b) => array[b]! - array[a]! || a - b).slice(0, limit);
          const { order, mass } = rank(array, Math.min(limit, array.length), share);
          const ordered = share < 1 || limit < array.length ? order.length : Math.min(order.length, 128);
          expect([...order.subarray(0, ordered)]).toEqual(full.slice(0, ordered));
          expect(new Set(order).size).toBe(order.length);
          expect(mass).toBeCloseTo(sum(full.map((index) => array[index]!)), 6);
          expect(sum([...order].map((index) => array[index]!))).toBeGreaterThanOrEqual(share * mass - 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    [200, 1],
    [9000, 1],
    [20_000, 0.001],
    [20_000, 0.3],
    [20_000, 0.9],
  ])("gives the %d largest of a large vocabulary, or as many as reach %d, as a full sort does", (limit, share) => {
    const array = Float64Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 20_011);
    const full = [...array.keys()].toSorted((a, b) => array[b]! - array[a]!).slice(0, limit);
    const { order, mass } = rank(array, limit, share);
    expect([...order]).toEqual(full.slice(0, order.length));
    expect(order.length === limit || sum([...order].map((index) => array[index]!)) >= share * mass).toBe(true);
    expect(mass).toBe(sum(full.map((index) => array[index]!)));
  });
});

describe("draw", () => {
  it("takes each token as often as its probability says", () => {
    const kept = warp(Float32Array.from([Math.log(0.6), Math.log(0.3), Math.log(0.1)]), [], NEUTRAL);
    const counts = [0, 0, 0];
    for (let position = 0; position < 20_000; position++) counts[draw(kept, rngAt(7, position).next())]! += 1;
    expect(counts[0]! / 20_000).toBeCloseTo(0.6, 1);
    expect(counts[2]! / 20_000).toBeCloseTo(0.1, 1);
  });

  it("draws the same at a position for the same seed, and else something else", () => {
    expect(rngAt(3, 9).next()).toBe(rngAt(3, 9).next());
    expect(rngAt(3, 9).next()).not.toBe(rngAt(3, 10).next());
    expect(rngAt(3, 9).next()).not.toBe(rngAt(4, 9).next());
  });

  it("gives a token even where rounding leaves the probabilities below u", () => {
    expect(draw({ tokens: Uint32Array.of(5), probabilities: Float64Array.of(0.9999) }, 0.99999)).toBe(5);
  });
});

describe("beams", () => {
  const vocabulary = 6;
  /** A model of two tokens of memory, so that greedy choices can be bad ones. */
  const model = (table: readonly number[]) => (tokens: readonly number[]) => {
    const row = (tokens.at(-1) ?? 0) * vocabulary;
    return Float32Array.from({ length: vocabulary }, (_, token) => table[(row + token) % table.length]!);
  };
  const run = (next: (tokens: readonly number[]) => Float32Array, width: number, alpha: number, steps: number) => {
    let beams: readonly Beam[] = [FIRST_BEAM];
    for (let step = 0; step < steps; step++)
      beams = extendBeams(
        beams,
        beams.map((beam) => (beam.isFinished ? undefined : next(beam.tokens))),
        { width, alpha, ends: new Set([0]) },
      );
    return beams;
  };
  const table = fc.array(fc.float({ min: -5, max: 5, noNaN: true }), { minLength: 36, maxLength: 36 });

  it("a width of 1 is greedy", () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0, max: 2, noNaN: true }), (values, alpha) => {
        const next = model(values);
        const tokens: number[] = [];
        while (tokens.length < 8 && tokens.at(-1) !== 0) tokens.push(argmax(next(tokens)));
        expect(run(next, 1, alpha, 8)[0]!.tokens).toEqual(tokens);
      }),
    );
  });

  it("a beam carries the log probability of its own tokens, and the best stands first", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 5 }), (values, width) => {
        const next = model(values);
        const beams = run(next, width, 0.7, 5);
        for (const beam of beams) {
          const own = beam.tokens.map((token, at) => logProbability(next(beam.tokens.slice(0, at)), token));
          expect(beam.logProbability).toBeCloseTo(sum(own), 4);
        }
        const scores = beams.map((beam) => scoreBeam(beam, 0.7));
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  it("as wide as the vocabulary, two steps find the most likely pair, which greedy may miss", () => {
    fc.assert(
      fc.property(table, (values) => {
        const next = model(values);
        const best = run(next, vocabulary, 0, 2)[0]!;
        for (let first = 1; first < vocabulary; first++)
          for (let second = 0; second < vocabulary; second++)
            expect(best.logProbability).toBeGreaterThanOrEqual(
              logProbability(next([]), first) + logProbability(next([first]), second) - 1e-4,
            );
      }),
    );
  });

  it("the length penalty of 0 compares sums, that of 1 means", () => {
    const short: Beam = { tokens: [1, 0], logProbability: -2, isFinished: true };
    const long: Beam = { tokens: [1, 2, 3, 0], logProbability: -3, isFinished: true };
    expect(scoreBeam(short, 0)).toBeGreaterThan(scoreBeam(long, 0));
    expect(scoreBeam(short, 1)).toBeLessThan(scoreBeam(long, 1));
  });
});

describe("repetition", () => {
  it("counts the pieces of four tokens that stood there before", () => {
    expect(repeatedShare([1, 2, 3])).toBe(0);
    expect(repeatedShare([1, 2, 3, 4, 5, 6])).toBe(0);
    expect(repeatedShare([1, 1, 1, 1, 1, 1])).toBeCloseTo(2 / 3);
  });

  it("finds the shortest piece that a text ends by repeating", () => {
    expect(findLoop([9, 8, 1, 2, 3, 1, 2, 3, 1, 2, 3])).toEqual({ period: 3, start: 2 });
    expect(findLoop([4, 4, 4])).toEqual({ period: 1, start: 0 });
    expect(findLoop([1, 2, 3, 1, 2, 3])).toBeUndefined();
    fc.assert(
      fc.property(
        fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(5), { maxLength: 6 }),
        (piece, head) => {
          const loop = findLoop([...head, ...piece, ...piece, ...piece]);
          expect(loop && loop.period).toBeLessThanOrEqual(piece.length);
        },
      ),
    );
  });
});
