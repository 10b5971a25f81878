import { route } from "@/lib/http/route";
import { sharingInput, sharingOutput, teamRef } from "@/lib/teams/schema";
import { setSharing } from "@/lib/teams/server/set-sharing";

export const PUT = route({
  access: "account",
  summary: "The caller lets the coaches of a team see his progress, or no longer.",
  params: teamRef,
  body: sharingInput,
  output: sharingOutput,
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  handle: ({ viewer, params, body, now }) => setSharing(viewer, params.teamId, body.shares, now),
});
