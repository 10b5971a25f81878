/**
 * Kendall's τ-b of paired values, −1..1: (C − D) / √((n₀ − n₁)(n₀ − n₂)), where C and D count the pairs that both sides order the same way
 * and the opposite way, n₀ = n(n−1)/2, and n₁, n₂ count the pairs that are tied on the one side and on the other. NaN where a side has no order.
 * Source: M. G. Kendall, “The treatment of ties in ranking problems”, Biometrika 33 (1945). From the definition, O(n²).
 */
export function kendallTauB(pairs: readonly (readonly [x: number, y: number])[]): number {
  let order = 0;
  let untiedX = 0;
  let untiedY = 0;
  for (const [at, [x, y]] of pairs.entries())
    for (let other = 0; other < at; other++) {
      const [otherX, otherY] = pairs[other] ?? [x, y];
      const byX = Math.sign(x - otherX);
      const byY = Math.sign(y - otherY);
      order += byX * byY;
      untiedX += Math.abs(byX);
      untiedY += Math.abs(byY);
    }
  return order / Math.sqrt(untiedX * untiedY);
}
