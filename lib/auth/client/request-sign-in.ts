import * as z from "zod";
import {
  secondStepOutput,
  signInOutput,
  type SecondStepInput,
  type SecondStepOutput,
  type SignInInput,
} from "@/lib/auth/schema";
import { api } from "@/lib/http/client";

/** next-auth's token, without which it judges nothing. */
async function readCsrfToken(): Promise<string> {
  const { csrfToken } = await api.get("/api/auth/csrf", { output: z.strictObject({ csrfToken: z.string() }) });
  return csrfToken;
}

/** The first step of signing in; says whether a second one is owed. Throws `ApiError`. */
export async function requestSignIn({ email, password }: SignInInput): Promise<{ secondStep: boolean }> {
  const body = { email, password, csrfToken: await readCsrfToken() };
  return api.post("/api/auth/callback/credentials", { body, output: signInOutput });
}

/** The second step. Throws `ApiError`. */
export async function requestSecondStep({ code }: SecondStepInput): Promise<SecondStepOutput> {
  return api.post("/api/auth/second-step", {
    body: { code, csrfToken: await readCsrfToken() },
    output: secondStepOutput,
  });
}
