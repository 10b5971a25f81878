interface Deadline {
  readonly closesAt: Date;
  readonly resultsAt: Date | null;
}

/**
 * When an assessment item may be practised by everybody: after the last deadline of every assignment that uses it. A deadline counts
 * until the results are shown, because practising the item would show its key. Undefined for an item that was never assigned: it
 * stays what it is.
 */
export function releaseMoment(assignments: readonly Deadline[]): Date | undefined {
  const ends = assignments.map(({ closesAt, resultsAt }) => Math.max(closesAt.getTime(), resultsAt?.getTime() ?? 0));
  return ends.length > 0 ? new Date(Math.max(...ends)) : undefined;
}
