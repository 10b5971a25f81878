import "server-only";
import * as z from "zod";
import { cookieName, setCookieHeader } from "@/lib/auth/cookies";
import { env } from "@/lib/core/env";
import { sign, verify } from "@/lib/core/secret";

/** How long the second step may take. */
export const SECOND_STEP_SECONDS = 10 * 60;

const payload = z.strictObject({ pending: z.uuid() });

/** Binds a sign-in that still owes its second factor to this browser. It signs nobody in. */
export function makeSecondStepCookie(pendingId: string): string {
  const token = sign("second-step", { pending: pendingId });
  return setCookieHeader("second-step", token, SECOND_STEP_SECONDS, env().PUBLIC_URL);
}

export function clearSecondStepCookie(): string {
  return setCookieHeader("second-step", "", 0, env().PUBLIC_URL);
}

/** The sign-in that a genuine cookie names; whether it still waits is for the database to say. */
export function readSecondStepCookie(cookies: ReadonlyMap<string, string>): string | undefined {
  const token = cookies.get(cookieName("second-step", env().PUBLIC_URL));
  return payload.safeParse(token && verify("second-step", token)).data?.pending;
}
