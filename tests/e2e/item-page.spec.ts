import { newId } from "@/lib/core/ids";
import { expect, expectNoAxeViolations, test } from "./fixtures";
import { words } from "./support/learner";
import { publishChoice } from "./support/regrade";

test.use({ expectedErrors: [/404/] });

for (const [locale, colorScheme] of [
  ["zh", "dark"],
  ["en", "light"],
] as const) {
  test(`an item that no lesson shows is practised on a page of its own (${locale}, ${colorScheme})`, async ({
    page,
  }) => {
    const itemId = `page-${newId()}`;
    await publishChoice(itemId, 0);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/${locale}/items/${itemId}`);
    const choice = page.getByRole("radio", { name: locale === "zh" ? /矩阵 A/ : /Matrix A/ });
    await choice.check();
    await page.getByRole("button", { name: words[locale].practice.check, exact: true }).click();
    await expect(page.getByText(words[locale].practice.explanation).first()).toBeVisible();
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
}

test("there is none for an item that nobody published", async ({ page }) => {
  expect((await page.goto("/en/items/there-is-none"))?.status()).toBe(404);
});
