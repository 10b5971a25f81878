import { readFileSync } from "node:fs";
import { PreTrainedTokenizer } from "@xenova/transformers";
import { expect, expectNoAxeViolations, test, type Page, THEME_OF } from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { predictSwitch, visitLab } from "./support/lab";
import { watchShifts } from "./support/layout-shifts";
import { takeTurns } from "./support/take-turns";

const WORDS = {
  en: {
    guess: "Your guess",
    show: "Show the result",
    right: /As you guessed\./,
    close: "Within 5%.",
    train: "Train",
    stop: "Stop",
    stopped: /^Stopped\. What was there before/,
    changed: /The settings have changed since/,
    step: "Merge, slider",
    merge: (step: number) => new RegExp(`^Merge ${step}: `),
    save: "Save as tokenizer.json",
    picture: "Save as SVG",
    keep: "Keep for comparison",
    kept: /^Kept: /,
    kind: "Algorithm",
    remove: (name: string) => `Remove ${name}`,
    load: "Load a tokenizer.json",
    loaded: (name: string) => `${name} is loaded.`,
    notJson: /^This file is not JSON/,
    unsupported: /The decoder “CTC” is not supported here/,
    earlier: "The inputs have changed since you guessed.",
    fewer: "Which of the two needs fewer tokens for this text?",
    run: "Run the experiment",
    added: "Pieces that are added n",
    word: "A text to cut",
    pruning: "Which pruning",
    pruned: /^Of [\d,]+ pieces [\d,]+ go/,
    pieces: "Pieces by what it costs to lose them, the least first",
    goes: "goes",
    stays: "stays",
    noPruning: /^No pruning was needed/,
    own: "Your text",
    putAway: "Put it away and write",
    notLinked: /Too long for a link/,
    file: "Choose a text file",
    length: "Length, in thousands of characters",
    chinese: "Chinese text",
    tokens: (name: string) => `Tokens: ${name}`,
    check: "Check",
    correct: "✓ Correct.",
    bert: /it trains BPE and writes the result/,
  },
  zh: {
    guess: "你的猜测",
    show: "看结果",
    right: /和你猜的一样。/,
    close: "误差在 5% 以内。",
    train: "训练",
    stop: "停止",
    stopped: /^已停止。之前的结果/,
    changed: /设置已经改过/,
    step: "第几次合并，滑块",
    merge: (step: number) => new RegExp(`^第 ${step} 次合并：`),
    save: "保存为 tokenizer.json",
    picture: "保存为 SVG",
    keep: "留着做对比",
    kept: /^已保留：/,
    kind: "算法",
    remove: (name: string) => `移除 ${name}`,
    load: "载入 tokenizer.json",
    loaded: (name: string) => `已载入 ${name}。`,
    notJson: /^这个文件不是 JSON/,
    unsupported: /还不支持解码器“CTC”/,
    earlier: "猜过之后，输入已经变了。",
    fewer: "切这段文本，哪一个用的词元更少？",
    run: "开始实验",
    added: "新增片段数 n",
    word: "要切的文本",
    pruning: "哪一次剪枝",
    pruned: /^[\d,]+ 个片段里，[\d,]+ 个没有/,
    pieces: "按去掉的代价排列的片段，代价小的在前",
    goes: "去掉",
    stays: "留下",
    noPruning: /^这次不需要剪枝/,
    own: "你的文本",
    putAway: "移除它，自己输入",
    notLinked: /太长，放不进链接/,
    file: "选择文本文件",
    length: "长度（千字符）",
    chinese: "中文文本",
    tokens: (name: string) => `词元：${name}`,
    check: "检查答案",
    correct: "✓ 回答正确。",
    bert: /它训练的是 BPE/,
  },
} as const;

const locales = ["zh", "en"] as const;
test.use({ contextOptions: { reducedMotion: "reduce" } });

const { openLab, partOf } = visitLab<"train" | "step" | "encode" | "compare" | "extend">("tokenizer");
const merged = (page: Page) => partOf(page, "step").locator("strong.text-lg");
const jsonFile = (name: string, content: unknown) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

