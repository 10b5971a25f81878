import { expect, expectNoAxeViolations, test, type Locator, type Page } from "./fixtures";
import { openItem } from "./support/lesson";
import { COUNT_LORA, writeCode as write } from "./support/write-code";

test.describe.configure({ timeout: 90_000 });

const ITEM = "lora-count-gqa-code";
const HEAVY = /\/runtime\/|code-mirror|codemirror|monaco|pyodide/;

async function open(page: Page, id: string, locale: "zh" | "en" = "en"): Promise<Locator> {
  await page.goto(`/${locale}/chapters/lora`);
  return reopen(page, id);
}

/** The item of the page with its player, which comes after its form. */
async function reopen(page: Page, id: string): Promise<Locator> {
  const item = await openItem(page, id);
  await item.locator('form:not(:has([aria-busy="true"]))').waitFor();
  return item;
}

test("nothing of an editor or an interpreter is loaded before somebody wants to write", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const path of ["/en", "/en/chapters", "/en/chapters/lora", "/en/progress"]) {
    await page.goto(path);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  }
  const item = await open(page, ITEM);
  await item.getByRole("button", { name: "Write code" }).waitFor();
  const sizes = await page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map(
      ({ decodedBodySize }) => decodedBodySize,
    ),
  );
  expect(asked.filter((url) => HEAVY.test(url))).toEqual([]);
  expect(Math.max(...sizes)).toBeLessThan(300_000);
  await item.getByRole("button", { name: "Write code" }).click();
  await expect(item.getByRole("textbox")).toBeFocused();
  await expect.poll(() => asked.filter((url) => HEAVY.test(url)).length).toBeGreaterThan(0);
});

test("code is run on the examples, corrected, and marked by the server on inputs that no page has shown before", async ({
  page,
}) => {
  const item = await open(page, ITEM);
  await item.getByRole("button", { name: "Run the examples" }).click();
  await expect(item.getByText("0 of 2 examples pass.")).toBeVisible();

  await write(item, COUNT_LORA.replace("k: kvHeads, v: kvHeads", "k: heads, v: heads"));
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(item.getByText("1 of 2 examples pass.")).toBeVisible();
  await item.getByRole("button", { name: "Check" }).click();
  await expect(item.getByText(/have kvHeads only/)).toBeVisible();
  await expect(item.getByText(/^\d of 10 hidden inputs right\.$/)).toBeVisible();

  await item.getByRole("button", { name: "Try again" }).click();
  // The form that was answered stands until the new one has come.
  await item.getByRole("button", { name: "Write code" }).waitFor();
  await expect(item.getByText("k: heads, v: heads")).toBeVisible();
  await write(item, COUNT_LORA);
  const submitted = page.waitForRequest((request) => request.url().endsWith("/api/v1/attempts"));
  await item.getByRole("button", { name: "Check" }).click();
  const { answer } = (await submitted).postDataJSON() as { answer: { outcomes: unknown[] } };
  expect(answer.outcomes).toHaveLength(10);
  await expect(item.getByRole("status").filter({ hasText: "Correct." })).toBeVisible();
  await expect(item.getByText("10 of 10 hidden inputs right.")).toBeVisible();
});

test("Python starts once, says what went wrong and where, and stops in an endless loop", async ({ page }) => {
  const item = await open(page, ITEM, "zh");
  await item.getByRole("combobox").selectOption("python");
  await write(item, "def count_lora(config, rank, targets):\n    print('hello')\n    return targets[99]");
  await item.getByRole("button", { name: "运行示例" }).click();
  await expect(
    item
      .getByText(/IndexError: list index out of range（第 3 行）|IndexError: list index out of range \(第 3 行\)/)
      .first(),
  ).toBeVisible({ timeout: 60_000 });
  await expect(item.getByText("hello").first()).toBeVisible();

  await write(item, "def count_lora(config, rank, targets)\n    return 0");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(item.getByRole("alert")).toContainText("SyntaxError");
  await item.getByRole("button", { name: "检查答案" }).click();
  await expect(item.getByRole("button", { name: "检查答案" })).toBeEnabled();
  await expect(item.getByRole("alert")).toContainText("第 1 行");

  await write(item, "while True:\n    pass");
  await page.keyboard.press("ControlOrMeta+Enter");
  await item.getByRole("button", { name: "停止" }).click();
  await expect(item.getByText("已停止。没有提交。")).toBeVisible();
});

test("the code written so far outlives a reload and a change of language", async ({ page }) => {
  let item = await open(page, ITEM);
  await write(item, "const mine = 1;");
  await item.getByRole("button", { name: "中文" }).click();
  await expect(item.getByText("const mine = 1;")).toBeVisible();
  await page.reload();
  item = await reopen(page, ITEM);
  await expect(item.getByText("const mine = 1;")).toBeVisible();
  await item.getByRole("combobox").selectOption("python");
  await expect(item.getByText("def count_lora(config, rank, targets):")).toBeVisible();
  await item.getByRole("combobox").selectOption("typescript");
  await expect(item.getByText("const mine = 1;")).toBeVisible();
});

test("names of the code are completed where there is room, and found by Ctrl+F", async ({ page }) => {
  const item = await open(page, ITEM);
  await write(item, "const projections = 1;\n");
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("proj");
  await expect(page.getByRole("option", { name: /projections/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(item.getByText("const projections = 1;")).toBeVisible();
  await page.keyboard.type(";");
  await page.keyboard.press("ControlOrMeta+f");
  await expect(item.getByRole("textbox", { name: /^Find/ })).toBeFocused();
});

test("Tab indents until Ctrl+M frees it, and the page says so", async ({ page }) => {
  const item = await open(page, ITEM);
  await write(item, "a");
  const editor = item.getByRole("textbox");
  await expect(editor).toHaveAccessibleDescription(/Ctrl\+M/);
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  await expect(editor).toBeFocused();
  await page.keyboard.press("Control+m");
  await expect(item.getByText(/Tab leaves the editor/)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(editor).not.toBeFocused();
});

for (const theme of ["light", "dark"] as const)
  test(`a screen reader finds its way through editor, examples and results (${theme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const item = await open(page, ITEM, theme === "dark" ? "zh" : "en");
    await write(item, "const broken = ;");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(item.getByRole("alert")).toContainText("SyntaxError");
    await expectNoAxeViolations(page);
  });

test("on a phone nothing is wider than the window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const item = await open(page, ITEM, "zh");
  await write(item, COUNT_LORA);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(item.getByText("2 个示例通过了 2 个。")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
