import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as resultsRoute } from "@/app/api/v1/assignments/[assignmentId]/sessions/route";
import { PUT as saveRoute } from "@/app/api/v1/quiz-sessions/[sessionId]/answers/[position]/route";
import { PUT as flagRoute } from "@/app/api/v1/quiz-sessions/[sessionId]/flags/[position]/route";
import { PUT as placeRoute } from "@/app/api/v1/quiz-sessions/[sessionId]/place/route";
import { PUT as submitRoute } from "@/app/api/v1/quiz-sessions/[sessionId]/submission/route";
import { POST as startRoute } from "@/app/api/v1/quiz-sessions/route";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import type { Results } from "@/lib/quizzes/results-schema";
import { createAssignment } from "@/lib/quizzes/server/create-assignment";
import { getResults } from "@/lib/quizzes/server/get-results";
import { setAllowance } from "@/lib/quizzes/server/set-allowance";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import {
  assign,
  choose,
  closeAssignment,
  HOUR_MS,
  letTimePass,
  requireRunning,
  seedChapter,
} from "@/tests/support/quiz";
import { person, seedTeam, type Person } from "@/tests/support/teams";

beforeAll(async () => {
  await testDatabase();
});

let team: Awaited<ReturnType<typeof seedTeam>>;
let ids: string[];
beforeEach(async () => {
  [team, { ids }] = await Promise.all([seedTeam(), seedChapter(3)]);
});

const at = ({ user }: Person) => new Browser().become(user);
const start = async (who: Person, assignmentId: string) =>
  (await at(who).call(startRoute, "POST", "/api/v1/quiz-sessions", { body: { assignmentId } })).json
    .sessionId as string;
const put = (who: Person, route: typeof saveRoute, sessionId: string, rest: string, body?: object) =>
  at(who).call(route, "PUT", `/api/v1/quiz-sessions/${sessionId}/${rest}`, {
    params: { sessionId, ...(rest.includes("/") && { position: rest.split("/")[1]! }) },
    ...(body && { body }),
  });
const see = (who: Person, sessionId: string, position: number) =>
  put(who, placeRoute, sessionId, "place", { position });
const answer = async (who: Person, sessionId: string, position: number, right: boolean, version = 1) => {
  const { items } = await requireRunning(who.viewer, sessionId);
  return put(who, saveRoute, sessionId, `answers/${position}`, { answer: choose(items[position]!, right), version });
};
const submit = (who: Person, sessionId: string) => put(who, submitRoute, sessionId, "submission");
const ask = (who: Person | Browser, assignmentId: string, query = "") =>
  (who instanceof Browser ? who : at(who)).call(
    resultsRoute,
    "GET",
    `/api/v1/assignments/${assignmentId}/sessions${query}`,
    { params: { assignmentId } },
  );
const results = async (who: Person, assignmentId: string) => (await ask(who, assignmentId)).json as Results;
const of = ({ sessions }: Results, { user }: Person) =>
  sessions.filter(({ learnerId }) => learnerId === user.learnerId);

