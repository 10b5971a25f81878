import { expect, expectNoAxeViolations, test, type Page, THEME_OF } from "./fixtures";
import { words } from "./support/learner";

const field = (page: Page) => page.getByRole("combobox");
const options = (page: Page) => page.getByRole("option");
/** The list answers what stands in the field; until then it holds what the text before found. */
const settled = (page: Page) => expect(page.getByRole("listbox")).toHaveAttribute("aria-busy", "false");
const dialog = (page: Page, locale: "zh" | "en") => page.getByRole("dialog", { name: words[locale].search.title });

async function openPalette(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
}

for (const locale of ["zh", "en"] as const) {
  const w = words[locale].search;
  const query = { zh: "低秩", en: "low-rank" }[locale];

  test(`the palette opens by Ctrl+K, finds while one types, and leads by Enter (${locale})`, async ({ page }) => {
    await openPalette(page, `/${locale}/chapters/lora`);
    await page.keyboard.type("lora");
    const first = options(page).first();
    await expect(first).toHaveAttribute("href", `/${locale}/chapters/lora`);
    await expect(field(page)).toHaveAttribute("aria-activedescendant", (await first.getAttribute("id"))!);
    await expect(first).toHaveAttribute("aria-selected", "true");
    await expect(dialog(page, locale).getByRole("status")).toContainText(/\d+/);
    await field(page).fill(query);
    await settled(page);
    await expect(page.getByRole("option", { name: new RegExp(query, "i") }).first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await expect(dialog(page, locale).locator('[aria-selected="true"]')).toHaveCount(1);
    const href = (await options(page).first().getAttribute("href"))!;
    await page.keyboard.press("Enter");
    await page.waitForURL(href);
  });

  test(`the page for searching works without JavaScript (${locale})`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(`/${locale}`);
    await page.locator("header a[data-search]").click();
    await page.waitForURL(`/${locale}/search`);
    await page.getByRole("searchbox").fill(query);
    await page.getByRole("main").getByRole("button", { name: w.submit }).click();
    await expect(page).toHaveURL(/\/search\?q=/);
    await expect(page.getByRole("searchbox")).toHaveValue(query);
    await expect(page.locator("main li mark").first()).toHaveText(new RegExp(query.slice(0, 3), "i"));
    await expect(page.locator("main li a").first()).toHaveAttribute("href", new RegExp(`^/${locale}/`));
    await page.goto(`/${locale}/search?q=zzqqxx`);
    await expect(page.getByRole("status")).toHaveText(w.nothing);
    await context.close();
  });

  const colorScheme = THEME_OF[locale];
  test(`palette and page are accessible (${locale}, ${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openPalette(page, `/${locale}/chapters`);
    await expectNoAxeViolations(page, "dialog");
    await page.keyboard.type("lora");
    await expect(options(page).first()).toHaveAttribute("href", `/${locale}/chapters/lora`);
    await expectNoAxeViolations(page, "dialog");
    await page.goto(`/${locale}/search?q=lora`);
    await expectNoAxeViolations(page);
  });
}

test("the palette closes by Escape and gives the focus back to where it was", async ({ page }) => {
  await page.goto("/en/chapters/lora");
  const button = page.locator("header a[data-search]");
  await button.click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog(page, "en")).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("no byte of the palette comes before it is asked for", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => void (request.resourceType() === "script" && scripts.push(request.url())));
  await page.goto("/en/chapters");
  await page.waitForLoadState("networkidle");
  const before = scripts.length;
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  expect(scripts.slice(before).join("\n")).toMatch(/palette/i);
  expect(scripts.slice(0, before).join("\n")).not.toMatch(/palette/i);
});

test("a misspelt word leads to the right one, and says so", async ({ page }) => {
  await openPalette(page, "/en");
  await page.keyboard.type("quantzation");
  await expect(dialog(page, "en").getByRole("status")).toContainText("spelt nearly so");
  await expect(options(page).first().locator("mark").first()).toHaveText(/quanti[sz]ation/i);
});

test("an input method is left alone: nothing is searched and Enter leads nowhere until it is done", async ({
  page,
}) => {
  await openPalette(page, "/zh/chapters");
  const asked: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.pathname === "/api/v1/search") asked.push(url.searchParams.get("q")!);
  });
  const client = await page.context().newCDPSession(page);
  await client.send("Input.imeSetComposition", { text: "dizhi", selectionStart: 5, selectionEnd: 5 });
  await field(page).dispatchEvent("keydown", { key: "Enter", isComposing: true, keyCode: 229 });
  await expect(field(page)).toHaveValue("dizhi");
  expect(page.url()).toMatch(/\/zh\/chapters$/);
  await client.send("Input.insertText", { text: "低秩" });
  await expect(field(page)).toHaveValue("低秩");
  await expect(page.getByRole("option", { name: /低秩/ }).first()).toBeVisible();
  expect(asked).toEqual(["低秩"]);
});

test("what is named is done: theme, language, places; and a result is remembered", async ({ page }) => {
  await openPalette(page, "/en/chapters");
  await page.keyboard.type("dark");
  await page.getByRole("option", { name: "Theme: dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("chinese");
  await page.getByRole("option", { name: "Switch to Chinese" }).click();
  await page.waitForURL("/zh/chapters");

  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("lora");
  await expect(options(page).first()).toHaveAttribute("href", "/zh/chapters/lora");
  await settled(page);
  await page.keyboard.press("Enter");
  await page.waitForURL("/zh/chapters/lora");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("group", { name: "最近去过" }).getByRole("option")).toHaveAttribute(
    "href",
    "/zh/chapters/lora",
  );
});

test("a result is a link that a middle click opens beside the page", async ({ page, context }) => {
  await openPalette(page, "/en");
  await page.keyboard.type("lora");
  await expect(options(page).first()).toHaveAttribute("href", "/en/chapters/lora");
  const opened = context.waitForEvent("page");
  await options(page).first().click({ button: "middle" });
  await (await opened).waitForURL("/en/chapters/lora");
  expect(page.url()).toMatch(/\/en$/);
});

test.describe("without a network", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });
  test("the palette says so", async ({ page, context }) => {
    await openPalette(page, "/en");
    await context.setOffline(true);
    await page.keyboard.type("lora");
    await expect(dialog(page, "en").getByRole("status")).toContainText(/network|connection|offline/i);
    await context.setOffline(false);
  });
});
test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test("header, palette and page fit", async ({ page }) => {
    await openPalette(page, "/en/chapters/lora");
    await page.keyboard.type("low-rank update");
    await expect(options(page).first()).toBeVisible();
    for (const path of [undefined, "/en/search?q=low-rank", "/zh/search?q=低秩"]) {
      if (path) await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});
