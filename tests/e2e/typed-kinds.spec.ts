import { seedUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, test, type Locator, type Page } from "./fixtures";
import { openItem } from "./support/lesson";

const EXPRESSION = "lora-break-even-rank"; // d k / (d + k)
const GROWTH = "lora-path-growth"; // n r (d + k)
const SHAPE = "lora-down-shape"; // [B, T, r]
const PLACED = [EXPRESSION, GROWTH, SHAPE];

async function lesson(page: Page, id: string, locale: "zh" | "en" = "en"): Promise<Locator> {
  await page.goto(`/${locale}/chapters/lora`);
  const item = await openItem(page, id);
  await item.locator('form:not(:has([aria-busy="true"]))').waitFor();
  return item;
}

const check = (item: Locator) => item.getByRole("button", { name: /^(Check|检查答案)$/ });

/** The sample of a kind, as an instructor tries it. */
async function sample(page: Page, kind: string): Promise<Locator> {
  const user = await seedUser({ role: "instructor" });
  await page.context().addCookies([user.browserCookie]);
  await page.goto("/en/cms/kinds");
  await page.getByLabel("Kind of item").selectOption(kind);
  const trial = page.getByRole("region", { name: "As learners see it" });
  await trial.locator('form:not(:has([aria-busy="true"]))').waitFor();
  return trial;
}

