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

for (const theme of ["light", "dark"] as const) {
  for (const locale of ["zh", "en"] as const) {
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
}

test.describe("for anybody else", () => {
  test.use({ expectedErrors: [/404/] });
  test("the page does not exist", async ({ page }) => {
    await openAs(page, "learner");
    await expect(page.getByRole("heading", { name: "Item kinds" })).toHaveCount(0);
    expect((await page.request.get("/en/cms/kinds")).status()).toBe(404);
  });
});
