import { readFileSync } from "node:fs";
import { expect, expectNoAxeViolations, test, type Locator, type Page, THEME_OF } from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { predictSwitch, visitLab } from "./support/lab";
import { watchShifts } from "./support/layout-shifts";
import { takeTurns } from "./support/take-turns";

const WORDS = {
  en: {
    lab: "LoRA rank maths",
    guess: "Your guess",
    show: "Show the result",
    far: "2 times the result, so too high.",
    rank: "Rank r",
    copy: /^Copy the link/,
    copied: "The link is copied.",
    save: "Save as SVG",
    savePng: "Save as PNG",
    wasReset: "Everything is as at the start.",
    undo: "Undo the reset",
    paste: "Your matrix",
    matrix: "Matrix W",
    notANumber: /Row 2, column 1: “two” is not a plain number/,
    stillShown: /still shown/,
    check: "Check",
    correct: "✓ Correct.",
  },
  zh: {
    lab: "LoRA 秩的数学",
    guess: "你的猜测",
    show: "看结果",
    far: "猜高了，是结果的 2 倍。",
    rank: "秩 r",
    copy: /^复制当前状态的链接/,
    copied: "链接已复制。",
    save: "保存为 SVG",
    savePng: "保存为 PNG",
    wasReset: "已经回到初始状态。",
    undo: "撤销重置",
    paste: "你的矩阵",
    matrix: "矩阵 W",
    notANumber: /第 2 行第 1 列的“two”不是一个普通的数/,
    stillShown: /上一个能读懂的矩阵/,
    check: "检查答案",
    correct: "✓ 回答正确。",
  },
} as const;
type Words = (typeof WORDS)[keyof typeof WORDS];

const locales = ["zh", "en"] as const;
test.use({ contextOptions: { reducedMotion: "reduce" } });

const { openLab, partOf } = visitLab<"count" | "memory" | "spectrum" | "steps">("lora");
const button = (within: Locator | Page, w: Words, name: "show" | "copy" | "save" | "undo" | "check") =>
  within.getByRole("button", { name: w[name] }).first();

for (const locale of locales) {
  const isTurn = takeTurns(locale);
  const w = WORDS[locale];
  test(`the lab is opened from the lesson, guessed in, changed, shared and saved by keyboard (${locale})`, async ({
    page,
    context,
  }) => {
    test.slow(); // many stops of the Tab key, each looked at
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`/${locale}/chapters/lora`);
    const card = page.getByRole("link", { name: w.lab });
    await card.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`/${locale}/labs/lora`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.lab);

    const count = partOf(page, "count");
    await expect(page.getByText("3,407,872").filter({ visible: true })).toHaveCount(0);
    await tabTo(page, count.getByLabel(w.guess));
    await page.keyboard.type("6815744");
    await press(page, "Enter", count.getByText(w.far));
    await expect(count.locator(":focus")).toContainText(w.far);
    await expect(count.getByText("3,407,872").first()).toBeVisible();

    const rank = count.getByRole("textbox", { name: w.rank });
    await rank.focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("16");
    await expect(count.getByText("6,815,744").first()).toBeVisible();
    await expect(page).toHaveURL(/\?r=16$/);

    await predictSwitch(page, locale).focus();
    await page.keyboard.press("Tab");
    await press(page, "Enter", page.getByText(w.copied));
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).search).toBe("?r=16");
    const other = await context.newPage();
    await other.goto(link);
    await expect(other.getByRole("textbox", { name: w.rank })).toHaveValue("16");
    await other.close();

    await predictSwitch(page, locale).focus();
    await page.keyboard.press("Space");
    const memory = partOf(page, "memory");
    for (const [name, file] of [
      [w.save, "lora-memory.svg"],
      [w.savePng, "lora-memory.png"],
    ] as const) {
      await tabTo(page, memory.getByRole("button", { name }).first());
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      expect(download.suggestedFilename()).toBe(file);
      const saved = readFileSync(await download.path());
      if (file.endsWith("png")) expect(saved.subarray(1, 4).toString()).toBe("PNG");
      else {
        // It stands by itself: no classes, no variables, every colour resolved.
        expect(saved.toString()).toMatch(/^<svg[^>]+xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
        expect(saved.toString()).not.toMatch(/class=|var\(|color-mix|oklab/);
        expect(saved.toString()).toMatch(/fill="#[0-9a-f]{6}"/);
      }
    }

    await page.keyboard.press("r");
    await expect(page.getByText(w.wasReset)).toBeVisible();
    await expect(rank).toHaveValue("8");
    await expect(page).toHaveURL(`/${locale}/labs/lora`);
    await tabTo(page, button(page, w, "undo"));
    await page.keyboard.press("Enter");
    await expect(rank).toHaveValue("16");
  });

  if (isTurn())
    test(`a challenge is answered from its own numbers, by keyboard (${locale})`, async ({ page }) => {
      await openLab(page, locale);
      const item = page.locator('[data-island="item"][data-props*="lora-drawn-optimizer-bytes"]');
      await item.focus();
      await item.getByRole("textbox").waitFor();
      const millions = /(\d+)M/.exec(await item.locator("form").innerText())?.[1];
      await tabTo(page, item.getByRole("textbox"));
      await page.keyboard.type(`${Number(millions) * 12} MB`);
      await press(page, "Enter", item.getByText(w.correct));
      await expect(item.locator("form")).not.toContainText("{{");
    });

  if (isTurn())
    test(`a matrix that cannot be read is named, and nothing of it is lost (${locale})`, async ({ page }) => {
      await openLab(page, locale, "?x=pasted&p=0");
      const part = partOf(page, "spectrum");
      const field = part.getByRole("textbox", { name: w.paste });
      await field.fill("1 0\n0 2");
      await expect(part.getByRole("img").first()).toBeVisible();
      await expect(page).toHaveURL(/w=1_0\*0_2/);
      await field.fill("1 0\ntwo 2");
      await expect(part.getByText(w.notANumber)).toBeVisible();
      await expect(part.getByText(w.stillShown)).toBeVisible();
      await expect(field).toHaveValue("1 0\ntwo 2");
      await expect(page).toHaveURL(/w=1_0\*0_2/);
      await page.reload();
      await expect(field).toHaveValue("1 0\n0 2");
    });

  const colorScheme = THEME_OF[locale];
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("the lab is accessible, asking and answering", async ({ page }) => {
      test.slow(); // every part with its table open
      await openLab(page, locale, "?m=custom&x=pasted&r=600");
      await expectNoAxeViolations(page);
      await predictSwitch(page, locale).click();
      for (const table of await page.locator("figure details summary").all()) await table.click();
      await expectNoAxeViolations(page);
    });
  });
}

