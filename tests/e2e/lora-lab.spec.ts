import { expect, expectNoAxeViolations, test, THEME_OF } from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { predictSwitch, visitLab } from "./support/lab";

const WORDS = {
  en: {
    show: "Show the result",
    kind: "Kind of update",
    dora: "DoRA: magnitude and direction",
    adalora: "AdaLoRA: W + P·Λ·Q",
    update: "Update",
    method: "Method",
    train: "Train",
    stop: "Stop",
    again: "Train again",
    suffices: "r = 4 suffices.",
    asGuessed: "As you guessed. r = 4",
    stopped: "Stopped. What had been trained by then is shown.",
    changed: /The settings have changed/,
    format: "Line by line for",
    open: "Open these numbers in the lab",
    check: "Check",
  },
  zh: {
    show: "看结果",
    kind: "更新的形式",
    dora: "DoRA：幅度与方向分开",
    adalora: "AdaLoRA：W + P·Λ·Q",
    update: "更新",
    method: "方法",
    train: "开始训练",
    stop: "停止",
    again: "重新训练",
    suffices: "r = 4 就够了。",
    asGuessed: "和你猜的一样。 r = 4",
    stopped: "已停止。图中是停止之前的结果。",
    changed: /改动设置之前/,
    format: "逐行计算",
    open: "在实验里打开这组数字",
    check: "检查答案",
  },
} as const;

const locales = ["zh", "en"] as const;
test.use({ contextOptions: { reducedMotion: "reduce" } });

const { openLab, partOf } = visitLab<"count" | "timeline" | "experiment" | "merge">("lora");
/** A task whose training takes as little as it can. */
const QUICK = "es=100&ez=0";

