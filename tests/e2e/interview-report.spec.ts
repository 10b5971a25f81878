import { newId } from "@/lib/core/ids";
import { seedInterview, usualTurns } from "@/tests/support/seed-interview";
import { seedUser } from "@/tests/support/seed-user";
import {
  type Browser,
  expect,
  expectNoAxeViolations,
  expectNoAxeViolationsInBothThemes,
  type Page,
  test,
} from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { words } from "./support/learner";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

async function pageOf(
  browser: Browser,
  baseURL: string,
  cookie?: Awaited<ReturnType<typeof seedUser>>["browserCookie"],
) {
  const context = await browser.newContext({ baseURL, reducedMotion: "reduce" });
  if (cookie) await context.addCookies([cookie]);
  return context.newPage();
}

async function expectFits(page: Page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, "nothing is wider than the window").toBeLessThanOrEqual(0);
}

/** The part of a text in front of its first argument. */
const start = (text: string) => text.split("{")[0]!;

for (const locale of ["zh", "en"] as const) {
  const t = words[locale].interviewReport;
  const { notices, cms } = words[locale];

  test.describe(`after an interview (${locale})`, () => {
    test("its report is read, a mark is opened and disputed, and what was missed becomes due, by keyboard alone", async ({
      page,
      signedIn,
      browser,
      baseURL,
    }) => {
      test.slow(); // every stop of the Tab key is looked at
      const { interviewId } = await seedInterview(signedIn.learnerId, usualTurns(locale), { locale });
      await page.goto(`/${locale}/interviews/${interviewId}/report`);
      await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("%");
      const first = page.locator("#question-1");
      await expect(first.locator("mark").first()).toBeVisible();
      await expect(first.locator("sup").first()).toContainText(/\d/);
      await expect(page.locator("#question-7")).toContainText(t.question.outcome["not-reached"]);
      await expectNoAxeViolationsInBothThemes(page);

      const items = first.getByRole("listitem");
      // The button goes once it is pressed: the point is found by its place.
      const place = await items.evaluateAll(
        (all, name) => all.findIndex((each) => [...each.querySelectorAll("button")].some((b) => b.innerText === name)),
        t.dispute.open,
      );
      const point = items.nth(place);
      const opener = point.getByRole("button", { name: t.dispute.open });
      const reason = `${locale === "zh" ? "我第一句就说了。" : "I said so in the first sentence."} ${newId()}`;
      const sending = point.getByRole("button", { name: t.dispute.send });
      await tabTo(page, point.locator("summary"));
      await press(page, "Enter", point.getByText(t.reason.nowhere).first());
      await tabTo(page, opener);
      await press(page, "Enter", point.getByRole("textbox"));
      await expect(point.getByRole("textbox")).toBeFocused();
      await page.keyboard.type(reason);
      await tabTo(page, sending);
      await press(page, "Enter", first.getByText(t.dispute.status.open));

      const review = page.getByRole("button", { name: locale === "zh" ? /加入复习/ : /^Review the/ });
      await tabTo(page, review, "Shift+Tab");
      await press(page, "Enter", page.getByRole("link", { name: t.reviews.go }));
      await page.keyboard.press("Enter");
      await expect(page.getByText(locale === "zh" ? /没有新加入的题目/ : /Nothing new was added/)).toBeVisible();

      const grace = await seedUser({ role: "instructor", nickname: "Grace" });
      const desk = await pageOf(browser, baseURL!, grace.browserCookie);
      await desk.goto(`/${locale}/cms/disputes`);
      await expect(desk.getByRole("navigation", { name: cms.nav.label })).toContainText(cms.nav.disputes);
      const entry = desk.getByRole("listitem").filter({ hasText: reason });
      await expect(entry).toContainText(words[locale].interviewReport.queue.part.point);
      await expectNoAxeViolationsInBothThemes(desk);
      await tabTo(desk, entry.getByRole("button", { name: t.queue.decide }));
      await press(desk, "Enter", entry.getByRole("radio").first());
      await tabTo(desk, entry.getByRole("button", { name: t.queue.form.send }));
      await press(desk, "Enter", entry.getByText(t.queue.form.short));
      await desk.keyboard.type(locale === "zh" ? "确实说到了，谢谢指出。" : "You did say it. Thank you.");
      await tabTo(desk, entry.getByRole("button", { name: t.queue.form.send }));
      await desk.keyboard.press("Enter");
      await expect(desk.locator("main [role=status]:focus")).toHaveCount(1);
      await desk.context().close();

      await page.goto(`/${locale}/notices`);
      await page.getByRole("link", { name: notices.dispute.open }).click();
      await expect(page.locator("#question-1").getByText(t.dispute.status.resolved)).toBeVisible();
      await expect(page.locator("#question-1")).toContainText(start(t.points.granted));
    });

    test("its report is printed with everything open and no controls, and fits a phone", async ({ page, signedIn }) => {
      const { interviewId } = await seedInterview(signedIn.learnerId, usualTurns(locale), { locale });
      await page.addInitScript(() => {
        window.print = () => {
          document.body.dataset["printed"] = String(
            document.querySelectorAll("main details:not([open]):not(.no-print)").length,
          );
        };
      });
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`/${locale}/interviews/${interviewId}/report`);
      await page.getByRole("button", { name: t.tools.print }).click();
      await expect(page.locator("body[data-printed]")).toHaveAttribute("data-printed", "0");
      await expectFits(page);
      await page.emulateMedia({ media: "print" });
      await expect(page.getByRole("button", { name: t.tools.share })).toBeHidden();
      await expect(page.getByText(t.reason.title).first()).toBeHidden();
      await expect(page.locator("#question-1")).toBeVisible();
    });

    test.describe("a link to its report", () => {
      test.use({ expectedErrors: [/410/] });

      test("shows it to whoever has it, read-only and without a name, until it is ended", async ({
        page,
        signedIn,
        browser,
        baseURL,
      }) => {
        const { interviewId } = await seedInterview(signedIn.learnerId, usualTurns(locale), { locale });
        await page.goto(`/${locale}/interviews/${interviewId}/report`);
        await page.getByRole("button", { name: t.tools.share }).waitFor();
        await tabTo(page, page.getByRole("button", { name: t.tools.share }));
        await press(page, "Enter", page.getByRole("button", { name: t.share.make }));
        await tabTo(page, page.getByRole("button", { name: t.share.make }));
        await page.keyboard.press("Enter");
        const link = page.getByRole("textbox", { name: t.share.link });
        await expect(link).toBeFocused();
        const url = await link.inputValue();
        await expectNoAxeViolationsInBothThemes(page);

        const reader = await pageOf(browser, baseURL!);
        await reader.goto(url);
        await expect(reader.locator("#question-1 mark").first()).toBeVisible();
        await expect(reader).not.toHaveURL(/#/);
        await expect(reader.getByText(t.shared.by.replace("{name}", "Ada"))).toHaveCount(0);
        await expect(reader.getByRole("button", { name: t.dispute.open })).toHaveCount(0);
        await expect(reader.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
        await expectNoAxeViolations(reader);

        await page.getByRole("button", { name: t.share.end }).click();
        await expect(page.getByText(new RegExp(`^${t.share.state.revoked}`))).toBeVisible();
        await reader.reload();
        await expect(reader.locator("main").getByRole("alert")).toBeVisible();
        await expect(reader.locator("#question-1")).toHaveCount(0);
        await reader.context().close();
      });
    });

    test("interviews are compared and deleted by keyboard, and readiness shows its numbers", async ({
      page,
      signedIn,
    }) => {
      const { learnerId } = signedIn;
      await seedInterview(learnerId, usualTurns(locale).slice(3), { locale, endedAt: daysAgo(9) });
      await seedInterview(learnerId, usualTurns(locale), { locale, endedAt: daysAgo(1) });
      await page.goto(`/${locale}/interviews/history`);
      await expect(page.getByRole("img", { name: t.trend.picture })).toBeVisible();
      await expect(page.getByRole("table", { name: t.trend.topics })).toBeVisible();
      await expectNoAxeViolationsInBothThemes(page);
      const oldest = page
        .getByRole("main")
        .getByRole("listitem")
        .filter({ has: page.getByRole("button") })
        .last();
      await tabTo(page, oldest.getByRole("button"));
      await press(page, "Enter", oldest.getByRole("group", { name: t.history.sure }));
      await tabTo(page, oldest.getByRole("button", { name: t.history.deleteNow }));
      await page.keyboard.press("Enter");
      await expect(page.getByRole("table", { name: t.trend.topics })).toHaveCount(0);
      await expect(page.locator("main [role=status]:focus")).toHaveCount(1);

      await page.goto(`/${locale}/interviews/readiness`);
      await expect(page.getByRole("img", { name: t.readiness.picture })).toBeVisible();
      await expect(page.getByText("R = (0.6 · I + 0.3 · M + 0.1 · C) ÷ Σ w")).toBeVisible();
      await expectNoAxeViolationsInBothThemes(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectFits(page);
    });
  });
}

test("before the first interview history and readiness say what to do", async ({ page }) => {
  await page.goto("/en/interviews/history");
  await expect(page.getByText(words.en.interviewReport.history.none)).toBeVisible();
  await page.goto("/zh/interviews/readiness");
  await expect(page.getByText(words.zh.interviewReport.readiness.little)).toBeVisible();
  await expectNoAxeViolations(page);
});

test.describe("a stranger", () => {
  test.use({ expectedErrors: [/404/] });

  test("finds no report, and hostile words in an answer are words", async ({ page, signedIn, browser, baseURL }) => {
    const hostile = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
    const { interviewId } = await seedInterview(signedIn.learnerId, [
      { chapter: "16-lora", itemId: "what-is-lora", said: [hostile] },
    ]);
    await page.goto(`/en/interviews/${interviewId}/report`);
    await expect(page.getByText(hostile)).toBeVisible();
    await expect(page.locator("#question-1 img")).toHaveCount(0);
    expect(await page.title()).not.toContain("owned");

    const stranger = await pageOf(browser, baseURL!);
    const reply = await stranger.goto(`/en/interviews/${interviewId}/report`);
    expect(reply?.status()).toBe(404);
    await stranger.context().close();
  });
});
