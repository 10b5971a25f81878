import * as z from "zod";
import { ACCOUNT_LIMITS } from "@/lib/account/limits";
import { changePasswordInput } from "@/lib/account/schema";
import { changePassword } from "@/lib/account/server/change-password";
import { route } from "@/lib/http/route";

export const PUT = route({
  access: "account",
  summary: "Changes the password, or sets a first one; every other session ends.",
  body: changePasswordInput,
  output: z.strictObject({}),
  maxBytes: 8 * 1024,
  limits: ACCOUNT_LIMITS,
  audit: { action: "password.change" },
  async handle({ viewer, body, request, now }) {
    await changePassword(body, viewer, request.address, now);
    return {};
  },
});
