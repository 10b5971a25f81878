import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PUT as allowanceRoute } from "@/app/api/v1/assignments/[assignmentId]/allowances/[learnerId]/route";
import { GET as assignmentRoute, PUT as changeRoute } from "@/app/api/v1/assignments/[assignmentId]/route";
import { GET as noticesRoute } from "@/app/api/v1/notices/route";
import { GET as sessionRoute } from "@/app/api/v1/quiz-sessions/[sessionId]/route";
import { PUT as submitRoute } from "@/app/api/v1/quiz-sessions/[sessionId]/submission/route";
import { POST as startRoute } from "@/app/api/v1/quiz-sessions/route";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { releaseItems } from "@/lib/quizzes/server/release-items";
import { archiveTeam } from "@/lib/teams/server/archive-team";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { assign, closeAssignment, HOUR_MS, letTimePass, seedChapter } from "@/tests/support/quiz";
import { person, seedTeam, type Person } from "@/tests/support/teams";

beforeAll(async () => {
  await testDatabase();
});

let team: Awaited<ReturnType<typeof seedTeam>>;
let ids: string[];
beforeEach(async () => {
  [team, { ids }] = await Promise.all([seedTeam(), seedChapter(2)]);
});

const at = ({ user }: Person) => new Browser().become(user);
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const look = async (who: Person, assignmentId: string) =>
  (await at(who).call(assignmentRoute, "GET", `/api/v1/assignments/${assignmentId}`, { params: { assignmentId } }))
    .json;
const change = (who: Person, assignmentId: string, over: object = {}) =>
  at(who).call(changeRoute, "PUT", `/api/v1/assignments/${assignmentId}`, {
    params: { assignmentId },
    body: {
      ...{ minutes: 30, opensAt: inMs(-HOUR_MS), dueAt: null, closesAt: inMs(HOUR_MS), tries: 1, resultsAt: null },
      ...over,
    },
  });
const grant = (who: Person, assignmentId: string, learner: Person | string, over: object | null = {}) => {
  const learnerId = typeof learner === "string" ? learner : learner.user.learnerId;
  const nothing = { extraMinutes: 0, extraTries: 0, dueAt: null, closesAt: null };
  return at(who).call(allowanceRoute, "PUT", `/api/v1/assignments/${assignmentId}/allowances/${learnerId}`, {
    params: { assignmentId, learnerId },
    body: { allowance: over && { ...nothing, ...over } },
  });
};
const start = async (who: Person, assignmentId: string) =>
  (await at(who).call(startRoute, "POST", "/api/v1/quiz-sessions", { body: { assignmentId } })).json;
const submit = (who: Person, sessionId: string) =>
  at(who).call(submitRoute, "PUT", `/api/v1/quiz-sessions/${sessionId}/submission`, { params: { sessionId } });
const session = async (who: Person, sessionId: string) =>
  (await at(who).call(sessionRoute, "GET", `/api/v1/quiz-sessions/${sessionId}`, { params: { sessionId } })).json;
const minutesLeft = async (who: Person, sessionId: string) =>
  Math.round(((await session(who, sessionId)).remainingMs as number) / 60_000);
const told = async (who: Person) =>
  (
    (await at(who).call(noticesRoute, "GET", "/api/v1/notices")).json.notices as { kind: string; body: object }[]
  ).filter(({ kind }) => kind === "assignment");
const audited = async (action: string, object: string) =>
  (
    await pool().query<{ actorId: string; before: object; after: object }>(
      `SELECT "actorId", before, after FROM "AuditEvent" WHERE action = $1 AND object = $2 ORDER BY at`,
      [action, object],
    )
  ).rows;

