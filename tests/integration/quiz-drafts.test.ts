import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as createAssignmentRoute } from "@/app/api/v1/assignments/route";
import { DELETE as deleteRoute, GET as draftRoute, PUT as saveRoute } from "@/app/api/v1/quiz-drafts/[draftId]/route";
import { GET as previewRoute, POST as markRoute } from "@/app/api/v1/quiz-drafts/[draftId]/preview/route";
import { GET as listRoute, POST as createRoute } from "@/app/api/v1/quiz-drafts/route";
import { POST as startRoute } from "@/app/api/v1/quiz-sessions/route";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import type { PreviewOutput, QuizDocument } from "@/lib/quizzes/draft-schema";
import { listAssignTargets } from "@/lib/quizzes/server/list-assign-targets";
import { archiveTeam } from "@/lib/teams/server/archive-team";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { choose, HOUR_MS, seedChapter, wishFor } from "@/tests/support/quiz";
import { person, seedTeam, type Person } from "@/tests/support/teams";

beforeAll(async () => {
  await testDatabase();
});

let team: Awaited<ReturnType<typeof seedTeam>>;
let practice: Awaited<ReturnType<typeof seedChapter>>;
let assessment: Awaited<ReturnType<typeof seedChapter>>;
beforeEach(async () => {
  [team, practice, assessment] = await Promise.all([
    ...([seedTeam(), seedChapter(4), seedChapter(2, "assessment")] as const),
  ]);
});

const at = ({ user }: Person) => new Browser().become(user);
const path = (draftId: string, rest = "") => `/api/v1/quiz-drafts/${draftId}${rest}`;
const create = (who: Person, body: object = {}) => at(who).call(createRoute, "POST", "/api/v1/quiz-drafts", { body });
const created = async (who: Person, body: object = {}) =>
  ((await create(who, body)).json as { draftId: string }).draftId;
const list = (who: Person) => at(who).call(listRoute, "GET", "/api/v1/quiz-drafts");
const read = (who: Person, draftId: string) => at(who).call(draftRoute, "GET", path(draftId), { params: { draftId } });
const save = (who: Person, draftId: string, document: Partial<QuizDocument>, version = 2) =>
  at(who).call(saveRoute, "PUT", path(draftId), {
    params: { draftId },
    body: { version, document: { version: 1, title: "Low rank", itemIds: [], rule: null, minutes: 20, ...document } },
  });
const remove = (who: Person, draftId: string) =>
  at(who).call(deleteRoute, "DELETE", path(draftId), { params: { draftId } });
const preview = (who: Person, draftId: string) =>
  at(who).call(previewRoute, "GET", path(draftId, "/preview"), { params: { draftId } });
const mark = (who: Person, draftId: string, body: object) =>
  at(who).call(markRoute, "POST", path(draftId, "/preview"), { params: { draftId }, body });
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const assign = (who: Person, draftId: string, { version = 2, ...rest }: { version?: number; teamId?: string } = {}) =>
  at(who).call(createAssignmentRoute, "POST", "/api/v1/assignments", {
    body: {
      ...{ title: "Low rank", source: { by: "draft", draftId, version }, minutes: 20, tries: 1, resultsAt: null },
      ...{ opensAt: inMs(-HOUR_MS), closesAt: inMs(HOUR_MS), ...rest },
    },
  });
const start = (who: Person, assignmentId: string) =>
  at(who).call(startRoute, "POST", "/api/v1/quiz-sessions", { body: { assignmentId } });
const itemsOf = async (sessionId: string) => {
  const { rows } = await pool().query<{ itemId: string }>(
    `SELECT "itemId" FROM "QuizSessionItem" WHERE "sessionId" = $1 ORDER BY position`,
    [sessionId],
  );
  return rows.map(({ itemId }) => itemId);
};
const ruleFor = (chapter: string, count: number, use: "practice" | "assessment" = "practice") => ({
  ...{ wish: wishFor(chapter), count, uses: [use] },
});

