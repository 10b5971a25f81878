import * as z from "zod";
import { passwordResetInput } from "@/lib/auth/link-schema";
import { requestPasswordReset } from "@/lib/auth/server/request-password-reset";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "public",
  summary: "Mails a link for a new password, where there is an account; the answer is the same where there is none.",
  body: passwordResetInput,
  output: z.strictObject({}),
  status: 202,
  maxBytes: 8 * 1024,
  limits: [{ name: "password-reset", points: 20, seconds: 3600, by: "address", shared: true }],
  async handle({ body, now }) {
    await requestPasswordReset(body, now);
    return {};
  },
});