describe("changing the terms of an assigned quiz", () => {
  it("gives a session that runs what it may have more, and takes nothing away", async () => {
    const { teacher, open, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId, closes: 10 * 60_000, minutes: 30 });
    const { sessionId } = await start(open, assignmentId);
    expect(await minutesLeft(open, sessionId)).toBe(10);
    expect((await change(teacher, assignmentId, { closesAt: inMs(HOUR_MS) })).status).toBe(200);
    expect(await minutesLeft(open, sessionId)).toBe(30);
    await change(teacher, assignmentId, { minutes: 45, closesAt: inMs(HOUR_MS) });
    expect(await minutesLeft(open, sessionId)).toBe(45);
    await change(teacher, assignmentId, { minutes: 5, closesAt: inMs(2 * 60_000) });
    expect(await minutesLeft(open, sessionId)).toBe(45);
    // Whoever begins now has what holds now.
    expect(await minutesLeft(team.shy, (await start(team.shy, assignmentId)).sessionId)).toBe(2);
  });

  it("does not revive a session whose time was up, written down or not", async () => {
    const { teacher, open, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId, tries: 2 });
    const { sessionId } = await start(open, assignmentId);
    await letTimePass(sessionId, HOUR_MS);
    await change(teacher, assignmentId, { minutes: 300, closesAt: inMs(9 * HOUR_MS), tries: 2 });
    expect(await session(open, sessionId)).toMatchObject({ phase: "ended", ending: { by: "deadline" } });
  });

  it("closes it at once, while those who are at it finish, and results that are held back wait for them", async () => {
    const { teacher, open, shy, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId, results: HOUR_MS });
    const { sessionId } = await start(open, assignmentId);
    const closesAt = inMs(-1_000);
    const changed = await change(teacher, assignmentId, { closesAt, resultsAt: closesAt });
    expect(changed.status).toBe(200);
    expect((await start(shy, assignmentId)).code).toBe("quiz-closed");
    expect(await look(open, assignmentId)).toMatchObject({ state: "running" });
    expect(await minutesLeft(open, sessionId)).toBe(30);
    const { after } = changed.json as { after: { closesAt: string; resultsAt: string } };
    expect(new Date(after.resultsAt).getTime() - new Date(after.closesAt).getTime()).toBeGreaterThan(25 * 60_000);
    await submit(open, sessionId);
    expect(await session(open, sessionId)).toMatchObject({ phase: "ended", ending: { shown: false } });
  });

  it("leaves what was shown shown, when results are held back afterwards", async () => {
    const { teacher, open, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId });
    const { sessionId } = await start(open, assignmentId);
    await submit(open, sessionId);
    await change(teacher, assignmentId, { resultsAt: inMs(5 * HOUR_MS) });
    expect(await session(open, sessionId)).toMatchObject({ phase: "ended", ending: { shown: true } });
  });

  it("moves its opening without shutting out who has begun", async () => {
    const { teacher, open, shy, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId });
    const { sessionId } = await start(open, assignmentId);
    await change(teacher, assignmentId, { opensAt: inMs(HOUR_MS / 2) });
    expect((await start(open, assignmentId)).sessionId).toBe(sessionId);
    expect((await start(shy, assignmentId)).code).toBe("quiz-not-open");
  });

  it("refuses what does not fit", async () => {
    const { teacher, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId });
    const issues = async (over: object) => (await change(teacher, assignmentId, over)).json.issues?.[0]?.path as string;
    expect(await issues({ closesAt: inMs(-10 * 60_000) })).toBe("closesAt");
    expect(await issues({ opensAt: inMs(3 * HOUR_MS) })).toBe("closesAt");
    expect(await issues({ dueAt: inMs(2 * HOUR_MS) })).toBe("dueAt");
    expect(await issues({ resultsAt: inMs(HOUR_MS / 2) })).toBe("resultsAt");
    expect(await issues({ tries: 0 })).toBe("tries");
  });

  it("is told to the team and to who has begun, with what holds for each, and is written down", async () => {
    const { teacher, coach, open, shy, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId });
    await grant(coach, assignmentId, open, { extraMinutes: 10 });
    await change(coach, assignmentId, { minutes: 40, tries: 2 });
    expect((await told(open))[0]).toMatchObject({ body: { why: "terms", terms: { minutes: 50, tries: 2 } } });
    expect((await told(shy))[0]).toMatchObject({ body: { assignmentId, title: "Low rank", terms: { minutes: 40 } } });
    expect(await told(coach)).toEqual([]);
    expect(await audited("assignment.change", assignmentId)).toMatchObject([
      { actorId: coach.user.learnerId, before: { minutes: 30, tries: 1 }, after: { minutes: 40, tries: 2 } },
    ]);
    // Only the moment of the results: nothing that a learner plans by.
    const before = (await told(shy)).length;
    const kept = await look(shy, assignmentId);
    const { minutes, opensAt, dueAt, closesAt, tries } = kept;
    await change(coach, assignmentId, { minutes, opensAt, dueAt, closesAt, tries, resultsAt: inMs(9 * HOUR_MS) });
    expect((await told(shy)).length).toBe(before);
  });

  it("and a session that begins at the same moment end up with the same terms", async () => {
    const { teacher, teamId, open, shy, owner, coach } = team;
    for (let round = 0; round < 3; round++) {
      const assignmentId = await assign(teacher.user, ids, { teamId, closes: 10 * 60_000, minutes: 60 });
      const takers = [open, shy, owner, coach];
      await Promise.all([
        ...takers.map((who) => start(who, assignmentId)),
        change(teacher, assignmentId, { minutes: 60, closesAt: inMs(3 * HOUR_MS) }),
      ]);
      for (const who of takers) {
        const { sessionId } = await start(who, assignmentId);
        expect(await minutesLeft(who, sessionId)).toBe(60);
      }
    }
  });
});

