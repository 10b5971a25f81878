import { expect, expectNoAxeViolations, expectNoAxeViolationsInBothThemes, test } from "./fixtures";
import { tabTo } from "./support/keyboard";
import { words } from "./support/learner";
import { openItem } from "./support/lesson";

const SINGLE = "lora-what-is-low-rank";
const NUMERIC = "lora-params-one-matrix";

for (const locale of ["zh", "en"] as const) {
  const w = words[locale];
  const sure = `${w.certainty.steps["95"]} 95%`;

  test(`a learner says how sure he is, by keyboard, and sees it against what was right (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/calibration`);
    await expect(page.getByRole("heading", { name: w.calibration.empty.title })).toBeVisible();
    await expectNoAxeViolations(page);

    await page.goto(`/${locale}/chapters/lora`);
    const item = await openItem(page, NUMERIC);
    await expect(item.getByRole("group", { name: w.certainty.question })).toHaveCount(0);
    await item.getByRole("textbox").fill("65536");
    const asked = item.getByRole("group", { name: w.certainty.question });
    await tabTo(page, asked.getByRole("radio").first());
    await page.keyboard.press("ArrowLeft");
    await expect(asked.getByRole("radio", { name: sure })).toBeChecked();
    await expectNoAxeViolations(page, "main");
    await page.keyboard.press("Enter");
    await expect(item.getByRole("status")).toContainText(w.practice.verdict.correct);
    await expect(asked).toHaveCount(0);

    await page.goto(`/${locale}/progress`);
    await page.getByRole("link", { name: w.progress.calibration }).click();
    await expect(page.getByRole("img", { name: w.calibration.plot.label })).toBeVisible();
    const row = page.getByRole("table", { name: w.calibration.bins.caption }).getByRole("row").nth(1);
    await expect(row).toContainText("95%");
    await expect(row).toContainText("100%");
    await expect(page.getByText("0.003 = 0.003 − 0.000 + 0.000")).toBeVisible();
    await page.getByRole("combobox", { name: w.calibration.topic.label, exact: true }).selectOption({ index: 2 });
    await expect(row).toContainText("100%");
    await expectNoAxeViolationsInBothThemes(page);
  });
}

test("a step that was chosen is taken back by choosing it again, and nobody has to choose", async ({ page }) => {
  await page.goto("/en/chapters/lora");
  const item = await openItem(page, SINGLE);
  await item.getByRole("radio").first().check();
  const step = item.getByRole("group", { name: words.en.certainty.question }).getByText("Half and half");
  await step.click();
  await step.click();
  await expect(item.getByRole("radio", { name: "Half and half" })).not.toBeChecked();
  const [request] = await Promise.all([
    page.waitForRequest("**/api/v1/attempts"),
    item.getByRole("button", { name: "Check" }).click(),
  ]);
  const body = request.postDataJSON() as { certainty?: number; durationMs: number };
  expect(body.certainty).toBeUndefined();
  expect(body.durationMs).toBeGreaterThan(0);
});

test("who does not want to be asked is not, on any page from then on", async ({ page }) => {
  await page.goto("/en/account/settings");
  await page.getByLabel(words.en.own.settings.certainty).selectOption("off");
  await page.getByRole("button", { name: words.en.own.settings.save }).click();
  await expect(page.getByText(words.en.own.settings.saved)).toBeVisible();
  await page.goto("/en/chapters/lora");
  const item = await openItem(page, NUMERIC);
  await item.getByRole("textbox").fill("65536");
  await expect(item.getByRole("button", { name: "Check" })).toBeEnabled();
  await expect(item.getByRole("group", { name: words.en.certainty.question })).toHaveCount(0);
});

test("a hint says what it costs, stays after a reload, and the server keeps it", async ({ page }) => {
  await page.goto("/en/chapters/lora");
  let item = await openItem(page, SINGLE);
  const hint = item.getByRole("button", { name: /^Hint 1 of/ });
  await expect(hint).toHaveAccessibleDescription(words.en.hints.cost);
  await hint.click();
  await expect(item.locator("ol > li")).toHaveCount(1);
  const text = await item.locator("ol > li").textContent();
  await page.reload();
  item = await openItem(page, SINGLE);
  await expect(item.locator("ol > li")).toHaveText(text!);
});
