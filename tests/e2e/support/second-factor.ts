import { appCode } from "@/tests/support/app-code";
import { expect, type Page } from "../fixtures";

/** Gives whoever is signed in a second factor, without its page. The code of this moment is used by it. */
export async function giveSecondFactor(
  page: Page,
  origin: string,
  password?: string,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const headers = { origin };
  const path = "/api/v1/account/second-factor";
  const begun = await page.request.post(`${path}/setup`, { headers, data: password === undefined ? {} : { password } });
  const { secret, setup } = (await begun.json()) as { secret: string; setup: string };
  const made = await page.request.post(path, { headers, data: { setup, code: appCode(secret, new Date()) } });
  expect(made.status()).toBe(201);
  const { recoveryCodes } = (await made.json()) as { recoveryCodes: string[] };
  return { secret, recoveryCodes };
}
