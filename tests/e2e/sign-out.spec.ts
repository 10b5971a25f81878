import config from "@/playwright.config";
import { expect, test } from "./fixtures";
import { answerItem } from "./support/learner";

// As in everybody's browser, a page that was left lies in memory for the back button; Playwright turns that off.
const launchOptions = { ...config.use?.launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] };
test.use({ launchOptions });

test("after signing out nothing of the account is shown, nor by going back", async ({ page, signedIn: _ }) => {
  await answerItem(page.request, "lora-params-one-matrix", { text: "65536" });
  await page.goto("/en/chapters");
  await page.goto("/en/progress");
  await expect(page.locator('a[href*="/attempts/"]')).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Account: Ada" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("/en");
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();

  for (const place of ["/en/progress", "/en/chapters"]) {
    await page.goBack({ waitUntil: "commit" });
    await page.waitForURL(place, { waitUntil: "commit" });
    await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
    await expect(page.getByText("Ada", { exact: true })).toHaveCount(0);
    await expect(page.locator('a[href*="/attempts/"]')).toHaveCount(0);
  }
  // The front page has an item to try, so whoever sees it may be a guest already.
  expect(await (await page.request.get("/api/v1/me")).json()).not.toMatchObject({ kind: "account" });
});
