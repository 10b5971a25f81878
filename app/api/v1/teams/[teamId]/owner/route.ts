import { route } from "@/lib/http/route";
import { memberRef, teamRef, transferInput } from "@/lib/teams/schema";
import { transferTeam } from "@/lib/teams/server/transfer-team";

export const PUT = route({
  access: "account",
  summary: "Hands a team to another member, who becomes its owner; the caller becomes a coach.",
  params: teamRef,
  body: transferInput,
  output: memberRef,
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: {
    action: "team.transfer",
    object: ({ teamId }) => teamId,
    after: ({ userId }) => ({ owner: userId }),
  },
  handle: ({ viewer, params, body, now }) => transferTeam(viewer, params.teamId, body.userId, now),
});