describe("the results of an assigned quiz", () => {
  it("say who has begun and who has not, and where each stands now", async () => {
    const { teacher, open, shy, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId });
    expect(await results(teacher, assignmentId)).toMatchObject({
      ...{ changed: true, title: "Low rank", isOfTeam: true, mayChange: true, hidesMarks: false, sessions: [] },
      waiting: [{ nickname: "Opal", allowance: null }, { nickname: "Shen" }],
      columns: ids.map((itemId) => ({ itemId, kind: "single-choice" })),
    });
    const sessionId = await start(open, assignmentId);
    await see(open, sessionId, 1);
    await answer(open, sessionId, 1, false);
    await put(open, flagRoute, sessionId, "flags/2", { flagged: true });
    const shown = await results(teacher, assignmentId);
    expect(of(shown, open)).toMatchObject([
      {
        ...{ nickname: "Opal", email: null, number: 1, endedAt: null, items: 3, answered: 1, flagged: [2] },
        ...{ cells: ".a.", shares: [], result: null, at: { position: 1, column: 1 }, isLate: false },
      },
    ]);
    expect(of(shown, open)[0]!.savedAt).not.toBeNull();
    expect(shown.waiting.map(({ learnerId }) => learnerId)).toEqual([shy.user.learnerId]);
  });

  it("tell right from wrong once a session has ended, also before its writer may know", async () => {
    const { teacher, open, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId, results: HOUR_MS });
    const sessionId = await start(open, assignmentId);
    await answer(open, sessionId, 0, true);
    await answer(open, sessionId, 1, false);
    const before = of(await results(teacher, assignmentId), open)[0]!;
    expect([before.cells, before.result]).toEqual(["aa.", null]);
    await submit(open, sessionId);
    expect(of(await results(teacher, assignmentId), open)).toMatchObject([
      { cells: "rw.", endedBy: "learner", at: null, result: { earned: 1, possible: 3, awaiting: 0 } },
    ]);
  });

  it("are the same for right and wrong while the session runs", async () => {
    const { teacher, open, shy, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId });
    for (const [who, right] of [
      [open, true],
      [shy, false],
    ] as const) {
      const sessionId = await start(who, assignmentId);
      for (const position of [0, 1, 2]) await answer(who, sessionId, position, right);
    }
    const { sessions } = await results(teacher, assignmentId);
    const [one, other] = sessions.map(({ cells, shares, result, answered }) => ({ cells, shares, result, answered }));
    expect(one).toEqual(other);
    expect(one).toEqual({ cells: "aaa", shares: [], result: null, answered: 3 });
  });

  it("hide marks from a coach who could take it himself, until learners see theirs", async () => {
    const { teacher, coach, owner, open, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId, results: HOUR_MS });
    const sessionId = await start(open, assignmentId);
    await answer(open, sessionId, 0, true);
    await submit(open, sessionId);
    for (const who of [coach, owner]) {
      const shown = await results(who, assignmentId);
      expect(shown).toMatchObject({ hidesMarks: true, mayChange: true });
      expect(of(shown, open)).toMatchObject([{ cells: "a..", result: null, shares: [] }]);
    }
    expect(of(await results(await person("Root", "admin"), assignmentId), open)[0]!.cells).toBe("r..");
    await closeAssignment(assignmentId, 2 * HOUR_MS);
    expect(of(await results(coach, assignmentId), open)).toMatchObject([{ cells: "r..", result: { earned: 1 } }]);
  });

  it("call a session over when its time is up, before anything is written down, and late after it was due", async () => {
    const { teacher, open, shy, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId });
    const overdue = await start(open, assignmentId);
    await letTimePass(overdue, HOUR_MS);
    expect(of(await results(teacher, assignmentId), open)).toMatchObject([{ endedBy: "deadline", isLate: false }]);
    await submit(shy, await start(shy, assignmentId));
    await pool().query(`UPDATE "Assignment" SET "dueAt" = now() - interval '1 minute' WHERE id = $1`, [assignmentId]);
    expect(of(await results(teacher, assignmentId), shy)).toMatchObject([{ endedBy: "learner", isLate: true }]);
    const dueAt = new Date(Date.now() + HOUR_MS / 2).toISOString();
    const more = { extraMinutes: 0, extraTries: 0, closesAt: null, dueAt };
    await setAllowance(teacher.viewer, assignmentId, shy.user.learnerId, more);
    expect(of(await results(teacher, assignmentId), shy)).toMatchObject([{ isLate: false, allowance: { dueAt } }]);
  });

  it("list what was drawn as columns, with what a session did not get marked as such", async () => {
    const { teacher, open, shy, teamId } = team;
    const bank = await seedChapter(30);
    const now = new Date();
    const source = {
      ...{ by: "draw" as const, count: 2, uses: ["practice" as const] },
      wish: { chapters: [bank.chapter], concepts: [], difficulties: [], kinds: [] },
    };
    const { assignmentId } = await createAssignment(
      teacher.viewer,
      {
        ...{ title: "Drawn", teamId, source, minutes: 30, tries: 1, resultsAt: null },
        opensAt: new Date(now.getTime() - HOUR_MS).toISOString(),
        closesAt: new Date(now.getTime() + HOUR_MS).toISOString(),
      },
      now,
    );
    for (const who of [open, shy]) await start(who, assignmentId);
    const { columns, sessions } = await results(teacher, assignmentId);
    expect(columns.length).toBeGreaterThanOrEqual(2);
    expect(columns.length).toBeLessThanOrEqual(4);
    for (const { cells } of sessions) {
      expect(cells).toHaveLength(columns.length);
      expect([...cells].filter((cell) => cell !== "-")).toHaveLength(2);
    }
  });

  it("are told anew only when something has changed", async () => {
    const { teacher, coach, open, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId });
    const sessionId = await start(open, assignmentId);
    let { cursor } = await results(teacher, assignmentId);
    const isChanged = async () => {
      const { json } = await ask(teacher, assignmentId, `?cursor=${cursor}`);
      const { changed } = json as { changed: boolean };
      cursor = (json as { cursor: string }).cursor;
      return changed;
    };
    expect(await isChanged()).toBe(false);
    const acts: readonly (() => Promise<unknown>)[] = [
      () => answer(open, sessionId, 0, true),
      () => answer(open, sessionId, 0, false, 2),
      () => put(open, flagRoute, sessionId, "flags/1", { flagged: true }),
      () => put(open, flagRoute, sessionId, "flags/1", { flagged: false }),
      () => see(open, sessionId, 2),
      () => setAllowance(coach.viewer, assignmentId, open.user.learnerId, { extraMinutes: 5, extraTries: 0, dueAt: null, closesAt: null }), // prettier-ignore
      () => submit(open, sessionId),
      () => closeAssignment(assignmentId, HOUR_MS),
    ];
    for (const [index, act] of acts.entries()) {
      await act();
      expect([index, await isChanged()]).toEqual([index, true]);
      expect([index, await isChanged()]).toEqual([index, false]);
    }
    // What one viewer knows is nothing that another one may go on from.
    const taught = (await results(teacher, assignmentId)).cursor;
    expect((await ask(coach, assignmentId, `?cursor=${taught}x`)).json).toMatchObject({ changed: true });
  });

  it("are its coaches', its course's and an administrator's, and nobody else's", async () => {
    const { teacher, owner, coach, open, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId });
    await start(open, assignmentId);
    for (const who of [teacher, owner, coach, await person("Root", "admin")])
      expect((await ask(who, assignmentId)).status).toBe(200);
    for (const who of [open, await person(), await person("Tom", "instructor")])
      expect((await ask(who, assignmentId)).json.code).toBe("not-found");
    expect((await ask(new Browser(), assignmentId)).json.code).toBe("sign-in-required");
    expect((await ask(teacher, newId())).json.code).toBe("not-found");
  });

  it("of a class of 200 with 40 items come quickly", async () => {
    const { teacher } = team;
    const bank = await seedChapter(40);
    const assignmentId = await assign(teacher.user, bank.ids);
    const [model, ...rest] = await seedClass(assignmentId, 200);
    expect(rest).toHaveLength(199);
    await getResults(teacher.viewer, assignmentId);
    const began = performance.now();
    const shown = await getResults(teacher.viewer, assignmentId);
    const took = performance.now() - began;
    if (!shown.changed) throw new Error("nothing was asked for before");
    expect([shown.sessions.length, shown.columns.length]).toEqual([200, 40]);
    expect(shown.sessions.find(({ sessionId }) => sessionId === model)!.cells).toHaveLength(40);
    const again = performance.now();
    expect((await getResults(teacher.viewer, assignmentId, { cursor: shown.cursor })).changed).toBe(false);
    const tookNothing = performance.now() - again;
    // Far from tight, for the machine is shared: a query a session would take many times as long.
    expect(took).toBeLessThan(3_000);
    expect(tookNothing).toBeLessThan(1_000);
  });
});

