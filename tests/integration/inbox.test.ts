import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as meRoute } from "@/app/api/v1/me/route";
import { PUT as readRoute } from "@/app/api/v1/notices/read/route";
import { GET as noticesRoute } from "@/app/api/v1/notices/route";
import { GET as settingRoute, PUT as changeRoute } from "@/app/api/v1/notices/settings/route";
import { GET as openRoute, POST as unsubscribeRoute } from "@/app/api/v1/unsubscriptions/route";
import { moveRevision } from "@/lib/cms/server/move-revision";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { insertNotices } from "@/lib/notices/server/insert-notice";
import { sendDigests } from "@/lib/notices/server/send-digests";
import { tellWeeks } from "@/lib/notices/server/tell-weeks";
import { DEFAULT_WAYS, type Ways } from "@/lib/notices/topics";
import { tellOpenings } from "@/lib/quizzes/server/tell-openings";
import { catchMail } from "@/scripts/check/catch-mail.mjs";
import { answerItem } from "@/tests/support/answer-item";
import { Browser } from "@/tests/support/browser";
import { draftedItem, person as author } from "@/tests/support/cms";
import { testDatabase } from "@/tests/support/database";
import { assign, HOUR_MS, seedChapter } from "@/tests/support/quiz";
import { headerOf, textOf, type CaughtMail } from "@/tests/support/read-mail";
import { person, seedTeam, type Person } from "@/tests/support/teams";
import { saveRevision } from "@/lib/cms/server/save-revision";

const caught: CaughtMail[] = [];
let server: Awaited<ReturnType<typeof catchMail>>;

beforeAll(async () => {
  server = await catchMail((mail) => caught.push(mail));
  process.env["SMTP_URL"] = server.url;
  process.env["MAIL_FROM"] = "Warmup <warmup@mail.example>";
  await testDatabase();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
  // What other tests left waiting is not this one's.
  await pool().query(`UPDATE "NoticeSetting" SET "nextDigestAt" = NULL`);
});

const DAY_MS = 86_400_000;
const at = ({ user }: Person) => new Browser().become(user);
const to = ({ user }: Person) => caught.filter((mail) => mail.to.includes(user.email));
const told = async (who: Person, kind: string) =>
  (
    (await at(who).call(noticesRoute, "GET", "/api/v1/notices")).json.notices as { kind: string; body: object }[]
  ).filter((notice) => notice.kind === kind);
const choose = (who: Person, ways: Partial<Ways>, over: object = {}) =>
  at(who).call(changeRoute, "PUT", "/api/v1/notices/settings", {
    body: { ways: { ...DEFAULT_WAYS, ...ways }, isWeekly: false, hour: 8, weekday: 1, locale: "en", ...over },
  });
const confirm = ({ user }: Person) =>
  pool().query(`UPDATE "User" SET "emailVerifiedAt" = now() WHERE id = $1`, [user.userId]);
const makeDue = ({ user }: Person) =>
  pool().query(
    `UPDATE "NoticeSetting" SET "nextDigestAt" = now() - interval '1 minute', "digestedAt" = now() - interval '1 day' WHERE "learnerId" = $1`,
    [user.learnerId],
  );
const tellTeamNews = ({ user }: Person, now = new Date()) =>
  insertNotices((text, values) => pool().query(text, [...values]), { kind: "team", about: newId(), now }, [
    { learnerId: user.learnerId, body: { version: 1, teamId: newId(), team: "Canary readers", what: "archived" } },
  ]);