test("a bar is drawn by arrow keys, and a choice is made by them", async ({ page }) => {
  await openLab(page, "en");
  const spectrum = partOf(page, "spectrum");
  const bar = spectrum.getByRole("slider", { name: "Your guess" });
  await tabTo(page, bar);
  await expect(spectrum.getByRole("img", { name: /^Heat maps/ })).toHaveCount(0);
  await page.keyboard.press("ArrowLeft");
  await tabTo(page, button(spectrum, WORDS.en, "show"));
  await press(page, "Enter", spectrum.getByText(/You guessed 49%/));
  await expect(spectrum.getByRole("img", { name: /^Heat maps/ })).toBeVisible();

  const steps = partOf(page, "steps");
  await tabTo(page, steps.getByRole("radio").first());
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(steps.getByText("As you guessed. B alone")).toBeVisible();
  await tabTo(page, steps.getByRole("slider"));
  await page.keyboard.press("ArrowRight");
  await expect(steps.getByText("Only B has moved.", { exact: false }).last()).toBeVisible();
  await expect(page).toHaveURL(/u=1/);
});

test("a letter that is typed resets nothing", async ({ page }) => {
  await openLab(page, "en", "?r=32");
  const guess = partOf(page, "count").getByLabel("Your guess");
  await guess.fill("");
  await guess.press("r");
  await expect(guess).toHaveValue("r");
  await expect(page.getByRole("textbox", { name: "Rank r" })).toHaveValue("32");
});

test("broken links open what can be read of them", async ({ page }) => {
  await openLab(page, "en", "?r=16&a=many&t=q.nothing&m=nobody/nothing&p=0&x=pasted&w=1_2*3");
  await expect(page.getByRole("textbox", { name: "Rank r" })).toHaveValue("16");
  await expect(page.getByRole("textbox", { name: "α" })).toHaveValue("16");
  await expect(partOf(page, "count").getByText("6,815,744").first()).toBeVisible();
});

test("the state goes along to the other language", async ({ page }) => {
  await openLab(page, "en", "?r=64");
  await page.getByRole("link", { name: "中文" }).first().click();
  await page.waitForURL(/\/zh\/labs\/lora\?r=64/);
  await expect(page.getByRole("textbox", { name: "秩 r" })).toHaveValue("64");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of locales)
    test(`the whole calculation of the first example can be read (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/labs/lora`);
      await expect(page.getByText("32 × 106,496")).toBeVisible();
      await expect(page.getByText("3,407,872").first()).toBeVisible();
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

test("no byte of a lab comes to other pages", async ({ page }) => {
  /** An id of the lab's own code, which no bundler changes. */
  const MARK = "low-rank-noise";
  const scripts = async (path: string) => {
    const bodies: Promise<string>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") bodies.push(response.text());
    });
    await page.goto(path);
    // Every island of the page comes to life when it is reached.
    for (const island of await page.locator("[data-island]").all()) await island.scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
    page.removeAllListeners("response");
    return (await Promise.all(bodies)).concat(await page.content()).join("\n");
  };
  for (const path of ["/en", "/en/chapters", "/en/chapters/lora", "/en/labs", "/en/progress"])
    expect((await scripts(path)).includes(MARK), path).toBe(false);
  expect((await scripts("/en/labs/lora")).includes(MARK)).toBe(true);
});
