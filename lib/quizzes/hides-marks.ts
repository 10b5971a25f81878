interface Asked {
  /** When learners see their results; null: as soon as they have submitted. */
  readonly resultsAt: Date | null;
  readonly isMaker: boolean;
  /** Who sees every key anyway. */
  readonly isInstructor: boolean;
}

/**
 * Whether marks are hidden from somebody who manages an assigned quiz: from a coach who could take it himself, as long as learners do
 * not see them. Whoever made it knows its items, and an instructor reads every key.
 */
export function hidesMarks({ resultsAt, isMaker, isInstructor }: Asked, now: Date): boolean {
  return resultsAt !== null && resultsAt > now && !isMaker && !isInstructor;
}