describe("what one learner is granted", () => {
  it("is more minutes for the session that runs, and for the next", async () => {
    const { coach, open, shy, teacher, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId, tries: 2 });
    const { sessionId } = await start(open, assignmentId);
    expect((await grant(coach, assignmentId, open, { extraMinutes: 15 })).status).toBe(200);
    expect(await minutesLeft(open, sessionId)).toBe(45);
    await submit(open, sessionId);
    expect(await minutesLeft(open, (await start(open, assignmentId)).sessionId)).toBe(45);
    expect(await minutesLeft(shy, (await start(shy, assignmentId)).sessionId)).toBe(30);
    expect(await look(open, assignmentId)).toMatchObject({ minutes: 45, isGranted: true });
    expect(await look(shy, assignmentId)).toMatchObject({ minutes: 30, isGranted: false });
  });

  it("is another try, and another date after it has closed for everybody", async () => {
    const { coach, open, shy, teacher, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId });
    await submit(open, (await start(open, assignmentId)).sessionId);
    expect((await start(open, assignmentId)).code).toBe("no-tries-left");
    await grant(coach, assignmentId, open, { extraTries: 1 });
    const second = await start(open, assignmentId);
    expect(second.sessionId).toBeDefined();
    await submit(open, second.sessionId);
    await closeAssignment(assignmentId, 3 * HOUR_MS);
    await grant(coach, assignmentId, shy, { closesAt: inMs(HOUR_MS) });
    expect(await minutesLeft(shy, (await start(shy, assignmentId)).sessionId)).toBe(30);
    expect((await start(coach, assignmentId)).code).toBe("quiz-closed");
  });

  it("holds results back until he is done, while nobody has seen them", async () => {
    const { coach, open, teacher, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId, results: HOUR_MS });
    const later = inMs(5 * HOUR_MS);
    await grant(coach, assignmentId, open, { closesAt: later });
    expect((await look(open, assignmentId)).resultsAt).toBe(later);
    const seen = await assign(teacher.user, ids, { teamId, results: HOUR_MS });
    await closeAssignment(seen, 2 * HOUR_MS);
    const before = (await look(open, seen)).resultsAt;
    await grant(coach, seen, open, { closesAt: later });
    expect((await look(open, seen)).resultsAt).toBe(before);
  });

  it("keeps assessment items out of practice until he is done", async () => {
    const { teacher, open, teamId } = team;
    const exam = await seedChapter(1, "assessment");
    const assignmentId = await assign(teacher.user, exam.ids, { teamId });
    await closeAssignment(assignmentId, 2 * HOUR_MS);
    await grant(teacher, assignmentId, open, { closesAt: inMs(HOUR_MS) });
    expect(await releaseItems()).not.toContain(exam.ids[0]);
    await grant(teacher, assignmentId, open, null);
    expect(await releaseItems()).toContain(exam.ids[0]);
  });

  it("is told to him, written down, and taken back without cutting what runs", async () => {
    const { coach, open, shy, teacher, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId });
    const { sessionId } = await start(open, assignmentId);
    await grant(coach, assignmentId, open, { extraMinutes: 20 });
    await grant(coach, assignmentId, open, { extraMinutes: 20 });
    await grant(coach, assignmentId, open, null);
    expect(await minutesLeft(open, sessionId)).toBe(50);
    expect(await look(open, assignmentId)).toMatchObject({ minutes: 30, isGranted: false });
    expect((await told(open)).map(({ body }) => (body as { why: string }).why)).toEqual(["withdrawn", "granted"]);
    expect(await told(shy)).toEqual([]);
    const { learnerId } = open.user;
    expect(await audited("assignment.grant", assignmentId)).toMatchObject([
      { actorId: coach.user.learnerId, before: { learnerId, granted: null }, after: { granted: { extraMinutes: 20 } } },
      {},
      { before: { granted: { extraMinutes: 20 } }, after: { learnerId, granted: null } },
    ]);
  });

  it("is for learners of this quiz alone", async () => {
    const { teacher, open, teamId } = team;
    const [outsider, byLink] = [await person(), await assign(teacher.user, ids)];
    const assignmentId = await assign(teacher.user, ids, { teamId });
    for (const learner of [outsider, newId()])
      expect((await grant(teacher, assignmentId, learner, { extraTries: 1 })).json.code).toBe("not-found");
    // By a link: whoever has begun.
    expect((await grant(teacher, byLink, open, { extraTries: 1 })).json.code).toBe("not-found");
    await start(open, byLink);
    expect((await grant(teacher, byLink, open, { extraTries: 1 })).status).toBe(200);
    const due = { dueAt: inMs(3 * HOUR_MS) };
    await change(teacher, assignmentId, { dueAt: inMs(HOUR_MS / 2) });
    expect((await grant(teacher, assignmentId, open, due)).json.issues).toEqual([
      { path: "allowance.dueAt", code: "too-late" },
    ]);
  });
});

