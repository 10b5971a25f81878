import * as z from "zod";
import type { SignInInput } from "@/lib/auth/schema";
import { api } from "@/lib/http/client";

/** Signs in by next-auth's two steps: its CSRF token, then the credentials. Throws `ApiError`. */
export async function requestSignIn({ email, password }: SignInInput): Promise<void> {
  const { csrfToken } = await api.get("/api/auth/csrf", { output: z.strictObject({ csrfToken: z.string() }) });
  await api.post("/api/auth/callback/credentials", {
    body: { email, password, csrfToken },
    output: z.strictObject({}),
  });
}
