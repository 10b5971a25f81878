import * as z from "zod";
import { verificationInput, verificationOutput } from "@/lib/auth/link-schema";
import { getVerification } from "@/lib/auth/server/get-verification";
import { requestVerification } from "@/lib/auth/server/request-verification";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "account",
  summary: "The caller's own address and whether it is confirmed.",
  output: verificationOutput,
  handle: ({ viewer }) => getVerification(viewer),
});

export const POST = route({
  access: "account",
  summary: "Mails the caller another link to confirm the address.",
  body: verificationInput,
  output: z.strictObject({}),
  status: 202,
  maxBytes: 8 * 1024,
  limits: [
    { name: "verification", points: 20, seconds: 3600, by: "address", shared: true },
    { name: "verification", points: 5, seconds: 3600, by: "account", shared: true },
  ],
  async handle({ viewer, body }) {
    await requestVerification(viewer, body.locale);
    return {};
  },
});
