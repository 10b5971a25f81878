import { readFileSync } from "node:fs";
import { hash } from "@node-rs/argon2";
import { newId } from "@/lib/core/ids";
import { appCode, wrongCode } from "@/tests/support/app-code";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, test, type Page, THEME_OF } from "./fixtures";
import { expectFocusInSight, tabTo } from "./support/keyboard";
import { answerItem, words } from "./support/learner";
import { giveSecondFactor } from "./support/second-factor";

const PASSWORD = "ten steps, then rise";
const ITEM = "lora-params-one-matrix";
const LOCALES = ["zh", "en"] as const;

test.use({ contextOptions: { reducedMotion: "reduce" }, expectedErrors: [/status of 40[0-9]/] });

async function signedInWithPassword(page: Page, overrides = {}): Promise<SeededUser> {
  const user = await seedUser({ passwordHash: await hash(PASSWORD), ...overrides });
  await page.context().addCookies([user.browserCookie]);
  return user;
}

/** Types into a field that Tab leads to. */
async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.waitFor();
  await tabTo(page, field);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

async function pressOn(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  await button.waitFor();
  await tabTo(page, button);
  await page.keyboard.press("Enter");
}

async function showPassword(page: Page, locale: "zh" | "en", email: string, to: string): Promise<void> {
  const { account } = words[locale];
  await page.goto(`/${locale}/sign-in?${new URLSearchParams({ to }).toString()}`);
  await page.getByLabel(account.email, { exact: true }).fill(email);
  await page.getByLabel(account.password, { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/${locale}/sign-in/second-step?**`);
}

const kindOf = async (page: Page) => ((await (await page.request.get("/api/v1/me")).json()) as { kind: string }).kind;

for (const locale of LOCALES) {
  const { own, account, progress } = words[locale];
  const factor = own.security.secondFactor;

  test(`${locale}: by keyboard alone it is set up, asked for at the next sign-in, stood in for, and switched off`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow(); // a whole life of a second factor, each key pressed
    const user = await signedInWithPassword(page);
    await page.goto(`/${locale}/account/security`);
    await typeInto(page, factor.passwordToStart, "not this one");
    await page.keyboard.press("Enter");
    await expect(page.getByText(own.security.password.wrong)).toBeVisible();
    await expect(page.getByLabel(factor.passwordToStart)).toBeFocused();
    await typeInto(page, factor.passwordToStart, PASSWORD);
    await pressOn(page, factor.start);
    await expect(page.getByRole("heading", { name: factor.scanTitle })).toBeFocused();
    await expect(page.getByRole("img", { name: factor.qr })).toBeVisible();
    const secret = (await page.locator("code[translate=no]").textContent())!;
    expect(secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(await page.getByRole("link", { name: factor.open }).getAttribute("href")).toContain(
      secret.replaceAll(" ", ""),
    );
    await typeInto(page, factor.firstCode, wrongCode(secret, new Date()));
    await page.keyboard.press("Enter");
    await expect(page.getByText(factor.wrong)).toBeVisible();
    await expect(page.getByLabel(factor.firstCode)).toBeFocused();
    await typeInto(page, factor.firstCode, appCode(secret, new Date()));
    await page.keyboard.press("Enter");

    // The codes are shown this once, and can be taken along.
    await expect(page.getByText(factor.codes.on)).toBeVisible();
    await expectFocusInSight(page);
    const codes = await page.getByRole("list", { name: factor.codes.label }).getByRole("listitem").allTextContents();
    expect(codes).toHaveLength(10);
    const save = page.getByRole("button", { name: factor.codes.save });
    await tabTo(page, save);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    const file = readFileSync(await download.path(), "utf8");
    for (const code of codes) expect(file).toContain(code);
    await tabTo(page, page.getByRole("button", { name: factor.codes.done }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByText(codes[0]!)).toHaveCount(0);
    await expect(page.getByRole("button", { name: factor.off, exact: true })).toBeVisible();

    // Another device, where a guest has answered something.
    const device = await browser.newContext({ baseURL: baseURL! });
    const second = await device.newPage();
    await answerItem(second.request, ITEM, { text: "65536" });
    await showPassword(second, locale, user.email, `/${locale}/progress`);
    expect(await kindOf(second)).toBe("guest");
    await second.getByLabel(account.secondStep.code, { exact: true }).waitFor();
    await typeInto(second, account.secondStep.code, wrongCode(secret, new Date()));
    await second.keyboard.press("Enter");
    await expect(second.getByText(factor.wrong)).toBeVisible();
    await expect(second.getByLabel(account.secondStep.code, { exact: true })).toBeFocused();
    await typeInto(second, account.secondStep.code, appCode(secret, new Date(), 1));
    await second.keyboard.press("Enter");
    await second.waitForURL(`**/${locale}/progress`);
    await expect(second.getByText(account.signedInAs)).toBeVisible();
    await expect(second.locator('a[href*="/attempts/"]')).toHaveCount(1);
    await expect(second.getByText(progress.empty.title)).toHaveCount(0);

    // And one without the phone.
    await device.clearCookies();
    await showPassword(second, locale, user.email, `/${locale}/progress`);
    await pressOn(second, account.secondStep.useRecovery);
    await expect(second.getByLabel(account.secondStep.recovery, { exact: true })).toBeFocused();
    await second.keyboard.type(codes[0]!);
    await second.keyboard.press("Enter");
    await expect(second.getByText(account.secondStep.used)).toBeVisible();
    await expect(second.getByText(locale === "zh" ? "还剩 9 个恢复码。" : "9 recovery codes are left.")).toBeVisible();
    await tabTo(second, second.getByRole("link", { name: account.secondStep.goOn, exact: true }));
    await second.keyboard.press("Enter");
    await second.waitForURL(`**/${locale}/progress`);
    await device.close();

    // Off again.
    await page.reload();
    await pressOn(page, factor.off);
    await page.getByLabel(factor.proof, { exact: true }).waitFor();
    await tabTo(page, page.getByLabel(factor.proof, { exact: true }), "Tab");
    await page.keyboard.type(codes[1]!);
    await tabTo(page, page.locator('[name="password"][autocomplete="current-password"]'), "Shift+Tab");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await expect(page.getByText(factor.isOff)).toBeVisible();
  });

  const colorScheme = THEME_OF[locale];
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ colorScheme } as object);

    test("each of its steps is accessible, and fits a small phone", async ({ page, baseURL }) => {
      test.slow();
      await page.setViewportSize({ width: 320, height: 640 });
      const check = async () => {
        await expectNoAxeViolations(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      };
      const user = await signedInWithPassword(page, { role: "instructor" });
      await page.goto(`/${locale}/account`);
      await expect(page.getByText(factor.advised)).toBeVisible();
      await check();
      await page.getByRole("link", { name: factor.toSecurity }).click();
      await page.getByLabel(factor.passwordToStart).fill(PASSWORD);
      await check();
      await page.getByRole("button", { name: factor.start, exact: true }).click();
      await page.getByRole("img", { name: factor.qr }).waitFor();
      await check();
      await page.getByRole("button", { name: factor.cancel, exact: true }).click();
      await page.getByLabel(factor.passwordToStart).waitFor();
      const { secret, recoveryCodes } = await giveSecondFactor(page, baseURL!, PASSWORD);
      await page.reload();
      await page.getByRole("button", { name: factor.renew, exact: true }).click();
      const form = page.locator("form", { has: page.getByLabel(factor.proof, { exact: true }) });
      await form.locator('[name="password"]').fill(PASSWORD);
      await form.locator('[name="code"]').fill(recoveryCodes[0]!);
      await check();
      await form.getByRole("button", { name: factor.renew, exact: true }).click();
      await expect(page.getByText(factor.codes.renewed)).toBeVisible();
      await check();

      await page.context().clearCookies();
      await showPassword(page, locale, user.email, `/${locale}/chapters`);
      await page.getByLabel(account.secondStep.code, { exact: true }).fill(wrongCode(secret, new Date()));
      await page.keyboard.press("Enter");
      await expect(page.getByText(factor.wrong)).toBeVisible();
      await check();
      await page.getByRole("button", { name: account.secondStep.useRecovery }).click();
      await page.getByLabel(account.secondStep.recovery, { exact: true }).fill(recoveryCodes[1]!);
      await page.keyboard.press("Enter");
      // It ended with the others when there were new ones.
      await expect(page.getByText(factor.wrong)).toBeVisible();
      await check();
    });
  });

  test.describe("without the first step", () => {
    test.use({ expectedErrors: [/410 \(Gone\)/] });

    test(`${locale}: whoever comes to the second step without the first is told to begin`, async ({ page }) => {
      await page.goto(`/${locale}/sign-in/second-step?to=/${locale}/chapters`);
      await page.getByLabel(account.secondStep.code, { exact: true }).fill("123456");
      await page.getByRole("button", { name: account.secondStep.confirm, exact: true }).click();
      await expect(page.locator("main").getByRole("alert")).toBeVisible();
      await page.getByRole("link", { name: account.secondStep.again }).click();
      await page.waitForURL(`**/${locale}/sign-in?to=**`);
      expect(new URL(page.url()).searchParams.get("to")).toBe(`/${locale}/chapters`);
    });
  });
}

test.describe("by a provider", () => {
  const issuer = process.env["OIDC_ISSUER"]!;
  test.use({ expectedErrors: [new RegExp(`request to another host: ${issuer}/`)] });

  test("the second factor is asked for as after a password", async ({ page, baseURL }) => {
    const person = { sub: newId(), email: `p${newId()}@example.com` };
    const visit = async () => {
      await page.goto("/en/sign-in?to=/en/chapters");
      await page.getByRole("button", { name: words.en.own.providers.continue.replace("{name}", "Fake ID") }).click();
      await page.waitForURL(`${issuer}/authorize**`);
      await page.getByLabel("Subject").fill(person.sub);
      await page.getByLabel("Address").fill(person.email);
      await page.getByRole("button", { name: "Allow" }).click();
    };
    await visit();
    await page.waitForURL("**/en/chapters");
    const { secret } = await giveSecondFactor(page, baseURL!);
    await page.context().clearCookies();
    await visit();
    await page.waitForURL("**/en/sign-in/second-step?**");
    expect(await kindOf(page)).toBe("anonymous");
    const { secondStep } = words.en.account;
    await page.getByLabel(secondStep.code, { exact: true }).fill(appCode(secret, new Date(), 1));
    await page.getByRole("button", { name: secondStep.confirm, exact: true }).click();
    await page.waitForURL("**/en/chapters");
    expect(await kindOf(page)).toBe("account");
  });
});
