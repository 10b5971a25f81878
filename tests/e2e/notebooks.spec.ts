import { readFileSync } from "node:fs";
import pg from "pg";
import { expect, expectNoAxeViolations, test, type Page } from "./fixtures";
import { bring, cell, code, nameOf, runAll, saved, SMALL, tools, write } from "./support/notebook";

test.describe.configure({ timeout: 120_000 });

/** Moves into the past when the notebook that is shown was made and saved. */
async function age(page: Page, minutes: number): Promise<void> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `UPDATE "Notebook" SET "createdAt" = "createdAt" - $2 * interval '1 minute', "savedAt" = "savedAt" - $2 * interval '1 minute'
       WHERE id = $1`,
      [new URL(page.url()).pathname.split("/").at(-1), minutes],
    );
    expect(rowCount).toBe(1);
  } finally {
    await client.end();
  }
}

test("a notebook runs, marks what is out of date and says why, and undoes across cells", async ({ page }) => {
  await bring(page);
  await expect(cell(page, "title").getByRole("heading", { name: "Small numbers" })).toBeVisible();
  expect(await nameOf(page, "make")).toBe("Code cell 2 of 4, not run yet");
  await runAll(page);
  await expect(cell(page, "square")).toContainText("4", { timeout: 60_000 });
  await expect(cell(page, "say")).toContainText("y is 4");
  await expect(page.getByRole("status").filter({ hasText: "Cell 4 is done, 1 output" })).toHaveCount(1);
  expect(await nameOf(page, "say")).toBe("Code cell 4 of 4");

  // What changes, and what hangs on it.
  await cell(page, "make").focus();
  await page.keyboard.press("Enter");
  await expect(cell(page, "make").getByRole("textbox")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("x = 3");
  await expect(cell(page, "make")).toContainText("The code was changed since it ran.");
  await expect(cell(page, "square")).toContainText("x comes from cell 2, which is out of date.");
  expect(await nameOf(page, "say")).toBe("Code cell 4 of 4, out of date");
  await page.keyboard.press("Shift+Enter");
  await expect(cell(page, "square")).toBeFocused();
  await expect(cell(page, "square")).toContainText("x was set again by cell 2.");
  await tools(page).getByRole("button", { name: "Run several cells" }).click();
  await page.getByRole("button", { name: "Run what is out of date" }).click();
  await expect(cell(page, "say")).toContainText("y is 9");
  await expect(page.getByText("Out of date", { exact: true })).toHaveCount(0);

  // Two deletions and an edit, taken back in their order.
  await cell(page, "say").focus();
  await page.keyboard.press("d");
  await page.keyboard.press("d");
  await expect(cell(page, "say")).toHaveCount(0);
  await expect(cell(page, "square")).toBeFocused();
  await page.keyboard.press("z");
  await expect(cell(page, "say")).toContainText("y is 9");
  await page.keyboard.press("z");
  await expect(cell(page, "make")).toContainText("x = 2");
  await expect(cell(page, "make")).toContainText("The code was changed since it ran.");
});

test("what is typed before the editor has come stands in the cell", async ({ page }) => {
  await bring(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await cell(page, "square").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("dd = 1");
  await page.keyboard.press("Enter");
  await expect(cell(page, "square").getByRole("textbox")).toHaveCount(0);
  release();
  await expect(cell(page, "square").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("e = 2 # ");
  await expect(cell(page, "square").locator(".cm-line")).toHaveText(["dd = 1", "e = 2 # y = x * x", "y"]);
});

test("what is written is kept: through a reload, and in the history", async ({ page }) => {
  await bring(page);
  // The history takes what has stood there for ten minutes.
  await age(page, 11);
  await write(page, "make", "x = 7");
  await page.keyboard.press("Control+Enter");
  await expect(cell(page, "make")).toContainText("[1]", { timeout: 60_000 });
  await saved(page);
  await page.reload();
  await expect(cell(page, "make")).toContainText("x = 7");
  await expect(cell(page, "make")).toContainText("From an earlier visit");

  // The way back, and the way back from it.
  await tools(page).getByRole("button", { name: "Notebook", exact: true }).click();
  await page.getByRole("button", { name: "History" }).click();
  const history = page.getByRole("region", { name: "History" });
  await history.getByRole("button", { name: /cells/ }).last().click();
  await history.getByRole("button", { name: "Restore this version" }).click();
  await expect(cell(page, "make")).toContainText("x = 2");
  await tools(page).getByRole("button", { name: "Undo" }).click();
  await expect(cell(page, "make")).toContainText("x = 7");
});

test("a loop without end is interrupted, and what was defined stays", async ({ page }) => {
  await bring(page, [code("make", "x = 5"), code("loop", "while True:\n    pass"), code("say", "print(x)")]);
  await runAll(page);
  await expect(cell(page, "loop").getByText(/^Running/)).toBeVisible({ timeout: 60_000 });
  await expect(cell(page, "say").getByText(/^Waiting/)).toBeVisible();
  await tools(page).getByRole("button", { name: "Interrupt" }).click();
  await expect(cell(page, "loop").getByText("Interrupted", { exact: true })).toBeVisible({ timeout: 15_000 });
  await cell(page, "say").getByRole("button", { name: "Run cell 3" }).click();
  await expect(
    cell(page, "say")
      .getByText(/^5\s*$/)
      .first(),
  ).toBeVisible({ timeout: 30_000 });
});

test("a restart forgets everything, and says so", async ({ page }) => {
  await bring(page);
  await runAll(page);
  await expect(cell(page, "say")).toContainText("y is 4", { timeout: 60_000 });
  await cell(page, "say").focus();
  await page.keyboard.press("0");
  await page.keyboard.press("0");
  await expect(cell(page, "say")).toContainText("Python was restarted since.");
  await cell(page, "say").getByRole("button", { name: "Run cell 4" }).click();
  await expect(cell(page, "say")).toContainText("NameError", { timeout: 30_000 });
  // The way to the line.
  await cell(page, "say").getByRole("button", { name: "Go to line 1" }).click();
  await expect(cell(page, "say").getByRole("textbox")).toBeFocused();
});

test("find and replace works in all cells and is one step to undo", async ({ page }) => {
  await bring(page);
  await tools(page).getByRole("button", { name: "Find" }).click();
  const panel = page.getByRole("region", { name: "Find and replace" });
  await panel.getByLabel("Find").fill(String.raw`\by\b`);
  await panel.getByLabel("Regular expression").check();
  await expect(panel.getByRole("status")).toHaveText("1 of 4");
  await panel.getByLabel("Replace by").fill("result");
  await panel.getByRole("button", { name: "Replace all" }).click();
  await expect(cell(page, "square")).toContainText("result = x * x");
  await expect(cell(page, "say")).toContainText("print('result is', result)");
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await tools(page).getByRole("button", { name: "Undo" }).click();
  await expect(cell(page, "square")).toContainText("y = x * x");
  await expect(cell(page, "say")).toContainText("print('y is', y)");
});

test("input() is answered where it is asked", async ({ page }) => {
  await bring(page, [code("ask", "name = input('Your name? ')\nprint('Hello', name)")]);
  await cell(page, "ask").getByRole("button", { name: "Run cell 1" }).click();
  const field = cell(page, "ask").getByLabel("Your name?");
  await expect(field).toBeFocused({ timeout: 60_000 });
  await page.keyboard.type("Ada");
  await page.keyboard.press("Enter");
  await expect(cell(page, "ask")).toContainText("Hello Ada");
});

test.describe("what a code gives to run", () => {
  // Chromium's own words where it reads a handler that the page's policy refuses: in a document that is never shown, to be cleaned.
  test.use({ expectedErrors: [/^console error: Executing inline event handler violates .*Content Security Policy/] });

  test("rich output is shown, and nothing in it runs", async ({ page }) => {
    const show = (method: string, value: string) =>
      `class Shown:\n    def ${method}(self):\n        return ${JSON.stringify(value)}\nShown()`;
    await bring(page, [
      code(
        "html",
        show("_repr_html_", "<table><tr><td>in a table</td></tr></table><img src=x onerror=\"document.title='gone'\">"),
      ),
      code(
        "svg",
        show(
          "_repr_svg_",
          "<svg viewBox='0 0 9 9' onload=\"document.title='gone'\"><circle r='3'/><script>document.title='gone'</script></svg>",
        ),
      ),
      code("formula", show("_repr_latex_", "$\\frac{1}{2}$")),
      code("long", "print('\\n'.join(str(n) for n in range(500)))"),
      code("module", "import numpy"),
    ]);
    await runAll(page);
    await expect(cell(page, "html").getByRole("cell", { name: "in a table" })).toBeVisible({ timeout: 60_000 });
    await expect(cell(page, "svg").locator("svg circle")).toHaveCount(1);
    await expect(cell(page, "formula").locator(".katex").first()).toBeVisible();
    await expect(cell(page, "long").getByText("Show all 500 lines")).toBeVisible();
    await expect(cell(page, "module")).toContainText("Python here has no package numpy.");
    await expect(page.locator("[data-cells] script, [data-cells] [onerror], [data-cells] [onload]")).toHaveCount(0);
    expect(await page.title()).not.toBe("gone");
  });
});

test("the language flips around code that runs, and nothing is lost", async ({ page }) => {
  await bring(page);
  await runAll(page);
  await expect(cell(page, "say")).toContainText("y is 4", { timeout: 60_000 });
  await tools(page).getByRole("button", { name: "中文" }).click();
  await expect(tools(page).getByRole("button", { name: "运行", exact: true })).toBeVisible();
  await expect(cell(page, "say")).toContainText("y is 4");
  expect(await nameOf(page, "say")).toBe("第 4 个单元格，共 4 个，代码");
  await cell(page, "say").getByRole("button", { name: "运行第 4 个单元格" }).click();
  await expect(cell(page, "say")).toContainText("[4]");
});

test("two tabs at once lose no cell, and a cell that both changed shows both texts", async ({ page, context }) => {
  await bring(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator("[data-cells]").waitFor();
  await write(page, "make", "x = 10");
  await write(other, "say", "print('other', y)");
  await expect(cell(page, "say")).toContainText("print('other', y)", { timeout: 20_000 });
  await expect(cell(other, "make")).toContainText("x = 10", { timeout: 20_000 });
});

test("a file comes in, a file goes out, and what is none is refused", async ({ page }) => {
  await page.goto("/en/notebooks");
  const choose = async (name: string, text: string) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByText("Import .ipynb").click();
    await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  };
  await choose("broken.ipynb", "{");
  await expect(page.getByRole("alert").filter({ hasText: "not JSON" })).toBeVisible();
  await choose("old.ipynb", JSON.stringify({ nbformat: 3, nbformat_minor: 0, metadata: {}, worksheets: [] }));
  await expect(page.getByRole("alert").filter({ hasText: "format 3" })).toBeVisible();

  await bring(page);
  const download = page.waitForEvent("download");
  await tools(page).getByRole("button", { name: "Notebook", exact: true }).click();
  await page.getByRole("button", { name: "Download as .ipynb" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("Small numbers.ipynb");
  const written = JSON.parse(readFileSync(await file.path(), "utf8")) as { metadata: unknown; cells: { id: string }[] };
  expect(written.cells.map(({ id }) => id)).toEqual(SMALL.map(({ id }) => id));
  expect(written.metadata).toMatchObject({ kept: { a: 1 } });
});

test("the keyboard alone writes, moves, splits, merges and runs", async ({ page }) => {
  await bring(page, [code("first", "a = 1\nb = 2")]);
  await cell(page, "first").focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("region", { name: "Keys" })).toContainText("Split at the cursor");
  await page.keyboard.press("Escape");
  await cell(page, "first").focus();
  await page.keyboard.press("Enter");
  const field = cell(page, "first").getByRole("textbox");
  await expect(field).toBeFocused();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("End");
  await page.keyboard.press("Control+Shift+Minus");
  await expect(page.locator("[data-cell]")).toHaveCount(2);
  const second = page.locator("[data-cell]").nth(1);
  await expect(second).toContainText("b = 2");
  await page.keyboard.press("Escape");
  await expect(second).toBeFocused();
  await page.keyboard.press("Control+Shift+ArrowUp");
  await expect(page.locator("[data-cell]").first()).toContainText("b = 2");
  await page.keyboard.press("Shift+M");
  await expect(page.locator("[data-cell]")).toHaveCount(1);
  await page.keyboard.press("m");
  await expect(page.locator("[data-cell]")).toHaveAttribute("aria-label", /^Text cell 1 of 1/);
  await page.keyboard.press("y");
  await page.keyboard.press("b");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("a + b");
  await page.keyboard.press("ArrowUp");
  await expect(page.locator("[data-cell]").first()).toBeFocused();
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Shift+Enter");
  await expect(page.locator("[data-cell]").nth(1)).toContainText("3", { timeout: 60_000 });
});

test.describe("two devices", () => {
  // The account refuses what was written from an older version; the page merges and sends again.
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|status of 409/] });

  test("a cell that two devices changed stands there twice, until one text is chosen", async ({
    page,
    context,
    browser,
    baseURL,
    signedIn,
  }) => {
    await bring(page);
    const device = await browser.newContext({ baseURL: baseURL! });
    await device.addCookies([signedIn.browserCookie]);
    const other = await device.newPage();
    await other.goto(page.url());
    await other.locator("[data-cells]").waitFor();
    // The editor is there before the network goes.
    await cell(page, "square").focus();
    await page.keyboard.press("Enter");
    await expect(cell(page, "square").getByRole("textbox")).toBeFocused();
    await page.keyboard.press("Escape");
    await context.setOffline(true);
    await write(page, "square", "mine = 1");
    // The other device is first, so that this one meets what it wrote.
    const sent = other.waitForResponse((answer) => answer.request().method() === "PUT" && answer.ok());
    await write(other, "square", "theirs = 1");
    await sent;
    await context.setOffline(false);
    await expect(page.getByText("This cell was changed here and elsewhere.")).toBeVisible({ timeout: 40_000 });
    await expect(cell(page, "square")).toContainText("mine = 1");
    await page.getByRole("button", { name: "Keep the other" }).click();
    await expect(cell(page, "square")).toContainText("theirs = 1");
    await expect(page.getByText("mine = 1")).toHaveCount(0);
    await device.close();
  });
});

test.describe("a network that goes and comes", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test("an editor that could not be loaded comes with the network", async ({ page, context }) => {
    await bring(page);
    await context.setOffline(true);
    await cell(page, "make").focus();
    await page.keyboard.press("Enter");
    await expect(cell(page, "make").getByRole("alert")).toContainText("The editor could not be loaded.");
    await expect(cell(page, "make")).toContainText("x = 2");
    await context.setOffline(false);
    await expect(cell(page, "make").getByRole("textbox")).toBeFocused();
    await expect(cell(page, "make").getByRole("alert")).toHaveCount(0);
  });

  test("names that are alive are offered, and typing is saved once the network is back", async ({ page, context }) => {
    await bring(page, [code("make", "learning_rate = 0.1"), code("use", "")]);
    await runAll(page);
    await expect(cell(page, "make")).toContainText("[1]", { timeout: 60_000 });
    await cell(page, "use").focus();
    await page.keyboard.press("Enter");
    await expect(cell(page, "use").getByRole("textbox")).toBeFocused();
    await page.keyboard.type("learn");
    await expect(page.getByRole("option", { name: "learning_rate" })).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(cell(page, "use")).toContainText("learning_rate");
    await context.setOffline(true);
    await page.keyboard.type(" * 2");
    await expect(page.getByText("it is saved once the network is back")).toBeVisible({ timeout: 20_000 });
    // A number is no beginning of a name.
    await expect(page.getByRole("listbox")).toHaveCount(0);
    await context.setOffline(false);
    await saved(page);
  });
});

for (const [locale, theme, width] of [
  ["en", "light", 1_280],
  ["zh", "dark", 1_280],
  ["zh", "light", 320],
  ["en", "dark", 360],
] as const)
  test(`a screen reader finds its way, and nothing is wider than the window (${locale}, ${theme}, ${width} px)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`/${locale}/notebooks`);
    await page.getByText(locale === "en" ? "None yet." : "还没有。").waitFor();
    await expectNoAxeViolations(page);
    await page.goto(`/${locale}/notebooks/scaled-dot-product`);
    await page.locator("[data-cells]").waitFor();
    const first = page.locator("[data-cell] button").first();
    await first.click();
    await expect(page.locator("[data-cells]")).toContainText("[1]", { timeout: 60_000 });
    await page.locator('[data-cell="tools"]').focus();
    await page.keyboard.press("Enter");
    await expect(page.locator('[data-cell="tools"]').getByRole("textbox")).toBeFocused();
    await tools(page)
      .getByRole("button", { name: locale === "en" ? "Find" : "查找" })
      .click();
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
