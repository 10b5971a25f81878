import { route } from "@/lib/http/route";
import { memberRef, roleChange, setRoleInput } from "@/lib/teams/schema";
import { removeMember } from "@/lib/teams/server/remove-member";
import { setRole } from "@/lib/teams/server/set-role";

export const PUT = route({
  access: "account",
  summary: "Gives a member of a team another role.",
  params: memberRef,
  body: setRoleInput,
  output: roleChange,
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: {
    action: "team.role",
    object: ({ userId }) => userId,
    before: ({ teamId, before }) => ({ teamId, role: before }),
    after: ({ teamId, role }) => ({ teamId, role }),
  },
  handle: ({ viewer, params, body, now }) => setRole(viewer, params.teamId, params.userId, body.role, now),
});

export const DELETE = route({
  access: "account",
  summary: "Takes a member out of a team.",
  params: memberRef,
  output: memberRef,
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: { action: "team.remove", object: ({ userId }) => userId, before: ({ teamId }) => ({ teamId }) },
  handle: ({ viewer, params, now }) => removeMember(viewer, params.teamId, params.userId, now),
});
