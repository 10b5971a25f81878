/** Query keys of boards. */
export const boardKeys = {
  all: () => ["boards"] as const,
  site: (season: number | undefined) => ["boards", "site", season] as const,
  team: (teamId: string, season: number | undefined) => ["boards", "team", teamId, season] as const,
  teams: (course: string | undefined, week: string | undefined) => ["boards", "teams", course, week] as const,
  challenges: (teamId: string) => ["boards", "challenges", teamId] as const,
  points: () => ["boards", "points"] as const,
};
