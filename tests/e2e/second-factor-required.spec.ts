import { hash } from "@node-rs/argon2";
import { seedUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, type Page } from "./fixtures";
import { words } from "./support/learner";
import { giveSecondFactor } from "./support/second-factor";
import { testOnSite } from "./support/site";
import { takeTurns } from "./support/take-turns";

const test = testOnSite("second-factor", { REQUIRE_SECOND_FACTOR: "staff", SMTP_URL: "", MAIL_FROM: "" });
const PASSWORD = "ten steps, then rise";

test.use({ contextOptions: { reducedMotion: "reduce" }, expectedErrors: [/status of (403|404)/] });

const becomeLearner = async (page: Page, site: Parameters<typeof seedUser>[1], overrides = {}) => {
  const user = await seedUser({ passwordHash: await hash(PASSWORD), ...overrides }, site);
  await page.context().addCookies([user.browserCookie]);
  return user;
};

for (const locale of ["zh", "en"] as const) {
  const isTurn = takeTurns(locale);
  const { own, admin, account } = words[locale];
  const factor = own.security.secondFactor;

  test(`${locale}: an administrator is led to setting it up, and then opens what he wanted`, async ({ page, site }) => {
    await becomeLearner(page, site, { role: "admin" });
    for (const place of ["admin/users", "cms/items", "cms/rubric-sets", "reports"]) {
      await page.goto(`/${locale}/${place}`);
      await page.waitForURL(`**/${locale}/account/security`);
    }
    await expect(page.getByText(factor.required)).toBeVisible();
    await expectNoAxeViolations(page);
    await page.goto(`/${locale}/account`);
    await expect(page.getByText(factor.required)).toBeVisible();
    await giveSecondFactor(page, site.PUBLIC_URL, PASSWORD);
    await page.goto(`/${locale}/admin/users`);
    await expect(page.getByRole("heading", { name: admin.accounts.title, level: 1 })).toBeVisible();
  });

  if (isTurn())
    test(`${locale}: to learners these pages are not there, with or without it`, async ({ page, site }) => {
      await becomeLearner(page, site);
      const answer = await page.goto(`/${locale}/admin/users`);
      expect(answer?.status()).toBe(404);
    });

  test(`${locale}: an administrator takes it away from somebody who lost it, who is told`, async ({
    page,
    browser,
    site,
  }) => {
    const nickname = `Lost ${locale}`;
    const device = await browser.newContext({ baseURL: site.PUBLIC_URL });
    const other = await device.newPage();
    const user = await becomeLearner(other, site, { nickname });
    await giveSecondFactor(other, site.PUBLIC_URL, PASSWORD);

    await becomeLearner(page, site, { role: "admin", nickname: "Root" });
    await giveSecondFactor(page, site.PUBLIC_URL, PASSWORD);
    await page.goto(`/${locale}/admin/users`);
    await page.getByLabel(admin.accounts.search).fill(user.email);
    await page.getByRole("button", { name: admin.accounts.manageWhom.replace("{nickname}", nickname) }).click();
    await expect(page.getByText(admin.accounts.removeFactorNote)).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: admin.accounts.removeFactor }).click();
    await expect(page.getByText(admin.accounts.factorRemoved)).toBeVisible();

    await other.goto(`/${locale}/notices`);
    await expect(other.getByText(words[locale].notices.secondFactor.administrator)).toBeVisible();
    await expectNoAxeViolations(other);
    await device.clearCookies();
    await other.goto(`/${locale}/sign-in`);
    await other.getByLabel(account.email, { exact: true }).fill(user.email);
    await other.getByLabel(account.password, { exact: true }).fill(PASSWORD);
    await other.keyboard.press("Enter");
    await other.waitForURL(`**/${locale}/progress`);
    await device.close();
  });
}
