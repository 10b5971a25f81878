import { ACCOUNT_LIMITS } from "@/lib/account/limits";
import { route } from "@/lib/http/route";
import { startSetupInput, startSetupOutput } from "@/lib/second-factor/schema";
import { startSetup } from "@/lib/second-factor/server/start-setup";

export const POST = route({
  access: "account",
  summary: "Begins to set up a second factor: a secret for an authenticator app. Nothing is stored yet.",
  body: startSetupInput,
  output: startSetupOutput,
  maxBytes: 8 * 1024,
  limits: ACCOUNT_LIMITS,
  handle: ({ viewer, body, request, now }) => startSetup(body, viewer, request.address, now),
});
