import { expect, expectNoAxeViolations, test, type Locator, type Page, THEME_OF } from "./fixtures";
import { ageReviews } from "./support/age-reviews";
import { expectFocusInSight, press, tabTo } from "./support/keyboard";
import { answerItem, words } from "./support/learner";
import { takeTurns } from "./support/take-turns";

/** Items of different questions, in the order in which they come back: the one that was answered first is nearest to being lost. */
const ITEMS = ["lora-params-one-matrix", "lora-rslora-ratio", "lora-checkpointing-flops"] as const;
const headers = () => ({ origin: process.env["PUBLIC_URL"]! });

/** A learner who missed three items ten days ago and wants no new ones. */
async function missThree(page: Page, learnerId: string): Promise<void> {
  for (const id of ITEMS) {
    await answerItem(page.request, id, { text: "1" });
    // A day between them, so that their order does not hang on milliseconds.
    await ageReviews(learnerId, 1);
  }
  await ageReviews(learnerId, 9);
  const saved = await page.request.patch("/api/v1/review/settings", { data: { newPerDay: 0 }, headers: headers() });
  expect(saved.status()).toBe(200);
}

const button = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name });
const box = (page: Page): Locator => page.getByRole("main").getByRole("textbox");

for (const locale of ["zh", "en"] as const) {
  const isTurn = takeTurns(locale);
  const { review, shell } = words[locale];
  const progress = (number: number) =>
    review.session.progress.replace("{number}", String(number)).replace("{count}", String(ITEMS.length));

  test.describe(locale, () => {
    test("a sitting by keyboard alone: answer, rate otherwise, take back, put off, suspend", async ({
      page,
      signedIn,
    }) => {
      await missThree(page, signedIn.learnerId);
      await page.goto(`/${locale}/chapters`);
      const link = page.getByRole("link", { name: `${shell.review} ${shell.reviewDue.replace("{count}", "3")}` });
      await link.waitFor();
      await tabTo(page, link);
      await page.keyboard.press("Enter");
      const start = page.getByRole("link", { name: review.today.start });
      await start.waitFor();
      await tabTo(page, start);
      await page.keyboard.press("Enter");
      await expect(page.getByText(progress(1))).toBeVisible();

      await box(page).waitFor();
      await tabTo(page, box(page));
      await page.keyboard.type("65536");
      await press(page, "Enter", page.getByText(review.reasons.known));
      await expect(page.getByRole("button", { name: review.ratings["3"] })).toHaveAttribute("aria-pressed", "true");
      await press(page, "4", page.getByText(progress(2)));
      await expect(page.getByText(new RegExp(`^${review.ratings["4"]}[:：]`))).toBeVisible();
      await press(page, "u", page.getByText(review.undone.rate));

      await press(page, "-", page.getByText(progress(3)));
      await expect(page.getByText(review.session.told.bury)).toBeVisible();
      await press(page, "u", page.getByText(review.undone.bury));
      await expect(page.getByText(progress(2))).toBeVisible();
      await press(page, "@", page.getByText(progress(3)));

      await box(page).waitFor();
      await tabTo(page, box(page));
      // What is typed is no key of the sitting.
      await page.keyboard.type("1-u@");
      await expect(box(page)).toHaveValue("1-u@");
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type("1");
      await press(page, "Enter", page.getByText(review.reasons.missed));
      await press(page, "u", page.getByText(review.undone.review));
      await box(page).waitFor();
      await tabTo(page, box(page));
      await page.keyboard.type("1");
      await press(page, "Enter", page.getByText(review.reasons.missed));
      await press(page, "Enter", page.getByText(review.session.done));

      await tabTo(page, page.getByRole("link", { name: review.session.toOverview }));
      await page.keyboard.press("Enter");
      const resume = page.getByRole("button", { name: review.suspended.resume });
      await resume.waitFor();
      await tabTo(page, resume);
      await press(page, "Enter", page.getByText(review.suspended.none));
    });

    if (isTurn())
      test("the overview: forecast with its numbers, settings that are checked and kept, the log as a file", async ({
        page,
        signedIn,
      }) => {
        await missThree(page, signedIn.learnerId);
        await page.goto(`/${locale}/review`);
        const retention = page.getByLabel(review.settings.retention.label);
        await retention.waitFor();
        await tabTo(page, page.locator("summary").first());
        await press(page, "Enter", page.getByRole("table").first());
        await expect(page.getByRole("row")).not.toHaveCount(0);
        await tabTo(page, retention);
        await page.keyboard.press("ControlOrMeta+A");
        await page.keyboard.type("99");
        await page.keyboard.press("Enter");
        await expect(retention).toHaveAttribute("aria-invalid", "true");
        await expectFocusInSight(page);
        await page.keyboard.press("ControlOrMeta+A");
        await page.keyboard.type("95");
        await press(page, "Enter", page.getByText(review.settings.saved));
        await page.reload();
        await expect(retention).toHaveValue("95");
        await tabTo(page, button(page, review.log.download));
        const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
        expect(download.suggestedFilename()).toBe("revlog.csv");
      });

    if (isTurn())
      test("a guest has cards too, and practises early what is not due", async ({ page }) => {
        await page.goto(`/${locale}/review`);
        await expect(page.getByText(review.today.empty)).toBeVisible();
        await answerItem(page.request, ITEMS[0], { text: "65536" });
        await page.request.patch("/api/v1/review/settings", { data: { newPerDay: 0 }, headers: headers() });
        await page.goto(`/${locale}/review`);
        await expect(page.getByText(review.today.nothing)).toBeVisible();
        // It was answered today, so nothing of it can be practised before tomorrow.
        await page.getByRole("link", { name: review.today.early }).click();
        await expect(page.getByText(review.session.noneEarly)).toBeVisible();
      });

    const colorScheme = THEME_OF[locale];
    test.describe(colorScheme, () => {
      test.use({ colorScheme, reducedMotion: "reduce" } as object);

      test("overview and sitting are accessible, before and after an answer, and fit a small phone", async ({
        page,
        signedIn,
      }) => {
        await missThree(page, signedIn.learnerId);
        await page.goto(`/${locale}/review`);
        await page.getByRole("link", { name: review.today.start }).waitFor();
        await page.locator("summary").first().click();
        await expectNoAxeViolations(page);
        await expectToFit(page);
        await page.goto(`/${locale}/review/session`);
        await box(page).waitFor();
        await expectNoAxeViolations(page);
        await box(page).fill("65536");
        await box(page).press("Enter");
        await page.getByText(review.reasons.known).waitFor();
        await page.getByText(review.why.title).click();
        await expect(page.getByText(review.why.formula)).toBeVisible();
        await expectNoAxeViolations(page);
        await expectToFit(page);
      });
    });
  });
}

/** Nothing is wider than a phone of 320 px. */
async function expectToFit(page: Page): Promise<void> {
  const usual = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize(usual);
}
