import { expect, type Locator, type Page } from "../fixtures";

interface FileCell {
  readonly id: string;
  readonly cell_type: "code" | "markdown";
  readonly source: string;
}
export const code = (id: string, source: string): FileCell => ({ id, cell_type: "code", source });
export const text = (id: string, source: string): FileCell => ({ id, cell_type: "markdown", source });

/** A file of the format that Jupyter writes. */
function fileOf(title: string, cells: readonly FileCell[]): string {
  return JSON.stringify({
    ...{ nbformat: 4, nbformat_minor: 5 },
    metadata: { title, kernelspec: { name: "python3", display_name: "Python 3", language: "python" }, kept: { a: 1 } },
    cells: cells.map((cell) => ({
      ...{ ...cell, metadata: {} },
      ...(cell.cell_type === "code" && { outputs: [], execution_count: null }),
    })),
  });
}

export const SMALL = [
  text("title", "# Small numbers\n\nWith $x^2$ and **strong** words."),
  code("make", "x = 2"),
  code("square", "y = x * x\ny"),
  code("say", "print('y is', y)"),
];

/** Brings a notebook of one's own from a file, and waits until it is alive. */
export async function bring(page: Page, cells: readonly FileCell[] = SMALL, locale: "zh" | "en" = "en"): Promise<void> {
  await page.goto(`/${locale}/notebooks`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByText(locale === "en" ? "Import .ipynb" : "导入 .ipynb").click();
  await (
    await chooser
  ).setFiles({
    ...{ name: "small.ipynb", mimeType: "application/x-ipynb+json" },
    buffer: Buffer.from(fileOf("Small numbers", cells)),
  });
  await page.waitForURL(/\/notebooks\/[0-9a-f-]{36}$/);
  await page.locator("[data-cells]").waitFor();
}

export const cell = (page: Page, id: string): Locator => page.locator(`[data-cell="${id}"]`);
export const nameOf = (page: Page, id: string) => cell(page, id).getAttribute("aria-label");
export const tools = (page: Page) => page.getByRole("group", { name: /Tools of the notebook|笔记本工具/ });
export const saved = (page: Page) =>
  expect(page.locator('[data-keeping="kept"]')).toContainText(/Saved|已保存/, { timeout: 15_000 });

/** Opens the editor of a cell by keys, and writes another text in the place of what stands there. */
export async function write(page: Page, id: string, written: string): Promise<void> {
  await cell(page, id).focus();
  await page.keyboard.press("Enter");
  await expect(cell(page, id).getByRole("textbox")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(written);
  await page.keyboard.press("Escape");
}

export async function runAbove(page: Page, id: string): Promise<void> {
  await cell(page, id).focus();
  await tools(page).getByRole("button", { name: "Run several cells" }).click();
  await page.getByRole("button", { name: "Run all above" }).click();
}

export async function runAll(page: Page): Promise<void> {
  await tools(page).getByRole("button", { name: "Run several cells" }).click();
  await page.getByRole("button", { name: "Run all", exact: true }).click();
}
