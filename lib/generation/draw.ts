import type { Kept } from "@/lib/generation/warp";
import { createRng, type Rng } from "@/lib/core/rng";

/**
 * One token by inverse transform: the first whose cumulated probability exceeds u.
 * @param u uniform in [0, 1)
 */
export function draw({ tokens, probabilities }: Kept, u: number): number {
  let sum = 0;
  for (let index = 0; index < tokens.length; index++) {
    sum += probabilities[index]!;
    if (u < sum) return tokens[index]!;
  }
  // The probabilities sum to 1 up to rounding, and u may lie in what is missing.
  return tokens[0]!;
}

/**
 * The source of chance of one generation. Each position has numbers of its own, so that a text that was continued from its middle
 * draws there what the whole text drew.
 */
export function rngAt(seed: number, position: number): Rng {
  return createRng([seed, position, 0x67656e65, 0x72617465]);
}
