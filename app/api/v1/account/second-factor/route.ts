import { ACCOUNT_LIMITS } from "@/lib/account/limits";
import { route } from "@/lib/http/route";
import { recoveryCodesOutput, switchOnInput } from "@/lib/second-factor/schema";
import { switchOn } from "@/lib/second-factor/server/switch-on";

export const POST = route({
  access: "account",
  summary: "Switches the second factor on by a first code; every other session ends. Recovery codes are told once.",
  body: switchOnInput,
  output: recoveryCodesOutput,
  status: 201,
  maxBytes: 8 * 1024,
  limits: ACCOUNT_LIMITS,
  audit: { action: "second-factor.create" },
  handle: ({ viewer, body, now }) => switchOn(body, viewer, now),
});
