interface Weighted {
  readonly rubric: readonly { readonly id: string; readonly weight: number }[];
  readonly misconceptions: readonly { readonly id: string; readonly cost?: number | undefined }[];
}

/**
 * What an interview gives for an answer, 0..1: max(0, share − Σ cost of what is raised / Σ weight). `share` is that of the points; weights and
 * costs are of one kind. A learner who marks himself loses nothing for a misconception.
 * @param raised ids of misconceptions
 */
export function interviewShare({ rubric, misconceptions }: Weighted, share: number, raised: readonly string[]): number {
  const total = rubric.reduce((sum, { weight }) => sum + weight, 0);
  const lost = misconceptions.reduce((sum, { id, cost = 0 }) => sum + (raised.includes(id) ? cost : 0), 0);
  return total > 0 ? Math.max(0, share - lost / total) : 0;
}
