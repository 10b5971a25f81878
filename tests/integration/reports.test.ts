import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as listRoute, POST as createRoute } from "@/app/api/v1/reports/route";
import { PUT as judgeRoute } from "@/app/api/v1/reports/[reportId]/route";
import type { LearnerViewer, Role } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import type { RouteContext } from "@/lib/http/spec";
import { listNotices } from "@/lib/notices/server/list-notices";
import { readNotices } from "@/lib/notices/server/read-notices";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { mergeLearners } from "@/lib/progress/server/merge-learners";
import type { Report } from "@/lib/reports/schema";
import { getReportedView } from "@/lib/reports/server/get-reported-view";
import { createReport } from "@/lib/reports/server/create-report";
import { listReports } from "@/lib/reports/server/list-reports";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { seedItem } from "@/tests/support/seed-items";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

const NOW = new Date("2026-11-24T10:00:00Z");
const PLACE = { kind: "lesson", chapter: "lora", block: "memory", quote: "It takes 17 GB." } as const;
const report = (text = "17 GB is the peak, not the mean.") => ({ locale: "en", place: PLACE, text }) as const;

beforeAll(async () => {
  await testDatabase();
});
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
  await pool().query(`DELETE FROM "ProblemReport"`);
});

const guest = (): LearnerViewer => ({ kind: "guest", learnerId: newId() });
const viewerOf = ({ learnerId, userId, sessionId }: SeededUser, role: Role = "learner") =>
  ({ kind: "account", learnerId, userId, sessionId, role, mayReview: false, nickname: "Ada" }) as const;

async function browserOf(role: Role, nickname = "Ada"): Promise<{ browser: Browser; user: SeededUser }> {
  const user = await seedUser({ role, nickname });
  const browser = new Browser();
  browser.cookies.set(user.browserCookie.name, user.browserCookie.value);
  return { browser, user };
}
const send = (browser: Browser, body: unknown, key = newId()) =>
  browser.call(createRoute, "POST", "/api/v1/reports", { body, headers: { "idempotency-key": key } });
const list = (browser: Browser, query = "") => browser.call(listRoute, "GET", `/api/v1/reports${query}`);
const ANSWER = "Fixed in revision 2.";
const judge = (browser: Browser, reportId: string, status: string, more: object = {}) =>
  browser.call(
    (request: Request, _: RouteContext) => judgeRoute(request, { params: Promise.resolve({ reportId }) }),
    "PUT",
    `/api/v1/reports/${reportId}`,
    { body: { status, ...(status !== "open" && { answer: ANSWER, ...more }) } },
  );
const rows = async () => (await pool().query(`SELECT * FROM "ProblemReport" ORDER BY id`)).rows;

describe("a report", () => {
  it("of somebody who was never here makes him a guest and is kept with its place", async () => {
    const browser = new Browser();
    const { status, json } = await send(browser, report());
    expect(status).toBe(201);
    expect([...browser.cookies.keys()].join()).toContain("guest");
    const [row] = await rows();
    expect(row).toMatchObject({
      ...{ id: json.reportId, locale: "en", chapter: "lora", block: "memory", quote: "It takes 17 GB.", itemId: null },
      ...{ text: "17 GB is the peak, not the mean.", status: "open", closedAt: null },
    });
    const { rows: learners } = await pool().query(`SELECT kind FROM "Learner" WHERE id = $1`, [row.learnerId]);
    expect(learners).toEqual([{ kind: "guest" }]);
  });

  it("of an item names the revision that was on the screen, whoever signed in meanwhile", async () => {
    const itemId = `item-${newId()}`;
    await seedItem(itemId, "single-choice", { chapter: "lora" });
    const [view] = (await listItemViews(guest(), [itemId])).views;
    if (view?.status !== "active") throw new Error("no view");
    const { browser } = await browserOf("learner");
    const place = { kind: "item", viewId: view.viewId };
    expect((await send(browser, { locale: "zh", place, text: "选项 B 也对。" })).status).toBe(201);
    const { rows: revisions } = await pool().query(`SELECT id FROM "ItemRevision" WHERE "itemId" = $1`, [itemId]);
    expect(await rows()).toMatchObject([{ itemId, revisionId: revisions[0].id, chapter: "lora", block: null }]);
  });

  it.each([
    ["a view that nobody was shown", { ...report(), place: { kind: "item", viewId: "a.b" } }, 404],
    ["a chapter that is not written", { ...report(), place: { ...PLACE, chapter: "no-such-chapter" } }, 400],
    ["too few words", report("no"), 400],
    ["too many", report("a".repeat(2_001)), 400],
    ["another status", { ...report(), status: "resolved" }, 400],
    ["somebody else's name on it", { ...report(), learnerId: newId() }, 400],
  ])("of %s is refused, and nothing is kept", async (_, body, status) => {
    expect((await send(new Browser(), body)).status).toBe(status);
    expect(await rows()).toEqual([]);
  });

  it("that is sent twice is kept once", async () => {
    const { browser } = await browserOf("learner");
    const key = newId();
    const [first, second] = [await send(browser, report(), key), await send(browser, report(), key)];
    expect(second.json).toEqual(first.json);
    expect(await rows()).toHaveLength(1);
  });

  it("is the twentieth of a learner in an hour at the most, over all processes", async () => {
    const { browser } = await browserOf("learner");
    for (let count = 0; count < 20; count++) expect((await send(browser, report())).status).toBe(201);
    const refused = await send(browser, report());
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect(await rows()).toHaveLength(20);
  });

  it("of newcomers is limited by their address", async () => {
    for (let count = 0; count < 60; count++) await send(new Browser("198.51.100.7"), report());
    expect((await send(new Browser("198.51.100.7"), report())).status).toBe(429);
    expect((await send(new Browser("198.51.100.8"), report())).status).toBe(201);
  });
});

