/** How AdaLoRA spends its steps: `warm` and `final` are shares of all of them, together below 1. */
export interface BudgetSchedule {
  readonly start: number;
  readonly target: number;
  readonly total: number;
  readonly warm: number;
  readonly final: number;
}

/**
 * Triplets that stay after step t (Zhang et al. 2023, section 3.3, with t counted from tᵢ as PEFT does): b₀ up to tᵢ; then
 * b_T + (b₀ − b_T) · (1 − (t − tᵢ) ÷ (T − tᵢ − t_f))³, rounded down; b_T in the last t_f steps.
 */
export function budgetAt({ start, target, total, warm, final }: BudgetSchedule, step: number): number {
  const [first, last] = [Math.round(warm * total), total - Math.round(final * total)];
  if (step <= first) return start;
  if (step >= last) return target;
  return Math.floor(target + (start - target) * (1 - (step - first) / (last - first)) ** 3);
}