for (const locale of locales) {
  const w = WORDS[locale];

  test(`kinds of update are counted, and modules are sorted (${locale})`, async ({ page }) => {
    await openLab(page, locale, "?p=0");
    const count = partOf(page, "count");
    await count.getByLabel(w.kind).selectOption({ label: w.dora });
    await expect(page).toHaveURL(/va=dora/);
    // 3,407,872 and 32 × (4,096 + 1,024) magnitudes.
    await expect(count.getByText("3,571,712").first()).toBeVisible();
    const table = count.getByRole("table").last();
    const first = table.locator("tbody th").first();
    await expect(first).toHaveText("q_proj");
    await expect(table.locator("tfoot")).toContainText("8,030,261,248");
    await expect(table.locator("tfoot")).toContainText("3,571,712");
    await count.getByRole("region").last().focus();
    await tabTo(page, table.getByRole("button", { name: w.update, exact: true }));
    await page.keyboard.press("Enter");
    await expect(table.getByRole("columnheader", { name: w.update, exact: true })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await expect(first).toHaveText("q_proj");
    await count.getByLabel(w.kind).selectOption({ label: w.adalora });
    await expect(count.getByText("768 → 512").first()).toBeVisible();
    await expect(count.locator('[data-picture="lora-budget"]')).toBeVisible();
  });

  test(`a task is guessed at, trained in a worker, and stopped (${locale})`, async ({ page }) => {
    test.slow(); // it trains, and other tests share the machine
    const workers: string[] = [];
    page.on("worker", (worker) => workers.push(worker.url()));
    await openLab(page, locale, `?${QUICK}`);
    const part = partOf(page, "experiment");
    const four = part.getByRole("radio", { name: "r = 4", exact: true });
    await four.scrollIntoViewIfNeeded();
    await expect(part.locator("[data-picture]")).toHaveCount(0);
    await four.check();
    await part.getByRole("button", { name: w.show }).click();
    expect(workers).toEqual([]);

    await tabTo(page, part.getByRole("button", { name: w.train }));
    await press(page, "Enter", part.getByRole("progressbar"));
    await expect(part.getByRole("status").filter({ hasText: w.suffices })).toBeVisible({ timeout: 60_000 });
    await expect(part.getByText(w.asGuessed)).toBeVisible();
    expect(workers).toHaveLength(1);
    expect(new URL(workers[0]!).pathname).toMatch(/^\/_next\/static\/islands\/experiment-worker-\w+\.js$/);
    await expect(part.locator('[data-picture="lora-losses"]')).toBeVisible();

    // Again with so much to do that it cannot be done before it is stopped.
    await part.getByRole("textbox").nth(2).fill("1000");
    await expect(part.getByText(w.changed)).toBeVisible();
    await part.getByLabel(/Model|模型/).selectOption("tanh");
    const opened = page.waitForEvent("worker");
    await part.getByRole("button", { name: w.again }).click();
    const worker = await opened;
    await expect(part.locator('[data-picture="lora-losses"]')).toBeVisible();
    const closed = worker.waitForEvent("close");
    await part.getByRole("button", { name: w.stop }).click();
    await closed;
    await expect(part.getByText(w.stopped)).toBeVisible();
    expect(page.workers()).toEqual([]);
  });

  test(`an answered challenge leads into the lab with its numbers (${locale})`, async ({ page }) => {
    await openLab(page, locale);
    const item = page.locator('[data-island="item"][data-props*="lora-drawn-checkpointed-activations"]');
    await item.focus();
    await item.getByRole("textbox").fill("1 byte");
    await item.getByRole("button", { name: w.check, exact: true }).click();
    const link = item.getByRole("link", { name: w.open });
    const address = new URL((await link.getAttribute("href")) ?? "", page.url());
    expect(address.pathname).toBe(`/${locale}/labs/lora`);
    const { m, mb, tk, gc } = Object.fromEntries(address.searchParams);
    const asked = await item.innerText();
    for (const part of [m?.split(/-|\//).at(-1), mb, tk]) expect(asked).toContain(part);
    expect(gc).toBe("full");
    await link.click();
    await expect(partOf(page, "timeline").getByRole("combobox").last()).toHaveValue("full");
  });

  const colorScheme = THEME_OF[locale];
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("the new parts are accessible, asking and answering", async ({ page }) => {
      test.slow(); // every part with its table open
      await openLab(page, locale, `?va=adalora&tm=qlora&ga=1&${QUICK}`);
      await partOf(page, "merge").getByRole("radio").first().waitFor();
      await expectNoAxeViolations(page);
      await predictSwitch(page, locale).click();
      const part = partOf(page, "experiment");
      await part.getByRole("button", { name: w.train }).click();
      await expect(part.getByRole("button", { name: w.again })).toBeVisible({ timeout: 60_000 });
      for (const name of ["count", "timeline", "experiment", "merge"] as const)
        for (const table of await partOf(page, name).locator("figure details summary").all()) await table.click();
      await expectNoAxeViolations(page);
    });
  });
}

test("a step of training is drawn for each method, and its peak is that of the ledger", async ({ page }) => {
  await openLab(page, "en", "?p=0&tm=lora");
  const part = partOf(page, "timeline");
  await expect(part.getByRole("img", { name: /^Memory of LoRA through one step/ })).toBeVisible();
  const peak = part.locator("ol > li").last();
  const before = await peak.innerText();
  await part.getByLabel(WORDS.en.method, { exact: true }).selectOption("full");
  await expect(part.getByRole("img", { name: /^Memory of Full fine-tuning/ })).toBeVisible();
  await expect(peak).not.toHaveText(before);
  await expect(page).toHaveURL(/tm=full/);
});

test("merging in each format says what is lost, and the guess is counted among six", async ({ page }) => {
  await openLab(page, "en");
  const part = partOf(page, "merge");
  await part.getByRole("radio", { name: "3", exact: true }).check();
  await part.getByRole("button", { name: WORDS.en.show }).click();
  await expect(part.getByText("As you guessed. 3")).toBeVisible();
  await part.getByLabel(WORDS.en.format).selectOption("bf16");
  await expect(part.getByText("2^(−6 − 7)")).toBeVisible();
  await expect(page).toHaveURL(/mf=bf16/);
});

test("no worker and no part of the experiment comes before it is asked for", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await openLab(page, "en", "?p=0");
  await partOf(page, "merge").getByRole("img").first().waitFor();
  expect(asked.filter((path) => /worker/.test(path))).toEqual([]);
});

test("at 320 px nothing is wider than the page", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const locale of locales) {
    await openLab(page, locale, "?p=0&va=adalora&tm=qlora");
    await partOf(page, "merge").getByRole("img").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});
