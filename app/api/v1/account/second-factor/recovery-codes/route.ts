import { ACCOUNT_LIMITS } from "@/lib/account/limits";
import { route } from "@/lib/http/route";
import { proofInput, recoveryCodesOutput } from "@/lib/second-factor/schema";
import { renewRecoveryCodes } from "@/lib/second-factor/server/renew-recovery-codes";

export const POST = route({
  access: "account",
  summary: "Makes fresh recovery codes, told once; all earlier ones end.",
  body: proofInput,
  output: recoveryCodesOutput,
  status: 201,
  maxBytes: 8 * 1024,
  limits: ACCOUNT_LIMITS,
  audit: { action: "second-factor.renew" },
  handle: ({ viewer, body, request, now }) => renewRecoveryCodes(body, viewer, request.address, now),
});