describe("where a learner stands", () => {
  it("is noted of his own running session alone", async () => {
    const { teacher, open, shy, teamId } = team;
    const assignmentId = await assign(teacher.user, ids, { teamId });
    const sessionId = await start(open, assignmentId);
    expect((await see(open, sessionId, 2)).json).toEqual({ position: 2 });
    // One that the quiz does not have is not noted.
    await see(open, sessionId, 3);
    expect((await see(shy, sessionId, 0)).json.code).toBe("not-found");
    expect(of(await results(teacher, assignmentId), open)[0]!.at).toMatchObject({ position: 2 });
    await submit(open, sessionId);
    expect((await see(open, sessionId, 1)).status).toBe(200);
    expect(of(await results(teacher, assignmentId), open)[0]!.at).toBeNull();
  });
});

/** So many ended sessions, each with every item answered by what the first of them was shown. */
async function seedClass(assignmentId: string, size: number): Promise<string[]> {
  const model = await person("Model");
  const sessionId = await start(model, assignmentId);
  const { items } = await requireRunning(model.viewer, sessionId);
  for (const item of items)
    await put(model, saveRoute, sessionId, `answers/${item.position}`, { answer: choose(item, true), version: 1 });
  const sessions = Array.from({ length: size - 1 }, () => ({ id: newId(), learnerId: newId(), userId: newId() }));
  const column = (key: "id" | "learnerId" | "userId") => sessions.map((session) => session[key]);
  await pool().query(
    `INSERT INTO "User" (id, nickname, email) SELECT u, 'Pupil', u || '@example.org' FROM unnest($1::uuid[]) AS u`,
    [column("userId")],
  );
  await pool().query(
    `INSERT INTO "Learner" (id, kind, "userId") SELECT l, 'account', u FROM unnest($1::uuid[], $2::uuid[]) AS x(l, u)`,
    [column("learnerId"), column("userId")],
  );
  await pool().query(
    `INSERT INTO "QuizSession" (id, "quizId", "assignmentId", "learnerId", number, "startedAt", "deadlineAt", "endedAt", "endedBy")
     SELECT x.id, s."quizId", s."assignmentId", x.l, 1, s."startedAt", s."deadlineAt", now(), 'learner'
     FROM "QuizSession" s, unnest($2::uuid[], $3::uuid[]) AS x(id, l) WHERE s.id = $1`,
    [sessionId, column("id"), column("learnerId")],
  );
  await pool().query(
    `INSERT INTO "QuizSessionItem" ("sessionId", position, "itemId", "revisionId", "viewLearnerId", "viewNumber", "viewKey", answer,
       "answerHash", version, "savedAt")
     SELECT x.id, i.position, i."itemId", i."revisionId", x.l, i."viewNumber", x.id || ' ' || i.position, i.answer, i."answerHash", 1, now()
     FROM "QuizSessionItem" i, unnest($2::uuid[], $3::uuid[]) AS x(id, l) WHERE i."sessionId" = $1`,
    [sessionId, column("id"), column("learnerId")],
  );
  return [sessionId, ...column("id")];
}