describe("a quiz under its maker's hands", () => {
  it("is begun, saved, found again and deleted", async () => {
    const { teacher } = team;
    const draftId = await created(teacher);
    expect((await read(teacher, draftId)).json).toMatchObject({ version: 1, document: { title: "", itemIds: [] } });
    expect((await save(teacher, draftId, { itemIds: practice.ids })).json).toMatchObject({ version: 2 });
    expect((await read(teacher, draftId)).json).toMatchObject({
      ...{ version: 2, document: { title: "Low rank", itemIds: practice.ids, minutes: 20 }, assignments: [] },
    });
    expect((await list(teacher)).json).toMatchObject({
      drafts: [{ draftId, title: "Low rank", items: { picked: 4, drawn: 0 }, assigned: 0 }],
    });
    expect((await remove(teacher, draftId)).status).toBe(200);
    expect((await list(teacher)).json).toEqual({ drafts: [] });
    expect((await read(teacher, draftId)).json.code).toBe("not-found");
  });

  it("is not overwritten by another tab, and a save whose reply was lost is acknowledged again", async () => {
    const { teacher } = team;
    const draftId = await created(teacher);
    const first = await save(teacher, draftId, { title: "Mine" });
    expect((await save(teacher, draftId, { title: "Mine" })).json).toEqual(first.json);
    expect((await save(teacher, draftId, { title: "Other tab" })).json.code).toBe("draft-newer");
    expect((await save(teacher, draftId, { title: "Far ahead" }, 9)).json.code).toBe("draft-newer");
    expect((await read(teacher, draftId)).json).toMatchObject({ version: 2, document: { title: "Mine" } });
    const both = await Promise.all(["A", "B"].map((title) => save(teacher, draftId, { title }, 3)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it("is duplicated with everything in it, and each goes its own way", async () => {
    const { teacher } = team;
    const from = await created(teacher);
    await save(teacher, from, { itemIds: practice.ids, rule: ruleFor(assessment.chapter, 1, "assessment") });
    const copy = await created(teacher, { from, title: "Copy" });
    await save(teacher, from, { title: "Changed" }, 3);
    expect((await read(teacher, copy)).json.document).toMatchObject({
      ...{ title: "Copy", itemIds: practice.ids, rule: { count: 1, uses: ["assessment"] } },
    });
  });

  it("refuses an item twice, more items than a quiz may have, and fields it does not know", async () => {
    const { teacher } = team;
    const draftId = await created(teacher);
    const id = practice.ids[0]!;
    expect((await save(teacher, draftId, { itemIds: [id, id] })).status).toBe(400);
    expect((await save(teacher, draftId, { itemIds: Array.from({ length: 61 }, (_, i) => `i-${i}`) })).status).toBe(
      400,
    );
    expect((await save(teacher, draftId, { points: 3 } as object)).status).toBe(400);
  });

  it("is for whoever assigns somewhere, and for nobody but its maker", async () => {
    const { owner, coach, open, teacher } = team;
    for (const who of [owner, coach, teacher]) expect((await create(who)).status).toBe(201);
    for (const who of [open, await person()]) {
      expect((await create(who)).json.code).toBe("not-found");
      expect((await list(who)).json.code).toBe("not-found");
    }
    const guest = new Browser();
    expect((await guest.call(createRoute, "POST", "/api/v1/quiz-drafts", { body: {} })).json.code).toBe(
      "sign-in-required",
    );
    const draftId = await created(teacher);
    await save(teacher, draftId, { itemIds: practice.ids });
    const shown = (await preview(teacher, draftId)).json as PreviewOutput;
    const others = [owner, coach, open, await person("Tom", "instructor"), await person("Root", "admin")];
    for (const who of others) {
      const replies = await Promise.all([
        ...[read(who, draftId), save(who, draftId, {}, 3), remove(who, draftId), preview(who, draftId)],
        ...[mark(who, draftId, { ticket: shown.ticket, answers: [] }), assign(who, draftId, { version: 2 })],
        create(who, { from: draftId }),
      ]);
      for (const { json } of replies) expect(json.code).toBe("not-found");
    }
  });

  it("of a coach takes practice items alone, in its preview and when it is assigned", async () => {
    const { teamId, coach } = team;
    const draftId = await created(coach);
    await save(coach, draftId, { itemIds: [practice.ids[0]!, assessment.ids[0]!] });
    expect(((await preview(coach, draftId)).json as PreviewOutput).items).toHaveLength(1);
    expect((await assign(coach, draftId, { teamId })).json.issues).toEqual([
      { path: "source.itemIds", code: "unknown-item" },
    ]);
    await save(coach, draftId, { rule: ruleFor(assessment.chapter, 1, "assessment") }, 3);
    expect((await assign(coach, draftId, { teamId, version: 3 })).json.issues).toEqual([
      { path: "source.uses", code: "practice-only" },
    ]);
    await save(coach, draftId, { itemIds: practice.ids }, 4);
    expect((await assign(coach, draftId, { teamId, version: 4 })).status).toBe(201);
    // By a link it takes an instructor.
    expect((await assign(coach, draftId, { version: 4 })).json.code).toBe("not-found");
  });

  it("may be assigned where its maker coaches, owns or teaches", async () => {
    const { teamId, owner, coach, open, teacher } = team;
    for (const { viewer } of [owner, coach, teacher])
      expect(await listAssignTargets(viewer)).toEqual([{ teamId, name: "Readers" }]);
    expect(await listAssignTargets(open.viewer)).toEqual([]);
    await archiveTeam(owner.viewer, teamId, true, new Date());
    expect(await listAssignTargets(teacher.viewer)).toEqual([]);
  });
});

describe("what was assigned", () => {
  it("holds the picked items in their order, then a draw by the rule", async () => {
    const { teamId, teacher, open, shy } = team;
    const draftId = await created(teacher);
    const itemIds = [practice.ids[2]!, practice.ids[0]!];
    await save(teacher, draftId, { itemIds, rule: ruleFor(practice.chapter, 1) });
    const { assignmentId } = (await assign(teacher, draftId, { teamId })).json as { assignmentId: string };
    for (const who of [open, shy]) {
      const found = await itemsOf((await start(who, assignmentId)).json.sessionId as string);
      expect(found.slice(0, 2)).toEqual(itemIds);
      expect([practice.ids[1], practice.ids[3]]).toContain(found[2]);
      expect(found).toHaveLength(3);
    }
  });

  it("stays as it was when its quiz is changed, and its quiz is kept", async () => {
    const { teamId, teacher, open } = team;
    const draftId = await created(teacher);
    await save(teacher, draftId, { itemIds: [practice.ids[0]!] });
    const { assignmentId } = (await assign(teacher, draftId, { teamId })).json as { assignmentId: string };
    await save(teacher, draftId, { itemIds: practice.ids, title: "Later" }, 3);
    expect(await itemsOf((await start(open, assignmentId)).json.sessionId as string)).toEqual([practice.ids[0]]);
    expect((await read(teacher, draftId)).json.assignments).toMatchObject([
      { assignmentId, title: "Low rank", team: "Readers" },
    ]);
    expect((await list(teacher)).json.drafts).toMatchObject([{ draftId, assigned: 1 }]);
    expect((await remove(teacher, draftId)).json.code).toBe("quiz-assigned");
  });

  it("is what its maker saw: an older version is refused, and so is an empty quiz or a rule that finds too little", async () => {
    const { teacher } = team;
    const draftId = await created(teacher);
    await save(teacher, draftId, { itemIds: practice.ids });
    expect((await assign(teacher, draftId, { version: 1 })).json.code).toBe("draft-newer");
    await save(teacher, draftId, {}, 3);
    expect((await assign(teacher, draftId, { version: 3 })).json.issues).toEqual([
      { path: "source.itemIds", code: "no-items" },
    ]);
    await save(teacher, draftId, { itemIds: practice.ids.slice(0, 2), rule: ruleFor(practice.chapter, 3) }, 4);
    expect((await assign(teacher, draftId, { version: 4 })).json.issues).toEqual([
      { path: "source.count", code: "too-few-items" },
    ]);
  });
});

describe("a preview", () => {
  it("shows a quiz as a learner meets it, marks it, and leaves nothing behind", async () => {
    const { teacher } = team;
    const draftId = await created(teacher);
    await save(teacher, draftId, { itemIds: [assessment.ids[0]!], rule: ruleFor(practice.chapter, 2) });
    const tables = ["QuizSession", "QuizSessionItem", "Attempt", "FirstAnswer", "ReviewCard", "Quiz", "HintReveal"];
    const count = async () => {
      const counts = tables.map((name) => `(SELECT count(*) FROM "${name}") AS "${name}"`);
      return (await pool().query<Record<string, string>>(`SELECT ${counts.join()}`)).rows[0];
    };
    const before = await count();
    const shown = await preview(teacher, draftId);
    const { items, ticket, minutes, title } = shown.json as PreviewOutput;
    expect([title, minutes, items.length]).toEqual(["Low rank", 20, 3]);
    expect(JSON.stringify(shown.json)).not.toMatch(/Explanation|Feedback|Hint/);
    const answers = items.map((item, index) => (index === 2 ? null : choose(item, index === 0)));
    const marked = await mark(teacher, draftId, { ticket, answers });
    expect(marked.json).toMatchObject({ items: 3, answered: 2, earned: 1, possible: 3, solved: 1 });
    expect((marked.json.review as { score: { status: string } }[]).map(({ score }) => score.status)).toEqual([
      ...["graded", "graded", "unanswered"],
    ]);
    expect(await count()).toEqual(before);
  });

  it("is drawn anew each time, and is marked as it was shown", async () => {
    const { teacher } = team;
    const draftId = await created(teacher);
    await save(teacher, draftId, { rule: ruleFor(practice.chapter, 1) });
    const orders = new Set<string>();
    for (let round = 0; round < 8; round++) {
      const { items, ticket } = (await preview(teacher, draftId)).json as PreviewOutput;
      orders.add(JSON.stringify(items));
      const marked = await mark(teacher, draftId, { ticket, answers: [choose(items[0]!, true)] });
      expect(marked.json).toMatchObject({ earned: 1, possible: 1 });
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it("is marked by its ticket alone, for whoever was shown it", async () => {
    const { teacher } = team;
    const [draftId, other] = [await created(teacher), await created(teacher)];
    await save(teacher, draftId, { itemIds: practice.ids });
    const { ticket } = (await preview(teacher, draftId)).json as PreviewOutput;
    for (const [id, text] of [
      [other, ticket],
      [draftId, `${ticket}x`],
      [draftId, newId()],
    ] as const)
      expect((await mark(teacher, id, { ticket: text, answers: [] })).json.code).toBe("not-found");
    expect((await mark(teacher, draftId, { ticket, answers: [] })).status).toBe(200);
  });
});
