import { readFileSync } from "node:fs";
import { expect, expectNoAxeViolations, test, THEME_OF } from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { visitLab } from "./support/lab";
import { watchShifts } from "./support/layout-shifts";
import { takeTurns } from "./support/take-turns";

const WORDS = {
  en: {
    guess: "Your guess",
    close: "Within 5%.",
    context: "Tokens of a sequence T",
    model: "Model",
    paste: "config.json",
    notJson: /This is not JSON/,
    missing: /Missing: vocab_size/,
    stillShown: /Meta-Llama-3-8B is still shown|is still shown/,
    unknown: /zephyr is no family known here/,
    refused: /A whole number from 1 to 100,000,000/,
    gpus: "GPUs in all",
    tensor: "Tensor degree t",
    noData: "4 GPUs cannot be divided by t × p = 3.",
    method: "Method",
    fits: /It fits into 4 × 32 GB/,
    over: /It does not fit into 4 × 32 GB/,
    save: "Save as SVG",
    check: "Check",
    correct: "✓ Correct.",
    open: "Open these numbers in the lab",
    lesson: /still being written/,
  },
  zh: {
    guess: "你的猜测",
    close: "误差在 5% 以内。",
    context: "序列长度 T（词元）",
    model: "模型",
    paste: "config.json",
    notJson: /这不是 JSON/,
    missing: /缺少字段：vocab_size/,
    stillShown: /目前仍按/,
    unknown: /不认识 zephyr 这个家族/,
    refused: /请填 1 到 100,000,000 之间的整数/,
    gpus: "GPU 总数",
    tensor: "张量并行度 t",
    noData: "4 张卡不能被 t × p = 3 整除。",
    method: "方法",
    fits: /4 × 32 GB 放得下/,
    over: /4 × 32 GB 放不下/,
    save: "保存为 SVG",
    check: "检查答案",
    correct: "✓ 回答正确。",
    open: "在实验里打开这组数字",
    lesson: /课文还在编写/,
  },
} as const;

const locales = ["zh", "en"] as const;
test.use({ contextOptions: { reducedMotion: "reduce" } });

const { openLab, partOf } = visitLab<"model-part" | "cache" | "serving" | "training">("memory");