for (const locale of locales) {
  const isTurn = takeTurns(locale);
  const w = WORDS[locale];

  if (isTurn())
    test(`the next merge is guessed from counts, and every merge is reached by keyboard (${locale})`, async ({
      page,
    }) => {
      test.slow(); // many stops of the Tab key
      await openLab(page, locale, "?t=tiny");
      const step = partOf(page, "step");
      await expect(step.getByRole("radio").first()).toBeVisible();
      await expect(merged(page)).toHaveCount(0);
      // newest 6 times and widest 3: e s and s t occur 9 times, and e has the smaller id.
      await tabTo(page, step.getByRole("radio").first());
      await page.keyboard.press("Space");
      for (let option = 0; option < 4 && !(await step.getByRole("radio", { name: "e + s" }).isChecked()); option++)
        await page.keyboard.press("ArrowDown");
      await press(page, "Enter", step.getByText(w.right));
      const slider = step.getByRole("slider", { name: w.step });
      await tabTo(page, slider);
      await page.keyboard.press("ArrowRight");
      await expect(merged(page)).toHaveText(w.merge(1));
      await expect(merged(page)).toContainText("e + s → es");
      await expect(page).toHaveURL(/[?&]s=1(&|$)/);
      await page.keyboard.press("ArrowRight");
      await expect(merged(page)).toContainText("es + t → est");
      await page.keyboard.press("End");
      await expect(merged(page)).toHaveText(w.merge(Number(await slider.getAttribute("max"))));
      await page.keyboard.press("Home");
      await expect(merged(page)).not.toContainText("→");
      await page.keyboard.press("PageUp");
      await expect(merged(page)).toHaveText(w.merge(10));
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        step.getByRole("button", { name: w.picture }).click(),
      ]);
      expect(readFileSync(await download.path()).toString()).not.toMatch(/class=|var\(|oklab/);
    });

  if (isTurn())
    test(`what Chinese costs is guessed; tokens, ids and bytes of a character are shown (${locale})`, async ({
      page,
    }) => {
      await openLab(page, locale, "?t=tiny&z=%E8%AF%8D");
      const encode = partOf(page, "encode");
      await encode.getByLabel(w.guess).fill("3");
      await press(page, "Enter", encode.getByText(w.close));
      const tokens = encode.getByRole("list", { name: w.tokens(w.chinese) }).getByRole("listitem");
      await expect(tokens).toHaveCount(3);
      await expect(tokens.first()).toContainText("E8");
      await expect(tokens.first()).toContainText("词 1/3");
      await expect(encode.getByText("\ufffd")).toHaveCount(0);
      await encode.getByRole("textbox", { name: w.chinese }).fill("词<|endoftext|>low");
      await expect(tokens).toHaveCount(5);
      await expect(tokens.nth(4)).toContainText("low");
      await expect(page).toHaveURL(/z=/);
    });

  if (isTurn())
    test(`a tokenizer.json is saved that transformers.js loads, with the ids of the page (${locale})`, async ({
      page,
    }) => {
      await openLab(page, locale, "?p=0&v=600&l=30");
      const train = partOf(page, "train");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        train.getByRole("button", { name: w.save }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("tokenizer.json");
      const loaded = new PreTrainedTokenizer(JSON.parse(readFileSync(await download.path(), "utf8")), {});
      const text = await partOf(page, "encode").getByRole("textbox", { name: w.chinese }).inputValue();
      const shown = partOf(page, "encode")
        .getByRole("list", { name: w.tokens(w.chinese) })
        .getByRole("listitem");
      const ids = loaded.encode(text);
      await expect(shown).toHaveCount(ids.length);
      for (const [index, id] of ids.entries()) await expect(shown.nth(index)).toContainText(String(id));
    });

  if (isTurn())
    test(`two tokenizers are compared, and a file that cannot be read says why (${locale})`, async ({ page }) => {
      await openLab(page, locale);
      const compare = partOf(page, "compare");
      const file = compare.getByLabel(w.load);
      await file.setInputFiles(jsonFile("broken.json", "{"));
      await expect(compare.getByRole("alert")).toHaveText(w.notJson);
      const golden = JSON.parse(readFileSync("tests/golden/tokenizers/file-bert-cased.json", "utf8")) as {
        file: object;
      };
      await file.setInputFiles(jsonFile("ctc.json", { ...golden.file, decoder: { type: "CTC" } }));
      await expect(compare.getByRole("alert")).toHaveText(w.unsupported);
      await file.setInputFiles(jsonFile("bert.json", golden.file));
      await expect(compare.getByText(w.loaded("bert.json"))).toBeVisible();
      await expect(compare.getByRole("alert")).toHaveText("");
      await compare.getByText(w.fewer).waitFor();
      await compare.getByRole("radio").first().check();
      await compare.getByRole("button", { name: w.show }).click();
      await expect(compare.getByRole("list").filter({ has: page.locator("li[title]") })).toHaveCount(2);
      // What is kept stays while another one is trained, and goes when it is removed.
      const train = partOf(page, "train");
      await train.getByRole("button", { name: w.keep }).click();
      await expect(train.getByText(w.kept)).toBeVisible();
      await train.getByLabel(w.kind).selectOption("word-piece");
      await train.getByRole("button", { name: w.train, exact: true }).click();
      await expect(train.getByText(w.changed)).toHaveCount(0);
      const options = compare.getByRole("combobox").first().getByRole("option");
      await expect(options).toHaveCount(3);
      await compare.getByRole("combobox").nth(1).selectOption({ index: 2 });
      // The guess was made of two others, and says so.
      await expect(compare.getByText(w.earlier)).toBeVisible();
      await expect(compare.getByRole("list").filter({ has: page.locator("li[title]") })).toHaveCount(2);
      await compare.getByRole("button", { name: w.remove("bert.json") }).click();
      await expect(options).toHaveCount(2);
    });

  if (isTurn())
    test(`a vocabulary is extended, WordPiece and Unigram are explained (${locale})`, async ({ page }) => {
      await openLab(page, locale, "?p=0&k=unigram&v=900&l=30");
      const step = partOf(page, "step");
      await expect(step.getByText("ln P(x) = Σ ln p(piece)")).toBeVisible();
      await step.getByLabel(w.word).fill("the");
      await expect(step.getByText("ln P(x) = Σ ln p(piece)")).toBeVisible();
      const extend = partOf(page, "extend");
      await extend.getByRole("button", { name: w.run }).click();
      await expect(extend.getByText("Δparameters × b")).toBeVisible();
      await extend.getByRole("slider", { name: w.added }).press("Home");
      await expect(extend.getByText(/ 0 × 4,096/).first()).toBeVisible();
      await extend.getByRole("slider", { name: w.added }).press("End");
      await expect(page).toHaveURL(/[?&]n=\d{4}/);
      await openLab(page, locale, "?p=0&k=word-piece&t=tiny&s=1");
      await expect(page.getByText(w.bert)).toBeVisible();
      await expect(step.getByText("max count(ab) ÷ (count(a) × count(b))")).toBeVisible();
    });

  if (isTurn())
    test(`each pruning of Unigram says what it took, by keyboard and in the link (${locale})`, async ({ page }) => {
      await openLab(page, locale, "?p=0&k=unigram&v=420&l=30");
      const step = partOf(page, "step");
      const rounds = step.getByRole("combobox", { name: w.pruning });
      await expect(step.getByRole("status").filter({ hasText: w.pruned })).toBeVisible();
      const table = step.getByRole("region", { name: w.pieces });
      const first = await table.getByRole("row").nth(1).textContent();
      await expect(table.getByRole("row").filter({ hasText: w.goes }).first().locator("del")).toBeVisible();
      await expect(table.getByRole("row").filter({ hasText: w.stays }).first()).toBeVisible();
      await expect(step.getByText("f × (ln(f ÷ s) − Σ ln((f(aᵢ) + f) ÷ (s + f × (k − 1))))")).toBeVisible();
      await rounds.focus();
      await page.keyboard.press("ArrowDown");
      await expect(page).toHaveURL(/[?&]s=1(&|$)/);
      await expect(table.getByRole("row").nth(1)).not.toHaveText(first!);
      await page.keyboard.press("Tab");
      await expect(table).toBeFocused();
      await openLab(page, locale, "?p=0&k=unigram&v=5000&l=30");
      await expect(step.getByText(w.noPruning)).toBeVisible();
    });

  if (isTurn())
    test(`20 MB are held and trained on, the page goes on meanwhile, and Stop stops (${locale})`, async ({ page }) => {
      await openLab(page, locale, "?t=own&v=100000");
      const train = partOf(page, "train");
      await expect(train.getByRole("button", { name: w.train, exact: true })).toHaveAttribute("aria-disabled", "true");
      const field = train.getByRole("textbox", { name: w.own });
      await field.evaluate((element) => {
        const data = new DataTransfer();
        const lines = Array.from({ length: 400_000 }, (_, line) => `${line * 7919} 分词器把第 ${line} 行切开。`);
        data.setData("text/plain", lines.join("\n"));
        element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      });
      await expect(train.getByText(w.notLinked)).toBeVisible();
      await expect(page).not.toHaveURL(/[?&]w=/);
      await train.getByRole("button", { name: w.train, exact: true }).click();
      await train.getByRole("progressbar").waitFor();
      // The page answers while the worker works.
      await predictSwitch(page, locale).click();
      await expect(page).toHaveURL(/p=0/);
      await train.getByRole("button", { name: w.stop }).click();
      await expect(train.getByText(w.stopped)).toBeVisible();
      await expect(train.getByRole("progressbar")).toHaveCount(0);
      await train.getByRole("button", { name: w.putAway }).click();
      await field.fill("low low lower newest newest widest");
      await train.getByRole("button", { name: w.train, exact: true }).click();
      await expect(partOf(page, "step").getByRole("slider", { name: w.step })).toBeVisible();
    });

  if (isTurn())
    test(`settings that change after a training are told (${locale})`, async ({ page }) => {
      await openLab(page, locale, "?t=tiny&p=0");
      await merged(page).waitFor();
      const train = partOf(page, "train");
      await expect(train.getByText(w.changed)).toHaveCount(0);
      await train.getByLabel(w.kind).selectOption("word-piece");
      await expect(train.getByText(w.changed)).toBeVisible();
      await train.getByRole("button", { name: w.train, exact: true }).click();
      await expect(train.getByText(w.changed)).toHaveCount(0);
    });

  if (isTurn())
    test(`a challenge is answered from its own numbers (${locale})`, async ({ page }) => {
      await openLab(page, locale);
      const item = page.locator('[data-island="item"][data-props*="tokenizer-merges-in-a-vocabulary"]');
      await item.focus();
      await item.getByRole("textbox").waitFor();
      const numbers = (await item.locator("form").innerText()).replaceAll(",", "").match(/\d+/g)?.map(Number) ?? [];
      const [size, special] = [numbers.find((number) => number > 30_000)!, numbers.find((number) => number < 30)!];
      await item.getByRole("textbox").fill(String(size - 256 - special));
      await item.getByRole("button", { name: w.check }).click();
      await expect(item.getByText(w.correct)).toBeVisible();
    });

  const colorScheme = THEME_OF[locale];
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("the lab is accessible, asking and answering", async ({ page }) => {
      await openLab(page, locale, "?l=30&v=600&t=own&w=low%20lower%20lowest%20low&z=%E8%AF%8D%3C%7Cendoftext%7C%3E");
      await partOf(page, "step").getByRole("radio").first().waitFor();
      await expectNoAxeViolations(page);
      await openLab(page, locale, "?l=30&v=600&p=0&s=40&k=plain-bpe&z=%E9%BE%98");
      await partOf(page, "extend").getByRole("button", { name: w.run }).click();
      await partOf(page, "extend").getByText("Δparameters × b").waitFor();
      for (const table of await page.locator("details summary").all()) await table.click();
      await expectNoAxeViolations(page);
      await openLab(page, locale, "?l=30&v=420&p=0&k=unigram");
      await partOf(page, "step").getByRole("region").last().waitFor();
      await partOf(page, "step").getByText("ln P(x) = Σ ln p(piece)").waitFor();
      await expectNoAxeViolations(page);
    });
  });
}