test("a formula is drawn as it is read, a name that is none is named, and any form of it is right", async ({
  page,
}) => {
  const item = await lesson(page, EXPRESSION);
  const field = item.getByRole("textbox");
  await field.fill("d k / (d + q)");
  await expect(item.getByText("q is none of the names: d, k.").first()).toBeVisible();
  await check(item).click();
  await expect(item.getByRole("status").last()).toContainText("It cost no attempt.");
  await field.fill("");
  for (const name of ["d", "k"]) await item.getByRole("button", { name: `Write ${name}` }).click();
  await expect(field).toHaveValue("d k");
  await expect(field).toBeFocused();
  await page.keyboard.type(" / (");
  await item.getByRole("button", { name: "Write k" }).click();
  await page.keyboard.type(" + d)");
  await expect(item.locator("mfrac")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(item.getByText("Correct.")).toBeVisible();
});

test("a constant that is off is told, and a slip is named", async ({ page }) => {
  const item = await lesson(page, EXPRESSION);
  await item.getByRole("textbox").fill("2dk/(d+k)");
  await check(item).click();
  await expect(item.getByText("your formula is 2 times the right one")).toBeVisible();
  await item.getByRole("button", { name: "Try again" }).click();
  await item.getByRole("textbox").fill("d/2");
  await check(item).click();
  await expect(item.getByText("True for a square matrix alone")).toBeVisible();
  await expect(item.getByText("0.50 of 1 points.")).toBeVisible();
});

test("an order is read from full-width Chinese typing, whatever its constants", async ({ page }) => {
  const item = await lesson(page, GROWTH, "zh");
  await item.getByRole("textbox").fill("Ｏ（２ｎｒ·ｄ＋ｎｒｋ＋ｎ）");
  await check(item).click();
  await expect(item.getByText("回答正确。")).toBeVisible();
});

test("a shape earns its right axes, and each is marked in its place", async ({ page }) => {
  const item = await lesson(page, SHAPE);
  await item.getByRole("textbox").fill("(B, k, r)");
  await expect(item.getByText("[B, k, r]: 3 axes").first()).toBeVisible();
  await check(item).click();
  await expect(item.getByText("0.67 of 1 points.")).toBeVisible();
  await expect(item.getByRole("list", { name: "Axis by axis" }).getByRole("listitem")).toHaveText([
    /B.*✓/,
    /k.*✗/,
    /r.*✓/,
  ]);
});

test("a matrix is filled by arrow keys, and its slip is named", async ({ page }) => {
  const item = await sample(page, "matrix"); // 3 4 / 6 8
  const cell = (row: number, column: number) => item.getByRole("textbox", { name: `Row ${row}, column ${column}` });
  await cell(1, 1).focus();
  await page.keyboard.type("3");
  await page.keyboard.press("ArrowRight");
  await expect(cell(1, 2)).toBeFocused();
  await page.keyboard.type("8");
  await page.keyboard.press("ArrowDown");
  await expect(cell(2, 2)).toBeFocused();
  await page.keyboard.type("4");
  await check(item).click();
  await expect(item.getByText("Some cells are still empty. It cost no attempt.")).toBeVisible();
  await cell(2, 1).fill("12/2");
  await page.keyboard.press("Enter");
  await expect(item.getByText("The second column is upside down.")).toBeVisible();
  await expect(item.getByRole("table", { name: "Right matrix" })).toBeVisible();
});

test("rows are pasted into a matrix from a sheet", async ({ page }) => {
  const item = await sample(page, "matrix");
  await item.getByRole("textbox", { name: "Row 1, column 1" }).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", "3\t4\n6\t8");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(item.getByText("4 of 4 cells filled.")).toBeVisible();
  await check(item).click();
  await expect(item.getByText("Correct.")).toBeVisible();
});

test("a typed draft outlives a reload", async ({ page }) => {
  let item = await lesson(page, EXPRESSION);
  await item.getByRole("textbox").fill("d k / 2");
  item = await lesson(page, EXPRESSION);
  await expect(item.getByRole("textbox")).toHaveValue("d k / 2");
});

test("blanks stand in prose, in code and below formulas, and each is marked in its place", async ({ page }) => {
  const trial = await sample(page, "cloze");
  await expect(trial.locator("pre").getByRole("textbox", { name: "Blank 2" })).toBeVisible();
  await trial.getByRole("combobox", { name: "Blank 1" }).selectOption("product");
  await trial.getByRole("textbox", { name: "Blank 2" }).fill("sqrt(r)");
  await expect(trial.getByText("2 of 3 blanks filled.")).toBeVisible();
  await trial.getByRole("textbox", { name: "Blank 3" }).fill("two");
  await page.keyboard.press("Tab");
  await expect(trial.getByText("Blank 3: This does not read as a number yet.")).toBeVisible();
  await trial.getByRole("textbox", { name: "Blank 3" }).fill("２");
  await page.keyboard.press("Enter");
  await expect(trial.getByText("0.83 of 1 points.")).toBeVisible();
  await expect(trial.getByText("That is rsLoRA.")).toBeVisible();
  await expect(trial.getByRole("combobox", { name: "Blank 1" })).toBeDisabled();
});

test("a slip of the fingers is pointed out and costs no attempt", async ({ page }) => {
  const trial = await sample(page, "short-text");
  await trial.getByRole("textbox").fill("the normal distribtuion");
  await check(trial).click();
  await expect(trial.getByText("check your spelling. It cost no attempt.")).toBeVisible();
  await trial.getByRole("textbox").fill("正态 分布。");
  await check(trial).click();
  await expect(trial.getByText("Correct.")).toBeVisible();
});

test("an author's broken pattern is told at once", async ({ page }) => {
  await sample(page, "short-text");
  await page.getByLabel("Accepted forms").fill("(normal");
  await expect(page.getByText(/the pattern "\(normal" cannot be read/).first()).toBeVisible();
});

for (const [locale, theme] of [
  ["zh", "light"],
  ["en", "dark"],
] as const) {
  test(`typed items fit a phone and are accessible before and after marking in ${locale}, ${theme}`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/${locale}/chapters/lora`);
    for (const id of PLACED) {
      const item = await openItem(page, id);
      await item.locator('form:not(:has([aria-busy="true"]))').waitFor();
      await expectNoAxeViolations(page, `#item-${id}`);
      for (const field of await item.getByRole("textbox").all()) await field.fill("2");
      await check(item).click();
      await expect(item.getByText(/^(✗|◐|✓|!)/).last()).toBeVisible();
      // A field half under the bar of the page's contents counts as a small target.
      await item.evaluate((element) => element.scrollIntoView());
      await expectNoAxeViolations(page, `#item-${id}`);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
