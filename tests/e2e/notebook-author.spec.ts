import { createHash } from "node:crypto";
import pg from "pg";
import { expect, test } from "./fixtures";
import { authoredChapter } from "./support/lesson";
import { cell, runAbove, saved, write } from "./support/notebook";

test.describe.configure({ timeout: 120_000 });

test("an author's notebook is kept apart from one's own changes", async ({ page }) => {
  await page.goto("/en/notebooks");
  await page.locator('a[href$="/notebooks/scaled-dot-product"]').click();
  await page.locator("[data-cells]").waitFor();
  await expect(page.getByText("Nothing changed yet")).toBeVisible();
  await cell(page, "tools").focus();
  await page.keyboard.press("b");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-cells]").getByRole("textbox")).toBeFocused();
  await page.keyboard.insertText("mine = 1");
  await saved(page);
  const views = page.getByRole("group", { name: "What is shown" });
  await views.getByRole("button", { name: "Difference" }).click();
  await expect(page.getByText(/^1 cell differs/)).toBeVisible();
  await views.getByRole("button", { name: "Author’s" }).click();
  await expect(page.getByText("mine = 1")).toHaveCount(0);
  await views.getByRole("button", { name: "Mine" }).click();
  await expect(page.getByText("mine = 1")).toBeVisible();
});

/** As if the author had published `name` anew since a learner made his copy: before, two of its cells had other texts. */
async function publishSince(learnerId: string, name: string, own: { readonly both: string; readonly mine: string }) {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; document: { cells: { id: string; source: unknown }[] } }>(
      `SELECT n.id, a.document FROM "Notebook" n JOIN "AuthoredNotebook" a ON a.name = n.name AND a.hash = n."baseHash"
       WHERE n."learnerId" = $1 AND n.name = $2`,
      [learnerId, name],
    );
    const { id, document } = rows[0]!;
    const write = (texts: Readonly<Record<string, string>>) => ({
      ...document,
      cells: document.cells.map((cell) => ({ ...cell, source: texts[cell.id] ?? cell.source })),
    });
    const hash = createHash("sha256").update(id).digest("hex");
    const before = { "scaling-off": "was = 1", "mask-causal": "was = 2" };
    await client.query(`INSERT INTO "AuthoredNotebook" (name, hash, document) VALUES ($1, $2, $3)`, [
      ...[name, hash, JSON.stringify(write(before))],
    ]);
    await client.query(`UPDATE "Notebook" SET document = $2, "baseHash" = $3, version = version + 1 WHERE id = $1`, [
      id,
      JSON.stringify(write({ ...before, "mask-causal": own.both, tools: own.mine })),
      hash,
    ]);
  } finally {
    await client.end();
  }
}

test("an author's newer version is offered, and merged cell by cell into one's own", async ({
  page,
  browser,
  baseURL,
  signedIn,
}) => {
  await page.goto("/en/notebooks/scaled-dot-product");
  await page.locator("[data-cells]").waitFor();
  await write(page, "tools", "mine = 1");
  await saved(page);
  await publishSince(signedIn.learnerId, "scaled-dot-product", { both: "mine = 2", mine: "mine = 1" });

  // Another device, to which nothing of it is known.
  const context = await browser.newContext({ baseURL: baseURL! });
  await context.addCookies([signedIn.browserCookie]);
  const other = await context.newPage();
  await other.goto("/en/notebooks/scaled-dot-product");
  await expect(other.getByText("The author has a newer version")).toBeVisible();
  await expect(cell(other, "scaling-off")).toContainText("was = 1");
  await other.getByRole("button", { name: "Merge it into mine" }).click();
  await expect(cell(other, "scaling-off")).toContainText("def saturation");
  await expect(cell(other, "tools")).toContainText("mine = 1");
  // What both changed stands there twice, until one says which stays.
  await expect(cell(other, "mask-causal")).toContainText("mine = 2");
  await expect(other.locator("[data-cells]")).toContainText("def causal_weights");
  await expect(other.getByText("The author has a newer version")).toHaveCount(0);
  await other.getByRole("button", { name: "Keep mine" }).click();
  await expect(other.locator("[data-cells]")).not.toContainText("def causal_weights");
  await saved(other);
  await other.reload();
  await expect(cell(other, "mask-causal")).toContainText("mine = 2");
  await expect(cell(other, "scaling-off")).toContainText("def saturation");
  await expect(other.getByText("The author has a newer version")).toHaveCount(0);
  await context.close();
});

test("an exercise in a notebook is marked on the server, wrong and right", async ({ page }) => {
  await page.goto("/en/notebooks/scaled-dot-product");
  await page.locator("[data-cells]").waitFor();
  await runAbove(page, "graded-causal");
  const exercise = cell(page, "graded-causal");
  await exercise.locator("[data-hint]").click();
  await expect(exercise.getByRole("listitem").filter({ hasText: /\S/ }).first()).toBeVisible();
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.getByRole("status").filter({ hasText: /orrect/ })).toContainText("Not correct.", {
    timeout: 60_000,
  });
  const { programs } = authoredChapter("attention").items.find(
    ({ id }) => id === "attention-causal-code",
  )! as unknown as {
    programs: { language: string; reference: string }[];
  };
  await write(page, "graded-causal", programs.find(({ language }) => language === "python")!.reference);
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.getByRole("status").filter({ hasText: /orrect/ })).toContainText("Correct.", {
    timeout: 60_000,
  });
});
