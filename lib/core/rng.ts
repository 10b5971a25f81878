/** A source of repeatable randomness: the same seed draws the same values on every machine. */
export interface Rng {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [min, max], both included. */
  integer(min: number, max: number): number;
  /** A new, shuffled array (Fisher–Yates). */
  shuffle<T>(values: readonly T[]): T[];
  /** A short opaque name for one view, such as a choice id; independent of what it names. */
  id(): string;
}

const ID_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

/**
 * sfc32 (Chris Doty-Humphrey, PractRand), seeded with 128 bits: four unsigned 32-bit words.
 * Not for secrets: the seed itself is made by an HMAC on the server and never leaves it.
 */
export function createRng(seed: readonly [number, number, number, number]): Rng {
  let [a, b, c, d] = seed.map((word) => word | 0) as [number, number, number, number];
  const word = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let round = 0; round < 12; round++) word();

  const next = () => word() / 2 ** 32;
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    integer,
    shuffle(values) {
      const result = [...values];
      for (let last = result.length - 1; last > 0; last--) {
        const other = integer(0, last);
        [result[last], result[other]] = [result[other]!, result[last]!];
      }
      return result;
    },
    id: () => Array.from({ length: 8 }, () => ID_ALPHABET[integer(0, ID_ALPHABET.length - 1)]).join(""),
  };
}

/** A generator from one small number, for tests and fixtures. */
export function rngFromNumber(seed: number): Rng {
  return createRng([seed, seed ^ 0x9e3779b9, seed + 0x85ebca6b, 0xc2b2ae35]);
}
