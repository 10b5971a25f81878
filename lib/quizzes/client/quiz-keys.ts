import type { Wish } from "@/lib/quizzes/draw-items";

/** Query keys of the quizzes domain. */
export const quizKeys = {
  sessions: () => ["quizzes", "sessions"] as const,
  session: (sessionId: string) => ["quizzes", "session", sessionId] as const,
  result: (sessionId: string) => ["quizzes", "result", sessionId] as const,
  pool: (wish: Wish) => ["quizzes", "pool", wish] as const,
  assignments: () => ["quizzes", "assignments"] as const,
  assignment: (assignmentId: string) => ["quizzes", "assignment", assignmentId] as const,
  results: (assignmentId: string) => ["quizzes", "results", assignmentId] as const,
  assignable: () => ["quizzes", "assignable"] as const,
  drafts: () => ["quizzes", "drafts"] as const,
  draft: (draftId: string) => ["quizzes", "draft", draftId] as const,
  preview: (draftId: string, round: number) => ["quizzes", "preview", draftId, round] as const,
  ofTeam: (teamId: string) => ["quizzes", "team", teamId] as const,
};
