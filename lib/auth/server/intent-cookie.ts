import "server-only";
import * as z from "zod";
import { cookieName, setCookieHeader } from "@/lib/auth/cookies";
import { PROVIDER_IDS, PURPOSES } from "@/lib/auth/provider";
import { env } from "@/lib/core/env";
import { sign, verify } from "@/lib/core/secret";

/** As long as next-auth's own cookies of such a visit last. */
const MAX_AGE_SECONDS = 15 * 60;

const schema = z.strictObject({
  provider: z.enum(PROVIDER_IDS),
  purpose: z.enum(PURPOSES),
  /** Where to return to, a path of this site. */
  to: z.string(),
  /** The state that was sent along: the answer must be the one to this very question. */
  state: z.string(),
  /** Whose session wants to connect or confirm; absent when somebody signs in. */
  sessionId: z.uuid().optional(),
  /** Milliseconds since 1970. */
  until: z.int(),
});
export type Intent = Omit<z.output<typeof schema>, "until">;

/** What this browser went to the provider for. Signed, so that neither purpose nor session nor the way back can be changed. */
export function makeIntentCookie(intent: Intent, now: Date): string {
  const payload = { ...intent, until: now.getTime() + MAX_AGE_SECONDS * 1_000 };
  return setCookieHeader("intent", sign("intent", payload), MAX_AGE_SECONDS, env().PUBLIC_URL);
}

export function readIntentCookie(cookies: ReadonlyMap<string, string>, now: Date): Intent | undefined {
  const token = cookies.get(cookieName("intent", env().PUBLIC_URL));
  const { data } = schema.safeParse(token && verify("intent", token));
  return data && data.until > now.getTime() ? data : undefined;
}

/** Clears all that a visit left in the browser, so that its answer is taken once. */
export function clearVisitCookies(): readonly string[] {
  return (["intent", "state", "pkce", "nonce"] as const).map((kind) => setCookieHeader(kind, "", 0, env().PUBLIC_URL));
}
