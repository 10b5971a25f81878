import { readFileSync } from "node:fs";
import pg from "pg";
import { newId } from "@/lib/core/ids";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";
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
import { assign, retireSeeded, rightKey, seedDraft, seedItems } from "./support/quiz";

test.use({ contextOptions: { reducedMotion: "reduce" } });
test.afterEach(() => retireSeeded());

const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

async function seedTeam(coach: SeededUser, members: readonly SeededUser[]): Promise<string> {
  const teamId = newId();
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  await client.query(`INSERT INTO "Team" (id, name, "createdAt") VALUES ($1, 'Readers', now())`, [teamId]);
  for (const { userId } of [coach, ...members])
    await client.query(
      `INSERT INTO "Membership" ("teamId", "userId", role, "joinedAt") VALUES ($1, $2, $3::"TeamRole", now())`,
      [teamId, userId, userId === coach.userId ? "owner" : "member"],
    );
  await client.end();
  return teamId;
}

async function as(browser: Browser, baseURL: string | undefined, user: SeededUser): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL!, reducedMotion: "reduce" });
  await context.addCookies([user.browserCookie]);
  return context.newPage();
}

async function expectNoSidewaysScroll(page: Page) {
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 800 });
}

for (const locale of ["zh", "en"] as const) {
  const { assigned, build, drafts, manage, preview, run, who, allow, cells, file } = words[locale].quizzes;
  const title = (number: number) => (locale === "zh" ? `第 ${number} 道` : `Number ${number}`);

  test(`${locale}: a quiz is made by hand and by rule, previewed, assigned, sat while its maker looks on, and taken along`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow(); // two people and every page of it
    const [teacher, nell] = [
      await seedUser({ role: "instructor", nickname: "Grace" }),
      await seedUser({ nickname: "=Nell" }),
    ];
    const teamId = await seedTeam(teacher, [nell, await seedUser({ nickname: "Shen" })]);
    const { ids } = await seedItems(4);
    await page.context().addCookies([teacher.browserCookie]);

    await page.goto(`/${locale}/quizzes`);
    await page.getByRole("link", { name: manage.toMaking }).click();
    await expect(page.getByText(drafts.none)).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
    await page.getByRole("button", { name: drafts.new }).click();
    await page.getByLabel(build.title, { exact: true }).fill("低秩 Low rank");
    await expect(page.getByText(build.problem.empty)).toBeVisible();
    const bank = page.getByRole("group", { name: build.bank });
    for (const id of ids.slice(0, 3)) {
      await bank.getByRole("searchbox").fill(id);
      await expect(bank.getByRole("checkbox")).toHaveCount(1);
      await bank.getByRole("checkbox").check();
    }
    // The last one comes first: lifted, moved and dropped by keys.
    const rows = page.locator("[data-entry]");
    await expect(rows).toHaveCount(3);
    await rows.nth(2).locator("[data-control=grip]").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    await expect(rows.nth(0)).toContainText(title(3));
    await page.getByRole("button", { name: fill(build.remove, { name: title(2) }) }).click();
    await expect(rows).toHaveCount(2);
    // And a rule that finds fewer than it is to draw says so.
    await page.getByRole("checkbox", { name: build.draws }).check();
    // Chips show their label; the box itself is there for the keyboard.
    for (const name of [
      build.useItems.practice,
      build.useItems.assessment,
      locale === "zh" ? "强化学习与人类反馈" : "Reinforcement learning from human feedback",
    ])
      await page.getByRole("checkbox", { name }).press("Space");
    await page.getByLabel(build.count).fill("60");
    await expect(page.getByText(locale === "zh" ? /不足 60 题/ : /it is to draw 60/)).toBeVisible();
    await expect(page.getByText(build.problem.few)).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel(build.count).fill("1");
    await expect(page.getByText(build.saved, { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel(build.title, { exact: true })).toHaveValue("低秩 Low rank");
    await expect(rows).toHaveCount(2);
    await expect(rows.nth(0)).toContainText(title(3));

    await page.getByRole("button", { name: build.preview }).click();
    await expect(page.getByText(preview.note)).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
    await page.getByRole("button", { name: assigned.start, exact: true }).click();
    await expect(page.getByText(preview.running)).toBeVisible();
    await page.locator("form:visible").getByRole("radio").first().focus();
    await page.keyboard.press(await rightKey(page));
    await page.getByRole("button", { name: run.finish }).click();
    await expectNoAxeViolationsInBothThemes(page);
    await page.getByRole("button", { name: run.submit }).click();
    await expect(page.getByRole("heading", { name: locale === "zh" ? /得 1 分/ : /1 of 3 points/ })).toBeVisible();
    await expect(page.getByText(preview.done)).toBeFocused();
    await page.getByRole("link", { name: preview.back }).click();

    await page.getByRole("button", { name: build.assign }).click();
    await page
      .getByLabel(manage.target, { exact: true })
      .selectOption({ label: fill(manage.toTeam, { name: "Readers" }) });
    await page.getByLabel(manage.results).selectOption("closing");
    await page.getByRole("button", { name: manage.create, exact: true }).click();
    await expect(page.getByText(manage.createdForTeam)).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
    await page.getByRole("link", { name: manage.toResults }).click();
    const people = page.getByRole("region", { name: who.title });
    await expect(people.getByRole("row", { name: /Nell/ })).toContainText(who.notBegun);

    const learner = await as(browser, baseURL, nell);
    await learner.goto(`/${locale}/teams/${teamId}`);
    await learner.getByRole("link", { name: "低秩 Low rank" }).click();
    await learner.getByRole("button", { name: assigned.start, exact: true }).click();
    await learner.locator("form:visible").getByRole("radio").first().focus();
    await learner.keyboard.press(await rightKey(learner));
    await expect(learner.getByText(run.saved, { exact: true })).toBeVisible();
    await learner.keyboard.press("n");
    await learner.keyboard.press("f");
    // It comes by itself within seconds.
    const row = people.getByRole("row", { name: /Nell/ });
    await expect(row).toContainText(locale === "zh" ? "第 2 / 3 题" : "item 2 of 3", { timeout: 20_000 });
    await expect(row).toContainText(fill(who.answeredOf, { answered: 1, items: 3 }));
    await expect(row).toContainText(fill(who.flags, { count: 1 }));
    const matrix = page.getByRole("region", { name: cells.title });
    await expect(matrix.getByRole("cell", { name: cells.answeredCell })).toHaveCount(1);
    await expect(matrix.getByRole("cell", { name: new RegExp(cells.here) })).toHaveCount(1);
    await expectNoAxeViolationsInBothThemes(page);
    await expectNoSidewaysScroll(page);

    await tabTo(page, row.getByRole("button", { name: fill(who.grantTo, { name: "=Nell" }) }));
    await press(page, "Enter", page.getByRole("form", { name: fill(allow.title, { name: "=Nell" }) }));
    await page.getByLabel(allow.minutes).fill("15");
    await expectNoAxeViolationsInBothThemes(page);
    await page.getByRole("button", { name: allow.save, exact: true }).click();
    await expect(row.getByRole("button", { name: fill(who.changeAllowanceOf, { name: "=Nell" }) })).toBeFocused();
    await learner.reload();
    await expect(learner.getByText(locale === "zh" ? /还剩 4[45] 分钟/ : /4[45] minutes left/).first()).toBeVisible();

    await page.getByRole("button", { name: who.changeTerms }).click();
    await page.getByLabel(manage.tries).fill("2");
    await expectNoAxeViolationsInBothThemes(page);
    await page.getByRole("button", { name: who.saveTerms }).click();
    await expect(page.getByText(who.changed)).toBeVisible();
    await learner.getByRole("button", { name: run.finish }).click();
    await learner.getByRole("button", { name: run.submit }).click();
    await expect(learner.getByText(words[locale].quizzes.ended.hiddenNote)).toBeVisible();
    const { granted, terms } = words[locale].notices.assignment;
    await learner.goto(`/${locale}/notices`);
    for (const text of [granted, terms])
      await expect(learner.getByRole("heading", { name: fill(text, { title: "低秩 Low rank" }) })).toBeVisible();
    await expectNoAxeViolationsInBothThemes(learner);

    await expect(row).toContainText(locale === "zh" ? "得 1 分" : "1 of 3 points", { timeout: 20_000 });
    await expect(matrix.getByRole("cell", { name: cells.right })).toHaveCount(1);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: file.download }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^低秩-Low-rank-\d{4}-\d\d-\d\d\.csv$/);
    const text = readFileSync(await saved.path(), "utf8");
    expect(text).toMatch(new RegExp(`^\uFEFF${file.learner},`));
    expect(text).toMatch(new RegExp(`\\r\\n'=Nell,,1,${file.submitted},`));
    await learner.context().close();
  });
}

