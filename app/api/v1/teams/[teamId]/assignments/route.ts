import { route } from "@/lib/http/route";
import { teamAssignmentsOutput } from "@/lib/quizzes/assignment-schema";
import { listTeamAssignments } from "@/lib/quizzes/server/list-team-assignments";
import { teamRef } from "@/lib/teams/schema";

export const GET = route({
  access: "account",
  summary: "The quizzes that were assigned to a team, with the caller's own tries.",
  params: teamRef,
  output: teamAssignmentsOutput,
  limits: [{ name: "teams-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params }) => listTeamAssignments(viewer, params.teamId),
});
