import pg from "pg";
import { newId } from "@/lib/core/ids";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";
import { type Browser, expect, expectNoAxeViolationsInBothThemes, type Page, test } from "./fixtures";
import { press, tabTo } from "./support/keyboard";
import { problems, words } from "./support/learner";
import { retireSeeded, seedItems } from "./support/quiz";

test.use({ contextOptions: { reducedMotion: "reduce" }, expectedErrors: [/status of (401|404|410)/] });
test.afterEach(() => retireSeeded());

const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

async function query(sql: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  await client.query(sql, [...values]).finally(() => client.end());
}

/** A team with these members, made without a form. */
async function seedTeam(
  members: readonly (readonly [SeededUser, "owner" | "coach" | "member", boolean?])[],
  name = "Readers",
) {
  const teamId = newId();
  await query(`INSERT INTO "Team" (id, name, zone, "createdAt") VALUES ($1, $2, 'Asia/Shanghai', now())`, [
    teamId,
    name,
  ]);
  for (const [{ userId }, role, shares = false] of members)
    await query(
      `INSERT INTO "Membership" ("teamId", "userId", role, "joinedAt", "sharesSince")
       VALUES ($1, $2, $3::"TeamRole", now(), CASE WHEN $4 THEN now() END)`,
      [teamId, userId, role, shares],
    );
  return teamId;
}

async function seedCourse(owner: SeededUser, teamId: string) {
  const courseId = newId();
  await query(`INSERT INTO "Course" (id, title, "ownerId", "createdAt") VALUES ($1, 'LLM 101', $2, now())`, [
    ...[courseId, owner.userId],
  ]);
  await query(`INSERT INTO "CourseTeam" ("courseId", "teamId", "addedAt") VALUES ($1, $2, now())`, [courseId, teamId]);
  return courseId;
}

/** Another browser, signed in as somebody. */
async function as(browser: Browser, baseURL: string | undefined, user?: SeededUser): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL!, reducedMotion: "reduce" });
  if (user) await context.addCookies([user.browserCookie]);
  return context.newPage();
}

async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.waitFor();
  await tabTo(page, field);
  await page.keyboard.type(text);
}

