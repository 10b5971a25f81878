import { readFileSync } from "node:fs";
import { hash } from "@node-rs/argon2";
import { newId } from "@/lib/core/ids";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, test, type Page, type Response, THEME_OF } from "./fixtures";
import { expectFocusInSight, tabTo } from "./support/keyboard";
import { answerItem, words } from "./support/learner";
import { openItem } from "./support/lesson";

const ITEM = "lora-params-one-matrix";
const PASSWORD = "ten steps, then rise";
const NEXT = "and a cosine settles it";
const USER_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const LOCALES = ["zh", "en"] as const;
const PLACES = ["", "/settings", "/security", "/data"];

const signIn = async (page: Page, overrides = {}): Promise<SeededUser> => {
  const user = await seedUser({ passwordHash: await hash(PASSWORD), ...overrides });
  await page.context().addCookies([user.browserCookie]);
  return user;
};

/** Fills what has the focus after moving there by Tab alone. */
async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).waitFor();
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

async function pressOn(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).waitFor();
  await tabTo(page, page.getByRole("button", { name, exact: true }));
  await page.keyboard.press("Enter");
}

for (const locale of LOCALES) {
  const { own, account, progress } = words[locale];

  test.describe(`${locale}, by keyboard alone`, () => {
    test("a learner sets goal, theme and motion, and finds them again on another device", async ({
      page,
      browser,
      baseURL,
    }) => {
      const user = await signIn(page);
      await answerItem(page.request, ITEM, { text: "65536" });
      await page.goto(`/${locale}/account/settings`);
      await typeInto(page, own.settings.nickname, "林 Ada");
      await tabTo(page, page.getByLabel(own.settings.theme));
      await page.keyboard.press("End");
      await tabTo(page, page.getByLabel(own.settings.motion));
      await page.keyboard.press("ArrowDown");
      await typeInto(page, own.settings.dailyGoal, "2");
      await pressOn(page, own.settings.save);
      await expect(page.getByText(own.settings.saved)).toBeVisible();
      await expectFocusInSight(page);
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(page.locator("html")).toHaveAttribute("data-motion", "reduced");
      await page.goto(`/${locale}/progress`);
      const goal = locale === "zh" ? "1 / 2 题" : "1 of 2 items";
      await expect(page.getByText(goal)).toBeVisible();

      const device = await browser.newContext({ baseURL: baseURL! });
      await device.addCookies([user.browserCookie]);
      const second = await device.newPage();
      await second.goto(`/${locale}/chapters`);
      await expect(second.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(second.getByText("林 Ada")).toBeVisible();
      await device.close();
    });

    test("changing the password ends another browser's session at its next request", async ({
      page,
      browser,
      baseURL,
    }) => {
      const user = await signIn(page);
      const device = await browser.newContext({ baseURL: baseURL! });
      const second = await device.newPage();
      await second.goto(`/${locale}/sign-in`);
      await second.getByLabel(account.email, { exact: true }).fill(user.email);
      await second.getByLabel(account.password, { exact: true }).fill(PASSWORD);
      await second.locator('main form button[type="submit"]').click();
      await second.waitForURL(`/${locale}/progress`);

      await page.goto(`/${locale}/account/security`);
      await typeInto(page, own.security.password.current, PASSWORD);
      await typeInto(page, own.security.password.new, NEXT);
      await page.keyboard.press("Enter");
      await expect(page.getByText(own.security.password.changed)).toBeVisible();
      expect(await (await second.request.get("/api/v1/me")).json()).toMatchObject({ kind: "anonymous" });
      expect(await (await page.request.get("/api/v1/me")).json()).toMatchObject({ kind: "account" });
      await device.close();
    });

    test("sessions are seen and ended", async ({ page, browser, baseURL }) => {
      const user = await signIn(page);
      const device = await browser.newContext({ baseURL: baseURL!, userAgent: USER_AGENT });
      const second = await device.newPage();
      await second.goto(`/${locale}/sign-in`);
      await second.getByLabel(account.email, { exact: true }).fill(user.email);
      await second.getByLabel(account.password, { exact: true }).fill(PASSWORD);
      await second.locator('main form button[type="submit"]').click();
      await second.waitForURL(`/${locale}/progress`);

      await page.goto(`/${locale}/account/security`);
      const name = locale === "zh" ? /^退出登录：Linux 上的 Chrome/ : /^Sign out Chrome on Linux/;
      await page.getByRole("button", { name }).waitFor();
      await tabTo(page, page.getByRole("button", { name }));
      await page.keyboard.press("Enter");
      await expect(page.getByText(own.security.sessions.endedOne)).toBeFocused();
      await expect(page.getByText(own.security.sessions.alone)).toBeVisible();
      await second.goto(`/${locale}/account/security`);
      await expect(second.getByText(own.needSignIn)).toBeVisible();
      await device.close();
    });

    test("the data is downloaded, the account deleted, and a tab that stood open is a stranger's", async ({ page }) => {
      const user = await signIn(page);
      await answerItem(page.request, ITEM, { text: "65536" });
      const tab = await page.context().newPage();
      await tab.goto(`/${locale}/progress`);
      await expect(tab.getByText(`${account.signedInAs} Ada`)).toBeVisible();

      await page.goto(`/${locale}/account/data`);
      await page.getByRole("button", { name: own.data.download.action, exact: true }).waitFor();
      await tabTo(page, page.getByRole("button", { name: own.data.download.action, exact: true }));
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      expect(download.suggestedFilename()).toMatch(/^warmup-data-\d{4}-\d\d-\d\d\.json$/);
      const file = readFileSync(await download.path(), "utf8");
      expect(file).toContain(user.email);
      expect(file).toContain("65536");

      await typeInto(page, own.data.delete.password, PASSWORD);
      await pressOn(page, own.data.delete.action);
      await expect(page.getByText(own.data.delete.notSure)).toBeVisible();
      await expect(page.getByLabel(own.data.delete.sure)).toBeFocused();
      await page.keyboard.press("Space");
      await pressOn(page, own.data.delete.action);
      await page.waitForURL(`/${locale}/sign-in?deleted`);
      await expect(page.getByText(own.deleted)).toBeVisible();

      await tab.reload();
      await expect(tab.getByText(progress.empty.title)).toBeVisible();
      await expect(tab.getByText(account.guestNote)).toBeVisible();
      await tab.close();
    });
  });

  test.describe(`${locale}, refused by the server`, () => {
    test.use({ expectedErrors: [/status of 40[0-9]/] });

    test("a wrong password is named at its field", async ({ page }) => {
      await signIn(page);
      await page.goto(`/${locale}/account/security`);
      await page.getByLabel(own.security.password.current).fill("not this one");
      await page.getByLabel(own.security.password.new).fill(NEXT);
      await page.getByRole("button", { name: own.security.password.change }).click();
      await expect(page.getByText(own.security.password.wrong)).toBeVisible();
      await expect(page.getByLabel(own.security.password.current)).toBeFocused();
      await page.getByLabel(own.security.password.current).fill(PASSWORD);
      await page.getByLabel(own.security.password.new).fill("password123");
      await page.getByRole("button", { name: own.security.password.change }).click();
      await expect(page.getByText(account.problems["password-common"])).toBeVisible();
    });
  });

  const colorScheme = THEME_OF[locale];
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: "reduce" } as object);

    test("the account area is accessible, signed in and not", async ({ page }) => {
      test.slow();
      for (const isSignedIn of [false, true]) {
        if (isSignedIn) await signIn(page);
        for (const place of PLACES) {
          await page.goto(`/${locale}/account${place}`);
          await page.locator('main [role="status"] .animate-pulse').first().waitFor({ state: "detached" });
          await page.locator("main :is(form, section, a[href*=sign-in], dl)").first().waitFor();
          await expectNoAxeViolations(page);
        }
      }
      await page.goto(`/${locale}/sign-in?provider=oidc&problem=email-taken`);
      await expect(page.locator("main").getByRole("alert")).toBeVisible();
      await expectNoAxeViolations(page);
    });
  });

  test(`${locale}: nothing is wider than a phone of 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await signIn(page);
    for (const place of PLACES) {
      await page.goto(`/${locale}/account${place}`);
      await page.locator("main :is(form, section, dl)").first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
}

test("two tabs save different settings and lose nothing of each other", async ({ page }) => {
  const { settings } = words.en.own;
  await signIn(page);
  const other = await page.context().newPage();
  for (const tab of [page, other]) {
    await tab.goto("/en/account/settings");
    await tab.getByLabel(settings.dailyGoal).waitFor();
  }
  await page.getByLabel(settings.theme).selectOption("dark");
  await page.getByRole("button", { name: settings.save }).click();
  await expect(page.getByText(settings.saved)).toBeVisible();
  await other.bringToFront();
  await other.getByLabel(settings.dailyGoal).fill("12");
  await other.getByRole("button", { name: settings.save }).click();
  await expect(other.getByText(settings.saved)).toBeVisible();
  const saved = (await (await page.request.get("/api/v1/settings")).json()) as { settings: object };
  expect(saved.settings).toMatchObject({ theme: "dark", dailyGoal: 12 });
});

test("theme and language of the header are kept with the account", async ({ page }) => {
  await signIn(page);
  await page.goto("/en/chapters");
  await expect(page.getByRole("link", { name: "Account: Ada" })).toBeVisible();
  const saved = async () =>
    ((await (await page.request.get("/api/v1/settings")).json()) as { settings: { theme: string; locale: string } })
      .settings;
  await page.locator("[data-theme-toggle]").click();
  await expect.poll(async () => (await saved()).theme).toBe("light");
  await page.locator("a[data-language]").click();
  await page.waitForURL("/zh/chapters");
  await expect.poll(async () => (await saved()).locale).toBe("zh");
  await page.goto("/");
  await page.waitForURL("/zh");
});

test("who saves data loads no exercise and no typeface unasked, and then what is asked for", async ({ page }) => {
  test.slow(); // a whole lesson is looked through
  await page.goto("/en/account/settings");
  await page.getByLabel(words.en.own.settings.saver).selectOption("on");
  await page.getByRole("button", { name: words.en.own.settings.save }).click();
  await expect(page.getByText(words.en.own.settings.saved)).toBeVisible();

  const loaded: Response[] = [];
  page.on("response", (response) => {
    if (/\.(js|woff2)(\?|$)/.test(response.url())) loaded.push(response);
  });
  await page.goto("/en/chapters/lora");
  const place = page.locator(`[data-island="item"][data-props*='"id":"${ITEM}"']`).first();
  await place.scrollIntoViewIfNeeded();
  const load = place.getByRole("button", { name: words.en.shell.load });
  await expect(load).toBeVisible();
  await page.waitForLoadState("networkidle");
  // The bell alone has a script.
  expect(loaded.map((each) => each.url()).filter((url) => url.endsWith(".woff2"))).toEqual([]);
  const sizes = await Promise.all(loaded.map(async (each) => (await each.body()).length));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_500);
  await load.focus();
  await page.keyboard.press("Enter");
  const item = await openItem(page, ITEM);
  await item.getByRole("textbox").fill("65536");
  await item.locator('button[type="submit"]').click();
  await expect(item.getByText(words.en.practice.verdict.correct)).toBeVisible();
  await expect(load).toHaveCount(0);

  // The quiz has a button of its own, which does at once what it says.
  const start = page.getByRole("button", { name: words.en.practice.quiz.start });
  await start.click();
  await expect(page.locator('[data-island="quiz"] form').first()).toBeVisible();
  await expectNoAxeViolations(page);
});

test.describe("by a provider", () => {
  const issuer = process.env["OIDC_ISSUER"]!;
  test.use({ expectedErrors: [new RegExp(`request to another host: ${issuer}/`)] });

  async function goAndAllow(page: Page, person: { sub: string; email?: string; unverified?: true }): Promise<void> {
    await page.waitForURL(`${issuer}/authorize**`);
    await page.getByLabel("Subject").fill(person.sub);
    if (person.email) await page.getByLabel("Address").fill(person.email);
    if (person.unverified) await page.getByLabel("not verified").check();
    await page.getByRole("button", { name: "Allow" }).click();
  }

  for (const locale of LOCALES) {
    const { own, account } = words[locale];
    const go = own.providers.continue.replace("{name}", "Fake ID");

    test(`${locale}: somebody new gets an account, keeps a guest's work and comes back to it`, async ({ page }) => {
      const person = { sub: newId(), email: `p${newId()}@example.com` };
      await answerItem(page.request, ITEM, { text: "65536" });
      await page.goto(`/${locale}/sign-up?to=/${locale}/progress`);
      await pressOn(page, go);
      await goAndAllow(page, person);
      await page.waitForURL(`/${locale}/progress`);
      await expect(page.getByText(account.signedInAs)).toBeVisible();
      await expect(page.locator('a[href*="/attempts/"]')).toHaveCount(1);

      await page.context().clearCookies();
      await page.goto(`/${locale}/sign-in`);
      await page.getByRole("button", { name: go }).click();
      await goAndAllow(page, { sub: person.sub });
      await page.waitForURL(`/${locale}/progress`);
      await expect(page.locator('a[href*="/attempts/"]')).toHaveCount(1);
    });

    test(`${locale}: what went wrong is said, and nobody is signed in`, async ({ page }) => {
      const user = await seedUser();
      const problem = (code: keyof typeof own.providers.problems) =>
        own.providers.problems[code].replaceAll("{name}", "Fake ID");
      await page.goto(`/${locale}/sign-in?to=/${locale}/chapters`);
      await page.getByRole("button", { name: go }).click();
      await page.waitForURL(`${issuer}/authorize**`);
      await page.getByRole("button", { name: "Deny" }).click();
      await expect(page.locator("main").getByRole("alert")).toHaveText(problem("denied"));
      for (const [person, code] of [
        [{ sub: newId() }, "no-email"],
        [{ sub: newId(), email: `p${newId()}@example.com`, unverified: true }, "email-unverified"],
        [{ sub: newId(), email: user.email }, "email-taken"],
      ] as const) {
        await page.getByRole("button", { name: go }).click();
        await goAndAllow(page, person);
        await expect(page.locator("main").getByRole("alert")).toHaveText(problem(code));
      }
      // The way back is kept through all of it.
      expect(new URL(page.url()).searchParams.get("to")).toBe(`/${locale}/chapters`);
      expect(await (await page.request.get("/api/v1/me")).json()).toEqual({ kind: "anonymous" });
    });

    test(`${locale}: it is connected, confirms its owner, and is disconnected`, async ({ page }) => {
      await signIn(page, { passwordHash: null, now: new Date(Date.now() - 20 * 60_000) });
      const person = { sub: newId(), email: `p${newId()}@example.com` };
      await page.goto(`/${locale}/account/security`);
      await pressOn(page, own.security.providers.connectName.replace("{name}", "Fake ID"));
      await goAndAllow(page, person);
      await page.waitForURL(`/${locale}/account/security?**`);
      await expect(page.getByText(own.providers.done.connect.replace("{name}", "Fake ID"))).toBeVisible();

      // A first password asks for a fresh sign-in, which the provider gives.
      await expect(page.getByText(own.security.password.freshNeeded)).toBeVisible();
      const first = page.getByRole("region", { name: own.security.password.setTitle });
      await first.getByRole("button", { name: own.data.delete.confirmWith.replace("{name}", "Fake ID") }).click();
      await page.waitForURL(/prompt=login/);
      await goAndAllow(page, person);
      await expect(page.getByText(own.providers.done.confirm)).toBeVisible();
      await page.getByLabel(own.security.password.new).fill(NEXT);
      await page.getByRole("button", { name: own.security.password.set }).click();
      await expect(page.getByText(own.security.password.changed)).toBeVisible();

      await pressOn(page, own.security.providers.disconnectName.replace("{name}", "Fake ID"));
      await expect(page.getByText(own.security.providers.disconnected.replace("{name}", "Fake ID"))).toBeVisible();
    });
  }
});
