import "server-only";
import * as z from "zod";
import { cookieName, setCookieHeader } from "@/lib/auth/cookies";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { sign, verify } from "@/lib/core/secret";

const MAX_AGE_SECONDS = 400 * 86_400;

const payload = z.strictObject({ user: z.uuid(), device: z.uuid() });

/**
 * A mark that this browser has signed in to this account before ("device cookie" of OWASP's Slow Down Online Guessing Attacks).
 * It signs nobody in; it only gives the browser a guess budget of its own.
 */
export function makeDeviceCookie(userId: string): string {
  return setCookieHeader(
    "device",
    sign("device", { user: userId, device: newId() }),
    MAX_AGE_SECONDS,
    env().PUBLIC_URL,
  );
}

/** The browser's mark for this account; undefined for a browser that has not signed in to it. */
export function readDeviceCookie(cookies: ReadonlyMap<string, string>, userId: string | undefined): string | undefined {
  const token = cookies.get(cookieName("device", env().PUBLIC_URL));
  const parsed = payload.safeParse(token && verify("device", token));
  return parsed.success && parsed.data.user === userId ? parsed.data.device : undefined;
}
