import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { seedUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, test, type Browser, type Locator, type Page } from "./fixtures";
import { answerItem, words } from "./support/learner";

test.use({ contextOptions: { reducedMotion: "reduce" } });
// An editor waits for pauses in the typing and for the linter.
test.slow();

const CHAPTER = "lora";
const newItemId = () => `e2e-${randomBytes(6).toString("hex")}`;
const path = (locale: string, id: string, rest = "") => `/${locale}/cms/items/${id}${rest}`;

interface Who {
  readonly nickname: string;
  readonly mayReview?: boolean;
  readonly role?: "instructor" | "admin";
}

async function signIn(page: Page, { nickname, mayReview = false, role = "instructor" }: Who) {
  const user = await seedUser({ role, nickname, mayReview });
  await page.context().addCookies([user.browserCookie]);
  return user;
}

async function pageOf(browser: Browser, baseURL: string, who: Who): Promise<Page> {
  const context = await browser.newContext({ baseURL, reducedMotion: "reduce" });
  const page = await context.newPage();
  await signIn(page, who);
  return page;
}

/** Makes an item by the form, by keyboard alone, and waits for its editor. */
async function createItem(page: Page, locale: "zh" | "en", id: string, kind: string): Promise<void> {
  const { cms } = words[locale];
  await page.goto(`/${locale}/cms/items/new`);
  await page.getByLabel(cms.new.id, { exact: true }).focus();
  await page.keyboard.type(id);
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(cms.new.chapter, { exact: true })).toBeFocused();
  await page.getByLabel(cms.new.chapter, { exact: true }).selectOption(CHAPTER);
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(cms.new.kind, { exact: true })).toBeFocused();
  await page.getByLabel(cms.new.kind, { exact: true }).selectOption(kind);
  await page.getByRole("button", { name: cms.new.create }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: cms.editor.pane.write }).waitFor();
}

const saved = (page: Page) => expect(page.locator("[data-save]")).toHaveAttribute("data-save", "still");
const field = (page: Page, label: string, language: string) =>
  page.getByRole("textbox", { name: `${label} ${language}`, exact: true });

async function both(page: Page, locale: "zh" | "en", label: string, zh: string, en: string, index = 0): Promise<void> {
  const { languages } = words[locale].authoring;
  await field(page, label, languages.zh).nth(index).fill(zh);
  await field(page, label, languages.en).nth(index).fill(en);
}

/** Writes all that a choice item needs to be reviewed. */
async function writeChoiceItem(page: Page, locale: "zh" | "en", mark: string): Promise<void> {
  const { cms, authoring } = words[locale];
  const { choices } = authoring;
  await both(page, locale, cms.editor.envelope.title, `试题 ${mark}`, `Trial ${mark}`);
  await page.getByLabel(cms.editor.questions.label).fill("what-is-lora");
  await page
    .getByRole("button", { name: /what-is-lora$/ })
    .first()
    .click();
  await page.getByLabel(cms.editor.envelope.difficulty).selectOption("2");
  await page.getByLabel(cms.editor.envelope.reviewed).fill("2026-11");
  await page.getByRole("checkbox", { name: /hu-2021/ }).check();
  await both(
    page,
    locale,
    authoring.stem,
    `编号 ${mark} 的矩阵在训练时由谁更新？`,
    `Who updates the matrix ${mark} in training?`,
  );
  await both(page, locale, choices.text, "优化器，按梯度逐步更新", "The optimiser, step by step along the gradient");
  await both(
    page,
    locale,
    choices.text,
    "数据加载器，每批更新一次",
    "The data loader, once for every batch it hands over",
    1,
  );
  await page.getByLabel(choices.correct).first().check();
  await both(page, locale, choices.feedback, "对。", "Right.");
  await both(page, locale, choices.feedback, "加载器只给出数据。", "A loader only hands over data.", 1);
  await both(
    page,
    locale,
    authoring.explanation,
    "梯度告诉优化器往哪里走。",
    "The gradient tells the optimiser where to go.",
  );
  await saved(page);
}

async function saveRevision(page: Page, locale: "zh" | "en", note: string): Promise<void> {
  const { cms } = words[locale];
  await page.keyboard.press("Control+s");
  const form = page.getByRole("form", { name: cms.editor.revision.title });
  await expect(form.getByRole("textbox")).toBeFocused();
  await page.keyboard.type(note);
  await page.keyboard.press("Control+Enter");
  await expect(form).toHaveCount(0);
}

