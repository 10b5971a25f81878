import * as z from "zod";
import { accountRow, userParams } from "@/lib/admin/schema";
import { markVerified } from "@/lib/admin/server/mark-verified";
import { route } from "@/lib/http/route";

export const PUT = route({
  access: "admin",
  summary: "Marks an account's address as confirmed.",
  params: userParams,
  body: z.strictObject({}),
  output: accountRow,
  limits: [{ name: "admin-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: { action: "account.verify", object: ({ userId }) => userId },
  handle: ({ viewer, params, now }) => markVerified(viewer, params.userId, now),
});
