/**
 * A source of numbers in [0, 1) that is the same for the same seed: mulberry32 (Tommy Ettinger). Not `createRng`, whose methods
 * learners' code could replace.
 */
export function seededRandom(seed: number): () => number {
  const { imul } = Math;
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
