import type { Wish } from "@/lib/quizzes/draw-items";

/** Query keys of the quizzes domain. */
export const quizKeys = {
  sessions: () => ["quizzes", "sessions"] as const,
  session: (sessionId: string) => ["quizzes", "session", sessionId] as const,
  result: (sessionId: string) => ["quizzes", "result", sessionId] as const,
  pool: (wish: Wish) => ["quizzes", "pool", wish] as const,
  assignments: () => ["quizzes", "assignments"] as const,
  assignment: (assignmentId: string) => ["quizzes", "assignment", assignmentId] as const,
  submissions: (assignmentId: string) => ["quizzes", "submissions", assignmentId] as const,
  assignable: (teamId: string | undefined) => ["quizzes", "assignable", teamId] as const,
  ofTeam: (teamId: string) => ["quizzes", "team", teamId] as const,
};
