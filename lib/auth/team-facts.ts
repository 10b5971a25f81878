export const TEAM_ROLES = ["owner", "coach", "member"] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

/** What decides somebody's rights in a team. */
export interface TeamFacts {
  /** Null: no member. */
  readonly role: TeamRole | null;
  /** Whether the team is in a course of his that is not archived. It counts while he is an instructor. */
  readonly isCourseOwner: boolean;
  /** An archived team is read, not changed. */
  readonly isArchived: boolean;
}
