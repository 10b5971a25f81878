import { newId } from "@/lib/core/ids";
import { seedUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, test, type Browser, type Page, THEME_OF } from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { words } from "./support/learner";
import { answerChoice, publishChoice } from "./support/regrade";

test.use({ contextOptions: { reducedMotion: "reduce" } });

async function pageOf(browser: Browser, baseURL: string, account: Parameters<typeof seedUser>[0]): Promise<Page> {
  const user = await seedUser(account);
  const context = await browser.newContext({ baseURL });
  await context.addCookies([user.browserCookie]);
  return context.newPage();
}

for (const locale of ["zh", "en"] as const) {
  const { regrades, notices, practice } = words[locale];

  test(`a mended key is previewed and applied by keyboard alone, and its learner is told (${locale})`, async ({
    page,
    browser,
    baseURL,
    signedIn,
  }) => {
    test.slow(); // every stop of the Tab key is looked at
    expect(signedIn.userId).toBeTruthy();
    const itemId = `regrade-${newId()}`;
    await publishChoice(itemId, 0);
    await answerChoice(page, itemId, "Matrix B");
    await publishChoice(itemId, 1);
    const desk = await pageOf(browser, baseURL!, { role: "instructor", mayReview: true, nickname: "Grace" });
    await desk.goto(`/${locale}/cms/items/${itemId}/regrade`);
    await tabTo(desk, desk.getByRole("button", { name: regrades.form.preview }));
    await desk.keyboard.press("Enter");
    // Why is asked first, in the language of the page.
    const reason = desk.getByLabel(regrades.form.in[locale], { exact: true });
    await expect(reason).toBeFocused();
    const why = locale === "zh" ? "矩阵 B 才是零。" : "It is matrix B.";
    await desk.keyboard.type(why);
    await tabTo(desk, desk.getByRole("button", { name: regrades.form.preview }));
    await desk.keyboard.press("Enter");
    const entry = desk.getByRole("listitem").filter({ hasText: why });
    await expect(entry.getByRole("row").filter({ hasText: locale === "zh" ? "矩阵 B" : "Matrix B" })).toContainText(
      "100%",
    );
    await expect(entry.getByText(locale === "zh" ? /1 份分数会变/ : /1 score changes, of 1 learner/)).toBeVisible();
    await expectNoAxeViolations(desk);
    await desk.setViewportSize({ width: 320, height: 640 });
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await desk.setViewportSize({ width: 1280, height: 800 });

    const apply = entry.getByRole("button", { name: locale === "zh" ? "应用 1 处分数变化" : "Apply 1 change" });
    await tabTo(desk, apply);
    await press(desk, "Enter", entry.getByText(regrades.status.done, { exact: true }));
    await expect(entry.getByRole("status")).toContainText(locale === "zh" ? "1 处分数有变化" : "1 score changed");
    await expectNoAxeViolations(desk);
    await desk.context().close();

    await page.goto(`/${locale}/today`);
    await page.getByRole("link", { name: locale === "zh" ? "1 条新通知" : "1 new notice" }).click();
    const told = page.getByRole("listitem").filter({ hasText: why });
    await expect(told).toContainText(notices.new);
    await expectNoAxeViolations(page);
    await told.getByRole("link", { name: /0% → 100%/ }).click();
    await expect(page.getByText(practice.record.regraded)).toBeVisible();
    await expect(page.getByRole("radio", { checked: true })).toHaveAccessibleName(
      locale === "zh" ? /矩阵 B/ : /Matrix B/,
    );
    await expectNoAxeViolations(page);
  });

  const colorScheme = THEME_OF[locale];
  test(`an instructor who is no reviewer reads what was done (${locale}, ${colorScheme})`, async ({
    browser,
    baseURL,
  }) => {
    const itemId = `regrade-${newId()}`;
    await publishChoice(itemId, 0);
    const desk = await pageOf(browser, baseURL!, { role: "instructor" });
    await desk.emulateMedia({ colorScheme });
    await desk.goto(`/${locale}/cms/items/${itemId}/regrade`);
    await expect(desk.getByText(regrades.notAllowed)).toBeVisible();
    await expect(desk.getByRole("button", { name: regrades.form.preview })).toHaveCount(0);
    await expectNoAxeViolations(desk);
    await desk.context().close();
  });
}

test("an applied regrade is taken back by the key before it", async ({ page, browser, baseURL, signedIn }) => {
  expect(signedIn.userId).toBeTruthy();
  const { regrades, notices } = words.en;
  const itemId = `regrade-${newId()}`;
  await publishChoice(itemId, 0);
  await answerChoice(page, itemId, "Matrix A");
  await publishChoice(itemId, 1);
  const desk = await pageOf(browser, baseURL!, { role: "admin" });
  await desk.goto(`/en/cms/items/${itemId}/regrade`);
  for (const [revision, why] of [
    ["2", "The key was wrong."],
    ["1", "It was right after all."],
  ] as const) {
    await desk.getByLabel(regrades.form.revision).selectOption(revision);
    await desk.getByLabel(regrades.form.in.en, { exact: true }).fill(why);
    await desk.getByRole("button", { name: regrades.form.preview }).click();
    const entry = desk.getByRole("listitem").filter({ hasText: why });
    await entry.getByRole("button", { name: "Apply 1 change" }).click();
    await expect(entry.getByText(regrades.status.done, { exact: true })).toBeVisible();
  }
  await page.goto("/en/notices");
  await expect(page.getByRole("listitem").filter({ hasText: notices.new }).getByRole("link")).toHaveText([
    "0% → 100%",
    "100% → 0%",
  ]);
  await desk.context().close();
});

test.describe("for everybody else", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("there is nothing to mark anew", async ({ page, signedIn }) => {
    expect(signedIn.userId).toBeTruthy();
    const itemId = `regrade-${newId()}`;
    await publishChoice(itemId, 0);
    expect((await page.goto(`/en/cms/items/${itemId}/regrade`))?.status()).toBe(404);
    expect((await page.request.get(`/api/v1/items/${itemId}/regrades`)).status()).toBe(404);
  });
});
