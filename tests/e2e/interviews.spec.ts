import { LONG, OPEN_BODY } from "@/tests/support/interview-body";
import { expect, expectNoAxeViolations, expectNoAxeViolationsInBothThemes, type Page, test } from "./fixtures";
import { endInterviewIn, retireInterviewItems, seedInterviewChapter, startInterview } from "./support/interview";
import { press, tabTo } from "./support/keyboard";
import { words } from "./support/learner";
import { COUNT_LORA, writeCode } from "./support/write-code";
import { takeTurns } from "./support/take-turns";

test.use({ contextOptions: { reducedMotion: "reduce" } });
test.afterEach(() => retireInterviewItems());

const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
const place = (page: Page, locale: "zh" | "en", number: number, count: number) =>
  page.getByText(fill(words[locale].interviews.run.place, { number, count }));
const box = (page: Page, locale: "zh" | "en") =>
  page.getByRole("textbox", { name: words[locale].interviews.run.answer });

for (const locale of ["zh", "en"] as const) {
  const isTurn = takeTurns(locale);
  const { setup, run, ended, under, rounds, levels } = words[locale].interviews;
  const other = locale === "zh" ? "en" : "zh";

  test.describe(`an interview (${locale})`, () => {
    test("is set up by keyboard alone, says what it will be made of, and remembers the choices", async ({ page }) => {
      test.slow(); // every stop of the Tab key is looked at
      await page.goto(`/${locale}/interviews`);
      await expect(page.getByText(locale === "zh" ? /计划用时/ : /minutes planned/)).toBeVisible();
      await expectNoAxeViolationsInBothThemes(page);
      await tabTo(page, page.getByRole("combobox", { name: setup.role }));
      await page.keyboard.press("Home");
      await tabTo(page, page.getByRole("radio", { name: levels.junior }));
      await page.keyboard.press("ArrowRight");
      await tabTo(page, page.getByRole("radio", { name: fill(setup.minutesValue, { count: 30 }) }));
      await page.keyboard.press("ArrowLeft");
      for (const round of ["estimation", "code", "explain"] as const) {
        await tabTo(page, page.getByRole("checkbox", { name: rounds[round] }));
        await page.keyboard.press("Space");
      }
      await tabTo(page, page.getByRole("textbox", { name: setup.seed }));
      await page.keyboard.type("abc");
      await expect(page.getByText(setup.seedWrong)).toBeVisible();
      await page.keyboard.type("def12");
      await tabTo(page, page.getByRole("button", { name: setup.start }));
      await page.keyboard.press("Enter");
      await expect(box(page, locale)).toBeVisible();
      await expect(page.getByText(rounds.concept).first()).toBeVisible();

      await page.goto(`/${locale}/interviews`);
      await expect(page.getByRole("radio", { name: levels.senior })).toBeChecked();
      await expect(page.getByRole("checkbox", { name: rounds.code })).not.toBeChecked();
      await tabTo(page, page.getByRole("link", { name: under.goOn }).first());
      await page.keyboard.press("Enter");
      await expect(box(page, locale)).toBeVisible();
    });

    test("is sat by keyboard alone, survives a reload and a change of language, and ends", async ({ page }) => {
      test.slow(); // as above
      const chapter = await seedInterviewChapter({ open: 2, sums: 1 });
      const interviewId = await startInterview(page.request, { chapter, locale });
      await page.goto(`/${locale}/interviews/${interviewId}`);
      await expect(place(page, locale, 1, 3)).toBeVisible();
      await expect(page.getByText(OPEN_BODY.stem[locale])).toBeVisible();
      await expectNoAxeViolationsInBothThemes(page);
      await tabTo(page, box(page, locale));
      await page.keyboard.press("ControlOrMeta+Enter");
      await expect(page.getByText(run.empty)).toBeVisible();
      await page.keyboard.type(`${LONG} always slower.`);
      await expect(page.getByText(run.saved).first()).toBeVisible();

      await page.reload();
      await expect(box(page, locale)).toHaveValue(`${LONG} always slower.`);
      await tabTo(page, page.getByRole("button", { name: run.language }));
      await page.keyboard.press("Enter");
      await expect(box(page, other)).toHaveValue(`${LONG} always slower.`);
      await expect(page.getByText(OPEN_BODY.stem[other])).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(box(page, locale)).toHaveValue(`${LONG} always slower.`);

      await tabTo(page, box(page, locale), "Shift+Tab");
      await page.keyboard.press("ControlOrMeta+Enter");
      await expect(page.getByText("FOLLOW-UP about the misconception")).toBeVisible();
      await expect(box(page, locale)).toBeFocused();
      await expect(box(page, locale)).toHaveValue("");
      await expectNoAxeViolationsInBothThemes(page);
      await tabTo(page, page.getByRole("button", { name: run.done }));
      await page.keyboard.press("Enter");
      await expect(place(page, locale, 2, 3)).toBeVisible();
      await expect(box(page, locale)).toBeFocused();
      await tabTo(page, page.getByRole("button", { name: run.pass }));
      await page.keyboard.press("Enter");
      await expect(place(page, locale, 3, 3)).toBeVisible();
      await page.getByLabel(words[locale].items["numeric-units"].label).waitFor();
      await expectNoAxeViolationsInBothThemes(page);
      await tabTo(page, page.getByLabel(words[locale].items["numeric-units"].label));
      await page.keyboard.type("0.75 GiB");
      await tabTo(page, page.getByRole("button", { name: run.end }));
      await press(page, "Enter", page.getByRole("region", { name: run.endTitle }));
      await tabTo(page, page.getByRole("button", { name: run.endNo }));
      await page.keyboard.press("Enter");
      await page.getByRole("region", { name: run.endTitle }).waitFor({ state: "detached" });
      await tabTo(page, page.getByRole("button", { name: run.send }), "Shift+Tab");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("link", { name: ended.report })).toHaveAttribute(
        "href",
        `/${locale}/interviews/${interviewId}/report`,
      );
      await expectNoAxeViolationsInBothThemes(page);
    });

    if (isTurn())
      test("takes code, which is run on inputs that no page has shown, and its report marks it", async ({ page }) => {
        const chapter = await seedInterviewChapter({ open: 0, withCode: true });
        const interviewId = await startInterview(page.request, { chapter, locale });
        await page.goto(`/${locale}/interviews/${interviewId}`);
        await expect(page.getByText(words[locale].interviews.rounds.code).first()).toBeVisible();
        const area = page.getByRole("main").locator("form");
        await area.getByRole("button", { name: /^(Write code|写代码)$/ }).waitFor();
        await writeCode(area, COUNT_LORA);
        await expect(page.getByText(run.saved).first()).toBeVisible();
        await page.reload();
        await expect(area.getByText("layers * rank * targets.reduce")).toBeVisible();
        await area.getByRole("button", { name: run.send }).click();
        await page.getByRole("link", { name: ended.report }).click();
        const question = page.locator("#question-1");
        await expect(
          question.getByText(locale === "zh" ? /10 组隐藏输入答对了 10 组/ : "10 of 10 hidden inputs right."),
        ).toBeVisible();
        await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("100%");
      });

    if (isTurn())
      test("runs out of time by the server's clock, and takes what was written by then", async ({ page }) => {
        const chapter = await seedInterviewChapter();
        const interviewId = await startInterview(page.request, { chapter, locale });
        await endInterviewIn(interviewId, 8_000);
        await page.goto(`/${locale}/interviews/${interviewId}`);
        await box(page, locale).fill("It merges.");
        await expect(page.getByRole("link", { name: ended.report })).toBeVisible({ timeout: 20_000 });
        const reply = await page.request.get(`/api/v1/interviews/${interviewId}`);
        expect(await reply.json()).toMatchObject({ phase: "ended", by: "deadline" });
      });
  });
}

