import "server-only";

/** The advisory lock under which a learner's rows are written; merging takes those of both learners. */
export function learnerLock(learnerId: string): string {
  return `learner:${learnerId}`;
}
