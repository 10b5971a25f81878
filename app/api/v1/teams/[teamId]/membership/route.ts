import { route } from "@/lib/http/route";
import { teamRef } from "@/lib/teams/schema";
import { leaveTeam } from "@/lib/teams/server/leave-team";

export const DELETE = route({
  access: "account",
  summary: "The caller leaves a team.",
  params: teamRef,
  output: teamRef,
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  handle: ({ viewer, params, now }) => leaveTeam(viewer, params.teamId, now),
});
