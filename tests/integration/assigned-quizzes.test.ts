import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as assignmentRoute } from "@/app/api/v1/assignments/[assignmentId]/route";
import { GET as submissionsRoute } from "@/app/api/v1/assignments/[assignmentId]/sessions/route";
import { POST as createAssignmentRoute } from "@/app/api/v1/assignments/route";
import { GET as accountDataRoute } from "@/app/api/v1/account/data/route";
import { GET as progressRoute } from "@/app/api/v1/progress/route";
import { GET as historyRoute } from "@/app/api/v1/progress/history/route";
import { PUT as saveRoute } from "@/app/api/v1/quiz-sessions/[sessionId]/answers/[position]/route";
import { GET as resultRoute } from "@/app/api/v1/quiz-sessions/[sessionId]/result/route";
import { GET as sessionRoute } from "@/app/api/v1/quiz-sessions/[sessionId]/route";
import { PUT as submitRoute } from "@/app/api/v1/quiz-sessions/[sessionId]/submission/route";
import { GET as listRoute, POST as startRoute } from "@/app/api/v1/quiz-sessions/route";
import { hashAuthoredForm } from "@/lib/content/canonical-form";
import { listFileItems } from "@/lib/content/server/list-file-items";
import { loadContent } from "@/lib/content/server/load-content";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import type { ResultSession } from "@/lib/quizzes/results-schema";
import type { RunningSession } from "@/lib/quizzes/schema";
import { countPool } from "@/lib/quizzes/server/count-pool";
import { releaseItems } from "@/lib/quizzes/server/release-items";
import { settleDueSessions } from "@/lib/quizzes/server/settle-due-sessions";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { assign, choose, closeAssignment, HOUR_MS, letTimePass, seedChapter, wishFor } from "@/tests/support/quiz";
import { accountViewer } from "@/tests/support/account-viewer";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

beforeAll(async () => {
  await testDatabase();
});

let maker: SeededUser;
let chapter: string;
let ids: string[];
beforeEach(async () => {
  maker = await seedUser({ role: "instructor" });
  ({ chapter, ids } = await seedChapter(3, "assessment"));
});

interface Taker {
  readonly user: SeededUser;
  readonly browser: Browser;
}
async function taker(role = "learner"): Promise<Taker> {
  const user = await seedUser({ role });
  return { user, browser: new Browser().become(user) };
}

const start = ({ browser }: Taker, assignmentId: string) =>
  browser.call(startRoute, "POST", "/api/v1/quiz-sessions", { body: { assignmentId } });
const look = async ({ browser }: Taker, sessionId: string) =>
  (await browser.call(sessionRoute, "GET", `/api/v1/quiz-sessions/${sessionId}`, { params: { sessionId } })).json;
const save = ({ browser }: Taker, sessionId: string, position: number, answer: unknown, version = 1) =>
  browser.call(saveRoute, "PUT", `/api/v1/quiz-sessions/${sessionId}/answers/${position}`, {
    params: { sessionId, position: String(position) },
    body: { answer, version },
  });
const submit = ({ browser }: Taker, sessionId: string) =>
  browser.call(submitRoute, "PUT", `/api/v1/quiz-sessions/${sessionId}/submission`, { params: { sessionId } });
const result = ({ browser }: Taker, sessionId: string) =>
  browser.call(resultRoute, "GET", `/api/v1/quiz-sessions/${sessionId}/result`, { params: { sessionId } });

/** Takes the whole quiz, everything right or everything wrong, and gives each reply on the way. */
async function take(who: Taker, assignmentId: string, right: boolean) {
  const { sessionId } = (await start(who, assignmentId)).json as { sessionId: string };
  const { items } = (await look(who, sessionId)) as RunningSession;
  const replies = [];
  for (const [position, item] of items.entries())
    replies.push(await save(who, sessionId, position, choose(item, right)));
  replies.push(await submit(who, sessionId));
  return { sessionId, replies };
}

