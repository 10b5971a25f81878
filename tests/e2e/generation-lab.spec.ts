import { readFileSync } from "node:fs";
import { expect, expectNoAxeViolations, test, type Page, THEME_OF } from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { predictSwitch, visitLab } from "./support/lab";
import { takeTurns } from "./support/take-turns";

const WORDS = {
  en: {
    temperature: "Temperature T",
    logits: "Logits",
    unreadable: /still shown/,
    load: /^Load [\d.]+ MB, then generate$/,
    loadCompare: /^Load [\d.]+ MB, then compare$/,
    loadAttention: /^Load [\d.]+ MB, then look$/,
    generate: "Generate",
    stop: "Stop",
    ended: /The model ended the text\.|The length was reached\./,
    stopped: "Stopped.",
    output: "The text, token by token",
    branch: /^Go on with/,
    method: "Method",
    compare: "Compare",
    question: "Which of the three repeats itself most?",
    none: "No difference",
    show: "Show the result",
    measure: "Measure",
    measured: /one more takes/,
    look: "Show the attention",
    map: /^Attention of layer 0, head 0/,
    ready: /^Ready after/,
    missing: /A file of the model is not there/,
    check: "Check",
    correct: "✓ Correct.",
    save: "Save as SVG",
  },
  zh: {
    temperature: "温度 T",
    logits: "logit",
    unreadable: /目前仍按上一组/,
    load: /^加载 [\d.]+ MB，然后生成$/,
    loadCompare: /^加载 [\d.]+ MB，然后对比$/,
    loadAttention: /^加载 [\d.]+ MB，然后查看$/,
    generate: "生成",
    stop: "停止",
    ended: /模型自己结束了文本。|达到了长度上限。/,
    stopped: "已停止。",
    output: "逐个词元的文本",
    branch: /^从这里改用/,
    method: "解码方法",
    compare: "对比",
    question: "三种方法里，哪一种重复得最厉害？",
    none: "没有差别",
    show: "看结果",
    measure: "测量",
    measured: /有缓存用/,
    look: "查看注意力",
    map: /^第 0 层第 0 个头的注意力/,
    ready: /已就绪/,
    missing: /缺少一个模型文件/,
    check: "检查答案",
    correct: "✓ 回答正确。",
    save: "保存为 SVG",
  },
} as const;
const locales = ["zh", "en"] as const;
test.use({ contextOptions: { reducedMotion: "reduce" } });

const { openLab, partOf } = visitLab<"bench" | "engine" | "text" | "compare" | "cache" | "attention">("generation");
const tokensOf = (page: Page, locale: "zh" | "en") =>
  partOf(page, "text").getByRole("group", { name: WORDS[locale].output }).getByRole("button");

for (const locale of locales) {
  const isTurn = takeTurns(locale);
  const w = WORDS[locale];
  if (isTurn())
    test(`a distribution is guessed at and turned by keyboard, and stands in the link (${locale})`, async ({
      page,
    }) => {
      await openLab(page, locale);
      const bench = partOf(page, "bench");
      await expect(bench.getByRole("img")).toHaveCount(0);
      const guess = bench.getByRole("slider").last();
      await tabTo(page, guess);
      await page.keyboard.press("ArrowRight");
      await tabTo(page, bench.getByRole("button", { name: w.show }));
      await press(page, "Enter", bench.getByRole("img"));
      await bench.getByLabel(w.temperature).focus();
      await page.keyboard.press("Home");
      await expect(page).toHaveURL(/\?t=5/);
      await bench.getByRole("textbox", { name: w.logits }).fill("2 two");
      await expect(bench.getByText(w.unreadable)).toBeVisible();
      await expect(bench.getByRole("img")).toBeVisible();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        bench.getByRole("button", { name: w.save }).click(),
      ]);
      expect(readFileSync(await download.path(), "utf8")).toMatch(/^<svg[^>]+xmlns/);
    });

  if (isTurn())
    test(`a text is generated, looked at, branched and drawn again from its link (${locale})`, async ({ page }) => {
      test.slow(); // a model is loaded
      await openLab(page, locale, "?p=0&l=24&r=7");
      const text = partOf(page, "text");
      await tabTo(page, text.getByRole("button", { name: w.load }));
      await page.keyboard.press("Enter");
      await expect(text.getByText(w.ended)).toBeVisible({ timeout: 60_000 });
      await expect(partOf(page, "engine").getByText(w.ready)).toBeVisible();
      const first = await tokensOf(page, locale).allInnerTexts();
      expect(first.length).toBeGreaterThan(3);

      await tokensOf(page, locale).nth(2).click();
      await expect(text.getByRole("img")).toBeVisible();
      const branch = text.getByRole("button", { name: w.branch }).first();
      const taken = await branch.innerText();
      await branch.click();
      await expect(page).toHaveURL(/b=\d+-\d+-\d+/);
      await expect(text.getByText(w.ended)).toBeVisible({ timeout: 30_000 });

      // Without the branch the same seed draws the same text, in another page too.
      await page.goto(`/${locale}/labs/generation?p=0&l=24&r=7`);
      await partOf(page, "text").getByRole("button", { name: w.load }).click();
      await expect(partOf(page, "text").getByText(w.ended)).toBeVisible({ timeout: 60_000 });
      expect(await tokensOf(page, locale).allInnerTexts()).toEqual(first);
      expect(taken).not.toBe(first[2]);
    });

  test(`methods stand side by side after a guess, and the cache and the attention are measured (${locale})`, async ({
    page,
  }) => {
    test.slow(); // a model is loaded, and three texts are made
    await openLab(page, locale, "?l=30");
    const compare = partOf(page, "compare");
    await compare.getByRole("button", { name: w.loadCompare }).click();
    await expect(compare.getByText(w.question)).toBeVisible({ timeout: 60_000 });
    await expect(compare.getByRole("img")).toHaveCount(0);
    await compare.getByLabel(w.none).check();
    await compare.getByRole("button", { name: w.show }).click();
    await expect(compare.getByRole("img")).toBeVisible();

    await predictSwitch(page, locale).click();
    const cache = partOf(page, "cache");
    await cache.getByRole("button", { name: w.measure, exact: true }).click();
    await expect(cache.getByRole("img", { name: w.measured })).toBeVisible({ timeout: 30_000 });
    const attention = partOf(page, "attention");
    await attention.getByRole("button", { name: w.look, exact: true }).click();
    await expect(attention.getByRole("img", { name: w.map })).toBeVisible({ timeout: 60_000 });
    await expectNoAxeViolations(page);
  });

  const colorScheme = THEME_OF[locale];
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("the lab is accessible before anything is loaded", async ({ page }) => {
      await openLab(page, locale, "?s=a.b&rp=130&t=60&k=4&n=90&mp=5");
      await expectNoAxeViolations(page);
      await predictSwitch(page, locale).click();
      for (const details of await page.locator("main details summary").all()) await details.click();
      await expectNoAxeViolations(page);
    });
  });
}

