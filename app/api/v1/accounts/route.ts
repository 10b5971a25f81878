import { createAccountInput, createAccountOutput } from "@/lib/auth/schema";
import { createAccount } from "@/lib/auth/server/create-account";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "learner",
  summary: "Creates an account; what the asking guest did becomes its own.",
  body: createAccountInput,
  output: createAccountOutput,
  status: 201,
  maxBytes: 8 * 1024,
  limits: [
    { name: "sign-up", points: 30, seconds: 3600, by: "address", shared: true },
    { name: "sign-up", points: 10, seconds: 3600, by: "learner", shared: true },
  ],
  audit: { action: "account.create", object: ({ userId }) => userId },
  handle: ({ viewer, body, request: { locale }, now }) => createAccount(body, viewer, { now, locale }),
});
