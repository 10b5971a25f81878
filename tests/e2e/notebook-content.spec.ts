import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { readNotebookText } from "@/lib/notebooks/nbformat/read-notebook";
import { textIn } from "@/lib/notebooks/title-of";
import { runCell, withRuntime } from "@/tests/support/runtime-page";
import { expect, test, type Page } from "./fixtures";

test.describe.configure({ mode: "default", timeout: 180_000 });

/** One page for all; each notebook begins anew in it. */
let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await page.goto("/en");
  await withRuntime(page);
});
test.afterAll(() => page.close());

// The code of the other language differs in comments alone.
const files = readdirSync("content/chapters", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".en.ipynb"))
  .sort();

test("there are notebooks to run", () => expect(files.length).toBeGreaterThan(0));

for (const file of files)
  test(`${basename(file)} runs from its first cell to its last, and its plots are drawn`, async () => {
    const found = readNotebookText(readFileSync(`content/chapters/${file}`, "utf8"));
    if ("fault" in found) throw new Error(JSON.stringify(found.fault));
    await runCell(page, "None");
    await page.evaluate(() => (globalThis as unknown as { notebook: { restart(): Promise<void> } }).notebook.restart());
    for (const { id, type, source } of found.document.cells) {
      if (type !== "code") continue;
      const code = textIn(source, "en");
      const { error, events } = await runCell(page, code);
      expect(error, `${id} comes to its end`).toBeNull();
      const drawn = events.filter((event) => "data" in event && "image/svg+xml" in event.data);
      if (code.includes("import plots")) expect(drawn, `${id} draws`).toHaveLength(1);
    }
  });
