import { randomUUID } from "node:crypto";
import pg from "pg";
import { seedUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, test, type Page } from "./fixtures";

async function openAs(page: Page, { locale = "en", query = "", mayReview = false } = {}): Promise<void> {
  const user = await seedUser({ role: "instructor", mayReview });
  await page.context().addCookies([user.browserCookie]);
  await page.goto(`/${locale}/cms/items${query}`);
}

const tagOf = () => `t${randomUUID().slice(0, 8)}`;
const removeTag = async (tag: string) => {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  await client.query(`DELETE FROM "ItemTag" WHERE tag = $1`, [tag]);
  await client.end();
};

test("an instructor narrows the bank down, sends the address on, and sees where an item is used", async ({ page }) => {
  await openAs(page);
  await expect(page.getByRole("status").filter({ hasText: /\d+ items/ })).toBeVisible();
  await page.getByLabel("Kind", { exact: true }).selectOption("numeric-units");
  await page.getByLabel("Chapter", { exact: true }).selectOption("lora");
  await page.getByLabel("Words of the title or the id").fill("qlora");
  const row = page.getByRole("listitem").filter({ hasText: "lora-" }).first();
  await expect(row).toBeVisible();
  await expect(page).toHaveURL(/chapter=lora.*kind=numeric-units.*q=qlora/);
  await expectNoAxeViolations(page);

  await page.reload();
  await expect(page.getByLabel("Words of the title or the id")).toHaveValue("qlora");
  await row.getByRole("button", { name: /^Where used/ }).click();
  await expect(row.getByRole("link", { name: /lora/ }).first()).toHaveAttribute("href", /\/en\/chapters\/lora#/);
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(page).toHaveURL(/\/en\/cms\/items$/);
});

test("one thing is done to many, by keyboard, and what was refused says why", async ({ page }) => {
  const tag = tagOf();
  try {
    await openAs(page, { locale: "zh", query: "?chapter=lora&kind=single-choice" });
    await expect(page.getByText(/\d+ 道题$/)).toBeVisible();
    await page.keyboard.press("/");
    await expect(page.getByLabel("标题或编号中的词")).toBeFocused();
    const first = page.getByRole("checkbox", { name: /^选择/ }).first();
    await first.focus();
    await page.keyboard.press("Space");
    await expect(page.getByText("已选 1 道")).toBeVisible();
    await page.getByLabel("标签", { exact: true }).last().fill(tag);
    await page.getByRole("button", { name: "执行" }).press("Enter");
    await expect(page.getByRole("listitem").filter({ hasText: tag })).toHaveCount(1);
    await expectNoAxeViolations(page);

    await first.check();
    await page.getByLabel("操作", { exact: true }).selectOption({ label: "提交审阅" });
    await page.getByRole("button", { name: "执行" }).click();
    await expect(page.getByText("1 道未能处理：")).toBeVisible();
    // What was refused stays chosen.
    await expect(first).toBeChecked();
  } finally {
    await removeTag(tag);
  }
});

test("the bank fits a phone, in the dark too", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ colorScheme: "dark" });
  await openAs(page, { query: "?chapter=attention" });
  await expect(page.getByRole("checkbox", { name: /^Choose/ }).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectNoAxeViolations(page);
});

test("there is no bank for a learner", async ({ page, signedIn }) => {
  expect(signedIn.userId).toBeTruthy();
  const response = await page.goto("/en/cms/items");
  expect(response?.status()).toBe(404);
});

test.use({ expectedErrors: [/404/] });
