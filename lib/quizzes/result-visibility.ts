interface Ending {
  readonly endedAt: Date | null;
  /** Of the assignment; null where there is none, or where results show at once. */
  readonly resultsAt: Date | null;
}

/** From when on a learner sees the results of a session; undefined while it has not ended. */
export function resultsShownAt({ endedAt, resultsAt }: Ending): Date | undefined {
  if (!endedAt) return undefined;
  return resultsAt && resultsAt > endedAt ? resultsAt : endedAt;
}

export function areResultsShown(ending: Ending, now: Date): boolean {
  const from = resultsShownAt(ending);
  return from !== undefined && from <= now;
}