describe("the inbox", () => {
  it("counts what was not read for the bell, and forgets it when all is marked as read", async () => {
    const who = await person();
    for (let count = 0; count < 3; count++) await tellTeamNews(who);
    const unread = async () => (await at(who).call(meRoute, "GET", "/api/v1/me")).json.unread;
    expect(await unread()).toBe(3);
    const other = await person();
    await at(other).call(readRoute, "PUT", "/api/v1/notices/read", { body: { ids: "all" } });
    expect(await unread()).toBe(3);
    const read = await at(who).call(readRoute, "PUT", "/api/v1/notices/read", { body: { ids: "all" } });
    expect(read.json).toEqual({ unread: 0 });
    expect(await unread()).toBe(0);
  });

  it("is not told what its owner turned off, and is told again when he turns it on", async () => {
    const who = await person();
    await choose(who, { teams: "off" });
    await tellTeamNews(who);
    expect(await told(who, "team")).toEqual([]);
    await choose(who, { teams: "app" });
    await tellTeamNews(who);
    expect(await told(who, "team")).toHaveLength(1);
  });

  it("tells an author what became of his revision, and nobody of his own steps", async () => {
    const [writer, reviewer] = [await author("instructor"), await author("instructor", true)];
    const itemId = await draftedItem(writer.viewer);
    const { revisionId } = await saveRevision(writer.viewer, itemId, { draftVersion: 2, note: "" }, new Date());
    await moveRevision(writer.viewer, revisionId, { to: "in_review", note: "" }, new Date());
    await moveRevision(reviewer.viewer, revisionId, { to: "changes_asked", note: "no" }, new Date());
    await moveRevision(writer.viewer, revisionId, { to: "in_review", note: "" }, new Date());
    await moveRevision(reviewer.viewer, revisionId, { to: "approved", note: "" }, new Date());
    await moveRevision(writer.viewer, revisionId, { to: "published", note: "" }, new Date());
    const outcomes = (await told(writer, "review")).map(({ body }) => (body as { outcome: string }).outcome);
    expect(outcomes).toEqual(["approved", "changes_asked"]);
    expect(await told(reviewer, "review")).toEqual([]);
  });
});

describe("a quiz that was assigned to a team", () => {
  it("is told to its members once when it opens, and to who has not handed it in a day before it is due", async () => {
    const { teamId, teacher, open, shy, coach } = await seedTeam();
    const { ids } = await seedChapter(2);
    await assign(teacher.user, ids, { teamId, opens: -2 * HOUR_MS, closes: 3 * DAY_MS });
    await assign(teacher.user, ids, { teamId, opens: 2 * HOUR_MS, closes: 3 * DAY_MS });
    await Promise.all([tellOpenings(new Date()), tellOpenings(new Date())]);
    await tellOpenings(new Date());
    for (const who of [open, shy]) expect(await told(who, "assignment")).toMatchObject([{ body: { why: "opened" } }]);
    expect(await told(coach, "assignment")).toEqual([]);
    await tellOpenings(new Date(Date.now() + 2.5 * DAY_MS));
    expect((await told(open, "assignment")).map(({ body }) => (body as { why: string }).why)).toEqual(
      expect.arrayContaining(["due", "due"]),
    );
  });

  it("that was missed for more than a day is no news any more", async () => {
    const { teamId, teacher, open } = await seedTeam();
    const { ids } = await seedChapter(1);
    await assign(teacher.user, ids, { teamId, opens: -25 * HOUR_MS, closes: 10 * DAY_MS });
    await tellOpenings(new Date());
    expect(await told(open, "assignment")).toEqual([]);
  });
});

describe("the weekly summary", () => {
  it("tells each account once what it did in the week that is over in its own zone", async () => {
    const [who, idle] = [await person(), await person()];
    const { ids } = await seedChapter(2);
    await pool().query(`UPDATE "Learner" SET settings = '{"timeZone":"Pacific/Kiritimati"}' WHERE id = $1`, [
      who.user.learnerId,
    ]);
    for (const id of ids) await answerItem(who.viewer, id, "single-choice", "correct");
    // The Monday after the present week, 00:30 on the clocks of Kiritimati (UTC+14).
    const today = new Date(Date.now() + 14 * HOUR_MS);
    const sinceMonday = (today.getUTCDay() + 6) % 7;
    const monday = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() - sinceMonday + 7);
    const after = new Date(monday - 14 * HOUR_MS + HOUR_MS / 2);
    await tellWeeks(new Date(after.getTime() - HOUR_MS));
    expect(await told(who, "weekly")).toEqual([]);
    await Promise.all([tellWeeks(after), tellWeeks(after)]);
    await tellWeeks(new Date(after.getTime() + DAY_MS));
    expect(await told(who, "weekly")).toMatchObject([{ body: { answered: 2, solved: 2, days: 1 } }]);
    expect(await told(idle, "weekly")).toEqual([]);
  });
});