test("nothing is wider than a phone of 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const query of [
    "?p=0&l=30&s=300",
    "?p=0&l=30&k=unigram&v=420",
    "?p=0&t=own&r=none&w=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  ]) {
    await openLab(page, "en", query);
    await partOf(page, "encode").getByRole("table").first().waitFor();
    await page.getByRole("button", { name: WORDS.en.run }).click();
    await partOf(page, "extend").getByText("Δparameters × b").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBe(320);
  }
});

test("broken links open what can be read of them", async ({ page }) => {
  await openLab(page, "en", "?k=magic&v=7&t=tiny&s=many&p=0&u=9999999999");
  await expect(page.getByRole("textbox", { name: "Vocabulary size V" })).toHaveValue("1500");
  await expect(partOf(page, "step").getByRole("slider", { name: "Merge, slider" })).toHaveValue("0");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of locales)
    test(`the example of the paper can be read merge by merge (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/labs/tokenizer`);
      await expect(page.getByText("es + t")).toBeVisible();
      await expect(page.getByText("2 × 17,953 × 4,096")).toBeVisible();
    });
});

test("nothing in sight moves when the lab comes and trains", async ({ browser }) => {
  for (const width of [320, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 823 } });
    const readShifts = await watchShifts(page);
    await openLab(page, "en");
    await partOf(page, "step").getByRole("radio").first().waitFor();
    expect(await readShifts(), `${width}`).toEqual([]);
    await page.close();
  }
});

test("the gallery fetches nothing of it, and the lab starts no worker of its own accord but the one that trains", async ({
  page,
}) => {
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/en/labs");
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => url.includes("tokenizer"))).toEqual([]);
  await openLab(page, "en");
  await partOf(page, "step").getByRole("radio").first().waitFor();
  expect(workers).toHaveLength(1);
});
