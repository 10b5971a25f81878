import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { continueText, followBeams, type Reader, timeReads } from "@/lib/generation/follow";
import { draw, rngAt } from "@/lib/generation/draw";
import { argmax } from "@/lib/generation/softmax";
import { NEUTRAL, warp } from "@/lib/generation/warp";

const VOCABULARY = 7;
const ENDS = new Set([0]);

/** A model whose logits are a fixed function of all that it has read, and which counts the states that it holds. */
function toyReader(seed: number) {
  const held = new Set<object>();
  let positions = 0;
  const reader: Reader<{ readonly read: readonly number[] }> = {
    read(tokens, before) {
      if (before && !held.has(before)) throw new Error("read on top of a state that was forgotten");
      const state = { read: [...(before?.read ?? []), ...tokens] };
      held.add(state);
      positions += tokens.length;
      const key = state.read.reduce((sum, token) => (sum * 31 + token + 1) % 99_991, seed);
      const rng = rngAt(key, state.read.length);
      return Promise.resolve({ logits: Float32Array.from({ length: VOCABULARY }, () => rng.next() * 6 - 3), state });
    },
    forget(state) {
      if (!held.delete(state)) throw new Error("forgotten twice");
    },
  };
  return { reader, held, positions: () => positions };
}
async function all<T>(steps: AsyncIterable<T>): Promise<T[]> {
  const result: T[] = [];
  for await (const step of steps) result.push(step);
  return result;
}
const common = { prompt: [1, 2, 3], length: 12, ends: ENDS };
const sample = (seed: number) => (logits: Float32Array, tokens: readonly number[], position: number) =>
  draw(warp(logits, tokens, { ...NEUTRAL, temperature: 0.8 }), rngAt(seed, position).next());
const tokensOf = (steps: readonly { readonly token: number }[]) => steps.map(({ token }) => token);

describe("continueText", () => {
  it("the same seed gives the same text, and holds nothing afterwards", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(9999), fc.nat(9999), async (model, seed) => {
        const { reader, held } = toyReader(model);
        const once = tokensOf(await all(continueText(reader, common, sample(seed))));
        const again = tokensOf(await all(continueText(reader, common, sample(seed))));
        expect(again).toEqual(once);
        expect(held.size).toBe(0);
        expect(once.indexOf(0) < 0 ? common.length : once.indexOf(0) + 1).toBe(once.length);
      }),
    );
  });

  it("a vanishing temperature is greedy", async () => {
    const { reader } = toyReader(5);
    const cold = (logits: Float32Array, tokens: readonly number[], position: number) =>
      draw(warp(logits, tokens, { ...NEUTRAL, temperature: 0.0005 }), rngAt(1, position).next());
    expect(tokensOf(await all(continueText(reader, common, cold)))).toEqual(
      tokensOf(await all(continueText(reader, common, argmax))),
    );
  });

  it("reads every token once, and gives its state back when the caller stops listening", async () => {
    const { reader, held, positions } = toyReader(8);
    for await (const _ of continueText(reader, { ...common, ends: new Set() }, argmax)) if (positions() >= 6) break;
    expect(positions()).toBe(6);
    expect(held.size).toBe(0);
  });
});

describe("followBeams", () => {
  it("a width of 1 is greedy, whatever the length penalty", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(9999), fc.double({ min: 0, max: 2, noNaN: true }), async (model, alpha) => {
        const { reader, held } = toyReader(model);
        const greedy = tokensOf(await all(continueText(reader, common, argmax)));
        const beams = await all(followBeams(reader, { ...common, width: 1, alpha }));
        expect(beams.at(-1)![0]!.tokens).toEqual(greedy);
        expect(held.size).toBe(0);
      }),
    );
  });

  it("holds no state but those of living beams, and none when it is left early", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(9999),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 6 }),
        async (model, width, leave) => {
          const { reader, held } = toyReader(model);
          let steps = 0;
          for await (const beams of followBeams(reader, { ...common, width, alpha: 1 })) {
            expect(beams.length).toBeLessThanOrEqual(width);
            expect(held.size).toBeLessThanOrEqual(beams.filter(({ isFinished }) => !isFinished).length);
            if (++steps === leave) break;
          }
          expect(held.size).toBe(0);
        },
      ),
    );
  });
});

describe("timeReads", () => {
  it("measures every length with the cache and some without, and reads what each costs", async () => {
    const { reader, held, positions } = toyReader(1);
    // A clock that runs by one for each position that is read.
    const timed = await all(
      timeReads(reader, { tokens: Array.from({ length: 20 }, (_, at) => at % 7), from: 8, every: 4 }, positions),
    );
    expect(timed.map(({ length }) => length)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    expect(timed.every(({ withCache }) => withCache === 1)).toBe(true);
    expect(
      timed.flatMap(({ length, withoutCache }) => (withoutCache === undefined ? [] : [[length, withoutCache]])),
    ).toEqual([
      [12, 12],
      [16, 16],
      [20, 20],
    ]);
    expect(held.size).toBe(0);
  });
});
