import "server-only";
import * as z from "zod";
import { cookieName, setCookieHeader } from "@/lib/auth/cookies";
import { env } from "@/lib/core/env";
import { sign, verify } from "@/lib/core/secret";

/** Browsers keep no cookie longer than 400 days. */
const MAX_AGE_SECONDS = 400 * 86_400;

const payload = z.strictObject({ learner: z.uuid() });

export function makeGuestCookie(learnerId: string): string {
  return setCookieHeader("guest", sign("guest", { learner: learnerId }), MAX_AGE_SECONDS, env().PUBLIC_URL);
}

export function clearGuestCookie(): string {
  return setCookieHeader("guest", "", 0, env().PUBLIC_URL);
}

/** The learner that a genuine guest cookie names; whether that is still a guest is for the database to say. */
export function readGuestCookie(cookies: ReadonlyMap<string, string>): string | undefined {
  const token = cookies.get(cookieName("guest", env().PUBLIC_URL));
  const parsed = payload.safeParse(token && verify("guest", token));
  return parsed.data?.learner;
}
