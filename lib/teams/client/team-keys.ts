/** Query keys of teams and courses. */
export const teamKeys = {
  all: () => ["teams"] as const,
  list: () => ["teams", "list"] as const,
  team: (teamId: string) => ["teams", "team", teamId] as const,
  invites: (teamId: string) => ["teams", "invites", teamId] as const,
  progress: (teamId: string) => ["teams", "progress", teamId] as const,
  invite: (token: string) => ["teams", "invite", token] as const,
  courses: () => ["teams", "courses"] as const,
  course: (courseId: string) => ["teams", "course", courseId] as const,
};
