import { brotliCompressSync } from "node:zlib";
import { expect, test, type Page } from "./fixtures";
import { watchShifts } from "./support/layout-shifts";

test("a first visit follows the browser's language, and the switch is remembered", async ({ browser, baseURL }) => {
  for (const [locale, path] of [
    ["zh-CN", "/zh"],
    ["en-GB", "/en"],
    ["fr-FR", "/en"],
  ] as const) {
    const context = await browser.newContext({ locale, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto("/");
    expect(new URL(page.url()).pathname).toBe(path);
    await context.close();
  }
});

test("the language switch keeps the place", async ({ page }) => {
  await page.goto("/en/chapters/lora#qlora");
  await page.getByRole("link", { name: "中文" }).first().click();
  await expect(page).toHaveURL(/\/zh\/chapters\/lora#qlora$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await page.goto("/");
  await expect(page).toHaveURL(/\/zh$/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const [locale, stem] of [
    ["en", "what exactly is constrained to be low-rank"],
    ["zh", "究竟是什么"],
  ] as const) {
    test(`the lesson is whole (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/chapters/lora`);
      await expect(page.locator("main .katex").first()).toBeVisible();
      await expect(page.locator("main pre code span[style]").first()).toBeVisible();
      await expect(page.locator("main figure svg").first()).toBeVisible();
      await expect(page.locator("main [data-island=item]").filter({ hasText: stem }).first()).toBeVisible();
      await expect(page.locator("#source-hu-2021")).toBeVisible();
    });
  }
});

test("a lesson reaches its reader in two round trips of a fresh connection", async ({ request }) => {
  const index = await (await request.get("/zh/chapters")).text();
  const slugs = new Set([...index.matchAll(/href="\/zh\/chapters\/([a-z0-9-]+)"/g)].map(([, slug]) => slug!));
  expect(slugs).toContain("lora");
  for (const path of [...slugs].flatMap((slug) => [`/zh/chapters/${slug}`, `/en/chapters/${slug}`])) {
    const html = await (await request.get(path)).body();
    // 14.6 kB, then twice as much, less the headers: docs/decisions/014.
    expect.soft(brotliCompressSync(html).length, path).toBeLessThan(42_600);
  }
});

test("no link of ours leads nowhere", async ({ page }) => {
  const seen = new Set<string>();
  const queue = ["/zh", "/en"];
  while (queue.length > 0) {
    const path = queue.pop()!;
    if (seen.has(path)) continue;
    seen.add(path);
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(200);
    if (!response.headers()["content-type"]?.includes("html")) continue;
    for (const [, href] of (await response.text()).matchAll(/<a [^>]*href="(\/[^"#?]*)/g)) queue.push(href!);
  }
  expect(seen.size).toBeGreaterThan(9);
});

test("formulas out of sight get their faces after the first paint, and text has ours once the browser keeps them", async ({
  page,
}) => {
  const faceOf = (index: number) =>
    page.evaluate(
      (at) => getComputedStyle([...document.querySelectorAll("main .prose .katex .mathnormal")].at(at)!).fontFamily,
      index,
    );
  await page.setViewportSize({ width: 412, height: 823 });
  await page.goto("/zh/chapters/lora");
  await expect.poll(() => faceOf(-1)).toContain("KaTeX_Math");
  expect(await faceOf(0)).toContain("Formula");
  await page.keyboard.press("End");
  await expect.poll(() => faceOf(0)).toContain("KaTeX_Math");

  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).not.toContain("Geist");
  await page.evaluate(() => localStorage.setItem("warmup:faces", "1"));
  await page.reload();
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Geist");
  expect(await faceOf(0)).toContain("KaTeX_Math");
});

for (const locale of ["zh", "en"]) {
  test(`nothing moves while a lesson loads (${locale})`, async ({ browser }) => {
    for (const width of [320, 412, 768]) {
      const page = await browser.newPage({ viewport: { width, height: 823 } });
      const readShifts = await watchShifts(page);
      await page.goto(`/${locale}/chapters/lora`, { waitUntil: "networkidle" });
      const isLastFaced = () => [...document.querySelectorAll(".katex")].at(-1)!.closest("[data-faced]") !== null;
      await expect.poll(() => page.evaluate(isLastFaced)).toBe(true);
      const shifts = await readShifts();
      // Below a thousandth of the window nobody sees it: a fraction of a pixel.
      expect(
        shifts.reduce((sum, shift) => sum + shift, 0),
        `${width}`,
      ).toBeLessThan(0.001);
      await page.close();
    }
  });
}

test("what begins below the window is loaded when the reader scrolls, and not before", async ({ page }) => {
  await page.goto("/en/chapters/lora");
  const first = page.locator('[data-island="item"]').first();
  const { y } = (await first.boundingBox())!;
  await page.setViewportSize({ width: 1280, height: Math.floor(y) - 50 });
  await page.goto("/en/chapters/lora", { waitUntil: "networkidle" });
  await expect(first).not.toBeInViewport();
  await expect(first.locator("form")).toHaveCount(0);
  await page.mouse.wheel(0, 10);
  await first.locator("form").waitFor();
  await expect(first).not.toBeInViewport();
});

const PAGES = [
  "",
  "/chapters",
  "/chapters/lora",
  "/glossary",
  "/labs",
  "/labs/lora",
  "/progress",
  "/sign-in",
  "/sign-up",
  "/privacy",
  "/terms",
];

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const locale of ["zh", "en"]) {
  test(`no page scrolls sideways on the narrowest phone (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of PAGES) {
      await page.goto(`/${locale}${path}`);
      expect(await overflow(page), path).toBe(0);
    }
  });
}

test.describe("an address that is none", () => {
  test.use({ expectedErrors: [/status of 404/] });
  test("is answered in the visitor's language", async ({ page }) => {
    const response = await page.goto("/zh/nowhere");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("这里什么也没有");
  });
});
