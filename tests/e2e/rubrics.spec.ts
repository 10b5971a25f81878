import { seedUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, test, type Locator, type Page } from "./fixtures";
import { words } from "./support/learner";

test.use({ contextOptions: { reducedMotion: "reduce" } });
// An editor waits for pauses in the typing.
test.slow();

const ITEM = "what-is-lora";
type Language = "zh" | "en";

async function signIn(page: Page, nickname: string, mayReview = false) {
  const user = await seedUser({ role: "instructor", nickname, mayReview });
  await page.context().addCookies([user.browserCookie]);
}

const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  Object.entries(values).reduce(
    (all, [name, value]) => all.replace(new RegExp(`\\{${name}(, number)?\\}`), `${value}`),
    text,
  );

const fitsWidth = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

/** The section of sample answers in the editor of the item, once its glossary is there. */
async function openSamples(page: Page, locale: Language): Promise<Locator> {
  const { samples } = words[locale].authoring.open;
  await page.goto(`/${locale}/cms/items/${ITEM}`);
  const section = page.getByRole("region", { name: samples.title, exact: true });
  await expect(section.getByRole("listitem", { name: new RegExp(`^${samples.sample} 1$`) })).toBeVisible();
  await expect(section.getByRole("status").first()).not.toBeEmpty();
  return section;
}

for (const locale of ["zh", "en"] as const)
  test(`forms are tried against sample answers as they are written, in ${locale}`, async ({ page }) => {
    const { open, faultAt } = words[locale].authoring;
    const { samples } = open;
    await signIn(page, "Lin");
    const section = await openSamples(page, locale);
    const status = section.getByRole("status").first();
    const wrongRows = section.locator("[data-differs]");
    await expect(wrongRows).toHaveCount(0);
    await expect(section.locator("mark").first()).toBeVisible();
    await expectNoAxeViolations(page, `section[aria-label="${samples.title}"]`);

    // A form that can be read no longer says so at its place, and what it found is found no longer.
    const point = page.getByRole("listitem", { name: `${open.point} 5` });
    const parts = point.getByLabel(open.parts, { exact: true });
    const before = await parts.inputValue();
    await parts.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("motivation: <no such> & x");
    const place = fill(faultAt, { line: 1, character: 13 });
    await expect(point.getByRole("button", { name: place })).toBeVisible();
    await expect(point).toContainText(open.faults.reference.replace("{text}", "<no such>"));
    await expect(wrongRows).toHaveCount(1);
    await expect(status).not.toHaveText(/^$/);
    await point.getByRole("button", { name: place }).focus();
    await page.keyboard.press("Enter");
    await expect(parts).toBeFocused();
    expect(
      await parts.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
    ).toBe("<no such>");
    await parts.fill(before);
    await expect(wrongRows).toHaveCount(0);

    // An answer is tried, and kept by keyboard.
    const tried = section.getByRole("textbox", { name: samples.try, exact: true });
    await tried.focus();
    await page.keyboard.insertText(
      locale === "zh"
        ? "有人说 LoRA 让推理更快。A 随机，B 为零，一开始与基座相同。"
        : "Some say LoRA makes inference faster. A is random, B is zero, so at the start nothing differs from the base: it is exactly the same.",
    );
    const box = section.getByRole("group", { name: samples.try, exact: true });
    await expect(box.getByText(samples.as.quoted).first()).toBeVisible();
    await expect(box.getByText(samples.found.found).first()).toBeVisible();
    const count = await section.getByRole("listitem", { name: new RegExp(`^${samples.sample} \\d+$`) }).count();
    await section.getByRole("button", { name: samples.keep }).focus();
    await page.keyboard.press("Enter");
    await expect(tried).toBeFocused();
    await expect(tried).toHaveValue("");
    const kept = section.getByRole("listitem", { name: `${samples.sample} ${count + 1}` });
    await expect(kept).toBeVisible();
    await expect(wrongRows).toHaveCount(0);

    // What the author expects otherwise is marked and counted, and the checks warn of it.
    await kept.getByLabel(`${samples.expected} motivation`).selectOption(samples.verdicts.said);
    await expect(wrongRows).toHaveCount(1);
    await expect(wrongRows).toContainText(samples.differs);
    await expect(
      page.getByText(`sample answer ${count + 1} expects the point "motivation" to be said, it is missed`).first(),
    ).toBeVisible();
    await expect(page.locator("[data-save]").first()).toHaveAttribute("data-save", "still");

    await page.setViewportSize({ width: 360, height: 740 });
    await fitsWidth(page);
  });

test("help on forms opens by keyboard, and a misconception's forms say what is wrong with them", async ({ page }) => {
  const { open } = words.en.authoring;
  await signIn(page, "Lin");
  await openSamples(page, "en");
  const help = page.locator("summary", { hasText: open.help.title });
  await help.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(open.help.means.glossary)).toBeVisible();
  const misconception = page.getByRole("listitem", { name: `${open.misconception} 1` });
  await misconception.getByLabel(open.said, { exact: true }).fill("a\n<nowhere> & b");
  await expect(misconception).toContainText(open.faults.unknown.replace("{text}", "<nowhere>"));
  // A follow-up is asked on an occasion, and follows the id of its point.
  const followUp = page.getByRole("listitem", { name: `${open.followUp} 1` });
  await followUp.getByLabel(open.when.label, { exact: true }).selectOption("missed:motivation");
  await page
    .getByRole("listitem", { name: `${open.point} 5` })
    .getByLabel(open.id, { exact: true })
    .fill("why");
  await expect(followUp.getByLabel(open.when.label, { exact: true })).toHaveValue("missed:why");
});