/** Keeps the page from reading the item anew once a revision is saved, until what it gives is called. */
async function holdAfterSave(page: Page, id: string): Promise<() => Promise<void>> {
  const address = `**/api/v1/cms/items/${id}`;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let isSaved = false;
  page.on("response", (response) => {
    if (response.url().endsWith(`/cms/items/${id}/revisions`)) isSaved = true;
  });
  await page.route(address, async (route) => {
    if (isSaved) await released;
    await route.continue();
  });
  return async () => {
    release();
    await page.unrouteAll({ behavior: "wait" });
  };
}

/** Presses the button of a step, writes its note, and waits until it is done. */
async function step(page: Page, act: { readonly button: string; readonly note: string }, note: string): Promise<void> {
  await page.getByRole("button", { name: act.button, exact: true }).click();
  const box = page.getByRole("textbox", { name: act.note });
  await box.fill(note);
  await box.press("Control+Enter");
  await expect(box).toHaveCount(0);
}

const player = (page: Page, locale: "zh" | "en"): Locator =>
  page.getByRole("region", { name: words[locale].cms.trial.title, exact: true });

test("an item is written, reviewed, sent back, approved and published; a learner answers it; an old revision returns", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const id = newItemId();
  const mark = id.slice(4);
  const { cms } = words.en;
  const { acts, status } = cms.editor;
  await signIn(page, { nickname: "Lin" });
  await createItem(page, "en", id, "single-choice");
  await writeChoiceItem(page, "en", mark);
  await expect(page.getByText(cms.editor.checks.ready)).toBeVisible();

  // The key is tried as learners meet it.
  await player(page, "en").getByRole("button", { name: cms.trial.fill }).click();
  await page.keyboard.press("Control+Enter");
  await expect(player(page, "en").getByText("Correct.")).toBeVisible();

  await page.reload();
  await expect(field(page, words.en.authoring.stem, "English")).toHaveValue(
    `Who updates the matrix ${mark} in training?`,
  );
  await saveRevision(page, "en", "The first words");
  await step(page, acts.submit, "Please look at the feedback");
  await expect(page.getByText(status.in_review).first()).toBeVisible();

  const desk = await pageOf(browser, baseURL!, { nickname: "Grace", mayReview: true });
  await desk.goto("/zh/cms/review");
  const queued = desk.getByRole("listitem").filter({ hasText: `试题 ${mark}` });
  await queued.getByRole("link").first().click();
  const zh = words.zh.cms;
  const fieldLabel = `${zh.fields.choices} 1 · ${zh.fields.feedback}`;
  await desk.getByRole("button", { name: zh.comments.onField.replace("{field}", fieldLabel) }).click();
  await desk.getByRole("textbox", { name: zh.comments.text }).fill("请说明为什么对。");
  await desk.getByRole("button", { name: zh.comments.send }).click();
  await expect(desk.getByRole("listitem").filter({ hasText: "请说明为什么对。" }).last()).toBeVisible();
  await expectNoAxeViolations(desk);
  await step(desk, zh.editor.acts["ask-changes"], "见意见。");
  await expect(desk.getByText(zh.editor.status.changes_asked).first()).toBeVisible();

  await page.goto("/en/cms/review");
  await page.getByRole("link", { name: `Trial ${mark}` }).click();
  const remark = page.getByRole("listitem").filter({ hasText: "请说明为什么对。" }).last();
  await expect(remark).toBeVisible();
  await both(page, "en", words.en.authoring.choices.feedback, "对：它读梯度。", "Right: it reads the gradient.");
  await remark.getByRole("button", { name: cms.comments.close }).click();
  await expect(remark).toHaveCount(0);
  // While the page does not know the new revision yet, nothing is offered for the one that it replaced.
  const readAnew = await holdAfterSave(page, id);
  await saveRevision(page, "en", "Say why");
  await expect(page.getByText(cms.editor.savedAs.replace("{number}", "2"))).toBeVisible();
  await expect(page.getByRole("button", { name: acts.submit.button, exact: true })).toHaveCount(0);
  await readAnew();
  await step(page, acts.submit, "");

  await desk.goto(path("zh", id, "/history"));
  await expect(desk.getByText("它读梯度").first()).toBeVisible();
  await step(desk, zh.editor.acts.approve, "好。");
  await step(desk, zh.editor.acts.publish, "");
  await expect(desk.getByText(zh.editor.status.published).first()).toBeVisible();

  const guest = await browser.newContext({ ...(baseURL && { baseURL }) });
  const views = await guest.request.post("/api/v1/item-views", { data: { ids: [id] }, headers: { origin: baseURL! } });
  const shown = await views.text();
  expect(shown).toContain(`Who updates the matrix ${mark}`);
  expect(shown).not.toContain("reads the gradient");
  const { public: form } = (JSON.parse(shown) as { views: { public: { en: { choices: { id: string }[] } } }[] })
    .views[0]!;
  expect(await answerItem(guest.request, id, { choice: form.en.choices[0]!.id })).toBeTruthy();
  await guest.close();

  await page.goto(path("en", id, "/history?revision=1"));
  await page.getByRole("button", { name: cms.history.restore.replace("{number}", "1") }).click();
  await page.getByRole("region", { name: cms.editor.pane.write }).waitFor();
  await expect(field(page, words.en.authoring.choices.feedback, "English").first()).toHaveValue("Right.");
  await saveRevision(page, "en", "Back to the first words");
  await expect(page.getByRole("link", { name: /Revision 3/ })).toBeVisible();
});

