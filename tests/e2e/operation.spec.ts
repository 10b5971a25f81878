import { newId } from "@/lib/core/ids";
import { seedUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations } from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { words } from "./support/learner";
import { testOnSite } from "./support/site";
import { takeTurns } from "./support/take-turns";

// A site of its own, where no variable fixes a setting.
const test = testOnSite("operation", { SIGN_UP: "", SMTP_URL: "", MAIL_FROM: "" });
test.describe.configure({ mode: "serial" });
test.use({ contextOptions: { reducedMotion: "reduce" }, expectedErrors: [/status of (404|409)/] });

const PLACES = ["audit", "settings", "jobs", "health"] as const;

test("nobody but an administrator finds any of it, in neither language", async ({ page, context, site }) => {
  const instructor = await seedUser({ role: "instructor", mayReview: true }, site);
  await context.addCookies([instructor.browserCookie]);
  for (const place of PLACES)
    for (const locale of ["zh", "en"]) {
      const reply = await page.request.get(`/${locale}/admin/${place}`);
      expect(reply.status()).toBe(404);
      expect(await reply.text()).not.toContain(words[locale as "zh" | "en"].admin[place].description);
    }
});

for (const locale of ["zh", "en"] as const) {
  const isTurn = takeTurns(locale);
  const { admin } = words[locale];

  if (isTurn())
    test(`${locale}: by keyboard alone, a setting is changed, a second administrator is told, and the log says what changed`, async ({
      page,
      browser,
      context,
      baseURL,
      site,
    }) => {
      const nickname = `Ada ${newId().slice(-6)}`;
      const [one, two] = [await seedUser({ role: "admin", nickname }, site), await seedUser({ role: "admin" }, site)];
      await context.addCookies([one.browserCookie]);
      const elsewhere = await browser.newContext({ baseURL: baseURL! });
      await elsewhere.addCookies([two.browserCookie]);
      const other = await elsewhere.newPage();
      const review = admin.settings.keys.review;
      const form = (on: typeof page) => on.locator("form").filter({ hasText: review.title });
      await other.goto(`/${locale}/admin/settings`);
      await form(other).getByLabel(review.options.other).waitFor();

      await page.goto(`/${locale}/admin/users`);
      await tabTo(page, page.getByRole("link", { name: admin.settings.title, exact: true }));
      await page.keyboard.press("Enter");
      await page.waitForURL(`/${locale}/admin/settings`);
      const wanted = (await form(page).getByLabel(review.options.other).isChecked()) ? "anyone" : "other";
      const was = wanted === "other" ? "anyone" : "other";
      await tabTo(page, form(page).getByLabel(review.options[was]));
      await page.keyboard.press(wanted === "anyone" ? "ArrowDown" : "ArrowUp");
      await expect(form(page).getByLabel(review.options[wanted])).toBeChecked();
      await tabTo(page, form(page).getByRole("button"));
      await press(page, "Enter", form(page).getByText(admin.settings.saved));
      await expect(form(page).getByText(admin.settings.sources.site)).toBeVisible();

      // The other one has the page of before: what he chose stays, and he is told.
      await form(other).getByLabel(review.options[wanted]).check();
      await form(other).getByRole("button").click();
      await expect(form(other).getByRole("alert")).toBeVisible();
      await expect(form(other).getByText(nickname, { exact: false })).toBeVisible();
      await elsewhere.close();

      await tabTo(page, page.getByRole("link", { name: admin.audit.title, exact: true }), "Shift+Tab");
      await page.keyboard.press("Enter");
      await page.waitForURL(`/${locale}/admin/audit`);
      await page.getByLabel(admin.audit.filter.q).waitFor();
      await tabTo(page, page.getByLabel(admin.audit.filter.q));
      await page.keyboard.type("setting");
      await tabTo(page, page.getByLabel(admin.audit.filter.object));
      await page.keyboard.type("review");
      const entry = page.getByRole("listitem").filter({ hasText: "setting.change" }).first();
      await expect(entry.locator("del")).toHaveText(was);
      await expect(entry.locator("ins")).toHaveText(wanted);
      const download = page.waitForEvent("download");
      await tabTo(page, page.getByRole("button", { name: admin.audit.download.csv }));
      await page.keyboard.press("Enter");
      expect((await download).suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/);
    });

  test(`${locale}: axe finds nothing on any page of it, in light and dark, on a phone too`, async ({
    page,
    context,
    site,
  }) => {
    const user = await seedUser({ role: "admin" }, site);
    await context.addCookies([user.browserCookie]);
    await page.emulateMedia({ colorScheme: locale === "zh" ? "dark" : "light" });
    for (const place of PLACES) {
      await page.goto(`/${locale}/admin/${place}`);
      await expect(page.getByRole("heading", { level: 1, name: admin[place].title })).toBeVisible();
      await page.locator("main .animate-pulse, main [aria-busy=true]").first().waitFor({ state: "detached" });
      await expectNoAxeViolations(page);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await expectNoAxeViolations(page);
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  });

  if (isTurn())
    test(`${locale}: somebody's device is signed out from the list of accounts`, async ({ page, context, site }) => {
      const user = await seedUser({ role: "admin" }, site);
      const learner = await seedUser({}, site);
      await context.addCookies([user.browserCookie]);
      await page.goto(`/${locale}/admin/users`);
      await page.getByLabel(admin.accounts.search).fill(learner.email);
      const entry = page.getByRole("listitem").filter({ hasText: learner.email });
      await entry.getByRole("button", { name: admin.accounts.manage }).click();
      const device = entry.getByRole("listitem");
      await expect(device).toHaveCount(1);
      await device.getByRole("button").click();
      await expect(entry.getByText(admin.sessions.ended)).toBeFocused();
      await expect(entry.getByText(admin.sessions.none)).toBeVisible();
    });
}

test("a language that is taken back is gone from pages, links and the sitemap within seconds, and comes back", async ({
  page,
  context,
  site,
}) => {
  const user = await seedUser({ role: "admin" }, site);
  await context.addCookies([user.browserCookie]);
  const { languages } = words.en.admin.settings.keys;
  await page.goto("/en/admin/settings");
  const form = page.locator("form").filter({ hasText: languages.title });
  const offer = async (isOffered: boolean) => {
    await form.getByLabel(languages.options.zh).setChecked(isOffered);
    await form.getByRole("button").click();
    await expect(form.getByText(words.en.admin.settings.saved)).toBeVisible();
  };
  await offer(false);
  await expect
    .poll(async () => (await page.request.get("/zh/chapters/lora")).url(), { timeout: 5_000 })
    .toContain("/en/chapters/lora");
  for (const path of ["/en/chapters/lora", "/en/search", "/sitemap.xml"])
    expect(await (await page.request.get(path)).text(), path).not.toMatch(/hreflang="zh-Hans"|data-language="zh"/i);
  await page.goto("/");
  expect(new URL(page.url()).pathname).toBe("/en");
  await page.goto("/en/admin/settings");
  await offer(true);
  await expect
    .poll(async () => await (await page.request.get("/en/chapters/lora")).text(), { timeout: 5_000 })
    .toContain('data-language="zh"');
});
