import { seedUser } from "@/tests/support/seed-user";
import { expect, expectNoAxeViolations, expectNoAxeViolationsInBothThemes, type Page, test } from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { words } from "./support/learner";
import { assign, closeNow, endIn, retireSeeded, rightKey, seedDraft, seedItems, startTimed } from "./support/quiz";
import { takeTurns } from "./support/take-turns";

test.use({ contextOptions: { reducedMotion: "reduce" } });
test.afterEach(() => retireSeeded());

const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
const placeOf = (page: Page, text: string, number: number, count: number) =>
  page.getByText(fill(text, { number, count }), { exact: true });

/** Opens a quiz and waits until it can be answered; the focus is then at its top. */
async function openQuiz(page: Page, locale: "zh" | "en", sessionId: string) {
  await page.goto(`/${locale}/quizzes/sessions/${sessionId}`);
  await expect(placeOf(page, words[locale].quizzes.run.place, 1, 3)).toBeFocused();
  await page.getByRole("radio").first().waitFor();
}

/** Chooses by a digit, from the first radio button that Tab reaches. */
async function choose(page: Page, key: string) {
  const radio = page.locator("form:visible").getByRole("radio");
  await radio.first().waitFor();
  await tabTo(page, radio.first().or(radio.and(page.locator(":checked"))));
  await page.keyboard.press(key);
  await expect(radio.nth(Number(key) - 1)).toBeChecked();
}