test("an item of another kind is written in Chinese by keyboard, with the text tools, and its keys are listed", async ({
  page,
}) => {
  const id = newItemId();
  const { cms, authoring } = words.zh;
  await signIn(page, { nickname: "Lin" });
  await createItem(page, "zh", id, "short-text");
  const stem = field(page, authoring.stem, authoring.languages.zh);
  await stem.focus();
  await page.keyboard.type("秩 ");
  await page.keyboard.press("Control+Shift+M");
  await page.keyboard.type("r");
  await expect(stem).toHaveValue("秩 $r$");
  await page.keyboard.press("Alt+F10");
  const tools = page.getByRole("toolbar", { name: authoring.toolbar.label });
  await expect(tools.getByRole("button").first()).toBeFocused();
  for (let moves = 0; moves < 6; moves++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(stem).toHaveValue("秩 $r\\frac{}{}$");
  await expect(page.locator("[data-parity=missing]").first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(stem).toHaveValue("秩 $r$");
  await saved(page);
  await page.keyboard.press("Alt+3");
  await expect(page.getByRole("heading", { name: cms.editor.checks.title })).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByText(cms.editor.keys.save)).toBeVisible();
  await page.getByRole("button", { name: cms.fields.title }).first().click();
  await expect(field(page, cms.editor.envelope.title, authoring.languages.zh)).toBeFocused();
});

test.describe("with a network that goes away", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|409|Failed to load resource/] });

  test("what is written stays in the browser and is sent later", async ({ page, context }) => {
    const id = newItemId();
    const { cms, authoring } = words.en;
    await signIn(page, { nickname: "Lin" });
    await createItem(page, "en", id, "single-choice");
    const stem = field(page, authoring.stem, "English");
    await context.setOffline(true);
    await stem.fill("Written without a network");
    await expect(page.getByText(cms.editor.save.offlineKept)).toBeVisible();
    await context.setOffline(false);
    await saved(page);
    await page.reload();
    await expect(stem).toHaveValue("Written without a network");
  });

  test("two tabs of one author: nothing is overwritten before he has chosen", async ({ page, context }) => {
    const id = newItemId();
    const { cms, authoring } = words.en;
    await signIn(page, { nickname: "Lin" });
    await createItem(page, "en", id, "single-choice");
    const other = await context.newPage();
    await other.goto(path("en", id));
    const [mine, theirs] = [page, other].map((tab) => field(tab, authoring.stem, "English"));
    await theirs!.fill("From the other tab");
    await saved(other);
    await mine!.fill("From this tab");
    const notice = page.getByRole("alert").filter({ hasText: cms.editor.conflict.title });
    await notice.getByRole("button", { name: cms.editor.conflict.theirs }).click();
    await expect(mine!).toHaveValue("From the other tab");
    await mine!.fill("Once more from this tab");
    await saved(page);
    await theirs!.fill("And from the other");
    const again = other.getByRole("alert").filter({ hasText: cms.editor.conflict.title });
    await again.getByRole("button", { name: cms.editor.conflict.mine }).click();
    await saved(other);
    await page.reload();
    await expect(mine!).toHaveValue("And from the other");
  });
});

test("two authors: each sees the other, and a newer revision is replaced only by an explicit choice", async ({
  page,
  browser,
  baseURL,
}) => {
  const id = newItemId();
  const { cms, authoring } = words.en;
  await signIn(page, { nickname: "Lin" });
  await createItem(page, "en", id, "single-choice");
  await field(page, authoring.stem, "English").fill("The first words");
  await saved(page);
  await saveRevision(page, "en", "first");
  await expect(page.getByRole("link", { name: /Revision 1/ })).toBeVisible();

  const desk = await pageOf(browser, baseURL!, { nickname: "Grace" });
  await desk.goto(path("en", id));
  await field(desk, authoring.stem, "English").fill("Grace's words");
  await saved(desk);

  await field(page, authoring.stem, "English").fill("Lin's words");
  await saved(page);
  await expect(page.getByText(/Grace has unsaved work/)).toBeVisible();
  await saveRevision(page, "en", "second");
  await expect(page.getByRole("link", { name: /Revision 2/ })).toBeVisible();

  await desk.keyboard.press("Control+s");
  await desk.keyboard.press("Control+Enter");
  const over = desk.getByRole("form", { name: /Lin saved revision 2/ });
  await expect(over.locator("del")).toContainText("Lin");
  await expect(over.locator("ins").first()).toContainText("Grace");
  await over.getByRole("button", { name: cms.editor.revision.over }).click();
  await expect(desk.getByRole("link", { name: /Revision 3/ })).toBeVisible();
  await page.reload();
  await expect(field(page, authoring.stem, "English")).toHaveValue("Grace's words");
});

