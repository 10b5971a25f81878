/** Query keys of second judges. */
export const secondJudgesKeys = {
  turn: (interviewId: string, position: number) => ["second-judges", interviewId, position] as const,
};
