/**
 * The interval of a share by its score: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), which stays within 0..1 and is honest for
 * a handful of answers (Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American
 * Statistical Association 22, 1927). Partial credit varies less than right or wrong, so of a mean share it is rather too wide than too
 * narrow. The whole range of no answers.
 * @param z standard normal deviate: 1.645 for nine of ten cases, 1.96 for 95 %
 */
export function wilsonInterval(
  share: number,
  answers: number,
  z: number,
): { readonly low: number; readonly high: number } {
  if (answers === 0) return { low: 0, high: 1 };
  const square = (z * z) / answers;
  const middle = share + square / 2;
  const half = Math.sqrt(square * (share * (1 - share) + square / 4));
  return { low: Math.max(0, (middle - half) / (1 + square)), high: Math.min(1, (middle + half) / (1 + square)) };
}
