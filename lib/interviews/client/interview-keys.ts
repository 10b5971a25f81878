/** Query keys of the interviews domain. */
export const interviewKeys = {
  interview: (interviewId: string) => ["interviews", "interview", interviewId] as const,
  running: () => ["interviews", "running"] as const,
  plan: (query: string) => ["interviews", "plan", query] as const,
  sets: () => ["interviews", "sets"] as const,
};
