import pg from "pg";
import { newId } from "@/lib/core/ids";
import { expect, expectNoAxeViolationsInBothThemes, test } from "./fixtures";
import { tabTo } from "./support/keyboard";
import { words } from "./support/learner";
import { seedUser } from "@/tests/support/seed-user";

test.use({ contextOptions: { reducedMotion: "reduce" }, expectedErrors: [/status of (401|404)/] });

async function query(sql: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  await client.query(sql, [...values]).finally(() => client.end());
}

const tell = (learnerId: string, kind: string, body: object) =>
  query(`INSERT INTO "Notice" (id, "learnerId", kind, body, "createdAt") VALUES ($1, $2, $3, $4, now())`, [
    ...[newId(), learnerId, kind, JSON.stringify({ version: 1, ...body })],
  ]);

const evidence = {
  ...{ version: 1, signal: "speed", answers: 20, seconds: 6, claimedSeconds: null, attemptIds: [] },
  ...{ from: "2026-11-02T09:00:00.000Z", to: "2026-11-02T09:00:06.000Z" },
};

for (const locale of ["zh", "en"] as const) {
  const { notices, shell, fairPlay, unsubscribe, admin } = words[locale];

  test(`${locale}: the bell counts what is new, the inbox tells it, and what comes is chosen by keyboard`, async ({
    page,
    signedIn,
  }) => {
    await tell(signedIn.learnerId, "weekly", { week: "2026-11-16", answered: 34, solved: 28, days: 5 });
    await tell(signedIn.learnerId, "team", { teamId: newId(), team: "Night readers", what: "joined" });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`/${locale}/today`);
    const bell = page.getByRole("link", { name: new RegExp(`^${shell.notices}: `) });
    await expect(bell).toContainText("2");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await tabTo(page, bell);
    await page.keyboard.press("Enter");
    await page.waitForURL(`/${locale}/notices`);
    await expect(page.getByRole("heading", { name: /Night readers/ })).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
    await page.getByRole("link", { name: notices.choose }).click();
    const mail = page.getByRole("group", { name: notices.settings.topic.teams }).getByLabel(notices.settings.way.mail);
    await mail.waitFor();
    await tabTo(
      page,
      page.getByRole("group", { name: notices.settings.topic.teams }).getByLabel(notices.settings.way.app),
    );
    await page.keyboard.press("ArrowRight");
    await expect(mail).toBeChecked();
    await expectNoAxeViolationsInBothThemes(page);
    await page.getByRole("button", { name: notices.settings.save }).click();
    await expect(page.getByText(notices.settings.saved)).toBeVisible();
    await page.reload();
    await expect(mail).toBeChecked();
  });

  test(`${locale}: the page of a digest's link says what is wrong with a broken one, and ends nothing by itself`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/unsubscribe`);
    await expect(page.getByText(unsubscribe.missing)).toBeVisible();
    await page.goto(`/${locale}/unsubscribe#broken`);
    await page.reload();
    await page.getByRole("button", { name: unsubscribe.action }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(/无效|not valid/);
    await expectNoAxeViolationsInBothThemes(page);
  });

  test(`${locale}: a finding is decided by a reviewer, told with its evidence, and answered`, async ({
    page,
    signedIn,
    browser,
    baseURL,
  }) => {
    const flagId = newId();
    // By which this finding is told from those of other tests, and of another try of this one.
    const answers = (locale === "zh" ? 137 : 237) + test.info().retry;
    await query(
      `INSERT INTO "FairPlayFlag" (id, "learnerId", signal, key, evidence, "createdAt") VALUES ($1::uuid, $2, 'speed', $1::uuid::text, $3, now())`,
      [flagId, signedIn.learnerId, JSON.stringify({ ...evidence, answers })],
    );
    const context = await browser.newContext({ baseURL: baseURL!, reducedMotion: "reduce" });
    await context.addCookies([(await seedUser({ role: "admin" })).browserCookie]);
    const judge = await context.newPage();
    await judge.goto(`/${locale}/cms/fair-play`);
    const entry = judge.getByRole("listitem").filter({ hasText: `${answers}` });
    await entry.getByRole("button", { name: fairPlay.decide.open }).click();
    await entry.getByLabel(fairPlay.decide.member).check();
    await entry.getByLabel(fairPlay.decide.why).fill("Twenty right answers in six seconds.");
    await expectNoAxeViolationsInBothThemes(judge);
    await entry.getByRole("button", { name: fairPlay.decide.send }).click();
    // The button says that it sends as soon as it is clicked: what is kept leaves the list of open findings.
    await expect(entry).toHaveCount(0);
    await judge.goto(`/${locale}/admin/team-names`);
    await expect(judge.getByRole("heading", { name: admin.teamNames.title })).toBeVisible();
    await expectNoAxeViolationsInBothThemes(judge);

    await page.goto(`/${locale}/notices`);
    await expect(page.getByRole("heading", { name: fairPlay.told.member })).toBeVisible();
    await expect(page.getByText("Twenty right answers in six seconds.")).toBeVisible();
    await page.getByLabel(fairPlay.told.answer).fill("I had solved them on paper.");
    await expectNoAxeViolationsInBothThemes(page);
    await page.getByRole("button", { name: fairPlay.told.send, exact: true }).click();
    await expect(page.getByText(fairPlay.told.sent)).toBeVisible();
    await context.close();
  });
}