for (const locale of ["zh", "en"] as const) {
  const { teams, account, quizzes } = words[locale];

  test(`${locale}: by keyboard alone a team is made and joined, with and without consent, and its coach sees who agreed`, async ({
    page,
    browser,
    baseURL,
    signedIn,
  }) => {
    test.setTimeout(120_000); // a team's whole life, each key pressed
    await query(`UPDATE "User" SET nickname = 'Olga' WHERE id = $1`, [signedIn.userId]);
    await page.goto(`/${locale}/teams`);
    await expect(page.getByText(teams.list.none)).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
    await type(page, teams.make.name, "Night readers");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/teams\/[0-9a-f-]{36}$/);
    const teamPath = new URL(page.url()).pathname;
    await expect(page.getByRole("heading", { name: "Night readers", level: 1 })).toBeVisible();
    await expect(page.getByText(teams.settings.lastOwner)).toBeVisible();

    // A link for two, shown once.
    const uses = page.getByLabel(teams.invite.uses, { exact: true });
    await tabTo(page, uses);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("2");
    const link = page.getByLabel(teams.invite.link, { exact: true });
    await press(page, "Enter", link);
    await expect(link).toBeFocused();
    const url = await link.inputValue();
    expect(url).toContain(`/${locale}/join#`);
    await expect(page.getByText(fill(teams.invite.left, { left: 2, max: 2 }))).toBeVisible();

    // Somebody without an account is led through sign-up and back; no server hears the token before.
    const newcomer = await as(browser, baseURL);
    const asked: string[] = [];
    newcomer.on("request", (request) => asked.push(request.url().replace(/#.*/, "") + (request.postData() ?? "")));
    await newcomer.goto(url);
    await expect(newcomer.getByText(teams.join.needAccount)).toBeVisible();
    await expectNoAxeViolationsInBothThemes(newcomer);
    await expect.poll(() => newcomer.url()).not.toContain("#");
    await tabTo(newcomer, newcomer.getByRole("link", { name: teams.join.signUp }));
    await newcomer.keyboard.press("Enter");
    await newcomer.waitForURL(/sign-up/);
    expect(asked.join("\n")).not.toContain(url.split("#")[1]);
    await type(newcomer, account.email, `e2e-${newId()}@example.com`);
    await type(newcomer, account.password, "ten steps, then rise");
    await type(newcomer, account.nickname, "Nell");
    await newcomer.keyboard.press("Enter");
    await newcomer.waitForURL(`/${locale}/join`);

    // He reads into what, by whom, and what agreeing means; nothing is agreed to beforehand.
    await expect(newcomer.getByRole("heading", { name: "Night readers" })).toBeVisible();
    await expect(newcomer.getByText(fill(teams.join.invites, { name: "Olga" }))).toBeVisible();
    const consent = newcomer.getByRole("checkbox", { name: teams.join.consent });
    await expect(consent).not.toBeChecked();
    await expectNoAxeViolationsInBothThemes(newcomer);
    await tabTo(newcomer, consent);
    await newcomer.keyboard.press("Space");
    await tabTo(newcomer, newcomer.getByRole("button", { name: teams.join.action }));
    await newcomer.keyboard.press("Enter");
    await newcomer.waitForURL(teamPath);
    await expect(newcomer.getByRole("button", { name: teams.share.withdraw })).toBeVisible();

    // A second person pastes the link and does not agree.
    const shy = await as(browser, baseURL, await seedUser({ nickname: "Shen" }));
    await shy.goto(`/${locale}/teams`);
    await type(shy, teams.paste.label, url.slice(0, -3));
    await shy.keyboard.press("Enter");
    await expect(shy.getByText(teams.paste.problem)).toBeVisible();
    await shy.getByLabel(teams.paste.label, { exact: true }).fill(url);
    await shy.keyboard.press("Enter");
    await shy.getByRole("button", { name: teams.join.action }).click();
    await shy.waitForURL(teamPath);
    await expect(shy.getByText(teams.share.off)).toBeVisible();

    // The link is used up; a member who opens it again is told so, a third one why it does not work.
    await shy.goto(url);
    await expect(shy.getByText(teams.join.already)).toBeVisible();
    const late = await as(browser, baseURL, await seedUser());
    await late.goto(url);
    await expect(late.getByText(problems["link-spent"].title[locale])).toBeVisible();
    await expect(late.getByText("Night readers")).toHaveCount(0);
    await expectNoAxeViolationsInBothThemes(late);

    // The owner, who coaches too, sees exactly those who agreed.
    await page.goto(`${teamPath}/progress`);
    await expect(page.getByText(fill(teams.progress.summary, { sharing: 1, all: 2 }))).toBeVisible();
    const row = (name: string) => page.getByRole("row", { name });
    await expect(row("Nell").getByText(teams.progress.never)).toBeVisible();
    await expect(row("Shen").getByText(teams.progress.not)).toBeVisible();
    await tabTo(page, row("Nell").getByRole("button"));
    await press(page, "Enter", page.getByText(teams.progress.noAnswers));
    await expectNoAxeViolationsInBothThemes(page);

    // Consent is withdrawn and given: the next request follows it.
    await tabTo(newcomer, newcomer.getByRole("button", { name: teams.share.withdraw }));
    await press(newcomer, "Enter", newcomer.getByText(teams.share.off));
    await shy.goto(teamPath);
    await shy.getByRole("button", { name: teams.share.give }).click();
    await expect(shy.getByRole("button", { name: teams.share.withdraw })).toBeVisible();
    await page.reload();
    await expect(row("Nell").getByText(teams.progress.not)).toBeVisible();
    await expect(row("Shen").getByText(teams.progress.never)).toBeVisible();

    // One leaves, the other is taken out; both find the team no more.
    await tabTo(newcomer, newcomer.getByRole("button", { name: teams.settings.leave }));
    await press(newcomer, "Enter", newcomer.getByRole("group", { name: teams.settings.sureLeave }));
    await newcomer.keyboard.press("Tab");
    await newcomer.keyboard.press("Enter");
    await newcomer.waitForURL(`/${locale}/teams`);
    await expect(newcomer.getByText(teams.list.none)).toBeVisible();
    await page.goto(teamPath);
    await expectNoAxeViolationsInBothThemes(page);
    await tabTo(page, page.getByRole("button", { name: fill(teams.members.removeName, { name: "Shen" }) }));
    await press(page, "Enter", page.getByRole("group", { name: fill(teams.members.sure, { name: "Shen" }) }));
    await page.keyboard.press("Tab");
    await press(page, "Enter", page.getByText(fill(teams.members.removed, { name: "Shen" })));
    await expect(page.getByRole("row", { name: "Shen" })).toHaveCount(0);
    for (const gone of [newcomer, shy]) expect((await gone.request.get(teamPath)).status()).toBe(404);
    for (const each of [newcomer, shy, late]) await each.context().close();
  });

  test(`${locale}: a coach assigns practice items inside his team, and members find the quiz there`, async ({
    page,
    browser,
    baseURL,
    signedIn,
  }) => {
    const [owner, learner] = [await seedUser(), await seedUser({ nickname: "Nell" })];
    const teamId = await seedTeam([
      [owner, "owner"],
      [signedIn, "coach"],
      [learner, "member"],
    ]);
    const { ids } = await seedItems(2);
    const hidden = await seedItems(1, "assessment");
    await page.goto(`/${locale}/teams/${teamId}`);
    await page.getByRole("link", { name: teams.team.assign }).first().click();
    await expectNoAxeViolationsInBothThemes(page);
    await page.getByRole("button", { name: quizzes.drafts.new }).click();
    await page.getByLabel(quizzes.build.title, { exact: true }).fill("Low rank");
    const bank = page.getByRole("group", { name: quizzes.build.bank });
    await bank.getByRole("searchbox").fill(hidden.ids[0]!);
    await expect(bank.getByRole("checkbox")).toHaveCount(0);
    await bank.getByRole("searchbox").fill(ids[0]!);
    await bank.getByRole("checkbox").check();
    await expectNoAxeViolationsInBothThemes(page);
    await page.getByRole("button", { name: quizzes.build.assign }).click();
    // The team from whose page one came is chosen, and a coach has nobody else to assign to.
    await expect(page.getByLabel(quizzes.manage.target, { exact: true })).toHaveValue(teamId);
    await expect(page.getByLabel(quizzes.manage.target, { exact: true }).getByRole("option")).toHaveCount(1);
    await page.getByRole("button", { name: quizzes.manage.create, exact: true }).click();
    await expect(page.getByText(quizzes.manage.createdForTeam)).toBeVisible();

    const member = await as(browser, baseURL, learner);
    await member.goto(`/${locale}/teams/${teamId}`);
    await expect(member.getByText(teams.quizzes.state.ready, { exact: true })).toBeVisible();
    await member.getByRole("link", { name: "Low rank" }).click();
    await expect(member.getByText(quizzes.assigned.teamNote)).toBeVisible();
    await member.getByRole("button", { name: quizzes.assigned.start, exact: true }).click();
    await member.waitForURL(/quizzes\/sessions/);
    const stranger = await as(browser, baseURL, await seedUser());
    const quiz = (await page.getByLabel(quizzes.manage.createdForTeam).inputValue()).replace(/^https?:\/\/[^/]+/, "");
    await stranger.goto(quiz);
    await expect(stranger.getByText(quizzes.assigned.missing)).toBeVisible();

    await page.goto(`/${locale}/teams/${teamId}`);
    await page.getByRole("link", { name: fill(teams.quizzes.resultsOf, { title: "Low rank" }) }).click();
    await expect(page.getByRole("row", { name: "Nell" }).first()).toBeVisible();
    await expect(page.getByText(learner.email)).toHaveCount(0);
    expect((await member.request.get(new URL(page.url()).pathname)).status()).toBe(404);
    for (const each of [member, stranger]) await each.context().close();
  });

  test(`${locale}: an instructor makes a course with a new team in it, and takes it out again`, async ({
    page,
    context,
  }) => {
    const teacher = await seedUser({ role: "instructor", nickname: "Tess" });
    await context.addCookies([teacher.browserCookie]);
    await seedTeam([[teacher, "owner"]], "Evening group");
    await page.goto(`/${locale}/teams`);
    await page.getByRole("link", { name: teams.courses, exact: true }).click();
    await page.getByLabel(teams.course.name, { exact: true }).fill("LLM 101");
    await page.getByRole("button", { name: teams.course.action }).click();
    await page.waitForURL(/courses\/[0-9a-f-]{36}/);
    await page.getByLabel(teams.make.name, { exact: true }).fill("Morning group");
    await page.getByRole("button", { name: teams.make.action }).click();
    await expect(page.getByRole("link", { name: "Morning group", exact: true })).toBeVisible();
    await page.getByRole("button", { name: teams.course.addAction, exact: true }).click();
    await expect(page.getByRole("link", { name: "Evening group", exact: true })).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
    await page.getByRole("button", { name: fill(teams.course.takeOutName, { name: "Morning group" }) }).click();
    await expect(page.getByRole("link", { name: "Morning group", exact: true })).toHaveCount(0);
    await page.getByRole("button", { name: teams.course.archive }).click();
    await expect(page.getByText(teams.course.archivedNote)).toBeVisible();
    await page.goto(`/${locale}/courses`);
    await expect(page.getByText(teams.archived, { exact: true })).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
  });

  test(`${locale}: a team sees what it knows together and who helps with what, on a phone too`, async ({
    page,
    signedIn,
  }) => {
    const { insights } = teams;
    const ada = await seedUser({ nickname: "Ada" });
    const members = [signedIn, ada, await seedUser({ nickname: "Grace" })];
    const teamId = await seedTeam(members.map((user, index) => [user, index === 0 ? "owner" : "member", true]));
    await query(`UPDATE "Membership" SET "helpsSince" = now() WHERE "userId" = $1`, [ada.userId]);
    for (const [index, { learnerId }] of members.entries())
      for (const [concept, share] of [
        ["rope", 0.95 - 0.1 * index],
        ["gqa", 0.5],
        ["lora", 0.9],
        ...(index === 0 ? [["kv-cache", 0.4] as const] : []),
      ] as const)
        await query(
          `INSERT INTO "ConceptMastery" ("learnerId", concept, weight, sum, "updatedAt") VALUES ($1, $2, 5, 5 * $3::float, now())`,
          [learnerId, concept, share],
        );
    await page.goto(`/${locale}/teams/${teamId}/insights`);
    const cells = (concept: RegExp) =>
      page
        .getByRole("row")
        .filter({ has: page.getByRole("rowheader", { name: concept }) })
        .getByRole("cell");
    await expect(cells(/RoPE/)).toHaveText(["3", "70%"]);
    await expect(cells(/^KV (cache|缓存)$/)).toHaveText(["1", insights.tooFew]);
    await expect(page.getByRole("definition").filter({ hasText: "Ada" })).toHaveCount(2);
    await expect(page.getByRole("definition").filter({ hasText: "Grace" })).toHaveCount(0);
    await expectNoAxeViolationsInBothThemes(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test(`${locale}: the pages of a team fit a phone`, async ({ page, signedIn }) => {
    const others = await Promise.all(
      Array.from({ length: 3 }, (_, index) => seedUser({ nickname: "一个特别长的名字".repeat(4) + String(index) })),
    );
    const teamId = await seedTeam(
      [[signedIn, "owner"], ...others.map((user) => [user, "member", true] as const)],
      "大模型面试准备小组".repeat(6),
    );
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ["teams", `teams/${teamId}`, `teams/${teamId}/progress`, `teams/${teamId}/assign`, "join"]) {
      await page.goto(`/${locale}/${path}`);
      await page.locator("main").getByRole("button").or(page.getByText(teams.join.missing)).first().waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, path).toBeLessThanOrEqual(320);
    }
  });
}

test("to strangers there is no team: every page and every route, with the ids of two teams swapped", async ({
  browser,
  baseURL,
}) => {
  test.slow(); // some hundred requests
  const origin = process.env["PUBLIC_URL"]!;
  const one = { owner: await seedUser(), member: await seedUser(), teacher: await seedUser({ role: "instructor" }) };
  const two = { owner: await seedUser(), member: await seedUser(), teacher: await seedUser({ role: "instructor" }) };
  const [a, b] = await Promise.all(
    [one, two].map(async ({ owner, member, teacher }) => {
      const teamId = await seedTeam([
        [owner, "owner"],
        [member, "member", true],
      ]);
      const courseId = await seedCourse(teacher, teamId);
      const inviteId = newId();
      await query(
        `INSERT INTO "TeamInvite" (id, "teamId", "tokenHash", role, "madeById", "createdAt", "expiresAt", "maxUses")
         VALUES ($1::uuid, $2, $1::uuid::text, 'member', $3, now(), now() + interval '1 day', 5)`,
        [inviteId, teamId, owner.userId],
      );
      return { teamId, courseId, inviteId, userId: member.userId };
    }),
  );
  const pages = (ids: NonNullable<typeof a>) =>
    ["", "/progress", "/assign"].map((rest) => `/en/teams/${ids.teamId}${rest}`).concat(`/en/courses/${ids.courseId}`);
  type Call = readonly [method: string, path: string, data?: object];
  const calls = ({ teamId, courseId, inviteId, userId }: NonNullable<typeof a>): readonly Call[] => {
    const team = `/api/v1/teams/${teamId}`;
    const invite = { role: "member", days: 1, maxUses: 1, locale: "en" };
    return [
      ...([
        ["GET", team],
        ["PATCH", team, { name: "Mine" }],
        ["PUT", `${team}/archive`, { archived: true }],
      ] as const),
      ...([
        ["DELETE", `${team}/membership`],
        ["PUT", `${team}/sharing`, { shares: true }],
      ] as const),
      ...([
        ["GET", `${team}/progress`],
        ["GET", `${team}/assignments`],
        ["GET", `${team}/invites`],
      ] as const),
      ...([
        ["POST", `${team}/invites`, invite],
        ["DELETE", `${team}/invites/${inviteId}`],
      ] as const),
      ...([
        ["PUT", `${team}/members/${userId}`, { role: "owner" }],
        ["DELETE", `${team}/members/${userId}`],
      ] as const),
      ...([
        ["GET", `/api/v1/courses/${courseId}`],
        ["PATCH", `/api/v1/courses/${courseId}`, { title: "Mine" }],
      ] as const),
      ["PUT", `/api/v1/courses/${courseId}/archive`, { archived: true }],
      ["POST", `/api/v1/courses/${courseId}/teams`, { name: "Mine", zone: "UTC" }],
      ["DELETE", `/api/v1/courses/${courseId}/teams/${teamId}`],
    ];
  };
  const strangersOfA = [two.owner, two.member, two.teacher, await seedUser(), await seedUser({ role: "instructor" })];
  for (const user of strangersOfA) {
    const { request } = await as(browser, baseURL, user);
    for (const path of pages(a!)) expect((await request.get(path)).status(), path).toBe(404);
    for (const [method, path, data] of calls(a!)) {
      const reply = await request.fetch(path, { method, headers: { origin }, ...(data && { data }) });
      expect([method, path, reply.status()]).toEqual([method, path, 404]);
    }
  }
  // A thing of one team is not reached through the other, by an owner of that either.
  const { request } = await as(browser, baseURL, two.owner);
  const mixed: readonly Call[] = [
    ["DELETE", `/api/v1/teams/${b!.teamId}/invites/${a!.inviteId}`],
    ["DELETE", `/api/v1/teams/${b!.teamId}/members/${a!.userId}`],
    ["PUT", `/api/v1/teams/${b!.teamId}/members/${a!.userId}`, { role: "coach" }],
    ["DELETE", `/api/v1/courses/${a!.courseId}/teams/${b!.teamId}`],
  ];
  for (const [method, path, data] of mixed)
    expect((await request.fetch(path, { method, headers: { origin }, ...(data && { data }) })).status(), path).toBe(
      404,
    );
  // Guests and the signed-out find no page, and are asked to sign in by the API.
  const nobody = await as(browser, baseURL);
  for (const path of [...pages(a!), "/en/teams", "/en/courses"])
    expect((await nobody.request.get(path)).status(), path).toBe(404);
  expect((await nobody.request.get(`/api/v1/teams/${a!.teamId}`)).status()).toBe(401);
  // What is theirs is there, so the addresses were right.
  const mine = await as(browser, baseURL, one.owner);
  for (const path of pages(a!).slice(0, 3)) expect((await mine.request.get(path)).status(), path).toBe(200);
  const taught = await as(browser, baseURL, one.teacher);
  for (const path of pages(a!)) expect((await taught.request.get(path)).status(), path).toBe(200);
});