describe("an assigned quiz", () => {
  it("is given by its link to whoever is signed in, and to no guest", async () => {
    const assignmentId = await assign(maker, ids);
    const learner = await taker();
    const shown = await learner.browser.call(assignmentRoute, "GET", `/api/v1/assignments/${assignmentId}`, {
      params: { assignmentId },
    });
    expect(shown.json).toMatchObject({
      title: "Low rank",
      items: 3,
      tries: 1,
      state: "ready",
      sessions: [],
      isMine: false,
    });
    expect((await start(learner, assignmentId)).status).toBe(201);
    expect((await start({ ...learner, browser: new Browser() }, assignmentId)).json.code).toBe("sign-in-required");
    expect((await start(learner, newId())).json.code).toBe("not-found");
  });

  it("opens and closes, and has as many tries as it allows; one under way is resumed", async () => {
    const learner = await taker();
    const early = await assign(maker, ids, { opens: HOUR_MS, closes: 2 * HOUR_MS });
    expect((await start(learner, early)).json.code).toBe("quiz-not-open");
    const twice = await assign(maker, ids, { tries: 2 });
    const [one, other] = await Promise.all([start(learner, twice), start(learner, twice)]);
    expect(other.json.sessionId).toBe(one.json.sessionId);
    await submit(learner, one.json.sessionId);
    const second = await start(learner, twice);
    expect(second.json.sessionId).not.toBe(one.json.sessionId);
    await submit(learner, second.json.sessionId);
    expect((await start(learner, twice)).json.code).toBe("no-tries-left");
    await closeAssignment(twice, 3 * HOUR_MS);
    expect((await start(learner, twice)).json.code).toBe("quiz-closed");
  });

  it("ends for everybody when it closes, however many minutes were left", async () => {
    const learner = await taker();
    const assignmentId = await assign(maker, ids, { minutes: 90 });
    const { sessionId } = (await start(learner, assignmentId)).json as { sessionId: string };
    expect(((await look(learner, sessionId)) as RunningSession).remainingMs).toBeLessThanOrEqual(HOUR_MS);
    await closeAssignment(assignmentId, HOUR_MS);
    expect((await save(learner, sessionId, 0, { choice: "x" })).json.code).toBe("quiz-over");
    expect(await look(learner, sessionId)).toMatchObject({ phase: "ended", ending: { by: "deadline" } });
  });

  it("draws for each session anew from the items that fitted when it was made", async () => {
    const source = { by: "draw" as const, wish: wishFor(chapter), count: 2, uses: ["assessment" as const] };
    const assignmentId = await assign(maker, ids, { source, tries: 20 });
    const drawn = new Set<string>();
    for (let round = 0; round < 8; round++) {
      const who = await taker();
      const { sessionId } = (await start(who, assignmentId)).json as { sessionId: string };
      const { rows } = await pool().query<{ itemId: string }>(
        `SELECT "itemId" FROM "QuizSessionItem" WHERE "sessionId" = $1 ORDER BY position`,
        [sessionId],
      );
      expect(rows).toHaveLength(2);
      drawn.add(rows.map(({ itemId }) => itemId).join());
      for (const { itemId } of rows) expect(ids).toContain(itemId);
    }
    expect(drawn.size).toBeGreaterThan(1);
    const tooMany = { ...source, count: 4 };
    await expect(assign(maker, ids, { source: tooMany })).rejects.toMatchObject({
      issues: [{ path: "source.count", code: "too-few-items" }],
    });
  });

  it("is made by instructors alone, of items that there are, for times that can be kept", async () => {
    const at = (ms: number) => new Date(Date.now() + ms).toISOString();
    const body = {
      ...{ title: "Exam", source: { by: "pick", itemIds: ids }, minutes: 30, tries: 1 },
      ...{ opensAt: at(0), closesAt: at(HOUR_MS), resultsAt: null },
    };
    const create = (browser: Browser, over = {}) =>
      browser.call(createAssignmentRoute, "POST", "/api/v1/assignments", { body: { ...body, ...over } });
    const instructor = new Browser().become(maker);
    expect((await create(instructor)).status).toBe(201);
    expect((await create((await taker()).browser)).status).toBe(404);
    expect((await create(new Browser())).status).toBe(401);
    for (const [over, path] of [
      [{ source: { by: "pick", itemIds: [...ids, "no-such-item"] } }, "source.itemIds"],
      [{ closesAt: at(-HOUR_MS), opensAt: at(-2 * HOUR_MS) }, "closesAt"],
      [{ closesAt: at(0), opensAt: at(HOUR_MS) }, "closesAt"],
      [{ resultsAt: at(HOUR_MS / 2) }, "resultsAt"],
    ] as const) {
      expect((await create(instructor, over)).json.issues).toMatchObject([{ path }]);
    }
  });
});

