import * as z from "zod";
import { ACCOUNT_LIMITS } from "@/lib/account/limits";
import { route } from "@/lib/http/route";
import { proofInput } from "@/lib/second-factor/schema";
import { switchOff } from "@/lib/second-factor/server/switch-off";

export const POST = route({
  access: "account",
  summary: "Switches the second factor off, for whoever shows both factors once more.",
  body: proofInput,
  output: z.strictObject({}),
  maxBytes: 8 * 1024,
  limits: ACCOUNT_LIMITS,
  audit: { action: "second-factor.delete" },
  async handle({ viewer, body, request, now }) {
    await switchOff(body, viewer, { address: request.address, locale: request.locale, now });
    return {};
  },
});
