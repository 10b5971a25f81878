/** Query keys of teams and courses. */
export const teamKeys = {
  all: () => ["teams"] as const,
  list: () => ["teams", "list"] as const,
  team: (teamId: string) => ["teams", "team", teamId] as const,
  invites: (teamId: string) => ["teams", "invites", teamId] as const,
  members: (teamId: string, q: string) => ["teams", "members", teamId, q] as const,
  progress: (teamId: string, q: string) => ["teams", "progress", teamId, q] as const,
  insights: (teamId: string) => ["teams", "insights", teamId] as const,
  domains: (teamId: string) => ["teams", "domains", teamId] as const,
  offers: () => ["teams", "offers"] as const,
  reports: () => ["teams", "reports"] as const,
  invite: (token: string) => ["teams", "invite", token] as const,
  courses: () => ["teams", "courses"] as const,
  course: (courseId: string) => ["teams", "course", courseId] as const,
};
