import { expect, test, type Page } from "./fixtures";

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

test("formulas get their faces after the first paint, and text has ours once the browser keeps them", async ({
  page,
}) => {
  const face = () =>
    page.evaluate(() => getComputedStyle(document.querySelector("main .katex .mathnormal")!).fontFamily);
  await page.goto("/en/chapters/lora");
  await expect.poll(face).toContain("KaTeX_Math");
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).not.toContain("Geist");
  await page.evaluate(() => localStorage.setItem("warmup:faces", "1"));
  await page.reload();
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Geist");
});

const PAGES = ["", "/chapters", "/chapters/lora", "/labs", "/labs/lora", "/progress", "/sign-in", "/sign-up"];

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
