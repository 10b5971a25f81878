/** Beyond its time a question may take half as much again, and a minute at least. */
const GRACE = 0.5;
const LEAST_GRACE_MS = 60_000;

/** When the interviewer leaves a question by himself; the last one ends with the interview alone. */
export function movesOnAt(askedAt: Date, plannedMs: number): Date {
  return new Date(askedAt.getTime() + plannedMs + Math.max(plannedMs * GRACE, LEAST_GRACE_MS));
}