for (const locale of locales) {
  const isTurn = takeTurns(locale);
  const w = WORDS[locale];

  if (isTurn())
    test(`a cache is guessed, seen line by line, changed and saved by keyboard (${locale})`, async ({ page }) => {
      test.slow(); // many stops of the Tab key
      await openLab(page, locale);
      const cache = partOf(page, "cache");
      await expect(cache.getByText("32 × 8,192 × 4,096")).toHaveCount(0);
      await tabTo(page, cache.getByLabel(w.guess));
      await page.keyboard.type("1 GiB");
      await press(page, "Enter", cache.getByText(w.close));
      await expect(cache.getByText("32 × 8,192 × 4,096")).toBeVisible();
      await expect(cache.getByText(/1 GiB \(1.07 GB\)/).first()).toBeVisible();

      const context = cache.getByRole("textbox", { name: w.context });
      await context.fill("16384");
      await expect(cache.getByText(/2 GiB \(2.15 GB\)/).first()).toBeVisible();
      await expect(page).toHaveURL(/\?s=16384$/);
      for (const wrong of ["0", "-5", "999999999999", "many"]) {
        await context.fill(wrong);
        await expect(cache.getByText(w.refused)).toBeVisible();
        await expect(context).toHaveAttribute("aria-invalid", "true");
      }
      await context.fill("8192");

      await tabTo(page, cache.getByRole("button", { name: w.save }).first());
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      expect(download.suggestedFilename()).toBe("kv-cache.svg");
      expect(readFileSync(await download.path()).toString()).not.toMatch(/class=|var\(|oklab/);
    });

  if (isTurn())
    test(`a config that is pasted is read, and says what is wrong, missing or assumed (${locale})`, async ({
      page,
    }) => {
      await openLab(page, locale, "?p=0");
      const model = partOf(page, "model-part");
      await model.getByLabel(w.model, { exact: true }).selectOption("pasted");
      const field = model.getByRole("textbox", { name: w.paste });
      // It begins as the config of the model that was shown.
      await expect(field).toHaveValue(/"num_key_value_heads": 8/);
      await field.fill("{ layers: 32 }");
      await expect(model.getByText(w.notJson)).toBeVisible();
      await field.fill('{"hidden_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4}');
      await expect(model.getByText(w.missing)).toBeVisible();
      await expect(model.getByText(w.stillShown)).toBeVisible();
      await expect(partOf(page, "cache").getByText("32 × 8,192 × 4,096")).toBeVisible();
      const config =
        '{"model_type":"zephyr","hidden_size":64,"num_hidden_layers":2,"num_attention_heads":4,"vocab_size":100}';
      await field.fill(config);
      await expect(model.getByText(w.unknown)).toBeVisible();
      await expect(partOf(page, "cache").getByText("2 × 4 × 16 × 2").first()).toBeVisible();
      await expect(page).toHaveURL(/m=pasted&c=%7B.*zephyr/);
      await page.reload();
      await expect(model.getByText(w.unknown)).toBeVisible();
    });

  if (isTurn())
    test(`65B on four V100: not in full, but with QLoRA; what cannot be divided says so (${locale})`, async ({
      page,
    }) => {
      await openLab(page, locale, "?m=huggyllama/llama-65b&ts=512&p=0");
      const training = partOf(page, "training");
      await expect(training.getByText(w.over).first()).toBeVisible();
      await training.getByLabel(w.method, { exact: true }).selectOption("qlora");
      await expect(training.getByText(w.fits).first()).toBeVisible();
      await expect(page).toHaveURL(/a=qlora/);
      await training.getByRole("textbox", { name: w.tensor }).fill("3");
      await expect(training.getByText(w.noData).first()).toBeVisible();
      await expect(training.getByText(w.fits)).toHaveCount(0);
    });

  if (isTurn())
    test(`a challenge stands at the lab and in its chapter, and opens the lab with its numbers (${locale})`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/chapters`);
      await page.locator(`a[href="/${locale}/chapters/gpu-memory"]`).click();
      await expect(page.getByText(w.lesson)).toBeVisible();
      const item = page.locator('[data-island="item"][data-props*="memory-kv-batch"]');
      await item.focus();
      await item.getByRole("textbox").waitFor();
      const text = await item.locator("form").innerText();
      const numbers = (text.match(/\d[\d,]*/g) ?? []).map((number) => Number(number.replaceAll(",", "")));
      // The name of the model, layers, KV heads, 128 dimensions, then sequences and tokens in the order of the language.
      const at = numbers.indexOf(128);
      const [layers, heads] = [numbers[at - 2]!, numbers[at - 1]!];
      const [sequences, tokens] = [numbers[at + 1]!, numbers[at + 2]!];
      const bytes = 2 * layers * heads * 128 * 2 * sequences * tokens;
      await item.getByRole("textbox").fill(`${bytes} B`);
      await item.getByRole("button", { name: w.check }).click();
      await expect(item.getByText(w.correct)).toBeVisible();
      await item.getByRole("link", { name: w.open }).click();
      await page.waitForURL(new RegExp(`/${locale}/labs/memory\\?m=.*&s=${tokens}&b=${sequences}$`));
      await expect(page.getByRole("textbox", { name: w.context })).toHaveValue(String(tokens));
      await expect(page.locator('[data-island="item"][data-props*="memory-kv-batch"]')).toHaveCount(1);
    });

  const colorScheme = THEME_OF[locale];
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("the lab is accessible, asking and answering", async ({ page }) => {
      await openLab(page, locale, "?m=pasted&c=%7B%7D&tt=3");
      await expectNoAxeViolations(page);
      await openLab(page, locale, "?m=Qwen/Qwen3-Next-80B-A3B-Thinking&p=0&a=qlora&n=8");
      for (const table of await page.locator("details summary").all()) await table.click();
      await expectNoAxeViolations(page);
    });
    test("so is the page of a chapter that has no lesson yet", async ({ page }) => {
      await page.goto(`/${locale}/chapters/gpu-memory`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNoAxeViolations(page);
    });
  });
}

test("nothing is wider than a phone of 320 pixels, whatever the model", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const model of ["deepseek-ai/DeepSeek-V3.2", "nvidia/Nemotron-H-56B-Base-8K", "google/gemma-4-26B-A4B"]) {
    await openLab(page, "en", `?p=0&m=${model}&w=nf4-double&s=100000000&b=100000`);
    await page.locator("details").first().locator("summary").click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), model).toBe(320);
  }
});

test("broken links open what can be read of them", async ({ page }) => {
  await openLab(page, "en", "?m=nobody/nothing&s=16384&b=many&u=abacus&tt=0&k=float&p=0&c=%7B");
  await expect(page.getByRole("textbox", { name: "Tokens of a sequence T" })).toHaveValue("16384");
  await expect(partOf(page, "cache").getByText("32 × 16,384 × 4,096")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of locales)
    test(`the whole calculation of the first example can be read (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/labs/memory`);
      await expect(page.getByText("32 × 8,192 × 4,096")).toBeVisible();
      await expect(page.getByText("8,030,261,248 × 2 ÷ 4").first()).toBeVisible();
    });
});

test("nothing in sight moves when the lab comes", async ({ browser }) => {
  for (const width of [320, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 823 } });
    const readShifts = await watchShifts(page);
    await openLab(page, "en");
    await page.waitForLoadState("networkidle");
    expect(await readShifts(), `${width}`).toEqual([]);
    await page.close();
  }
});
