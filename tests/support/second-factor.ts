import { POST as switchOnRoute } from "@/app/api/v1/account/second-factor/route";
import { POST as setupRoute } from "@/app/api/v1/account/second-factor/setup/route";
import { appCode } from "@/tests/support/app-code";
import type { Browser } from "@/tests/support/browser";

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
