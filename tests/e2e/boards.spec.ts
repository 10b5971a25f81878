import pg from "pg";
import { newId } from "@/lib/core/ids";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";
import { type Browser, expect, expectNoAxeViolationsInBothThemes, type Page, test } from "./fixtures";
import { tabTo } from "./support/keyboard";
import { words } from "./support/learner";
import { retireSeeded, seedItems } from "./support/quiz";

test.use({
  contextOptions: { reducedMotion: "reduce" },
  expectedErrors: [/status of 404|ERR_INTERNET_DISCONNECTED/],
});
test.afterEach(() => retireSeeded());

async function query<T extends object>(sql: string, values: readonly unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  const { rows } = await client.query<T>(sql, [...values]).finally(() => client.end());
  return rows;
}

/** Gives somebody points as an answer does, without one. */
async function give({ learnerId }: SeededUser, points: number): Promise<void> {
  await query(
    `WITH point AS (
       INSERT INTO "PointEvent" (id, "learnerId", reason, kind, points, worth, rules, day, at)
       VALUES ($1::uuid, $2, 'first:' || $1::uuid, 'first', $3, $3, 1, floor(extract(epoch FROM now()) / 86400), now()) RETURNING *)
     INSERT INTO "MemberScore" AS m ("seasonId", "learnerId", points, "reachedAt")
     SELECT s, "learnerId", points, at FROM point,
       unnest(ARRAY[0, floor((extract(epoch FROM at) / 86400 - 4) / 7)::int + 1]) AS s
     ON CONFLICT ("seasonId", "learnerId") DO UPDATE SET points = m.points + excluded.points, "isStale" = true`,
    [newId(), learnerId, points],
  );
}

/** Answers a question rightly, as its page does: two points. */
async function answerRight(page: Page): Promise<void> {
  const { ids } = await seedItems(1);
  const headers = { origin: process.env["PUBLIC_URL"]!, "idempotency-key": newId() };
  const reply = await page.request.post("/api/v1/item-views", { data: { ids }, headers });
  type View = { viewId: string; public: { en: { choices: { id: string; text: string }[] } } };
  const [view] = ((await reply.json()) as { views: View[] }).views;
  const right = view!.public.en.choices.find(({ text }) => /matrix A/i.test(text))!;
  const data = { viewId: view!.viewId, answer: { choice: right.id } };
  expect((await page.request.post("/api/v1/attempts", { data, headers })).status()).toBe(200);
}

async function seedTeam(name: string, members: readonly (readonly [SeededUser, "owner" | "coach" | "member"])[]) {
  const teamId = newId();
  await query(
    `INSERT INTO "Team" (id, name, zone, "createdAt", "isListed") VALUES ($1, $2, 'Asia/Shanghai', now(), true)`,
    [teamId, name],
  );
  for (const [{ userId }, role] of members)
    await query(
      `INSERT INTO "Membership" ("teamId", "userId", role, "joinedAt") VALUES ($1, $2, $3::"TeamRole", now() - interval '30 days')`,
      [teamId, userId, role],
    );
  return teamId;
}

/** Another browser, signed in as somebody. */
async function as(browser: Browser, baseURL: string | undefined, user?: SeededUser): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL!, reducedMotion: "reduce" });
  if (user) await context.addCookies([user.browserCookie]);
  return context.newPage();
}

async function expectNoSideways(page: Page): Promise<void> {
  const before = page.viewportSize()!;
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 780 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize(before);
}