for (const locale of ["zh", "en"] as const) {
  const isTurn = takeTurns(locale);
  const { run, result, ended, list, make, heading } = words[locale].quizzes;

  test.describe(`a timed quiz (${locale})`, () => {
    test("is taken by keyboard alone, survives a reload, and is reviewed", async ({ page }) => {
      test.slow(); // every stop of the Tab key is looked at
      const { chapter } = await seedItems(3);
      const sessionId = await startTimed(page.request, chapter);
      await openQuiz(page, locale, sessionId);
      await choose(page, await rightKey(page));
      await page.keyboard.press("f");
      await expect(page.getByRole("button", { name: run.flagged, pressed: true })).toBeVisible();
      await expect(page.getByText(run.saved, { exact: true })).toBeVisible();
      await page.keyboard.press("n");
      await expect(placeOf(page, run.place, 2, 3)).toBeFocused();
      await page.keyboard.press("?");
      await expect(page.getByText(run.keyList.flag)).toBeVisible();
      await expectNoAxeViolationsInBothThemes(page);

      await page.reload();
      await page.getByRole("radio").first().waitFor();
      await expect(page.locator("form:visible").getByRole("radio", { checked: true })).toHaveCount(1);
      const first = page.getByRole("button", { name: new RegExp(`${run.answered}.*${run.flaggedWord}`) });
      await expect(first).toHaveAttribute("aria-current", "step");
      await tabTo(page, page.getByRole("button", { name: run.finish }).last());
      await press(page, "Enter", page.getByRole("region", { name: run.finish }));
      await tabTo(page, page.getByRole("button", { name: run.submit }));
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: locale === "zh" ? /得 1 分/ : /1 of 3 points/ })).toBeVisible();
      await expect(page.getByRole("row", { name: /LoRA/ })).toContainText("33%");
      const entry = page.locator("summary").first();
      await tabTo(page, entry);
      await page.keyboard.press("Enter");
      await expect(page.getByText(locale === "zh" ? "解析 0" : "Explanation 0")).toBeVisible();
      await expectNoAxeViolationsInBothThemes(page);

      await tabTo(page, page.getByRole("button", { name: result.missed }), "Shift+Tab");
      await page.keyboard.press("Enter");
      await expect(placeOf(page, run.place, 1, 2)).toBeVisible();
      await expect(page.getByRole("heading", { level: 1, name: heading.practice })).toBeVisible();
    });

    if (isTurn())
      test("runs out of time by the server's clock, and counts what was saved", async ({ page }) => {
        const { chapter } = await seedItems(3);
        const sessionId = await startTimed(page.request, chapter, 1);
        await endIn(sessionId, 6_000);
        await openQuiz(page, locale, sessionId);
        await page.locator("form:visible").getByRole("radio").first().focus();
        await page.keyboard.press(await rightKey(page));
        await expect(page.getByText(run.saved, { exact: true })).toBeVisible();
        await expect(page.getByRole("heading", { name: locale === "zh" ? /得 1 分/ : /1 of 3 points/ })).toBeVisible();
        await expect(page.getByText(ended.byDeadline.split("{at}")[1]!.slice(1))).toBeVisible();
      });
  });

  test(`a practice quiz is made, left and resumed, by keyboard alone (${locale})`, async ({ page }) => {
    test.slow(); // as above
    await page.goto(`/${locale}/quizzes`);
    await expect(page.getByText(list.none)).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
    // Items of other tests have chapters of their own, and are retired meanwhile.
    await tabTo(page, page.getByRole("checkbox", { name: locale === "zh" ? "LoRA 系列" : "The LoRA family" }));
    await page.keyboard.press("Space");
    await tabTo(page, page.locator("summary").filter({ hasText: make.kinds }));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("checkbox", { name: words[locale].practice.kinds["single-choice"] }));
    await page.keyboard.press("Space");
    await tabTo(page, page.getByLabel(make.count));
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("2");
    await tabTo(page, page.getByRole("button", { name: make.start }));
    await page.keyboard.press("Enter");
    await expect(placeOf(page, run.place, 1, 2)).toBeFocused();
    await choose(page, "1");
    await page.keyboard.press("Enter");
    await expect(page.getByText(words[locale].practice.explanation, { exact: true })).toBeVisible();
    await expectNoAxeViolations(page);

    await page.goto(`/${locale}/quizzes`);
    await tabTo(page, page.getByRole("link", { name: list.resume }));
    await page.keyboard.press("Enter");
    await expect(placeOf(page, run.place, 2, 2)).toBeFocused();
    await page.keyboard.press("p");
    await expect(page.getByRole("link", { name: words[locale].quizzes.practice.look })).toBeVisible();
    await tabTo(page, page.getByRole("button", { name: words[locale].quizzes.practice.finish }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: result.concepts })).toBeVisible();
  });

  test(`an assigned quiz is made, handed out, taken, and shows its results when it may (${locale})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow(); // two people
    const { assigned, manage, who } = words[locale].quizzes;
    const { ids } = await seedItems(3, "assessment");
    const teacher = await browser.newContext({ baseURL: baseURL! });
    await teacher.addCookies([(await seedUser({ role: "instructor", nickname: "Grace" })).browserCookie]);
    const desk = await teacher.newPage();
    const draftId = await seedDraft(teacher.request, "Low rank", ids);
    await desk.goto(`/${locale}/quizzes/drafts/${draftId}/assign`);
    await desk.getByLabel(manage.closes).fill("2020-01-01T00:00");
    await tabTo(desk, desk.getByRole("button", { name: manage.create, exact: true }));
    await press(desk, "Enter", desk.getByText(manage.error.times).first());
    await expectNoAxeViolations(desk);
    await desk.reload();
    await desk.getByRole("button", { name: manage.create, exact: true }).click();
    const link = await desk.getByLabel(manage.created).inputValue();
    const assignmentId = link.split("/").at(-1)!;

    await page.goto(link);
    await expect(page.getByText(assigned.needSignIn)).toBeVisible();
    const learner = await seedUser({ nickname: "Ada" });
    await page.context().addCookies([learner.browserCookie]);
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "Low rank" })).toBeVisible();
    await expectNoAxeViolations(page);
    await tabTo(page, page.getByRole("button", { name: assigned.start }));
    await page.keyboard.press("Enter");
    await expect(placeOf(page, run.place, 1, 3)).toBeFocused();
    await choose(page, await rightKey(page));
    await tabTo(page, page.getByRole("button", { name: run.finish }));
    await press(page, "Enter", page.getByRole("region", { name: run.finish }));
    await tabTo(page, page.getByRole("button", { name: run.submit }));
    await press(page, "Enter", page.getByText(ended.hiddenNote));
    await expectNoAxeViolations(page);
    await page.goto(`/${locale}/progress`);
    await expect(page.getByText(words[locale].progress.empty.title)).toBeVisible();

    await desk.goto(`/${locale}/quizzes/manage/${assignmentId}`);
    const row = desk.getByRole("region", { name: who.title }).getByRole("row", { name: /Ada/ });
    await expect(row).toContainText(locale === "zh" ? "得 1 分" : "1 of 3 points");
    await expect(desk.getByRole("region", { name: who.title })).toBeVisible();
    await expectNoAxeViolations(desk);

    await closeNow(assignmentId);
    await page.goto(link);
    await tabTo(page, page.getByRole("link", { name: fill(assigned.try, { number: 1 }) }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: result.review })).toBeVisible();
    await expect(page.getByRole("heading", { name: locale === "zh" ? /得 1 分/ : /1 of 3 points/ })).toBeVisible();
    await teacher.close();
  });
}

const { run } = words.en.quizzes;

test.describe("a network that fails", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] });

  test("loses no answer of a quiz: what was chosen meanwhile is sent when it is back", async ({ page, context }) => {
    const { chapter } = await seedItems(3);
    const sessionId = await startTimed(page.request, chapter);
    await openQuiz(page, "en", sessionId);
    await context.setOffline(true);
    await page.locator("form:visible").getByRole("radio").first().focus();
    await page.keyboard.press(await rightKey(page));
    await expect(page.getByText(run.offline)).toBeVisible();
    await page.keyboard.press("n");
    await page.locator("form:visible").getByRole("radio").first().focus();
    await page.keyboard.press(await rightKey(page));
    await page.getByRole("button", { name: run.finish }).click();
    await page.getByRole("button", { name: run.submit }).click();
    await expect(page.getByText(run.waiting)).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole("heading", { name: /2 of 3 points/ })).toBeVisible();
  });
});

test.describe("two tabs on one quiz", () => {
  test.use({ expectedErrors: [/status of 409/] });

  test("keep the newest answer, and the other tab says so and lets its learner decide", async ({ page, context }) => {
    const { chapter } = await seedItems(3);
    const sessionId = await startTimed(page.request, chapter);
    await openQuiz(page, "en", sessionId);
    const other = await context.newPage();
    await openQuiz(other, "en", sessionId);
    const right = await rightKey(page);
    const wrong = right === "1" ? "2" : "1";
    await page.locator("form:visible").getByRole("radio").first().focus();
    await page.keyboard.press(right);
    await expect(page.getByText(run.saved, { exact: true })).toBeVisible();
    await other.locator("form:visible").getByRole("radio").first().focus();
    await other.keyboard.press(wrong);
    await expect(other.getByText(run.conflict)).toBeVisible();
    await expectNoAxeViolations(other);
    await other.getByRole("button", { name: run.takeTheirs }).click();
    await expect(
      other
        .locator("form:visible")
        .getByRole("radio")
        .nth(Number(right) - 1),
    ).toBeChecked();
    await expect(other.getByText(run.conflict)).toHaveCount(0);
    // From here on it goes on from there.
    await other.keyboard.press("Tab");
    await other.locator("form:visible").getByRole("radio").first().focus();
    await other.keyboard.press(wrong);
    await expect(other.getByText(run.saved, { exact: true })).toBeVisible();
    await page.reload();
    await expect(
      page
        .locator("form:visible")
        .getByRole("radio")
        .nth(Number(wrong) - 1),
    ).toBeChecked();
  });
});

test("nothing of an assessment item's key is told while its quiz runs, and nothing of the item to others", async ({
  page,
  browser,
  baseURL,
}) => {
  const { ids } = await seedItems(3, "assessment");
  const teacher = await browser.newContext({ baseURL: baseURL! });
  await teacher.addCookies([(await seedUser({ role: "instructor" })).browserCookie]);
  const assignmentId = await assign(teacher.request, ids, 7_200_000);
  await page.context().addCookies([(await seedUser()).browserCookie]);
  const texts: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/api/v1/quiz-sessions")) {
      // What was navigated away from tells nothing any more.
      void response.text().then(
        (text) => texts.push(text),
        () => undefined,
      );
    }
  });
  await page.goto(`/en/quizzes/assigned/${assignmentId}`);
  await page.getByRole("button", { name: words.en.quizzes.assigned.start }).click();
  await page.getByRole("radio").first().check();
  await expect(page.getByText(run.saved, { exact: true })).toBeVisible();
  await expect.poll(() => texts.length).toBeGreaterThan(1);
  expect(texts.join()).not.toMatch(/Explanation|Feedback|Hint|correct/);
  const headers = { origin: process.env["PUBLIC_URL"]! };
  const views = await page.request.post("/api/v1/item-views", { data: { ids }, headers });
  expect(((await views.json()) as { views: { status: string }[] }).views.map(({ status }) => status)).toEqual([
    ...["unknown", "unknown", "unknown"],
  ]);
  await teacher.close();
});
