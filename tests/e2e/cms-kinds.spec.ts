import { seedUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, test, type Page } from "./fixtures";

async function openAs(page: Page, role: "learner" | "instructor", locale: "zh" | "en" = "en"): Promise<void> {
  const user = await seedUser({ role });
  await page.context().addCookies([user.browserCookie]);
  await page.goto(`/${locale}/cms/kinds`);
}

test("an instructor edits an item, sees it as learners do, and has an answer marked", async ({ page }) => {
  await openAs(page, "instructor");
  await page.getByLabel("Kind of item").selectOption("single-choice");
  const trial = page.getByRole("region", { name: "As learners see it" });
  await expect(trial.getByRole("radio")).toHaveCount(2);

  await page.getByLabel("Question English").fill("Is the base frozen?");
  await expect(trial.getByText("Is the base frozen?")).toBeVisible();
  await trial.getByRole("button", { name: "Fill in the right answer" }).click();
  await trial.getByRole("button", { name: "Check" }).click();
  await expect(trial.getByRole("status")).toContainText("Correct.");

  await page.getByRole("button", { name: "Add choice" }).click();
  await expect(page.getByText(/^Error:/).first()).toBeVisible();
  await expect(trial.getByText("cannot be shown yet")).toBeVisible();
  await page.getByRole("button", { name: "Remove choice 3" }).click();
  await expect(trial.getByRole("radio")).toHaveCount(2);
  await expect(page.getByText("No errors, no notes.")).toBeVisible();
});

test("what the linter finds stands at its field, and in the list", async ({ page }) => {
  await openAs(page, "instructor", "zh");
  const stem = page.getByLabel("题干 中文");
  await stem.fill("哪个是LoRA？");
  await expect(stem).toHaveAttribute("aria-invalid", "true");
  await expect(stem).toHaveAccessibleDescription(/no space between Chinese and a Latin word/);
  await expect(page.getByText(/1 个错误/)).toBeVisible();
});

test("what is drawn anew for each view is said in fields", async ({ page }) => {
  await openAs(page, "instructor");
  await page.getByLabel("Kind of item").selectOption("numeric-units");
  const trial = page.getByRole("region", { name: "As learners see it" });
  await page.getByLabel("Draw numbers anew for each view").check();
  await page.getByLabel("Values", { exact: true }).selectOption("rows");
  await page.getByLabel("Table").fill("who | n\n甲 // one | 3\n乙 // two |");
  await expect(page.getByText(/^Error:/).first()).toBeVisible();
  await page.getByLabel("Table").fill("who | n\n甲 // one | 3\n乙 // two | 5");
  await page.getByRole("button", { name: "Add definition" }).click();
  await page.getByLabel("Name", { exact: true }).fill("bytes");
  await page.getByLabel("Formula, e.g. r * (d + k)").fill("n * 4");
  await page.getByLabel("Right values lie above").fill("1 B");
  await page.getByLabel("Right values lie below").fill("1 KB");
  await page.getByLabel("Question English").fill("Layer {{who}} has {{n}} parameters in fp32. How many bytes?");
  await page.getByLabel("Right value, e.g. 3.5 MiB").fill("{{bytes}} B");
  await page.getByLabel("Id (kebab-case)").fill("half");
  await page.getByLabel("Value", { exact: true }).fill("{{bytes / 2}} B");

  await expect(trial.getByText(/Layer (one has 3|two has 5) parameters/)).toBeVisible();
  await trial.getByRole("button", { name: "Fill in the right answer" }).click();
  await expect(trial.getByRole("textbox")).toHaveValue(/^(12|20) /);
  await trial.getByRole("button", { name: "Check" }).click();
  await expect(trial.getByRole("status").filter({ hasText: "Correct." })).toBeVisible();
});

test("the forms in which a point is said are written in fields, and a half-written line waits", async ({ page }) => {
  await openAs(page, "instructor");
  await page.getByLabel("Kind of item").selectOption("open");
  const parts = page.getByLabel("Parts, one form on each line").first();
  await parts.fill("frozen: <freeze> & W0\nlow");
  await expect(parts).toHaveAttribute("aria-invalid", "true");
  await expect(parts).toHaveAccessibleDescription(/cannot be read yet/);
  await parts.fill("frozen: <freeze> & W0\nlow: small @far");
  await expect(parts).toHaveAccessibleDescription(/“@far” is no range/);
  await parts.fill("frozen: <freeze> & W0\nlow: small @clause");
  await expect(parts).not.toHaveAttribute("aria-invalid");
  await expect(page.getByText(/does not say the point "frozen-base"/).first()).toBeVisible();
  await page.getByText("Source", { exact: true }).click();
  await expect(page.getByLabel("The body as JSON, which is YAML too")).toHaveValue(/"low": \[\s*"small @clause"/);
});

for (const [locale, theme] of [
  ["zh", "light"],
  ["en", "dark"],
] as const) {
  test(`the page of kinds is accessible in ${locale}, ${theme}`, async ({ page }) => {
    // One look at every kind.
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await openAs(page, "instructor", locale);
    const kinds = page.getByRole("combobox").first();
    for (const kind of await kinds
      .locator("option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))) {
      await kinds.selectOption(kind);
      await page.locator("form:not(:has([aria-busy])) button[type=submit]").waitFor();
      await expectNoAxeViolations(page);
    }
  });
}

test.describe("for anybody else", () => {
  test.use({ expectedErrors: [/404/] });
  test("the page does not exist", async ({ page }) => {
    await openAs(page, "learner");
    await expect(page.getByRole("heading", { name: "Item kinds" })).toHaveCount(0);
    expect((await page.request.get("/en/cms/kinds")).status()).toBe(404);
  });
});