test("a pasted picture gets its words in both languages before it counts, and a wrong file is named", async ({
  page,
}) => {
  const id = newItemId();
  const { cms, authoring } = words.en;
  await signIn(page, { nickname: "Lin" });
  await createItem(page, "en", id, "single-choice");
  const stem = field(page, authoring.stem, "English");
  await both(page, "en", authoring.stem, "看图。", "Look.");
  const paste = async (type: string, bytes: Buffer) =>
    stem.evaluate(
      (area, { type, data }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], "picture", { type }));
        area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
      },
      { type, data: bytes.toString("base64") },
    );
  const panel = page.getByRole("form", { name: cms.editor.picture.title });
  await paste("image/bmp", Buffer.from("BM"));
  await expect(panel.getByRole("alert")).toContainText("image/bmp");
  await panel.getByRole("button", { name: cms.editor.picture.cancel }).click();

  const noise = randomBytes(3).toJSON().data;
  const background = { r: noise[0]!, g: noise[1]!, b: noise[2]! };
  await paste(
    "image/png",
    await sharp({ create: { width: 64, height: 32, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  await expect(panel.getByRole("img")).toBeVisible();
  const insert = panel.getByRole("button", { name: cms.editor.picture.insert });
  await expect(insert).toBeDisabled();
  await panel.getByLabel(cms.editor.picture.alt.zh).fill("一块颜色");
  await panel.getByLabel(cms.editor.picture.alt.en).fill("A patch of colour");
  await insert.click();
  await expect(stem).toHaveValue(/^Look\.\n\n!\[A patch of colour\]\(\/media\/[0-9a-f]{64}#64x32\)$/);
  await expect(field(page, authoring.stem, authoring.languages.zh)).toHaveValue(/!\[一块颜色\]/);
  await saved(page);
});

/** As it is opened: what has been scrolled under a bar that stays would pass for a place too small to be hit. */
async function fromTop(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectNoAxeViolations(page);
}

for (const [locale, theme] of [
  ["zh", "dark"],
  ["en", "light"],
] as const) {
  test(`the pages of an author are accessible in ${locale}, ${theme}, and the preview is a phone's`, async ({
    page,
  }) => {
    const id = newItemId();
    const { cms } = words[locale];
    await page.emulateMedia({ colorScheme: theme });
    await signIn(page, { nickname: "Lin" });
    await createItem(page, locale, id, "single-choice");
    await writeChoiceItem(page, locale, id.slice(4));
    await fromTop(page);
    await page.getByRole("button", { name: cms.trial.phone }).click();
    await page.getByRole("button", { name: cms.trial[theme === "dark" ? "light" : "dark"], exact: true }).click();
    const frame = page.frameLocator("iframe");
    await frame.getByRole("radio").first().check();
    await page.keyboard.press("Control+Enter");
    await expect(frame.getByRole("status").first()).toBeVisible();
    expect(await frame.locator("html").evaluate((root) => root.clientWidth)).toBeLessThanOrEqual(360);
    await fromTop(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(page.getByRole("button", { name: cms.editor.pane.preview })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await saveRevision(page, locale, "a");
    await page.goto(path(locale, id, "/history"));
    await page.getByRole("heading", { name: cms.comments.title }).waitFor();
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    for (const place of ["items/new", "review"]) {
      await page.goto(`/${locale}/cms/${place}`);
      await page.locator("main section, main form").first().waitFor();
      await expectNoAxeViolations(page);
    }
  });
}

test.describe("for anybody else", () => {
  test.use({ expectedErrors: [/404/] });
  test("none of these pages exists", async ({ page, signedIn }) => {
    expect(signedIn.userId).toBeTruthy();
    for (const place of ["items/new", "items/lora-what-is-low-rank", "items/lora-what-is-low-rank/history", "review"])
      expect((await page.request.get(`/en/cms/${place}`)).status()).toBe(404);
  });
});
