import { accountRow, suspensionInput, userParams } from "@/lib/admin/schema";
import { setSuspension } from "@/lib/admin/server/set-suspension";
import { route } from "@/lib/http/route";

export const PUT = route({
  access: "admin",
  summary: "Suspends an account and ends its sessions, or lets it in again.",
  params: userParams,
  body: suspensionInput,
  output: accountRow,
  limits: [{ name: "admin-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: {
    action: "account.suspension",
    object: ({ userId }) => userId,
    after: ({ isSuspended }) => ({ isSuspended }),
  },
  handle: ({ viewer, params, body, now }) => setSuspension(viewer, params.userId, body.suspended, now),
});