/** A report of an item's first choice, as it is shown to this learner. */
async function itemReport(who: LearnerViewer, itemId: string) {
  const [view] = (await listItemViews(who, [itemId])).views;
  if (view?.status !== "active") throw new Error("no view");
  const { choices } = (view.public as { zh: { choices: { id: string; text: string }[] } }).zh;
  const place = { kind: "item", viewId: view.viewId, part: `part:${choices[0]!.id}` } as const;
  return { locale: "zh", place, text: "这个选项也对。", shown: choices[0]!.text } as const;
}

describe("a report of a part of an item", () => {
  it("is shown to an instructor as its writer saw it, with the key, and to nobody else", async () => {
    const itemId = `item-${newId()}`;
    await seedItem(itemId, "single-choice", { chapter: "lora" });
    const who = guest();
    const { shown, ...input } = await itemReport(who, itemId);
    const { reportId } = await createReport(who, input, NOW);
    expect(await rows()).toMatchObject([
      { part: expect.stringMatching(/^choice:\d$/) as string, viewLearnerId: who.learnerId, viewNumber: 0 },
    ]);
    const instructor = viewerOf(await seedUser(), "instructor");
    const seen = await getReportedView(instructor, reportId);
    const { choices } = (seen.public as { zh: { choices: { id: string; text: string }[] } }).zh;
    expect(choices[0]!.text).toBe(shown);
    expect(shown).toContain(seen.part!.zh);
    const { choice } = seen.reference as { choice: string };
    expect((seen.review.zh as { choices: Record<string, { correct: boolean }> }).choices[choice]?.correct).toBe(true);
    for (const viewer of [viewerOf(await seedUser()), who])
      await expect(getReportedView(viewer, reportId)).rejects.toThrow("not-found");
  });

  it("that the view does not have is refused", async () => {
    const itemId = `item-${newId()}`;
    await seedItem(itemId, "single-choice", { chapter: "lora" });
    const who = guest();
    const { shown: _, ...input } = await itemReport(who, itemId);
    const place = { ...input.place, part: "part:nothing" } as const;
    await expect(createReport(who, { ...input, place }, NOW)).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("is found by item, and in the list of its newest author", async () => {
    const [mine, theirs] = [`item-${newId()}`, `item-${newId()}`];
    const author = await seedUser();
    for (const itemId of [mine, theirs]) {
      await seedItem(itemId, "single-choice", { chapter: "lora" });
      const { shown: _, ...input } = await itemReport(guest(), itemId);
      await createReport(guest(), input, NOW);
    }
    await pool().query(`UPDATE "ItemRevision" SET "authorId" = $2 WHERE "itemId" = $1`, [mine, author.userId]);
    const instructor = viewerOf(author, "instructor");
    const found = async (filter: object) => (await listReports(instructor, filter)).reports.map(({ itemId }) => itemId);
    expect(await found({ of: "mine" })).toEqual([mine]);
    expect(await found({ item: theirs })).toEqual([theirs]);
    expect(await found({ item: theirs, of: "mine" })).toEqual([]);
    expect((await listReports(instructor, { item: mine })).reports).toMatchObject([
      { hasView: true, published: 1, revision: 1 },
    ]);
  });
});

describe("merging a guest", () => {
  it("takes his reports along", async () => {
    const [who, user] = [guest(), await seedUser({ nickname: "Lin" })];
    const { reportId } = await createReport(who, report(), NOW);
    await prisma().$transaction((tx) =>
      mergeLearners(tx, { guestId: who.learnerId, accountLearnerId: user.learnerId, now: NOW }),
    );
    expect(await rows()).toMatchObject([{ id: reportId, learnerId: user.learnerId }]);
    const instructor = viewerOf(await seedUser(), "instructor");
    expect((await listReports(instructor, {})).reports).toMatchObject([{ id: reportId, reporter: "Lin" }]);
  });

  it("gives a late report of another tab to the account", async () => {
    const [who, user] = [guest(), await seedUser()];
    await prisma().$transaction((tx) =>
      mergeLearners(tx, { guestId: who.learnerId, accountLearnerId: user.learnerId, now: NOW }),
    );
    await createReport(who, report(), NOW);
    expect(await rows()).toMatchObject([{ learnerId: user.learnerId }]);
  });
});

describe("the list", () => {
  it("is there for instructors and administrators, and for nobody else", async () => {
    await createReport(guest(), report(), NOW);
    for (const role of ["instructor", "admin"] as const) {
      const { browser } = await browserOf(role);
      expect((await list(browser)).json.reports).toHaveLength(1);
    }
    const strangers = [new Browser(), (await browserOf("learner")).browser];
    await send(strangers[0]!, report());
    for (const browser of strangers) {
      const { status, json } = await list(browser);
      expect([status, json.code]).toEqual([404, "not-found"]);
    }
    await expect(listReports(viewerOf(await seedUser()), {})).rejects.toThrow("not-found");
  });

  it("tells of the reporter his nickname if he has an account, and nothing more", async () => {
    const { browser, user } = await browserOf("learner", "林 Ada");
    await send(browser, report());
    await createReport(guest(), report("A guest's words."), NOW);
    const { browser: instructor } = await browserOf("instructor");
    const { json } = await list(instructor);
    const names = (json.reports as Report[]).map(({ text, reporter }) => [text, reporter]);
    expect(names).toContainEqual([report().text, "林 Ada"]);
    expect(names).toContainEqual(["A guest's words.", null]);
    const told = JSON.stringify(json);
    for (const personal of [user.email, user.userId, user.learnerId]) expect(told).not.toContain(personal);
  });

  it("is cut by status and chapter, and read page by page without gaps, also when many bear one time", async () => {
    const who = guest();
    for (let count = 0; count < 45; count++) await createReport(who, report(`Report number ${count}.`), NOW);
    await pool().query(`UPDATE "ProblemReport" SET chapter = 'other' WHERE text LIKE '%number 44.'`);
    const instructor = viewerOf(await seedUser(), "instructor");
    const seen: Report[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await listReports(instructor, { status: "open", chapter: "lora", cursor });
      expect(page.reports.length).toBeLessThanOrEqual(20);
      seen.push(...page.reports);
      cursor = page.nextCursor;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(44);
    expect((await listReports(instructor, { chapter: "other" })).reports).toHaveLength(1);
    expect((await listReports(instructor, { status: "resolved" })).reports).toEqual([]);
    const { browser } = await browserOf("instructor");
    expect((await list(browser, "?cursor=1'--")).json.code).toBe("invalid-input");
    expect((await list(browser, "?status=gone")).json.code).toBe("invalid-input");
  });
});

describe("closing a report", () => {
  it("is an instructor's, says who and when, leaves an entry, and can be undone", async () => {
    const { reportId } = await createReport(guest(), report(), NOW);
    const { browser, user } = await browserOf("instructor", "Grace");
    expect((await judge(browser, reportId, "resolved")).status).toBe(200);
    const [closed] = (await list(browser)).json.reports as Report[];
    expect(closed).toMatchObject({ status: "resolved", closedBy: "Grace", closedAt: expect.any(String) as string });
    expect((await judge(browser, reportId, "open")).json).toMatchObject({ before: "resolved", closedAt: null });
    expect((await judge(browser, reportId, "dismissed")).json).toMatchObject({ before: "open", status: "dismissed" });
    const { rows: entries } = await pool().query(
      `SELECT "actorId", before, after FROM "AuditEvent" WHERE action = 'report.judge' AND object = $1 ORDER BY at, id`,
      [reportId],
    );
    expect(entries).toEqual([
      { actorId: user.learnerId, before: { status: "open" }, after: { status: "resolved", closed: 1 } },
      { actorId: user.learnerId, before: { status: "resolved" }, after: { status: "open", closed: 0 } },
      { actorId: user.learnerId, before: { status: "open" }, after: { status: "dismissed", closed: 1 } },
    ]);
  });

  it("twice keeps who did it first", async () => {
    const { reportId } = await createReport(guest(), report(), NOW);
    const [first, second] = [await browserOf("instructor", "Grace"), await browserOf("instructor", "Ken")];
    await judge(first.browser, reportId, "resolved");
    expect((await judge(second.browser, reportId, "resolved")).json.before).toBe("resolved");
    expect(((await list(first.browser)).json.reports as Report[])[0]?.closedBy).toBe("Grace");
  });

  it("tells its writer the outcome, guest or account, once for each outcome", async () => {
    const who = guest();
    const { reportId } = await createReport(who, report(), NOW);
    const { browser } = await browserOf("instructor");
    await judge(browser, reportId, "resolved");
    await judge(browser, reportId, "resolved");
    const body = { reportId, itemId: null, chapter: "lora", status: "resolved", answer: ANSWER, text: report().text };
    expect(await listNotices(who)).toMatchObject({ unread: 1, notices: [{ kind: "report", body, readAt: null }] });
    await judge(browser, reportId, "open");
    await judge(browser, reportId, "dismissed", { answer: "This is not a mistake, because it is the peak." });
    const { notices, unread } = await listNotices(who);
    expect(notices.map(({ body: { version: _, ...told } }) => "status" in told && told.status)).toEqual([
      "dismissed",
      "resolved",
    ]);
    const stranger = guest();
    expect(
      (
        await readNotices(
          stranger,
          notices.map(({ id }) => id),
          NOW,
        )
      ).unread,
    ).toBe(0);
    expect([unread, (await readNotices(who, [notices[0]!.id], NOW)).unread]).toEqual([2, 1]);
    const user = await seedUser();
    await prisma().$transaction((tx) =>
      mergeLearners(tx, { guestId: who.learnerId, accountLearnerId: user.learnerId, now: NOW }),
    );
    expect(await listNotices(viewerOf(user))).toMatchObject({ unread: 1, notices: [{}, {}] });
  });

  it("asks for an answer, and takes open reports about the same item along", async () => {
    const itemId = `item-${newId()}`;
    await seedItem(itemId, "single-choice", { chapter: "lora" });
    const [one, two, three] = [guest(), guest(), guest()];
    const ids: string[] = [];
    for (const who of [one, two]) ids.push((await createReport(who, await itemReport(who, itemId), NOW)).reportId);
    const other = (await createReport(three, report(), NOW)).reportId;
    const { browser } = await browserOf("instructor");
    const bare = await judge(browser, ids[0]!, "resolved", { answer: "" });
    expect([bare.status, bare.json.code]).toEqual([400, "invalid-input"]);
    expect((await judge(browser, ids[0]!, "resolved", { also: [other] })).status).toBe(400);
    expect((await judge(browser, ids[0]!, "resolved", { also: [ids[1]] })).json).toMatchObject({ closed: 2 });
    expect((await rows()).map(({ status }) => status).toSorted()).toEqual(["open", "resolved", "resolved"]);
    for (const [who, count] of [
      [one, 1],
      [two, 1],
      [three, 0],
    ] as const)
      expect((await listNotices(who)).notices).toHaveLength(count);
  });

  it("does not exist for anybody else, nor for a report that is not there", async () => {
    const { reportId } = await createReport(guest(), report(), NOW);
    const { browser: reporter } = await browserOf("learner");
    for (const browser of [new Browser(), reporter])
      expect((await judge(browser, reportId, "resolved")).status).toBe(404);
    const { browser } = await browserOf("admin");
    expect((await judge(browser, newId(), "resolved")).status).toBe(404);
    expect((await judge(browser, "x", "resolved")).json.code).toBe("invalid-input");
    expect(await rows()).toMatchObject([{ status: "open" }]);
  });
});
