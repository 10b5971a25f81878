import { expect, expectNoAxeViolations, test, type Page, THEME_OF } from "./fixtures";
import { ageReviews } from "./support/age-reviews";
import { LIVE, press, tabTo } from "./support/keyboard";
import { answerItem, words } from "./support/learner";
import { authoredChapter } from "./support/lesson";
import { dayFromNow, setPlan } from "./support/set-plan";
import { takeTurns } from "./support/take-turns";

/** Items of different questions that take a number; the first one is right with 65536. */
const ITEMS = ["lora-params-one-matrix", "lora-rslora-ratio", "lora-checkpointing-flops"] as const;
const PLAN = { role: "inference-engineer", minutes: 45 };

const main = (page: Page) => page.getByRole("main");
const box = (page: Page) => main(page).getByRole("textbox");
/** Fills in what stands in braces; plurals are for `Intl` to test. */
const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)(, number)?\}/g, (whole, name: string) => String(values[name] ?? whole));

async function expectToFit(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

for (const locale of ["zh", "en"] as const) {
  const isTurn = takeTurns(locale);
  const { plan: t, shell, home } = words[locale];

  test.describe(locale, () => {
    test("a newcomer makes a plan by keyboard alone, and sees where it comes from", async ({ page }) => {
      await page.goto(`/${locale}/chapters`);
      const places = page.getByRole("navigation", { name: shell.places }).getByRole("link");
      await expect(places.first()).toHaveText(shell.today);
      await tabTo(page, places.first());
      await page.keyboard.press("Enter");

      const date = page.getByLabel(t.form.interview.label);
      await date.waitFor();
      await tabTo(page, date);
      const [year, month, day] = dayFromNow(-2).split("-");
      await page.keyboard.type(`${month}${day}${year}`);
      const perDay = page.getByLabel(t.form.minutes.label);
      await tabTo(page, perDay);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type("4");
      await press(page, "Enter", page.getByText(t.form.interview.past));
      await expect(page.getByText(fill(t.form.minutes["out-of-bounds"], { least: 5, most: 480 }))).toBeVisible();
      await expect(date).toBeFocused();

      const [soonYear, soonMonth, soonDay] = dayFromNow(12).split("-");
      await page.keyboard.type(`${soonMonth}${soonDay}${soonYear}`);
      await tabTo(page, perDay);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type("30");
      await tabTo(page, page.getByRole("radio").last());
      await page.keyboard.press("ArrowUp");
      await press(page, "Enter", page.getByText(t.tasks.title));
      await expect(page.locator("#interview-line")).toBeFocused();
      await expect(page.locator("#interview-line")).toContainText("12");

      const read = page.getByRole("link", { name: t.tasks.lesson.begin });
      await expect(read).toHaveAttribute("href", new RegExp(`^/${locale}/chapters/[a-z0-9-]+$`));
      await tabTo(page, page.locator("summary", { hasText: t.formula.open }));
      // The example is the first chapter of the plan.
      const chapter = authoredChapter("llm-basics");
      // What is talked through in interviews alone is no part of it.
      const practised = chapter.items.filter(({ kind, round }) => kind !== "open" || round === undefined);
      const [minutes, items, questions] = [chapter.minutes, practised.length, chapter.questions.length];
      const sum = `${minutes} + ${items} × 60 ÷ 60 + ${questions} × 4 = ${minutes + items + questions * 4}`;
      await press(page, "Enter", page.getByText(sum));
      await expect(page.getByText("30 = 0 + 0 + 30")).toBeVisible();
      await page.reload();
      await expect(page.getByLabel(t.form.minutes.label)).toHaveValue("30");
      await expect(page.getByRole("radio").nth(-2)).toBeChecked();
    });

    if (isTurn())
      test("the list of a day: what is due, a weak concept, what was done; missed days and what they moved", async ({
        page,
        signedIn,
      }) => {
        for (const id of ITEMS) await answerItem(page.request, id, { text: "1" });
        await ageReviews(signedIn.learnerId, 10);
        await setPlan(signedIn.learnerId, { plan: { ...PLAN, interview: dayFromNow(10), since: dayFromNow(-10) } });
        await page.goto(`/${locale}/today`);
        await expect(page.getByText(fill(t.tasks.progress, { done: 0, count: 3 }))).toBeVisible();
        await expect(page.getByRole("link", { name: t.tasks.review.start })).toHaveAttribute(
          "href",
          `/${locale}/review/session`,
        );
        await expect(page.getByRole("heading", { name: t.tasks.concept.title.split("{")[0]! })).toBeVisible();
        await expect(main(page).getByRole("link", { name: t.tasks.lab.open })).toBeVisible();
        // Nine days in a row were missed; of 45 minutes each.
        await expect(main(page)).toContainText(locale === "zh" ? "有 9 天没有学习" : "9 days were missed");
        await expect(main(page)).toContainText(locale === "zh" ? "每天多花" : "Lengthen the day by");

        for (const id of ITEMS) await answerItem(page.request, id, { text: "2" });
        await page.reload();
        await expect(page.getByText(fill(t.tasks.progress, { done: 1, count: 3 }))).toBeVisible();
      });

    if (isTurn())
      test("a daily goal is set here, by keyboard, and its curve follows", async ({ page, signedIn }) => {
        await answerItem(page.request, ITEMS[0], { text: "65536" });
        await setPlan(signedIn.learnerId, { plan: { ...PLAN, since: dayFromNow(0) } });
        await page.goto(`/${locale}/today`);
        const setting = page.locator("summary", { hasText: t.goal.set });
        await setting.waitFor();
        await tabTo(page, setting);
        await press(page, "Enter", page.getByLabel(t.goal.label));
        await tabTo(page, page.getByLabel(t.goal.label));
        await page.keyboard.type("0");
        await press(page, "Enter", page.getByText(fill(t.goal.problem, { most: 100 })));
        await page.keyboard.press("ControlOrMeta+A");
        await page.keyboard.type("1");
        await press(page, "Enter", page.getByText(t.goal.reached));
        await expect(page.locator("summary", { hasText: t.goal.change })).toBeFocused();
      });

    if (isTurn())
      test("a placement is begun, left, gone on with, skipped through and read, by keyboard", async ({
        page,
        signedIn,
      }) => {
        await setPlan(signedIn.learnerId, {
          plan: { ...PLAN, since: dayFromNow(0) },
          placement: { begun: new Date().toISOString(), items: ITEMS },
        });
        const progress = (done: number) => page.getByText(fill(t.placement.room.progress, { done, count: 3 }));
        const button = (name: string) => page.getByRole("button", { name });
        await page.goto(`/${locale}/today`);
        await tabTo(page, page.getByRole("link", { name: t.placement.goOn }));
        await page.keyboard.press("Enter");
        await box(page).waitFor();
        await tabTo(page, box(page));
        await page.keyboard.type("65536");
        await press(page, "Enter", button(t.placement.room.next));
        await tabTo(page, button(t.placement.room.next));
        await press(page, "Enter", progress(1));

        await page.reload();
        await expect(progress(1)).toBeVisible();
        await box(page).waitFor();
        await tabTo(page, button(t.placement.room.skip));
        await page.keyboard.press("Enter");
        await expect(progress(1)).toBeFocused();
        for (const done of [2, 3]) {
          await page.locator(LIVE).first().waitFor();
          await tabTo(page, box(page));
          await page.keyboard.type("1");
          await press(page, "Enter", button(t.placement.room.next));
          await tabTo(page, button(t.placement.room.next));
          await press(page, "Enter", done === 2 ? progress(2) : page.getByText(t.placement.means));
        }
        await expect(page.getByRole("rowheader")).toHaveCount(1);
        await page.goto(`/${locale}/today`);
        await expect(page.getByRole("heading", { name: t.placement.result })).toBeVisible();
      });

    if (isTurn())
      test("a newcomer begins a placement, and may end or skip it", async ({ page }) => {
        await page.goto(`/${locale}/today`);
        await page.getByRole("button", { name: t.placement.begin }).click();
        await page.waitForURL(`**/${locale}/today/placement`);
        // Four a track that has items, which are more with every chapter.
        const begun = new RegExp(fill(t.placement.room.progress, { done: 0 }).replace("{count}", "(?:1[2-9]|20)"));
        await expect(page.getByText(begun)).toBeVisible();
        await page.getByRole("button", { name: t.placement.end }).click();
        await expect(page.getByText(t.placement.room.closed)).toBeVisible();
        await main(page).getByRole("link", { name: t.placement.room.leave }).last().click();
        await expect(page.getByText(t.placement.declined)).toBeVisible();
      });

    if (isTurn())
      test("the eve, the day and the day after an interview each say what they are for", async ({ page, signedIn }) => {
        const at = (days: number) =>
          setPlan(signedIn.learnerId, { plan: { ...PLAN, interview: dayFromNow(days), since: dayFromNow(-1) } });
        await at(1);
        await page.goto(`/${locale}/today`);
        await expect(page.getByText(t.interview.tomorrow, { exact: true })).toBeVisible();
        await expect(page.getByText(t.interview.tomorrowHint)).toBeVisible();
        await at(0);
        await page.reload();
        await expect(page.getByText(t.interview.todayHint)).toBeVisible();
        await expect(page.getByText(t.weeks.noneDay)).toBeVisible();
        await at(-1);
        await page.reload();
        const choice = page.getByRole("button", { name: t.after.choices.mixed });
        await choice.waitFor();
        await tabTo(page, choice);
        await press(page, "Enter", page.getByText(t.after.advice.mixed));
        await expect(choice).toHaveAttribute("aria-pressed", "true");
        await tabTo(page, page.getByRole("button", { name: t.after.none }));
        await press(page, "Enter", page.getByText(t.interview.open));
        await expect(page.locator("#interview-line")).toBeFocused();
        await expect(page.getByText(t.after.title)).toBeHidden();
      });

    if (isTurn())
      test("the home page offers the day to who is signed in, and to nobody else", async ({
        page,
        context,
        signedIn,
      }) => {
        await page.goto(`/${locale}`);
        await expect(page.getByRole("link", { name: home.today })).toHaveAttribute("href", `/${locale}/today`);
        await expect(page.getByText(home.noAccount)).toBeHidden();
        expect(signedIn.learnerId).not.toBe("");
        await context.clearCookies();
        await page.reload();
        await expect(page.getByText(home.noAccount)).toBeVisible();
        await expect(page.getByRole("link", { name: home.today })).toBeHidden();
      });

    const colorScheme = THEME_OF[locale];
    test.describe(colorScheme, () => {
      test.use({ colorScheme, reducedMotion: "reduce" } as object);

      test("the first visit, a day with everything and a placement are accessible and fit a small phone", async ({
        page,
        signedIn,
      }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(`/${locale}/today`);
        await page.getByLabel(t.form.minutes.label).fill("1");
        await page.getByRole("button", { name: t.form.make }).click();
        await expectNoAxeViolations(page);
        await expectToFit(page);

        for (const id of ITEMS) await answerItem(page.request, id, { text: "1" });
        await ageReviews(signedIn.learnerId, 10);
        await setPlan(signedIn.learnerId, {
          plan: { ...PLAN, interview: dayFromNow(2), since: dayFromNow(-10) },
          placement: { begun: dayFromNow(-11) + "T00:00:00.000Z", items: ITEMS },
        });
        await page.reload();
        await page.locator("summary", { hasText: t.formula.open }).click();
        await page.locator("summary", { hasText: t.goal.set }).click();
        await expect(page.getByRole("heading", { name: t.placement.result })).toBeVisible();
        await expectNoAxeViolations(page);
        await expectToFit(page);

        await setPlan(signedIn.learnerId, {
          plan: { ...PLAN, interview: dayFromNow(-1), since: dayFromNow(-10) },
          placement: { begun: new Date().toISOString(), items: ITEMS },
        });
        await page.reload();
        await page.getByRole("button", { name: t.after.choices.well, exact: true }).click();
        await expectNoAxeViolations(page);
        await expectToFit(page);
        await page.goto(`/${locale}/today/placement`);
        await box(page).waitFor();
        await expectNoAxeViolations(page);
        await expectToFit(page);
      });
    });
  });
}