describe("the right to change an assigned quiz", () => {
  it("within a team is its coaches', its course's and an administrator's, while the team is alive", async () => {
    const { owner, coach, open, teacher, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId });
    const admin = await person("Root", "admin");
    for (const who of [owner, coach, teacher, admin]) {
      expect((await change(who, assignmentId)).status).toBe(200);
      expect((await grant(who, assignmentId, open, { extraTries: 1 })).status).toBe(200);
    }
    for (const who of [open, await person(), await person("Tom", "instructor")]) {
      expect((await change(who, assignmentId)).json.code).toBe("not-found");
      expect((await grant(who, assignmentId, open)).json.code).toBe("not-found");
    }
    const guest = new Browser();
    const reply = await guest.call(changeRoute, "PUT", `/api/v1/assignments/${assignmentId}`, {
      params: { assignmentId },
      body: {},
    });
    expect(reply.json.code).toBe("sign-in-required");
    await archiveTeam(owner.viewer, teamId, true, new Date());
    for (const who of [owner, coach, admin]) {
      expect((await change(who, assignmentId)).json.code).toBe("team-archived");
      expect((await grant(who, assignmentId, open)).json.code).toBe("team-archived");
    }
  });

  it("by a link is its maker's and an administrator's", async () => {
    const { teacher, open } = team;
    const assignmentId = await assign(teacher.user, ids);
    await start(open, assignmentId);
    for (const who of [teacher, await person("Root", "admin")]) {
      expect((await change(who, assignmentId)).status).toBe(200);
      expect((await grant(who, assignmentId, open, { extraTries: 1 })).status).toBe(200);
    }
    for (const who of [open, await person("Tom", "instructor"), team.owner]) {
      expect((await change(who, assignmentId)).json.code).toBe("not-found");
      expect((await grant(who, assignmentId, open)).json.code).toBe("not-found");
    }
  });
});