const { run } = words.en.interviews;

test.describe("of two tabs", () => {
  test.use({ expectedErrors: [/409 \(Conflict\)/] });
  test("a second tab is told that the interview has gone on, and keeps what was written in it", async ({
    page,
    context,
  }) => {
    const chapter = await seedInterviewChapter();
    const interviewId = await startInterview(page.request, { chapter, locale: "en" });
    await page.goto(`/en/interviews/${interviewId}`);
    await box(page, "en").waitFor();
    const second = await context.newPage();
    await second.goto(`/en/interviews/${interviewId}`);
    await box(second, "en").fill(LONG);
    await second.getByRole("button", { name: run.send }).click();
    await expect(second.getByText("FOLLOW-UP about merging")).toBeVisible();
    await box(page, "en").fill("What the first tab still wanted to say.");
    await expect(page.getByText(run.unsentTitle)).toBeVisible();
    await expect(page.getByText("What the first tab still wanted to say.")).toBeVisible();
    await expect(page.getByText("FOLLOW-UP about merging")).toBeVisible();
    await page.getByRole("button", { name: run.toNotes }).click();
    await expect(page.getByRole("textbox", { name: run.notesLabel })).toHaveValue(
      "What the first tab still wanted to say.",
    );
  });
});

test.describe("without a network", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });
  test("what is typed stays in the browser and is sent when it is back", async ({ page, context }) => {
    const chapter = await seedInterviewChapter();
    const interviewId = await startInterview(page.request, { chapter, locale: "en" });
    await page.goto(`/en/interviews/${interviewId}`);
    await box(page, "en").waitFor();
    await context.setOffline(true);
    await box(page, "en").fill(LONG);
    await expect(page.getByText(run.offline)).toBeVisible();
    await page.getByRole("button", { name: run.send }).click();
    await expect(page.getByRole("alert").filter({ hasText: words.en.interviews.again })).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(run.saved).first()).toBeVisible({ timeout: 20_000 });
    await page.getByRole("button", { name: words.en.interviews.again }).click();
    await expect(page.getByText("FOLLOW-UP about merging")).toBeVisible();
  });
});