for (const locale of ["zh", "en"] as const) {
  const { boards } = words[locale];
  const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

  test(`${locale}: an answer stands on the team's board within moments, with one's place and points`, async ({
    page,
    browser,
    baseURL,
    signedIn,
  }) => {
    const [ann, bo] = [await seedUser({ nickname: "Ann" }), await seedUser({ nickname: "Bo" })];
    const teamId = await seedTeam("Night readers", [
      [signedIn, "owner"],
      [ann, "member"],
      [bo, "member"],
    ]);
    await give(ann, 1);
    await page.goto(`/${locale}/teams/${teamId}/board`);
    await expect(row(page, "Ann").getByRole("cell").first()).toHaveText("1");
    await expect(page.getByText(boards.own.none)).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
    await expectNoSideways(page);

    // A real answer, marked by the server, while the page is open.
    await answerRight(page);
    await expect(row(page, boards.table.you).getByRole("cell").first()).toHaveText("1");
    await expect(row(page, "Ann").getByRole("cell").first()).toHaveText("2");

    // Right again after a lost connection.
    await page.context().setOffline(true);
    await expect(page.getByText(boards.offline)).toBeVisible();
    await give(bo, 99);
    await page.context().setOffline(false);
    await expect(row(page, "Bo").getByRole("cell").first()).toHaveText("1");
    await expect(page.getByText(boards.offline)).toBeHidden();

    const stranger = await as(browser, baseURL, await seedUser());
    expect((await stranger.goto(`/${locale}/teams/${teamId}/board`))?.status()).toBe(404);
    expect((await stranger.request.get(`/api/v1/teams/${teamId}/board`)).status()).toBe(404);
  });

  test(`${locale}: one is on the board of everybody who asks for it, and nobody else is`, async ({
    page,
    signedIn,
  }) => {
    const quiet = await seedUser({ nickname: `Quiet ${newId()}` });
    await give(quiet, 500);
    await give(signedIn, 20);
    await page.goto(`/${locale}/boards`);
    const choice = page.getByRole("radio", { name: boards.visibility.all });
    await expect(page.getByRole("radio", { name: boards.visibility.teams })).toBeChecked();
    await expectNoAxeViolationsInBothThemes(page);
    await tabTo(page, page.getByRole("radio", { name: boards.visibility.teams }));
    await page.keyboard.press("ArrowDown");
    await expect(choice).toBeChecked();
    await expect(row(page, boards.table.you).first()).toBeVisible();
    await expect(page.getByText("Quiet ")).toBeHidden();
    await expectNoSideways(page);

    await page.goto(`/${locale}/boards/mine`);
    await expect(page.getByRole("cell", { name: boards.mine.kind.first })).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
    await expectNoSideways(page);
  });

  test(`${locale}: a team challenges another one for a week, which its coach accepts`, async ({
    page,
    browser,
    baseURL,
    signedIn,
  }) => {
    const coach = await seedUser({ nickname: "Cora" });
    const names = [`Sparks ${newId().slice(-6)}`, `Embers ${newId().slice(-6)}`] as const;
    const people = await Promise.all(Array.from({ length: 5 }, () => seedUser({ nickname: "Member" })));
    await seedTeam(names[0], [
      [signedIn, "owner"],
      [people[0]!, "member"],
      [people[1]!, "member"],
    ]);
    const rivals = await seedTeam(names[1], [
      [people[4]!, "owner"],
      [coach, "coach"],
      [people[2]!, "member"],
      [people[3]!, "member"],
    ]);
    for (const each of [signedIn, coach, ...people]) await give(each, 12);
    await page.goto(`/${locale}/boards/teams`);
    await expect(row(page, names[0])).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
    await expectNoSideways(page);
    const button = page.getByRole("button", { name: boards.teams.challengeNamed.replace("{name}", names[1]) });
    await tabTo(page, button);
    await page.keyboard.press("Enter");
    await expect(page.getByText(boards.teams.asked)).toBeVisible();

    const other = await as(browser, baseURL, coach);
    await other.goto(`/${locale}/teams/${rivals}/board`);
    await expect(other.getByText(boards.challenges.askedBy.replace("{name}", names[0]))).toBeVisible();
    await expectNoAxeViolationsInBothThemes(other);
    await other.getByRole("button", { name: boards.challenges.accept }).click();
    const score = (ours: string) => boards.challenges.score.replace("{ours}", ours).replace("{theirs}", "0.0");
    // What is earned before it has begun does not count.
    await expect(other.getByText(score("0.0"))).toBeVisible();
    await give(coach, 7);
    await expect(other.getByText(score("7.0"))).toBeVisible();
  });
}

test("the rules are public, in both languages, from the data by which points are given", async ({ page }) => {
  for (const locale of ["zh", "en"] as const) {
    await page.goto(`/${locale}/points`);
    await expect(page.getByRole("heading", { name: words[locale].boards.rules.title, level: 1 })).toBeVisible();
    await expect(page.getByText("4 / 6 / 8 / 10 / 12")).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
    await expectNoSideways(page);
  }
});

test("boards are for accounts", async ({ browser, baseURL }) => {
  const page = await as(browser, baseURL);
  for (const path of ["boards", "boards/teams", "boards/mine"])
    expect((await page.goto(`/en/${path}`))?.status()).toBe(404);
});