test("stop stops a text at once, and the model goes on afterwards", async ({ page }) => {
  test.slow(); // a model is loaded
  const w = WORDS.en;
  await openLab(page, "en", "?p=0&l=400&t=300&q=Stop");
  const text = partOf(page, "text");
  await text.getByRole("button", { name: w.load }).click();
  await expect(tokensOf(page, "en").first()).toBeVisible({ timeout: 60_000 });
  if (await text.getByRole("button", { name: w.stop, exact: true }).isVisible()) {
    await text.getByRole("button", { name: w.stop, exact: true }).click();
    await expect(text.getByRole("button", { name: w.generate, exact: true })).toBeVisible({ timeout: 2000 });
  }
  const count = await tokensOf(page, "en").count();
  expect(count).toBeLessThan(400);
  await text.getByRole("button", { name: w.generate, exact: true }).click();
  await expect(tokensOf(page, "en").first()).toBeVisible();
});

test("nothing of a model is fetched before it is asked for, and a file that is missing is told", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await openLab(page, "en", "?p=0");
  await expect(partOf(page, "text").getByRole("button", { name: WORDS.en.load })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(fetched.filter((path) => /^\/models\/|\.wasm$|^\/runtime\/generation-/.test(path))).toEqual([]);

  await page.route("**/models/tiny/onnx/*", (route) => route.fulfill({ status: 200, body: "not the model" }));
  await partOf(page, "text").getByRole("button", { name: WORDS.en.load }).click();
  await expect(partOf(page, "text").getByRole("alert")).toContainText("What came is not what was promised", {
    timeout: 30_000,
  });
  await expect(partOf(page, "text").getByRole("button", { name: WORDS.en.load })).toBeVisible();
});

test("a link that names a model of another site says that this one has none, and shows the tiny one", async ({
  page,
}) => {
  await openLab(page, "en", "?m=Elsewhere-1B");
  const engine = partOf(page, "engine");
  await expect(engine.getByRole("alert")).toHaveText(
    "This site offers no model “Elsewhere-1B”. The tiny model is shown.",
  );
  await expect(engine.getByRole("radio")).toHaveCount(0);
  await expect(partOf(page, "text").getByRole("button", { name: WORDS.en.load })).toBeVisible();
});

test("a challenge is answered from its own numbers", async ({ page }) => {
  await openLab(page, "en");
  const item = page.locator('[data-island="item"][data-props*="generation-cache-positions"]');
  await item.scrollIntoViewIfNeeded();
  await item.getByRole("textbox").waitFor();
  const stem = await item.locator("form").innerText();
  const [prompt = 0, length = 0] = [/has (\d+) tokens/, /and (\d+) more/].map((each) => Number(each.exec(stem)?.[1]));
  await item.getByRole("textbox").fill(String(length * prompt + (length * (length - 1)) / 2));
  await item.getByRole("button", { name: WORDS.en.check }).click();
  await expect(item.getByText(WORDS.en.correct)).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of locales)
    test(`the calculations that need no model can be read (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/labs/generation`);
      await expect(page.getByText("3 ÷ 1.2")).toBeVisible();
      await expect(page.getByText("9,152")).toBeVisible();
    });
});
