import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { seedUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, test, type Page, THEME_OF } from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { words } from "./support/learner";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const newMark = () => randomBytes(5).toString("hex");

async function openAs(page: Page, locale: "zh" | "en", query = ""): Promise<void> {
  const user = await seedUser({ role: "instructor" });
  await page.context().addCookies([user.browserCookie]);
  await page.goto(`/${locale}/cms/exchange${query}`);
}

const gift = (text: string, name = "questions.gift") => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
/** One that comes through, one that loses something, and a text without anything to answer. */
const three = (mark: string) =>
  gift(
    `::Zero ${mark}:: Which matrix starts at zero? {=The up matrix#Yes. ~The down matrix#No.}

::Wild ${mark}:: Who made LoRA? {=Hu* =Hu et al.}

Nothing is asked here.
`,
  );

const stemOf = (page: Page, locale: "zh" | "en") => {
  const { stem, languages } = words[locale].authoring;
  return page.getByRole("textbox", { name: `${stem} ${languages[locale]}`, exact: true });
};

async function readFile(
  page: Page,
  locale: "zh" | "en",
  file: Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0],
) {
  const { exchange } = words[locale].cms;
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("button", { name: exchange.read, exact: true }).click();
}

for (const locale of ["zh", "en"] as const) {
  const { exchange } = words[locale].cms;

  test(`a file is read, told item by item, taken in part and made drafts of, by keyboard alone (${locale})`, async ({
    page,
  }) => {
    test.slow(); // every stop of the Tab key is looked at
    const mark = newMark();
    await openAs(page, locale);
    await tabTo(page, page.locator('input[type="file"]'));
    const asked = page.waitForEvent("filechooser");
    // The browser must have heard that the dialog is waited for before the key comes.
    await page.evaluate(() => undefined);
    await page.keyboard.press("Enter");
    const chooser = await asked;
    await chooser.setFiles(three(mark));
    await tabTo(page, page.getByRole("button", { name: exchange.read, exact: true }));
    const zero = page.getByRole("checkbox", { name: new RegExp(`Zero ${mark}`) });
    await press(page, "Enter", zero);
    await expect(
      page.getByText(locale === "zh" ? "可以导入 2 道题。另有 1 道无法导入。" : "2 items can be taken. 1 cannot."),
    ).toBeVisible();
    const row = (name: string) => page.getByRole("listitem").filter({ hasText: name }).first();
    await expect(row(`Zero ${mark}`)).toContainText(exchange.fates.whole);
    await expect(row(`Wild ${mark}`)).toContainText(exchange.fates.changed);
    await expect(row(`Wild ${mark}`)).toContainText("Hu*");
    await expect(row(exchange.fates["left-out"])).toContainText(words[locale].exchange.reasons["no-question"]);
    await expectNoAxeViolations(page);

    await tabTo(page, page.getByRole("checkbox", { name: new RegExp(`Wild ${mark}`) }));
    await page.keyboard.press("Space");
    await tabTo(page, page.getByLabel(exchange.chapter, { exact: true }).first());
    await page.keyboard.press("ArrowDown");
    await tabTo(page, page.getByRole("button", { name: locale === "zh" ? "生成 1 份草稿" : "Make 1 draft" }));
    const entry = page.getByRole("listitem").filter({ hasText: "questions.gift" }).first();
    await press(page, "Enter", entry);
    await expect(entry.getByRole("status")).toHaveText(locale === "zh" ? "已生成 1 份草稿。" : "1 draft made.");
    await expect(zero).toHaveCount(0);
    await expectNoAxeViolations(page);
    const link = entry.getByRole("link", { name: `Zero ${mark}` });
    await tabTo(page, link);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/${locale}/cms/items/zero-${mark}$`));
    await expect(stemOf(page, locale)).toHaveValue("Which matrix starts at zero?");
  });

  const colorScheme = THEME_OF[locale];
  test(`the page is accessible and fits a phone, empty and full (${locale}, ${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 720 });
    await openAs(page, locale);
    await expect(page.getByRole("button", { name: exchange.read, exact: true })).toBeDisabled();
    await expectNoAxeViolations(page);
    await readFile(page, locale, three(newMark()));
    await expect(page.getByText(exchange.fates.changed, { exact: true })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectNoAxeViolations(page);
    await readFile(page, locale, gift(" ", "empty.gift"));
    await expect(page.getByRole("alert").filter({ hasText: exchange.refused })).toBeVisible();
    await expectNoAxeViolations(page);
  });
}

test("what is chosen in the bank goes out in two formats, and comes in again as drafts of the same items", async ({
  page,
}) => {
  const { exchange, bank } = words.en.cms;
  await openAs(page, "en");
  await page.goto("/en/cms/items?chapter=lora&kind=single-choice&status=published");
  const boxes = page.getByRole("checkbox", { name: /^Choose/ });
  for (const index of [0, 1]) await boxes.nth(index).check();
  await page.getByRole("link", { name: bank.bulk.export }).click();
  await expect(page.getByText("2 items chosen in the bank")).toBeVisible();
  const panel = page.getByRole("region", { name: exchange.export });
  for (const [format, name] of [
    ["gift", "items.gift"],
    ["yaml", "items.yaml"],
  ] as const) {
    await panel.getByLabel(exchange.format).selectOption(format);
    await panel.getByRole("button", { name: exchange.write }).click();
    const link = panel.getByRole("link", { name: `Download ${name}` });
    await link.waitFor();
    await expect(panel.getByRole("status")).toContainText(format === "yaml" ? "2 items whole" : "2 changed");
    if (format === "gift") await expect(panel).toContainText(words.en.exchange.reasons["one-language"]);
  }
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("link", { name: "Download items.yaml" }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  expect(text.match(/^- id: /gm)).toHaveLength(2);
  await expectNoAxeViolations(page);

  await readFile(page, "en", { name: "items.yaml", mimeType: "application/yaml", buffer: Buffer.from(text) });
  await expect(page.getByText(exchange.known)).toHaveCount(2);
  await page.getByRole("button", { name: "Make 2 drafts" }).click();
  const entry = page.getByRole("listitem").filter({ hasText: "items.yaml" }).first();
  await expect(entry.getByRole("status")).toHaveText("2 drafts made.");

  // Once more: nobody's unsaved work is written over, and the page says so.
  await readFile(page, "en", { name: "again.yaml", mimeType: "application/yaml", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Make 2 drafts" }).click();
  const again = page.getByRole("listitem").filter({ hasText: "again.yaml" }).first();
  await expect(again.getByRole("status")).toHaveText("No draft made. 2 were refused.");
  await expect(again).toContainText(exchange.imports.refusals["draft-newer"]);
});

test("many items are made in the background, whether the page stays open or not", async ({ page }) => {
  test.slow();
  const mark = newMark();
  await openAs(page, "en");
  const many = Array.from(
    { length: 300 },
    (_, index) => `::Many ${mark} ${index}:: Is ${index} even? {=yes ~no}\n\n`,
  ).join("");
  await readFile(page, "en", gift(many, "many.gift"));
  await expect(page.getByText("300 items can be taken.")).toBeVisible();
  await page.getByRole("button", { name: "Show more (250 left)" }).click();
  await expect(page.getByRole("checkbox", { name: new RegExp(`^Take Many ${mark}`) })).toHaveCount(250);
  await page.getByRole("checkbox", { name: /^Take all/ }).uncheck();
  await expect(page.getByRole("button", { name: "Make 0 drafts" })).toBeDisabled();
  await page.getByRole("checkbox", { name: /^Take all/ }).check();
  await page.getByRole("button", { name: "Make 300 drafts" }).click();
  const entry = page.getByRole("listitem").filter({ hasText: "many.gift" }).first();
  await entry.waitFor();
  await page.reload();
  await expect(entry.getByRole("status")).toHaveText("300 drafts made.", { timeout: 60_000 });
  await entry.getByRole("button", { name: "Show the items many.gift" }).click();
  await expect(entry.getByRole("link")).toHaveCount(50);
  await entry.getByRole("button", { name: "Show more (250 left)" }).click();
  await expect(entry.getByRole("link")).toHaveCount(250);
  await page.goto(`/en/cms/items/many-${mark}-299`);
  await expect(stemOf(page, "en")).toHaveValue("Is 299 even?");
});

test.describe("a wrong file", () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test("says what is wrong, and leaves the page ready for another one", async ({ page }) => {
    const { exchange } = words.en.cms;
    await openAs(page, "en");
    const alert = page.getByRole("alert").filter({ hasText: exchange.refused });
    for (const [name, content, code] of [
      ["a.xml", `<!DOCTYPE quiz [<!ENTITY a "b">]><quiz>&a;</quiz>`, "unsafe-xml"],
      ["a.apkg", "no deck", "not-this-format"],
      ["a.csv", "name,age\nAda,36", "not-this-format"],
    ] as const) {
      await readFile(page, "en", { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
      await expect(alert).toContainText(exchange.refusals[code]);
    }
    await readFile(page, "en", {
      name: "large.gift",
      mimeType: "text/plain",
      buffer: Buffer.alloc(20 * 1024 * 1024 + 1, "a"),
    });
    await expect(page.getByRole("alert").filter({ hasText: /\S/ }).first()).toBeVisible();
    await readFile(page, "en", three(newMark()));
    await expect(page.getByText("2 items can be taken. 1 cannot.")).toBeVisible();
    const id = page.getByLabel(/^Id of Zero/);
    await id.fill("new");
    await expect(page.getByText(exchange.idsWrong)).toBeVisible();
    await expect(page.getByRole("button", { name: "Make 2 drafts" })).toBeDisabled();
  });
});

test.describe("for a learner", () => {
  test.use({ expectedErrors: [/404/] });
  test("there is no such page", async ({ page, signedIn }) => {
    expect(signedIn.userId).toBeTruthy();
    expect((await page.goto("/en/cms/exchange"))?.status()).toBe(404);
  });
});
