import { newId } from "@/lib/core/ids";
import { seedUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, test, type Browser, type Page, THEME_OF } from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { words } from "./support/learner";
import { openItem } from "./support/lesson";

test.use({ contextOptions: { reducedMotion: "reduce" } });

async function instructorPage(browser: Browser, baseURL: string, locale: string): Promise<Page> {
  const user = await seedUser({ role: "instructor", nickname: "Grace" });
  const context = await browser.newContext({ baseURL });
  await context.addCookies([user.browserCookie]);
  const page = await context.newPage();
  await page.goto(`/${locale}/reports`);
  return page;
}

for (const locale of ["zh", "en"] as const) {
  const { reports, lesson, practice, notices } = words[locale];

  test(`a mistake in a paragraph is reported by keyboard alone, and closed by an instructor (${locale})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow(); // every stop of the Tab key is looked at
    const text = `${locale === "zh" ? "这里的数字算错了" : "This number is wrong"} ${newId()}`;
    await page.goto(`/${locale}/chapters/lora`);
    const opener = page.getByRole("button", { name: lesson.report }).first();
    await tabTo(page, opener);
    const dialog = page.getByRole("dialog", { name: reports.title });
    await press(page, "Enter", dialog);
    const quote = dialog.locator("blockquote");
    const first = await quote.textContent();
    await tabTo(page, dialog.getByRole("button", { name: reports.later }));
    await page.keyboard.press("Enter");
    await expect(quote).not.toHaveText(first!);
    const second = await quote.textContent();
    await tabTo(page, dialog.getByLabel(reports.what));
    await page.keyboard.type("abc");
    await tabTo(page, dialog.getByRole("button", { name: reports.send }));
    await page.keyboard.press("Enter");
    await expect(dialog.getByLabel(reports.what)).toBeFocused();
    await expect(dialog.getByText(reports.tooShort.replace("{min}", "5"))).toBeVisible();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(text);
    await tabTo(page, dialog.getByRole("button", { name: reports.send }));
    await press(page, "Enter", dialog.getByText(reports.sent));
    await expect(dialog.getByRole("button", { name: reports.close })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();

    const desk = await instructorPage(browser, baseURL!, locale);
    const entry = desk.getByRole("listitem").filter({ hasText: text });
    await expect(entry).toContainText(second!.slice(0, 20));
    await expect(entry).toContainText(reports.list.guest);
    await expect(entry.getByRole("link")).toHaveAttribute("href", new RegExp(`^/${locale}/chapters/lora`));
    await tabTo(desk, entry.getByRole("button", { name: reports.act.close }));
    await press(desk, "Enter", entry.getByLabel(reports.outcome.fixed, { exact: true }));
    await expect(entry.getByLabel(reports.outcome.fixed, { exact: true })).toBeFocused();
    // A sentence that only begins is no answer.
    await desk.keyboard.press("ArrowRight");
    await tabTo(desk, entry.getByRole("button", { name: reports.outcome.send }));
    await desk.keyboard.press("Enter");
    await expect(entry.getByText(reports.outcome.short)).toBeVisible();
    await expect(entry.getByRole("textbox")).toBeFocused();
    await desk.keyboard.press("ControlOrMeta+End");
    await desk.keyboard.type(` ${text}`);
    await tabTo(desk, entry.getByRole("button", { name: reports.outcome.send }));
    await desk.keyboard.press("Enter");
    await expect(entry).toHaveCount(0);
    await expect(desk.locator("main [role=status]:focus")).toHaveCount(1);
    await tabTo(desk, desk.getByLabel(reports.list.status), "Shift+Tab");
    // Past those that were resolved, to what was no mistake.
    await desk.keyboard.press("ArrowDown");
    await desk.keyboard.press("ArrowDown");
    await expect(entry).toContainText("Grace");
    await desk.context().close();

    // The guest who wrote it is told.
    await page.goto(`/${locale}/progress`);
    const read = page.waitForResponse(/\/api\/v1\/notices\/read$/);
    await page.getByRole("link", { name: locale === "zh" ? "1 条新通知" : "1 new notice" }).click();
    const told = page.getByRole("listitem").filter({ hasText: text });
    await expect(told.getByText(text)).toHaveCount(2);
    await expect(told).toContainText(notices.new);
    await read;
    await page.reload();
    await expect(told).toBeVisible();
    await expect(told).not.toContainText(notices.new);
    await expectNoAxeViolations(page);
  });

  test(`a mistake in an item is reported from its card, in the language of the card (${locale})`, async ({
    page,
    browser,
    baseURL,
    signedIn,
  }) => {
    test.slow();
    expect(signedIn.userId).toBeTruthy();
    const text = `${locale === "zh" ? "单位写错了" : "The unit is wrong"} ${newId()}`;
    await page.goto(`/${locale}/chapters/lora`);
    const item = await openItem(page, "lora-params-one-matrix");
    await tabTo(page, item.getByRole("button", { name: practice.report }));
    const dialog = page.getByRole("dialog", { name: reports.title });
    await press(page, "Enter", dialog.getByLabel(reports.what));
    await expect(dialog.getByRole("button", { name: reports.later })).toHaveCount(0);
    await expect(dialog.getByLabel(reports.part.label).getByRole("option")).toHaveText([reports.part.stem]);
    await tabTo(page, dialog.getByLabel(reports.what));
    await page.keyboard.type(text);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(item.getByRole("button", { name: practice.report })).toBeFocused();
    // What was typed is still there.
    await press(page, "Enter", dialog.getByLabel(reports.what));
    await expect(dialog.getByLabel(reports.what)).toHaveValue(text);
    await tabTo(page, dialog.getByRole("button", { name: reports.send }));
    await press(page, "Enter", dialog.getByText(reports.sent));

    const desk = await instructorPage(browser, baseURL!, locale);
    const entry = desk.getByRole("listitem").filter({ hasText: text });
    await expect(entry).toContainText("Ada");
    await entry.getByText(reports.seen.show).click();
    await expect(entry.getByText(reports.seen.about.replace("{part}", reports.part.stem))).toBeVisible();
    await expect(entry.getByRole("textbox")).not.toHaveValue("");
    await expectNoAxeViolations(desk);
    await expect(entry.getByRole("link", { name: reports.list.edit, exact: true })).toHaveAttribute(
      "href",
      `/${locale}/cms/items/lora-params-one-matrix`,
    );
    await entry.getByRole("link").first().click();
    await expect(desk).toHaveURL(new RegExp(`/${locale}/chapters/lora#item-lora-params-one-matrix$`));
    await desk.context().close();
  });

  const colorScheme = THEME_OF[locale];
  test(`the form and the list are accessible (${locale}, ${colorScheme})`, async ({ page, browser, baseURL }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/${locale}/chapters/lora`);
    await page.getByRole("button", { name: lesson.report }).first().click();
    await page.getByRole("dialog").getByLabel(reports.what).fill("axe looks at this");
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: reports.send }).click();
    await page.getByText(reports.sent).waitFor();
    await expectNoAxeViolations(page);
    const desk = await instructorPage(browser, baseURL!, locale);
    await desk.emulateMedia({ colorScheme });
    await desk.getByRole("listitem").first().waitFor();
    await expectNoAxeViolations(desk);
    await desk.setViewportSize({ width: 320, height: 640 });
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await desk.context().close();
  });
}

test("words that are selected are offered to be reported, and are what is reported", async ({ page }) => {
  await page.goto("/en/chapters/lora");
  const paragraph = page.locator(".lesson .prose > p").nth(1);
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.evaluate((element) => {
    const range = document.createRange();
    range.setStart(element.firstChild!, 5);
    range.setEnd(element.firstChild!, 22);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  });
  const selected = await page.evaluate(() => getSelection()!.toString().trim());
  const offer = page.locator("[data-report-offer]");
  await expect(offer).toBeVisible();
  await offer.click();
  await expect(page.getByRole("dialog").locator("blockquote")).toHaveText(selected);
  await page.keyboard.press("Escape");
  await page.mouse.click(2, 2);
  await expect(offer).toBeHidden();
});

test.describe("without a network", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] });

  test("what was written stays, and is sent once the network is back", async ({ page, context }) => {
    await page.goto("/en/chapters/lora");
    await page.getByRole("button", { name: words.en.lesson.report }).first().click();
    const dialog = page.getByRole("dialog");
    const field = dialog.getByLabel(words.en.reports.what);
    await field.fill("Written in a tunnel.");
    await context.setOffline(true);
    await dialog.getByRole("button", { name: words.en.reports.send }).click();
    await expect(dialog.getByRole("alert")).toContainText("The server cannot be reached");
    await expect(field).toHaveValue("Written in a tunnel.");
    await context.setOffline(false);
    await dialog.getByRole("button", { name: words.en.reports.send }).click();
    await expect(dialog.getByText(words.en.reports.sent)).toBeVisible();
  });
});

test.describe("for everybody else", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("there is no list of reports", async ({ page, signedIn }) => {
    expect(signedIn.userId).toBeTruthy();
    const response = await page.goto("/en/reports");
    expect(response?.status()).toBe(404);
    expect(await response?.text()).not.toContain("Reported mistakes");
    await page.context().clearCookies();
    expect((await page.goto("/zh/reports"))?.status()).toBe(404);
  });
});