describe("hidden results", () => {
  it("are the same in status, headers and body for right and wrong, at every step and wherever one looks", async () => {
    const assignmentId = await assign(maker, ids, { results: 2 * HOUR_MS });
    const [right, wrong] = [await taker(), await taker()];
    const taken = [await take(right, assignmentId, true), await take(wrong, assignmentId, false)];
    const [sessionOfRight, sessionOfWrong] = taken.map(({ sessionId }) => sessionId) as [string, string];

    const strip = (text: string, who: Taker, sessionId: string) =>
      text
        .replaceAll(sessionId, "SESSION")
        .replaceAll(who.user.learnerId, "LEARNER")
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
        .replaceAll(/"requestId":"[^"]*"/g, "REQUEST");
    const facts = (reply: Awaited<ReturnType<typeof save>>, who: Taker, sessionId: string) => [
      reply.status,
      [...reply.headers].filter(([name]) => name !== "x-request-id"),
      strip(JSON.stringify(reply.json), who, sessionId),
    ];
    for (const [index, reply] of taken[0]!.replies.entries()) {
      expect(facts(reply, right, sessionOfRight)).toEqual(facts(taken[1]!.replies[index]!, wrong, sessionOfWrong));
    }
    // What is told elsewhere: the session, its result, the list, progress, history.
    for (const pick of [
      async (who: Taker, id: string) => facts(await result(who, id), who, id),
      async (who: Taker, id: string) => strip(JSON.stringify(await look(who, id)), who, id),
      async (who: Taker, id: string) =>
        facts(await who.browser.call(listRoute, "GET", "/api/v1/quiz-sessions"), who, id),
      async (who: Taker, id: string) =>
        facts(await who.browser.call(progressRoute, "GET", "/api/v1/progress"), who, id),
      async (who: Taker, id: string) =>
        facts(await who.browser.call(historyRoute, "GET", "/api/v1/progress/history"), who, id),
    ]) {
      expect(await pick(right, sessionOfRight)).toEqual(await pick(wrong, sessionOfWrong));
    }
    expect((await result(right, sessionOfRight)).json.code).toBe("not-found");

    // The download tells what was answered, and nothing of what it is worth.
    const download = async ({ browser }: Taker) =>
      (await browser.call(accountDataRoute, "GET", "/api/v1/account/data")).json.data as Record<string, object[]>;
    for (const who of [right, wrong]) {
      const data = await download(who);
      expect(data["QuizSessionItem"]).toHaveLength(3);
      for (const table of ["Attempt", "ReviewCard", "ReviewLog", "ConceptMastery", "LessonProgress"]) {
        expect(data[table], table).toEqual([]);
      }
      expect(JSON.stringify(data)).not.toMatch(/earned|possible|score/);
    }

    // The instructor sees them all the while.
    const { json } = await new Browser()
      .become(maker)
      .call(submissionsRoute, "GET", `/api/v1/assignments/${assignmentId}/sessions`, {
        params: { assignmentId },
      });
    const points = new Map(
      (json.sessions as ResultSession[]).map(({ sessionId, result: found }) => [
        sessionId,
        [found?.earned, found?.possible],
      ]),
    );
    expect(points.get(sessionOfRight)).toEqual([3, 3]);
    expect(points.get(sessionOfWrong)).toEqual([0, 3]);
  });

  it("become attempts when they show, dated when they were submitted", async () => {
    const learner = await taker();
    const assignmentId = await assign(maker, ids, { results: 2 * HOUR_MS });
    const { sessionId } = await take(learner, assignmentId, true);
    await closeAssignment(assignmentId, HOUR_MS);
    expect(await look(learner, sessionId)).toMatchObject({ ending: { shown: false } });
    expect((await result(learner, sessionId)).status).toBe(404);
    await closeAssignment(assignmentId, HOUR_MS);
    await settleDueSessions();
    expect((await result(learner, sessionId)).json).toMatchObject({ earned: 3, possible: 3 });
    const { rows } = await pool().query<{ late: boolean }>(
      `SELECT a."gradedAt" - a."submittedAt" > interval '1 hour' AS late FROM "Attempt" a WHERE a."learnerId" = $1`,
      [learner.user.learnerId],
    );
    expect(rows).toEqual([{ late: true }, { late: true }, { late: true }]);
    expect((await learner.browser.call(progressRoute, "GET", "/api/v1/progress")).json.totals.answers).toBe(3);
  });
});

