import { DATA_SAVER_KEY } from "@/lib/core/page-choices";
import { expect, expectNoAxeViolations, test, type Locator, type Page, THEME_OF } from "./fixtures";
import { watchShifts } from "./support/layout-shifts";
import { words } from "./support/learner";
import { takeTurns } from "./support/take-turns";

const LOCALES = ["zh", "en"] as const;
const LESSON = "/chapters/llm-behaviour";
const marks = (page: Page) => page.locator(".lesson a[data-term]");
/** Explained in another chapter. */
const rope = (page: Page) => page.locator('.lesson a[data-term="rope"]').first();
const card = (page: Page) => page.getByRole("dialog");

/** What is laid out late moves the term from under a pointer that stands still, and a person would follow it. */
const pointAt = (page: Page, definition: string) =>
  expect(async () => {
    await page.mouse.move(2, 2);
    await rope(page).hover();
    await expect(card(page)).toContainText(definition, { timeout: 2_000 });
  }).toPass();

const tapOpen = (page: Page, mark: Locator) =>
  expect(async () => {
    await mark.tap();
    await expect(card(page)).toBeVisible({ timeout: 2_000 });
  }).toPass();

async function openLesson(page: Page, locale: string, path = LESSON): Promise<void> {
  await page.goto(`/${locale}${path}`);
  await expect(marks(page).first()).toBeAttached();
}

for (const locale of LOCALES) {
  const isTurn = takeTurns(locale);
  const w = words[locale].terms;
  const definition = { zh: "使二者内积只依赖相对位置", en: "depends on relative position only" }[locale];

  if (isTurn())
    test(`a lesson marks terms in its prose alone, one a paragraph, and keeps its text (${locale})`, async ({
      page,
    }) => {
      await openLesson(page, locale);
      expect(await marks(page).count()).toBeGreaterThan(8);
      const seen = await page.evaluate(async () => {
        const found = [...document.querySelectorAll(".lesson a[data-term]")];
        const blocks = found.map((mark) => mark.closest("p, li"));
        const textOf = (root: ParentNode) =>
          [...root.querySelectorAll(".lesson .prose:not([data-island] *)")].map(({ textContent }) => textContent);
        const sent = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
        return {
          elsewhere: found.filter((mark) =>
            mark.parentElement?.closest("h1, h2, h3, a, button, code, pre, .katex, [data-island], .lesson-figure"),
          ).length,
          doubled: blocks.length - new Set(blocks).size,
          isText: JSON.stringify(textOf(document)) === JSON.stringify(textOf(sent)),
        };
      });
      expect(seen).toEqual({ elsewhere: 0, doubled: 0, isText: true });
    });

  if (isTurn())
    test(`a card opens under the pointer and goes when it leaves (${locale})`, async ({ page }) => {
      await openLesson(page, locale);
      await pointAt(page, definition);
      // The pointer may go into the card.
      await card(page).getByRole("link", { name: w.toGlossary }).hover();
      await expect(card(page)).toBeVisible();
      await page.mouse.move(2, 2);
      await expect(card(page)).toHaveCount(0);
      await pointAt(page, definition);
      await page.keyboard.press("Escape");
      await expect(card(page)).toHaveCount(0);
    });

  if (isTurn())
    test(`a card opens by the keyboard, says its term, leads on, and gives the focus back (${locale})`, async ({
      page,
    }) => {
      await openLesson(page, locale);
      await rope(page).focus();
      await expect(rope(page)).toHaveAttribute("aria-expanded", "false");
      await page.keyboard.press("Enter");
      await expect(card(page)).toBeFocused();
      await expect(card(page)).toHaveAccessibleName(/RoPE/);
      await expect(card(page)).toHaveAccessibleDescription(new RegExp(definition));
      await expect(rope(page)).toHaveAttribute("aria-expanded", "true");
      await page.keyboard.press("Escape");
      await expect(card(page)).toHaveCount(0);
      await expect(rope(page)).toBeFocused();
      await expect(rope(page)).toHaveAttribute("aria-expanded", "false");

      await page.keyboard.press("Space");
      await expect(card(page)).toBeFocused();
      await page.keyboard.press("Tab");
      const place = card(page).getByRole("link").first();
      await expect(place).toBeFocused();
      await expect(place).toHaveAttribute("href", `/${locale}/chapters/position-encoding#rope`);
      await page.keyboard.press("Tab");
      await expect(card(page).getByRole("link", { name: w.toGlossary })).toBeFocused();
      await page.keyboard.press("Tab");
      await expect(card(page)).toHaveCount(0);

      await rope(page).focus();
      await page.keyboard.press("Enter");
      await card(page).getByRole("link", { name: w.toGlossary }).press("Enter");
      await page.waitForURL(`/${locale}/glossary#rope`);
      await expect(page.locator("#rope")).toBeInViewport();
    });

  test(`a tap opens a card that fits the narrowest phone, and a tap elsewhere closes it (${locale})`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      hasTouch: true,
      viewport: { width: 320, height: 640 },
      baseURL: baseURL!,
    });
    const page = await context.newPage();
    await openLesson(page, locale);
    for (const mark of [marks(page).first(), marks(page).nth(1), rope(page)]) {
      await tapOpen(page, mark);
      const box = (await card(page).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await mark.tap();
      await expect(card(page)).toHaveCount(0);
    }
    await tapOpen(page, rope(page));
    const { y, height } = (await card(page).boundingBox())!;
    await page.touchscreen.tap(4, y > 320 ? y - 60 : y + height + 60);
    await expect(card(page)).toHaveCount(0);
    await context.close();
  });

  const colorScheme = THEME_OF[locale];
  test(`an open card and the glossary are accessible (${locale}, ${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openLesson(page, locale);
    await rope(page).click();
    await expect(card(page)).toBeVisible();
    await expectNoAxeViolations(page, ".lesson");
    await page.goto(`/${locale}/glossary`);
    await page.getByRole("searchbox").fill("LoRA");
    await expectNoAxeViolations(page);
  });

  if (isTurn())
    test(`the glossary is narrowed down while one types, and leads to what explains a term (${locale})`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/glossary`);
      const entries = page.locator("main section");
      const all = await entries.count();
      expect(all).toBeGreaterThan(200);
      await page.getByRole("searchbox").fill(locale === "zh" ? "困惑度" : "PERPLEX");
      await expect(page.locator("#rope")).toBeHidden();
      await expect(page.locator("#perplexity")).toBeVisible();
      const shown = await entries.filter({ visible: true }).count();
      await expect(page.getByRole("status")).toHaveText(
        w.count.replace("{shown}", String(shown)).replace("{all}", String(all)),
      );
      await page.getByRole("searchbox").fill("zzqqxx");
      await expect(page.getByRole("status")).toHaveText(w.none);
      await page.evaluate(() => (location.hash = "rope"));
      await expect(page.locator("#rope")).toBeInViewport();
      await page.locator("#rope").getByRole("link").first().click();
      await page.waitForURL(`/${locale}/chapters/position-encoding#rope`);
    });

  test(`without JavaScript a lesson is plain, and the glossary whole (${locale})`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(`/${locale}${LESSON}`);
    await expect(marks(page)).toHaveCount(0);
    await page.locator("footer").getByRole("link", { name: words[locale].shell.glossary }).click();
    await page.waitForURL(`/${locale}/glossary`);
    await expect(page.locator("#rope")).toContainText(definition);
    await expect(page.getByRole("searchbox")).toBeHidden();
    await context.close();
  });
}

