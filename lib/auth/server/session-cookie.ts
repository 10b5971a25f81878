import "server-only";
import { decode } from "next-auth/jwt";
import * as z from "zod";
import { cookieName, setCookieHeader } from "@/lib/auth/cookies";
import { SESSION_ABSOLUTE_MS } from "@/lib/auth/session";
import { env } from "@/lib/core/env";
import { keyFor } from "@/lib/core/secret";

export const SESSION_MAX_AGE_SECONDS = SESSION_ABSOLUTE_MS / 1_000;

/** All that the encrypted token says: which Session row. No name, address or role that could grow stale or leak. */
const claims = z.looseObject({ sid: z.uuid() });

/** next-auth's secret, derived from ours: next-auth reads no environment variable for it. */
export function authSecret(): string {
  return keyFor("next-auth").toString("base64url");
}

/** The Session row that a genuine, unexpired cookie names. */
export async function readSessionCookie(cookies: ReadonlyMap<string, string>): Promise<string | undefined> {
  const token = cookies.get(cookieName("session", env().PUBLIC_URL));
  if (!token) return undefined;
  try {
    return claims.safeParse(await decode({ token, secret: authSecret() })).data?.sid;
  } catch {
    return undefined; // forged, damaged, expired, or made with another secret
  }
}

export function clearSessionCookie(): string {
  return setCookieHeader("session", "", 0, env().PUBLIC_URL);
}
