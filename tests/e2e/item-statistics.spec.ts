import { seedStatistics } from "@/tests/support/seed-statistics";
import { seedUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, test, type Page } from "./fixtures";
import { tabTo } from "./support/keyboard";
import { words } from "./support/learner";

async function openAs(page: Page, role: "learner" | "instructor", path: string): Promise<void> {
  const user = await seedUser({ role });
  await page.context().addCookies([user.browserCookie]);
  await page.goto(path);
}

for (const locale of ["zh", "en"] as const) {
  const w = words[locale].statistics;

  test(`an instructor sorts and filters the items, and opens one, by keyboard (${locale})`, async ({ page }) => {
    test.slow(); // every stop of the Tab key is looked at
    const { title, itemId } = await seedStatistics(300);
    await openAs(page, "instructor", `/${locale}/cms/statistics?text=${itemId}`);
    const row = page.getByRole("row").filter({ hasText: itemId });
    await expect(row).toBeVisible();
    await expect(row.getByRole("cell").nth(2)).toHaveText("300");
    await expect(row).toContainText(w.flags["attractive-option"].name);
    await expectNoAxeViolations(page);

    const head = page.getByRole("columnheader", { name: w.columns.facility });
    await tabTo(page, head.getByRole("button"));
    await page.keyboard.press("Enter");
    await expect(head).toHaveAttribute("aria-sort", "descending");
    await page.keyboard.press("Enter");
    await expect(head).toHaveAttribute("aria-sort", "ascending");
    await expect(page).toHaveURL(/sort=facility&order=up/);

    await page.getByRole("combobox", { name: w.columns.flags, exact: true }).selectOption("too-easy");
    await expect(page.getByText(w.nothing)).toBeVisible();
    await page.reload();
    await expect(page.getByText(w.nothing)).toBeVisible();
    await page.getByRole("combobox", { name: w.columns.flags, exact: true }).selectOption("any");
    const link = row.getByRole("link", { name: title });
    await expect(link).toBeVisible();
    await tabTo(page, link);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/${locale}/cms/items/${itemId}/statistics`));
  });

  test(`one item says what was answered, by week, by wording and by formula (${locale})`, async ({ page }) => {
    const { itemId } = await seedStatistics(300);
    await openAs(page, "instructor", `/${locale}/cms/items/${itemId}/statistics`);
    const section = (title: string) => page.getByRole("region", { name: title, exact: true });
    const flags = section(w.item.flags);
    await expect(flags.getByText(w.flags["unused-option"].name)).toBeVisible();
    await expect(flags.getByText(w.flags["attractive-option"].name)).toBeVisible();
    await expect(flags.getByText(locale === "zh" ? "均匀分布" : "Uniform")).toBeVisible();

    const options = section(w.responses.options);
    await expect(options.getByRole("row")).toHaveCount(5);
    await expect(options.getByRole("row").filter({ hasText: w.responses.right })).toContainText(
      locale === "zh" ? "全部为零" : "All zeros",
    );
    await page.getByRole("combobox", { name: w.responses.wording, exact: true }).selectOption({ index: 1 });
    await expect(options.getByRole("row").filter({ hasText: locale === "zh" ? "均匀分布" : "Uniform" })).toContainText(
      "0%",
    );

    const figures = section(w.item.byWording);
    await expect(figures.getByRole("row")).toHaveCount(4);
    await expect(page.getByRole("img", { name: /300/ })).toBeVisible();
    await expect(page.getByText(/^r = .* \/ \( .* \) = /)).toBeVisible();
    await expectNoAxeViolations(page);
  });

  test(`too few answers show no figures, on a phone as cards (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const { itemId } = await seedStatistics(12);
    await openAs(page, "instructor", `/${locale}/cms/statistics?text=${itemId}`);
    await expect(page.getByText(w.needsAnswers.replace("{count}", "20")).filter({ visible: true })).toHaveCount(1);
    await expect(page.getByRole("table")).toBeHidden();
    const isWider = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(await isWider()).toBe(false);
    await expectNoAxeViolations(page);
    await page.getByRole("listitem").filter({ hasText: itemId }).getByRole("link").click();
    await expect(page.getByText(w.item.noFlags)).toBeVisible();
    expect(await isWider()).toBe(false);
    await expectNoAxeViolations(page);
  });
}

test.describe("for a learner", () => {
  test.use({ expectedErrors: [/404/] });

  test("there are no such pages", async ({ page }) => {
    const { itemId } = await seedStatistics(30);
    const user = await seedUser({ role: "learner" });
    await page.context().addCookies([user.browserCookie]);
    for (const path of ["/en/cms/statistics", `/zh/cms/items/${itemId}/statistics`])
      expect((await page.goto(path))?.status()).toBe(404);
  });
});
