interface Window {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly tries: number;
}

/** What a learner can do with an assigned quiz: wait, begin, go on, or nothing any more. */
export type AssignmentState = "early" | "ready" | "running" | "used-up" | "closed";

/** @param sessions the learner's own, with whatever time brought about done */
export function assignmentState(
  { opensAt, closesAt, tries }: Window,
  sessions: readonly { readonly endedAt: Date | null }[],
  now: Date,
): AssignmentState {
  // First, for the times may have been moved since it began.
  if (sessions.some(({ endedAt }) => endedAt === null)) return "running";
  if (now < opensAt) return "early";
  if (now >= closesAt) return "closed";
  return sessions.length < tries ? "ready" : "used-up";
}
