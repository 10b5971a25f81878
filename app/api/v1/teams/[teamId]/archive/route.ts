import { route } from "@/lib/http/route";
import { archiveInput, teamRef } from "@/lib/teams/schema";
import { archiveTeam } from "@/lib/teams/server/archive-team";

export const PUT = route({
  access: "account",
  summary: "Archives a team or brings it back.",
  params: teamRef,
  body: archiveInput,
  output: teamRef.extend(archiveInput.shape),
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: {
    action: "team.archive",
    object: ({ teamId }) => teamId,
    after: ({ archived }) => ({ archived }),
  },
  handle: ({ viewer, params, body, now }) => archiveTeam(viewer, params.teamId, body.archived, now),
});