describe("a digest", () => {
  it("goes to nobody who did not ask for it, or whose address is not confirmed", async () => {
    const [never, unconfirmed] = [await person(), await person()];
    await choose(unconfirmed, { teams: "mail" });
    for (const who of [never, unconfirmed]) await tellTeamNews(who);
    await makeDue(unconfirmed);
    expect(await sendDigests(new Date())).toBe(0);
    expect([to(never), to(unconfirmed)]).toEqual([[], []]);
    const { json } = await at(unconfirmed).call(settingRoute, "GET", "/api/v1/notices/settings");
    expect(json.mail).toBe("unconfirmed");
  });

  it("is sent exactly once however many servers try, in the language that was chosen, and holds nothing that others typed", async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => person()));
    for (const [index, who] of people.entries()) {
      await confirm(who);
      await choose(who, { teams: "mail", marks: "app" }, { locale: index % 2 ? "zh" : "en" });
      await tellTeamNews(who);
      await makeDue(who);
    }
    const now = new Date();
    const sent = await Promise.all([sendDigests(now), sendDigests(now), sendDigests(now)]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(6);
    for (const who of people) expect(to(who)).toHaveLength(1);
    const [english, chinese] = [to(people[0]!)[0]!, to(people[1]!)[0]!];
    expect(headerOf(english, "Subject")).toBe("localhost:3000: 1 new notice");
    expect(headerOf(chinese, "Subject")).toBe("localhost:3000：1 条新通知");
    expect(english.source).not.toContain("Canary");
    expect(textOf(english)).toContain(`${env().PUBLIC_URL}/en/notices`);
    // Nothing new, nothing sent.
    await pool().query(
      `UPDATE "NoticeSetting" SET "nextDigestAt" = now() - interval '1 minute' WHERE "nextDigestAt" IS NOT NULL`,
    );
    expect(await sendDigests(new Date())).toBe(0);
  });

  it("that the mail server refuses comes with the next one", async () => {
    const who = await person();
    await pool().query(`UPDATE "User" SET email = $2, "emailVerifiedAt" = now() WHERE id = $1`, [
      ...[who.user.userId, `x${newId()}@refused.example`],
    ]);
    await choose(who, { teams: "mail" });
    await tellTeamNews(who);
    await makeDue(who);
    expect(await sendDigests(new Date())).toBe(0);
    await pool().query(`UPDATE "User" SET email = $2 WHERE id = $1`, [who.user.userId, who.user.email]);
    await pool().query(`UPDATE "NoticeSetting" SET "nextDigestAt" = now() WHERE "learnerId" = $1`, [
      who.user.learnerId,
    ]);
    expect(await sendDigests(new Date(Date.now() + 1_000))).toBe(1);
    expect(to(who)).toHaveLength(1);
  });

  it("is ended by one POST of the mail program, without signing in, and by nothing less", async () => {
    const who = await person();
    await confirm(who);
    await choose(who, { teams: "mail", weekly: "mail" });
    await tellTeamNews(who);
    await makeDue(who);
    await sendDigests(new Date());
    const [mail] = to(who);
    expect(headerOf(mail!, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    const url = new URL(headerOf(mail!, "List-Unsubscribe").replace(/^<|>$/g, ""));
    const path = url.pathname + url.search;
    // Beyond “-- ”, at which the reading of plain texts stops.
    const source = mail!.source.replace(/=\r\n/g, "").replaceAll("=3D", "=");
    expect(source.split(`/en/unsubscribe#${url.searchParams.get("token")}`).length - 1).toBe(2);
    const ways = async () => (await at(who).call(settingRoute, "GET", "/api/v1/notices/settings")).json.ways;

    const opened = await new Browser().call(openRoute, "GET", path, { headers: { "accept-language": "en" } });
    expect(opened.status).toBe(303);
    expect(opened.headers.get("location")).toBe(`/en/unsubscribe#${url.searchParams.get("token")}`);
    expect((await ways()).teams).toBe("mail");

    const post = (address: string) =>
      unsubscribeRoute(
        new Request(new URL(address, env().PUBLIC_URL), {
          method: "POST",
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body: "List-Unsubscribe=One-Click",
        }),
        { params: Promise.resolve({}) },
      );
    const forged = path.slice(0, -2) + (path.endsWith("AA") ? "BB" : "AA");
    expect((await post(forged)).status).toBe(404);
    expect((await ways()).teams).toBe("mail");
    expect([(await post(path)).status, (await post(path)).status]).toEqual([200, 200]);
    expect(await ways()).toEqual(DEFAULT_WAYS);
    await tellTeamNews(who);
    expect(await sendDigests(new Date(Date.now() + 2 * DAY_MS))).toBe(0);
    expect(await told(who, "team")).toHaveLength(2);
  });
});
