import type { Locator, Page } from "@playwright/test";

const PREDICT = { en: "Guess before results are shown", zh: "先猜，再看结果" } as const;

/** What the specs of a lab open it by, and find in it. */
export const visitLab = <Part extends string>(slug: string) => ({
  /** Opens the lab in the state of a query, and waits until it has come to life. */
  async openLab(page: Page, locale: "zh" | "en", query = ""): Promise<void> {
    await page.goto(`/${locale}/labs/${slug}${query}`);
    await predictSwitch(page, locale).waitFor();
  },
  partOf: (page: Page, part: Part): Locator => page.locator(`section:has(> h2[id$="-${part}"])`),
});

/** The switch of guessing, which every lab has above its parts. */
export const predictSwitch = (page: Page, locale: "zh" | "en"): Locator => page.getByLabel(PREDICT[locale]);
