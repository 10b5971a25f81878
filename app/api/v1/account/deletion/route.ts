import * as z from "zod";
import { ACCOUNT_LIMITS } from "@/lib/account/limits";
import { deleteAccountInput } from "@/lib/account/schema";
import { deleteAccount } from "@/lib/account/server/delete-account";
import { clearSessionCookie } from "@/lib/auth/server/session-cookie";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "account",
  summary: "Deletes the asking account for good.",
  body: deleteAccountInput,
  output: z.strictObject({}),
  maxBytes: 8 * 1024,
  limits: ACCOUNT_LIMITS,
  audit: { action: "account.delete" },
  async handle({ viewer, body, request, setCookie, now }) {
    await deleteAccount(body, viewer, request.address, now);
    setCookie(clearSessionCookie());
    return {};
  },
});
