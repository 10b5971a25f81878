export type GuessVerdict =
  | { readonly verdict: "close" }
  /** How many times the larger of the two is the smaller one. */
  | { readonly verdict: "above" | "below"; readonly factor: number };

/** How far a guess is from a positive result is a ratio, not a difference: 2 GB for 1 GB is as far as 20 for 10. */
const CLOSE = 1.05;

/** Says whether a guess is within 5% of the result, or how many times it is too high or too low. A guess of 0 or less is infinitely low. */
export function compareGuess(guess: number, result: number): GuessVerdict {
  if (guess === result) return { verdict: "close" };
  if (guess <= 0) return { verdict: "below", factor: Infinity };
  if (result <= 0) return { verdict: "above", factor: Infinity };
  const factor = Math.max(guess / result, result / guess);
  return factor <= CLOSE ? { verdict: "close" } : { verdict: guess > result ? "above" : "below", factor };
}