describe("who took it", () => {
  it("is told to its maker and to administrators, with those who are still at it", async () => {
    const assignmentId = await assign(maker, ids);
    const [done, late, busy] = [await taker(), await taker(), await taker()];
    await take(done, assignmentId, true);
    const { sessionId } = (await start(late, assignmentId)).json as { sessionId: string };
    const { items } = (await look(late, sessionId)) as RunningSession;
    await save(late, sessionId, 0, choose(items[0]!, true));
    await letTimePass(sessionId, HOUR_MS);
    await start(busy, assignmentId);
    await settleDueSessions();
    const ask = (browser: Browser) =>
      browser.call(submissionsRoute, "GET", `/api/v1/assignments/${assignmentId}/sessions`, {
        params: { assignmentId },
      });
    const { sessions } = (await ask(new Browser().become(maker))).json;
    const of = ({ user }: Taker) => sessions.find(({ email }: { email: string }) => email === user.email);
    expect(of(done)).toMatchObject({ result: { earned: 3, possible: 3 }, answered: 3, endedBy: "learner", number: 1 });
    expect(of(late)).toMatchObject({ result: { earned: 1, possible: 3 }, answered: 1, endedBy: "deadline" });
    expect(of(busy)).toMatchObject({ answered: 0, endedAt: null, result: null });
    for (const role of ["learner", "instructor"]) expect((await ask((await taker(role)).browser)).status).toBe(404);
    expect((await ask((await taker("admin")).browser)).status).toBe(200);
  });
});

describe("an assessment item", () => {
  it("is nobody's to practise until the last deadline of every assignment that uses it", async () => {
    const learner = accountViewer(await seedUser());
    const practicable = async () => (await listItemViews(learner, ids)).views.map(({ status }) => status);
    const first = await assign(maker, ids, { closes: HOUR_MS, results: HOUR_MS });
    const second = await assign(maker, ids.slice(0, 1), { closes: HOUR_MS, results: 3 * HOUR_MS });
    expect(await countPool(wishFor(chapter))).toEqual({ items: 0 });
    await closeAssignment(first, HOUR_MS);
    await closeAssignment(second, HOUR_MS);
    const release = async () => (await releaseItems()).filter((id) => ids.includes(id)).toSorted();
    expect(await release()).toEqual(ids.slice(1).toSorted());
    expect(await practicable()).toEqual(["unknown", "active", "active"]);
    await closeAssignment(second, 2 * HOUR_MS);
    expect(await release()).toEqual(ids.slice(0, 1));
    expect(await practicable()).toEqual(["active", "active", "active"]);
    expect(await countPool(wishFor(chapter))).toEqual({ items: 3 });
  });

  it("that was released stays so when content is loaded again", async () => {
    const [file] = listFileItems();
    const { kind, envelope, body } = file!;
    const exam = {
      ...file!,
      use: "assessment" as const,
      hash: hashAuthoredForm({ kind, envelope, body, use: "assessment" }),
    };
    const load = () => loadContent({ now: new Date(), newId, listFiles: () => [exam] });
    await load();
    const assignmentId = await assign(maker, [exam.id]);
    await closeAssignment(assignmentId, 2 * HOUR_MS);
    expect(await releaseItems()).toContain(exam.id);
    const counts = await load();
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
    const { rows } = await pool().query(`SELECT use FROM "Item" WHERE id = $1`, [exam.id]);
    expect(rows).toEqual([{ use: "practice" }]);
  });
});
