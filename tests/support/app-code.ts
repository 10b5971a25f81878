import { hotp, stepOf } from "@/lib/second-factor/totp";
import { fromBase32 } from "@/tests/support/from-base32";

/** What an authenticator app shows `steps` of thirty seconds from a moment on. */
export function appCode(secret: string, now: Date, steps = 0): string {
  return hotp(fromBase32(secret), stepOf(now) + steps);
}

/** A code that is right at no step around a moment. */
export function wrongCode(secret: string, now: Date): string {
  const near = [-2, -1, 0, 1, 2].map((steps) => appCode(secret, now, steps));
  return ["000000", "111111", "222222", "333333", "444444", "555555"].find((code) => !near.includes(code))!;
}
