import { createRng, type Rng } from "@/lib/core/rng";

/**
 * The randomness of an interview's draw. The seed is no secret: it is shown, so that the same questions can be asked again. FNV-1a over
 * its characters, with a different start for each word.
 */
export function seedRng(seed: string): Rng {
  const word = (start: number) =>
    [...seed].reduce((hash, each) => Math.imul(hash ^ (each.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5 ^ start) >>>
    0;
  return createRng([word(1), word(2), word(3), word(4)]);
}

const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** A seed that can be read out: eight letters and digits, none of which looks like another. */
export function newSeed(rng: Rng): string {
  return Array.from({ length: 8 }, () => ALPHABET[rng.integer(0, ALPHABET.length - 1)]).join("");
}
