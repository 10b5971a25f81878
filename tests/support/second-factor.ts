import { POST as switchOnRoute } from "@/app/api/v1/account/second-factor/route";
import { POST as setupRoute } from "@/app/api/v1/account/second-factor/setup/route";
import { hotp, stepOf } from "@/lib/second-factor/totp";
import type { Browser } from "@/tests/support/browser";
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

export const setUp = (browser: Browser, body: object) =>
  browser.call(setupRoute, "POST", "/api/v1/account/second-factor/setup", { body });
export const switchOn = (browser: Browser, body: object) =>
  browser.call(switchOnRoute, "POST", "/api/v1/account/second-factor", { body });

/** Switches a second factor on in a browser that is signed in. The code of the moment is used by it. */
export async function withSecondFactor(
  browser: Browser,
  password?: string,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret, setup } = (await setUp(browser, password === undefined ? {} : { password })).json;
  const made = await switchOn(browser, { setup, code: appCode(secret, browser.now) });
  return { secret, recoveryCodes: made.json.recoveryCodes };
}

/** The second step of signing in. */
export async function showCode(browser: Browser, code: string) {
  const { csrfToken } = (await browser.auth("GET", "csrf")).json;
  return browser.auth("POST", "second-step", { body: { code, csrfToken } });
}
