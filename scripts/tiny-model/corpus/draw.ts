import type { Rng } from "@/lib/core/rng";

/** One of `values`. @throws {Error} when there is none. */
export function pick<T>(rng: Rng, values: readonly T[]): T {
  const value = values[rng.integer(0, values.length - 1)];
  if (value === undefined) throw new Error("nothing to draw from");
  return value;
}

/** Two different ones of `values`. */
export function pickTwo<T>(rng: Rng, values: readonly T[]): [T, T] {
  const first = rng.integer(0, values.length - 1);
  const second = (first + rng.integer(1, values.length - 1)) % values.length;
  return [values[first] as T, values[second] as T]; // both are below the length
}

export const chance = (rng: Rng, probability: number): boolean => rng.next() < probability;