test("a text that is too long stays, and says by how much", async ({ page }) => {
  const chapter = await seedInterviewChapter();
  const interviewId = await startInterview(page.request, { chapter, locale: "en" });
  await page.goto(`/en/interviews/${interviewId}`);
  await box(page, "en").fill("x ".repeat(25_000));
  await expect(page.getByText(fill(run.tooLong, { most: 8000, over: 42_000 }))).toBeVisible();
  await page.getByRole("button", { name: run.send }).click();
  await page.reload();
  await expect(box(page, "en")).toHaveValue("x ".repeat(25_000));
  await box(page, "en").fill("<img src=x onerror=alert(1)> It merges, the shapes stay, low rank.");
  await page.getByRole("button", { name: run.send }).click();
  await expect(page.getByText("<img src=x onerror=alert(1)>")).toBeVisible();
});

test("an answer can be spoken, after it was said who may hear it", async ({ page }) => {
  await page.addInitScript(() => {
    class Spoken {
      onresult?: (event: unknown) => void;
      onend?: () => void;
      start() {
        const result = (isFinal: boolean, transcript: string) => Object.assign([{ transcript }], { isFinal });
        setTimeout(() => this.onresult?.({ resultIndex: 0, results: [result(false, "it mer")] }), 50);
        const finish = () => this.onresult?.({ resultIndex: 0, results: [result(true, "it merges")] });
        Object.assign(window, { finishSpeaking: finish });
      }
      stop() {
        this.onend?.();
      }
      abort() {
        this.onend?.();
      }
    }
    Object.assign(window, { SpeechRecognition: Spoken, webkitSpeechRecognition: Spoken });
  });
  const chapter = await seedInterviewChapter();
  const interviewId = await startInterview(page.request, { chapter, locale: "en" });
  await page.goto(`/en/interviews/${interviewId}`);
  await box(page, "en").fill("I think");
  await page.getByRole("button", { name: run.speak }).click();
  await expect(page.getByText(run.speakNote)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: run.speakOk }).click();
  await expect(page.getByText(`${run.interim} it mer`)).toBeVisible();
  await page.evaluate(() => (window as unknown as { finishSpeaking(): void }).finishSpeaking());
  await expect(box(page, "en")).toHaveValue("I think it merges");
  await page.getByRole("button", { name: run.speaking }).click();
  await expect(page.getByRole("button", { name: run.speak, exact: true })).toBeVisible();
});

test("an interview fits a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const chapter = await seedInterviewChapter({ open: 1, sums: 1 });
  const interviewId = await startInterview(page.request, { chapter, locale: "zh" });
  const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth);
  await page.goto("/zh/interviews");
  await expect(page.getByRole("link", { name: words.zh.interviews.under.goOn })).toBeVisible();
  expect(await widthOf()).toBe(320);
  await page.goto(`/zh/interviews/${interviewId}`);
  await box(page, "zh").waitFor();
  expect(await widthOf()).toBe(320);
  await page.getByRole("button", { name: words.zh.interviews.run.pass }).click();
  await page.getByLabel(words.zh.items["numeric-units"].label).waitFor();
  expect(await widthOf()).toBe(320);
});

test("nobody else's interview can be opened", async ({ page, browser, baseURL }) => {
  const chapter = await seedInterviewChapter();
  const interviewId = await startInterview(page.request, { chapter, locale: "en" });
  const stranger = await browser.newContext({ baseURL: baseURL! });
  const reply = await stranger.request.get(`/en/interviews/${interviewId}`);
  expect(reply.status()).toBe(404);
  expect((await stranger.request.get(`/api/v1/interviews/${interviewId}`)).status()).toBe(404);
  await stranger.close();
});
