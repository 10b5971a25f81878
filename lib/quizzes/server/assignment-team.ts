import "server-only";
import type { TeamFacts } from "@/lib/auth/team-facts";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { Queryable } from "@/lib/db/pool";
import { assignmentState, type AssignmentState } from "@/lib/quizzes/assignment-state";
import type { Terms } from "@/lib/quizzes/terms";
import { factsOf, readTeam } from "@/lib/teams/server/require-team";

/** What decides the viewer's rights about a quiz that was assigned to a team; null where it was assigned to none. */
export async function readAssignmentTeam(
  client: Queryable,
  viewer: AccountViewer,
  teamId: string | null,
): Promise<TeamFacts | null> {
  if (teamId === null) return null;
  const team = await readTeam(client, viewer.userId, teamId);
  return team ? factsOf(team) : { role: null, isCourseOwner: false, isArchived: true };
}

/** What a learner can do with it under the terms that hold for him: in an archived team nothing is begun, and what runs may be ended. */
export function stateWithin(
  terms: Pick<Terms, "opensAt" | "closesAt" | "tries">,
  team: TeamFacts | null,
  sessions: readonly { readonly endedAt: Date | null }[],
  now: Date,
): AssignmentState {
  const state = assignmentState(terms, sessions, now);
  return team?.isArchived && state !== "running" ? "closed" : state;
}
