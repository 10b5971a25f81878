import "server-only";
import { makeGuestCookie } from "@/lib/auth/server/guest-cookie";
import { newId } from "@/lib/core/ids";

/** A new guest identity and the `Set-Cookie` value that carries it. Costs no database row until something is written. */
export function issueGuest(): { learnerId: string; setCookie: string } {
  const learnerId = newId();
  return { learnerId, setCookie: makeGuestCookie(learnerId) };
}
