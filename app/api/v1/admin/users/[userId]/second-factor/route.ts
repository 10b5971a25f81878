import { accountRow, userParams } from "@/lib/admin/schema";
import { removeSecondFactor } from "@/lib/admin/server/remove-second-factor";
import { route } from "@/lib/http/route";

export const DELETE = route({
  access: "admin",
  summary: "Takes the second factor away from somebody who lost it, and tells him.",
  params: userParams,
  output: accountRow,
  limits: [{ name: "admin-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: { action: "second-factor.remove", object: ({ userId }) => userId },
  handle: ({ viewer, params, request, now }) =>
    removeSecondFactor(viewer, params.userId, { locale: request.locale, now }),
});