test("a card that was asked for stays, and goes by a press on its term or elsewhere", async ({ page }) => {
  await openLesson(page, "en");
  await rope(page).click();
  await page.mouse.move(2, 2);
  await rope(page).hover();
  await expect(card(page)).toBeVisible();
  await rope(page).click();
  await expect(card(page)).toHaveCount(0);
  await rope(page).click();
  await expect(card(page)).toBeFocused();
  await page.locator("main h1").click({ force: true });
  await expect(card(page)).toHaveCount(0);
});

test("a lesson asks for its terms once, and nothing moves when the marks come", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => void (request.url().endsWith("/terms.json") && asked.push(request.url())));
  const readShifts = await watchShifts(page);
  for (const path of ["/zh/chapters/attention", "/en/chapters/lora"]) {
    asked.length = 0;
    await openLesson(page, path.slice(1, 3), path.slice(3));
    // Before anything far comes near: what that moves is not the marks'.
    expect(
      (await readShifts()).reduce((sum, shift) => sum + shift, 0),
      path,
    ).toBeLessThan(0.001);
    for (const mark of [marks(page).first(), marks(page).nth(1), marks(page).first()]) {
      await mark.hover();
      await expect(mark).toHaveAttribute("aria-expanded", "true");
      await page.keyboard.press("Escape");
      await expect(card(page)).toHaveCount(0);
    }
    expect(asked).toHaveLength(1);
  }
});

test("who saves data reads without marks, and paper shows none", async ({ page }) => {
  await openLesson(page, "en");
  await page.emulateMedia({ media: "print" });
  await expect
    .poll(() =>
      marks(page)
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine),
    )
    .toBe("none");
  await page.emulateMedia({ media: "screen" });
  expect(
    await marks(page)
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationStyle),
  ).toBe("dotted");

  const asked: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  await page.evaluate((key) => localStorage.setItem(key, "on"), DATA_SAVER_KEY);
  await page.goto(`/en${LESSON}`, { waitUntil: "networkidle" });
  expect(asked.filter((url) => url.includes("terms.json"))).toEqual([]);
  await expect(marks(page)).toHaveCount(0);
});

test("a search leads to the definition of a term, and the palette to the glossary", async ({ page }) => {
  for (const [locale, query, id] of [
    ["zh", "困惑度", "perplexity"],
    ["en", "perplexity", "perplexity"],
    ["en", "PagedAttention", "paged-attention"],
  ] as const) {
    const response = await page.request.get(`/api/v1/search?${new URLSearchParams({ q: query, locale })}`);
    const { results } = (await response.json()) as { results: { address: string }[] };
    expect(results.slice(0, 3).map(({ address }) => address)).toContain(`/${locale}/glossary#${id}`);
  }
  await page.goto("/en/chapters");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("glossary");
  await page.getByRole("option", { name: words.en.search.actions.glossary }).click();
  await page.waitForURL("/en/glossary");
});
