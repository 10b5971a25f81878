import { readFileSync } from "node:fs";
import { hash } from "@node-rs/argon2";
import { newId } from "@/lib/core/ids";
import { linkIn, mailsTo } from "@/tests/support/read-mail";
import { seedUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, test, type Page, THEME_OF } from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { problems, words } from "./support/learner";

const PASSWORD = "ten steps, then rise";
const OTHER = "settle after the peak";

/** The newest link that was mailed to an address, once there are so many. */
async function mailedLink(address: string, count = 1): Promise<string> {
  await expect.poll(() => mailsTo(address).length).toBeGreaterThanOrEqual(count);
  return linkIn(mailsTo(address).at(-1)!);
}

/** Notes every address and Referer that the page sends. */
function listen(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url(), request.headers()["referer"] ?? ""));
  return sent;
}

for (const locale of ["zh", "en"] as const) {
  const { account, links } = words[locale];

  test.describe(locale, () => {
    test.use({ contextOptions: { reducedMotion: "reduce" } });

    test("a forgotten password is set anew by mail, by keyboard alone", async ({ page, browser, baseURL }) => {
      test.slow();
      const user = await seedUser({ passwordHash: await hash(PASSWORD) });
      const elsewhere = await browser.newContext({ baseURL: baseURL! });
      await elsewhere.addCookies([user.browserCookie]);

      await page.goto(`/${locale}/sign-in`);
      await tabTo(page, page.getByRole("link", { name: account.forgotPassword }));
      await page.keyboard.press("Enter");
      await page.waitForURL(`/${locale}/forgot-password`);
      await tabTo(page, page.getByLabel(account.email, { exact: true }));
      await page.keyboard.type(user.email);
      await press(page, "Enter", page.getByText(links.forgotPassword.sent));

      const url = await mailedLink(user.email);
      const token = new URL(url).hash.slice(1);
      // A program that scans mail opens the address, and nothing happens.
      expect((await page.request.get(url)).status()).toBe(200);
      const sent = listen(page);
      await page.goto(url);
      await tabTo(page, page.getByLabel(account.password, { exact: true }));
      await page.keyboard.type(OTHER);
      await press(page, "Enter", page.getByText(links.resetPassword.done));
      expect(sent.join("\n")).not.toContain(token);
      expect(readFileSync("test-results/server.log", "utf8")).not.toContain(token);
      expect(await page.evaluate(() => [window.location.hash, sessionStorage.length])).toEqual(["", 0]);

      expect(await (await elsewhere.request.get("/api/v1/me")).json()).toEqual({ kind: "anonymous" });
      await elsewhere.close();
      await tabTo(page, page.getByRole("link", { name: links.resetPassword.goOn }));
      await page.keyboard.press("Enter");
      await page.waitForURL(`/${locale}/sign-in`);
      await tabTo(page, page.getByLabel(account.email, { exact: true }));
      await page.keyboard.type(user.email);
      await tabTo(page, page.getByLabel(account.password, { exact: true }));
      await page.keyboard.type(OTHER);
      await page.keyboard.press("Enter");
      await page.waitForURL(`/${locale}/progress`);
    });

    test("an address is confirmed by the mail of its sign-up, or by another that was asked for", async ({ page }) => {
      const email = `e2e-${newId()}@example.com`;
      await page.goto(`/${locale}/sign-up`);
      await page.getByLabel(account.email, { exact: true }).fill(email);
      await page.getByLabel(account.password, { exact: true }).fill(PASSWORD);
      await page.keyboard.press("Enter");
      await page.waitForURL(`/${locale}/progress`);
      await mailedLink(email);
      await page.goto(`/${locale}/account`);
      await expect(page.getByText(links.state.canMail)).toBeVisible();
      await page.getByRole("button", { name: links.state.send }).click();
      await expect(page.getByText(links.state.sent)).toBeVisible();

      await page.goto(await mailedLink(email, 2));
      await expect(page.getByText(email)).toBeVisible();
      await page.getByRole("button", { name: links.verifyEmail.action, exact: true }).click();
      await expect(page.getByText(links.verifyEmail.done)).toBeVisible();
      await page.getByRole("link", { name: links.verifyEmail.goOn }).click();
      await page.waitForURL(`/${locale}/account`);
      await expect(page.getByText(links.state.verified)).toBeVisible();
      await expect(page.getByText(links.state.canMail)).toHaveCount(0);
    });

    test.describe("a link that does not work", () => {
      test.use({ expectedErrors: [/status of 4(04|10)/] });
      test("says why, and one without its code says that", async ({ page }) => {
        await page.goto(`/${locale}/reset-password#${"x".repeat(43)}`);
        await expect(page.getByText(problems["link-unknown"].title[locale])).toBeVisible();
        await page.goto(`/${locale}/invitation`);
        await expect(page.getByText(links.missing.title)).toBeVisible();
      });
    });

    const colorScheme = THEME_OF[locale];
    test.describe(colorScheme, () => {
      test.use({ colorScheme, expectedErrors: [/status of 404/] });
      test("the pages of links and of the administration are accessible and fit a phone", async ({ page }) => {
        test.slow();
        const admin = await seedUser({ role: "admin", nickname: "W".repeat(40) });
        await page.setViewportSize({ width: 320, height: 700 });
        await page.goto(`/${locale}/become-admin#${"x".repeat(43)}`);
        await page.getByRole("alert").first().waitFor();
        await expectNoAxeViolations(page);
        await page.goto(`/${locale}/forgot-password`);
        await expectNoAxeViolations(page);

        await page.context().addCookies([admin.browserCookie]);
        await page.goto(`/${locale}/account`);
        await page.getByRole("link", { name: links.state.administration }).waitFor();
        await expectNoAxeViolations(page);
        await page.goto(`/${locale}/admin/users`);
        await page.getByLabel(words[locale].admin.accounts.search).fill(admin.email);
        const entries = page.getByRole("button", { name: words[locale].admin.accounts.manage });
        await expect(entries).toHaveCount(1);
        await entries.click();
        await page.getByRole("button", { name: words[locale].admin.accounts.passwordLink }).click();
        await page.getByLabel(words[locale].admin.secret.label).waitFor();
        await expectNoAxeViolations(page);
        await page.goto(`/${locale}/admin/invitations`);
        await page.getByRole("button", { name: words[locale].admin.invitations.create }).click();
        await page.getByLabel(words[locale].admin.secret.label).waitFor();
        await expectNoAxeViolations(page);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(320);
      });
    });
  });
}

test("the administration is not there for guests, learners and instructors", async ({ page }) => {
  for (const role of [undefined, "learner", "instructor"]) {
    if (role) await page.context().addCookies([(await seedUser({ role })).browserCookie]);
    for (const path of ["/en/admin/users", "/zh/admin/invitations"]) {
      const answer = await page.request.get(path);
      expect(answer.status()).toBe(404);
      expect(await answer.text()).not.toMatch(/example\.com/);
    }
  }
});
