/**
 * Earned share, 0..1, of n cards sorted into k categories: `max(0, (right − wrong/(k − 1)) / n)`. What is left open counts for
 * neither. A card put down blindly earns nothing on average, so that guessing what one does not know gains nothing (formula
 * scoring; Frary, Educational Measurement: Issues and Practice 7(2), 1988).
 */
export function scoreSorting(right: number, wrong: number, cards: number, categories: number): number {
  return Math.max(0, (right - wrong / (categories - 1)) / cards);
}

/** Mean share when every card goes into a random category: the number of right ones is binomial(n, 1/k), and the floor at 0 lifts the mean. */
export function guessSorting(cards: number, categories: number): number {
  let probability = (1 - 1 / categories) ** cards;
  let mean = 0;
  for (let right = 0; right <= cards; right++) {
    mean += probability * scoreSorting(right, cards - right, cards, categories);
    // P(r + 1) = P(r) · (n − r)/(r + 1) · p/(1 − p), with p/(1 − p) = 1/(k − 1)
    probability *= (cards - right) / ((right + 1) * (categories - 1));
  }
  return mean;
}
