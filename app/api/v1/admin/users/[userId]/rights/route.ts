import { rights, rightsChange, userParams } from "@/lib/admin/schema";
import { setRights } from "@/lib/admin/server/set-rights";
import { route } from "@/lib/http/route";

export const PUT = route({
  access: "admin",
  summary: "Gives an account a role, and an instructor the permission to review.",
  params: userParams,
  body: rights,
  output: rightsChange,
  limits: [{ name: "admin-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: {
    action: "account.rights",
    object: ({ account }) => account.userId,
    before: ({ before }) => before,
    after: ({ account: { role, mayReview } }) => ({ role, mayReview }),
  },
  handle: ({ viewer, params, body, now }) => setRights(viewer, params.userId, body, now),
});
