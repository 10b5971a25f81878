import { expect, expectNoAxeViolations, test, THEME_OF } from "./fixtures";
import { openItem } from "./support/lesson";

const PAGES = ["", "/chapters", "/labs", "/labs/lora", "/progress", "/sign-in", "/sign-up", "/privacy", "/terms"];

for (const locale of ["zh", "en"] as const) {
  const colorScheme = THEME_OF[locale];
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: "reduce" } as object);

    for (const path of PAGES) {
      test(`${path || "home"} is accessible`, async ({ page }) => {
        await page.goto(`/${locale}${path}`);
        await expectNoAxeViolations(page);
      });
    }

    test("items of every kind are accessible, before and after they are marked", async ({ page }) => {
      test.slow(); // a whole lesson is looked through
      await page.goto(`/${locale}/chapters/lora`);
      for (const id of ["lora-params-one-matrix", "lora-what-is-low-rank", "lora-inference-cost", "what-is-lora"]) {
        const item = await openItem(page, id);
        await item.locator("input, textarea").first().waitFor();
        const choice = item.getByRole("radio").or(item.getByRole("checkbox")).first();
        if (await choice.isVisible()) await choice.check();
        else await item.getByRole("textbox").fill("12");
        await item.locator('button[type="submit"]').click();
        await item.getByRole("status").last().filter({ hasText: /\S/ }).waitFor();
      }
      await expectNoAxeViolations(page);
      await page.goto(`/${locale}/progress`);
      const past = page.locator('a[href*="/attempts/"]').first();
      await past.waitFor();
      await expectNoAxeViolations(page);
      await past.click();
      await page.waitForURL(/attempts/);
      await page.locator("main form, main textarea, main input").first().waitFor();
      await expectNoAxeViolations(page);
    });
  });
}

test("a past answer is its learner's alone", async ({ page, browser, baseURL }) => {
  await page.goto("/en/chapters/lora");
  const item = await openItem(page, "lora-params-one-matrix");
  await item.getByRole("textbox").fill("65536");
  await item.locator('button[type="submit"]').click();
  await item.getByText("Correct.").waitFor();
  await page.goto("/en/progress");
  const href = await page.locator('a[href*="/attempts/"]').first().getAttribute("href");
  expect((await page.request.get(href!)).status()).toBe(200);
  const stranger = await browser.newContext({ baseURL: baseURL! });
  expect((await stranger.request.get(href!)).status()).toBe(404);
  await stranger.close();
});

for (const locale of ["zh", "en"]) {
  test(`the header fits windows of every width (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/chapters`);
    for (const width of [320, 375, 639, 640, 767, 768, 1023, 1024]) {
      await page.setViewportSize({ width, height: 700 });
      const right = await page
        .locator("header a[data-account]")
        .evaluate((account) => account.getBoundingClientRect().right);
      // Its padding is left beside it.
      expect.soft(right, `${width}`).toBeLessThanOrEqual(width - 8);
    }
  });
}
