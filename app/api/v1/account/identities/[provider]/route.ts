import * as z from "zod";
import { ACCOUNT_LIMITS } from "@/lib/account/limits";
import { identityParams } from "@/lib/account/schema";
import { disconnectIdentity } from "@/lib/account/server/disconnect-identity";
import { route } from "@/lib/http/route";

export const DELETE = route({
  access: "account",
  summary: "Takes a provider away as a way into the asking account; the last way in stays.",
  params: identityParams,
  output: z.strictObject({}),
  limits: ACCOUNT_LIMITS,
  audit: { action: "identity.disconnect" },
  async handle({ viewer, params }) {
    await disconnectIdentity(viewer, params.provider);
    return {};
  },
});