test.describe("a quiz in two tabs", () => {
  test.use({ expectedErrors: [/status of 409/] });

  test("keeps the newer version, and the other tab decides", async ({ page, context }) => {
    const { build } = words.en.quizzes;
    await context.addCookies([(await seedUser({ role: "instructor" })).browserCookie]);
    const { ids } = await seedItems(1);
    const draftId = await seedDraft(page.request, "First", ids);
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(`/en/quizzes/drafts/${draftId}`);
      await tab.getByLabel(build.title, { exact: true }).waitFor();
    }
    await page.getByLabel(build.title, { exact: true }).fill("Newer");
    await expect(page.getByText(build.saved, { exact: true })).toBeVisible();
    await other.getByLabel(build.title, { exact: true }).fill("Older");
    await expect(other.getByText(build.conflict)).toBeVisible();
    await expectNoAxeViolations(other);
    await other.getByRole("button", { name: build.takeTheirs }).click();
    await expect(other.getByLabel(build.title, { exact: true })).toHaveValue("Newer");
  });
});

test("quizzes are listed, duplicated and deleted by their maker, by keyboard", async ({ page }) => {
  const { drafts, build } = words.en.quizzes;
  await page.context().addCookies([(await seedUser({ role: "instructor" })).browserCookie]);
  const { ids } = await seedItems(2);
  await seedDraft(page.request, "Keep me", ids);
  await page.goto("/en/quizzes/drafts");
  await tabTo(page, page.getByRole("button", { name: fill(drafts.duplicateOf, { title: "Keep me" }) }));
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(build.title, { exact: true })).toHaveValue("Keep me (copy)");
  await page.goto("/en/quizzes/drafts");
  await tabTo(page, page.getByRole("button", { name: fill(drafts.deleteOf, { title: "Keep me (copy)" }) }));
  await press(page, "Enter", page.getByRole("group", { name: fill(drafts.deleteAsk, { title: "Keep me (copy)" }) }));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Keep me (copy)" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Keep me", exact: true })).toBeVisible();
});

test("to everybody else there are no quizzes under somebody's hands, and no results", async ({
  page,
  browser,
  baseURL,
}) => {
  const teacher = await as(browser, baseURL, await seedUser({ role: "instructor" }));
  const { ids } = await seedItems(1);
  const draftId = await seedDraft(teacher.request, "Mine", ids);
  const assignmentId = await assign(teacher.request, ids, null);
  const paths = ["", "/preview", "/assign"].map((rest) => `/en/quizzes/drafts/${draftId}${rest}`);
  for (const user of [undefined, await seedUser(), await seedUser({ role: "instructor" })]) {
    await page.context().clearCookies();
    if (user) await page.context().addCookies([user.browserCookie]);
    for (const path of [...paths, `/en/quizzes/manage/${assignmentId}`])
      expect([path, (await page.request.get(path)).status()]).toEqual([path, 404]);
  }
  await teacher.context().close();
});
