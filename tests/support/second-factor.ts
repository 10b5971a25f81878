import { POST as offRoute } from "@/app/api/v1/account/second-factor/removal/route";
import { POST as switchOnRoute } from "@/app/api/v1/account/second-factor/route";
import { POST as setupRoute } from "@/app/api/v1/account/second-factor/setup/route";
import { hashPassword } from "@/lib/auth/server/hash-password";
import { appCode } from "@/tests/support/app-code";
import { Browser } from "@/tests/support/browser";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

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

export const switchOff = (browser: Browser, body: object) =>
  browser.call(offRoute, "POST", "/api/v1/account/second-factor/removal", { body });

export const PASSWORD = "a warm start beats a cold one";
let passwordHash: Promise<string> | undefined;
let network = 0;

/** A browser with an address of its own. */
export const freshBrowser = () => new Browser(`198.23.${network >> 8}.${network++ % 256}`);

export async function seedWithPassword(overrides: Parameters<typeof seedUser>[0] = {}): Promise<SeededUser> {
  return seedUser({ passwordHash: await (passwordHash ??= hashPassword(PASSWORD)), ...overrides });
}

export interface Holder {
  readonly user: SeededUser;
  /** Signed in. */
  readonly desk: Browser;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** An account with a second factor. The code of this moment was used to switch it on. */
export async function holder(overrides: Parameters<typeof seedUser>[0] = {}): Promise<Holder> {
  const user = await seedWithPassword(overrides);
  const desk = freshBrowser().become(user);
  return { user, desk, ...(await withSecondFactor(desk, PASSWORD)) };
}

/** A browser that showed the password, `steps` of thirty seconds from now. */
export async function halfway({ user }: Holder, steps = 1): Promise<Browser> {
  const who = freshBrowser();
  who.now = new Date(who.now.getTime() + steps * 30_000);
  const { json } = await who.signIn(user.email, PASSWORD);
  if (json.secondStep !== true) throw new Error("The first step does not ask for a second.");
  return who;
}
