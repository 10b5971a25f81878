import { existsSync, readdirSync } from "node:fs";
import { expect, expectNoAxeViolations, test } from "./fixtures";

const CHAPTERS = "content/chapters";
const written = readdirSync(CHAPTERS).filter((folder) => existsSync(`${CHAPTERS}/${folder}/lesson.en.md`));

for (const [locale, colorScheme] of [
  ["zh", "light"],
  ["en", "dark"],
] as const) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: "reduce" } as object);
    for (const folder of written) {
      test(`every item of ${folder} comes alive, and the whole of it is accessible`, async ({ page }) => {
        test.slow(); // some forty items and as many formulas
        await page.goto(`/${locale}/chapters/${folder.replace(/^\d+-/, "")}`);
        const items = page.locator('[data-island="item"]');
        expect(await items.count()).toBeGreaterThan(10);
        for (const item of await items.all()) {
          await item.scrollIntoViewIfNeeded();
          await item.locator('form:not(:has([aria-busy="true"]))').waitFor();
        }
        await expectNoAxeViolations(page);
      });
    }
  });
}