const saved = (page: Page) => expect(page.locator("[data-save]")).toHaveAttribute("data-save", "still");
const order = (page: Page) =>
  page.locator("li[data-entry]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-entry")));

async function makeSet(page: Page, locale: Language, title: string): Promise<void> {
  const { rubricSets } = words[locale].cms;
  await page.goto(`/${locale}/cms/rubric-sets`);
  await page.getByLabel(rubricSets.titles[locale], { exact: true }).focus();
  await page.keyboard.insertText(title);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

async function addItem(page: Page, locale: Language, id: string): Promise<void> {
  const { rubricSets } = words[locale].cms;
  const field = page.getByLabel(rubricSets.add, { exact: true });
  await field.fill(id);
  const found = page.getByRole("button", { name: new RegExp(`^${rubricSets.addOne} .* ${id}`) }).first();
  await found.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(`li[data-entry="${id}"]`)).toBeVisible();
  await expect(field).toBeFocused();
}

for (const locale of ["zh", "en"] as const)
  test(`a set for interviews is made, ordered, copied and archived by keyboard, in ${locale}`, async ({ page }) => {
    const { rubricSets, nav } = words[locale].cms;
    const title = `${locale}-${Date.now().toString(36)}`;
    await signIn(page, "Lin");
    await page.goto(`/${locale}/cms/rubric-sets`);
    await expect(page.getByRole("link", { name: nav.rubricSets })).toHaveAttribute("aria-current", "page");
    await page.getByRole("button", { name: rubricSets.create }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText(rubricSets.untitled)).toBeVisible();
    await makeSet(page, locale, title);
    for (const id of ["what-is-lora", "lora-mechanism", "qlora-mechanism"]) await addItem(page, locale, id);
    await page.getByLabel(rubricSets.level, { exact: true }).selectOption("junior");
    await page.getByLabel(rubricSets.role, { exact: true }).selectOption("inference-engineer");
    await saved(page);
    await expect(page.locator("li[data-entry='what-is-lora']")).toContainText(
      locale === "zh" ? "6 个要点" : "6 points",
    );
    await page.locator("li[data-entry='what-is-lora'] input").fill("8");
    const grip = page.locator("li[data-entry='qlora-mechanism'] [data-control='grip']");
    await grip.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    await expect(grip).toBeFocused();
    expect(await order(page)).toEqual(["qlora-mechanism", "what-is-lora", "lora-mechanism"]);
    await saved(page);
    await expectNoAxeViolations(page);

    await page.reload();
    await expect.poll(() => order(page)).toEqual(["qlora-mechanism", "what-is-lora", "lora-mechanism"]);
    await expect(page.locator("li[data-entry='what-is-lora'] input")).toHaveValue("8");
    await expect(page.getByLabel(rubricSets.level, { exact: true })).toHaveValue("junior");
    await page.locator("li[data-entry='lora-mechanism'] [data-control='remove']").focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("li[data-entry='what-is-lora'] [data-control='remove']")).toBeFocused();
    await saved(page);
    await page.setViewportSize({ width: 320, height: 740 });
    await fitsWidth(page);
    await page.setViewportSize({ width: 1280, height: 800 });

    await page.getByRole("button", { name: rubricSets.duplicate }).focus();
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("heading", { level: 1, name: `${title}${locale === "zh" ? "（副本）" : " (copy)"}` }),
    ).toBeVisible();
    expect(await order(page)).toEqual(["qlora-mechanism", "what-is-lora"]);
    await page.getByRole("button", { name: rubricSets.archive, exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText(rubricSets.archivedNote)).toBeVisible();
    await expect(page.locator("[data-control='remove']")).toHaveCount(0);
    await page.goto(`/${locale}/cms/rubric-sets`);
    await expect(page.getByRole("link", { name: title, exact: true })).toBeVisible();
    await expectNoAxeViolations(page);
  });

test.describe("two at one set", () => {
  // The refusal itself.
  test.use({ expectedErrors: [/409/] });

  test("neither overwrites the other, and one who did not make it does not archive it", async ({
    page,
    browser,
    baseURL,
  }) => {
    const { rubricSets } = words.en.cms;
    await signIn(page, "Lin");
    await makeSet(page, "en", `Shared ${Date.now().toString(36)}`);
    await addItem(page, "en", "what-is-lora");
    await saved(page);
    const context = await browser.newContext({ ...(baseURL && { baseURL }), reducedMotion: "reduce" });
    const other = await context.newPage();
    await signIn(other, "Mo");
    await other.goto(page.url());
    await expect(other.getByText(fill(rubricSets.ownedBy, { owner: "Lin" }))).toBeVisible();
    await expect(other.getByRole("button", { name: rubricSets.archive, exact: true })).toHaveCount(0);
    await addItem(other, "en", "lora-mechanism");
    await saved(other);
    await page.locator("li[data-entry='what-is-lora'] input").fill("5");
    await page.getByRole("button", { name: rubricSets.loadNewest }).click();
    await expect(page.locator("li[data-entry='lora-mechanism']")).toBeVisible();
    await expect(page.getByRole("button", { name: rubricSets.loadNewest })).toHaveCount(0);
    await page.locator("li[data-entry='what-is-lora'] input").fill("5");
    await saved(page);
    await context.close();
  });
});
