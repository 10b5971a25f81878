import { beforeAll, describe, expect, it } from "vitest";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { BankQuery, BankRow } from "@/lib/cms/bank-schema";
import { changeMany } from "@/lib/cms/server/change-many";
import { listBank } from "@/lib/cms/server/list-bank";
import { listBankFacets } from "@/lib/cms/server/list-bank-facets";
import { listItemUses } from "@/lib/cms/server/list-item-uses";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { accountViewer } from "@/tests/support/account-viewer";
import { testDatabase } from "@/tests/support/database";
import { publishRevision, seedItem } from "@/tests/support/seed-items";
import { seedUser } from "@/tests/support/seed-user";

const NOW = new Date("2026-11-26T12:00:00Z");
let instructor: AccountViewer;
let reviewer: AccountViewer;

beforeAll(async () => {
  await testDatabase();
  const seeded = async (mayReview: boolean) =>
    accountViewer(await seedUser({ role: "instructor", mayReview }), "instructor", mayReview);
  [instructor, reviewer] = [await seeded(false), await seeded(true)];
});

/** Saves a revision as an editor does, without publishing it. */
async function saveDraft(itemId: string, authorId: string, envelope: object, body: object): Promise<string> {
  const id = newId();
  await pool().query(
    `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status, "authorId", "createdAt", "baseId")
     SELECT $1, $2, count(*) + 1, 'single-choice', 1, $3, $4::jsonb, md5($4::jsonb::text), 'editor', 'draft', $5, now(),
       (SELECT id FROM "ItemRevision" p WHERE p."itemId" = $2 AND p.status = 'published') FROM "ItemRevision" WHERE "itemId" = $2`,
    [id, itemId, JSON.stringify(envelope), JSON.stringify(body), authorId],
  );
  return id;
}

const title = (text: string) => ({
  title: { zh: `${text}题`, en: `${text} item` },
  concepts: ["attention"],
  difficulty: 4,
});
const text = (zh: string, en: string) => ({ stem: { zh, en } });
const find = async (query: BankQuery) => (await listBank(instructor, query, NOW)).rows;
const rowOf = async (itemId: string): Promise<BankRow> => (await find({ q: itemId }))[0]!;

describe("the bank", () => {
  it("shows an item without a revision, the one under way, and what learners get beside it", async () => {
    const id = `bank-${newId()}`;
    await pool().query(`INSERT INTO "Item" (id, chapter, use) VALUES ($1, 'lora', 'practice')`, [id]);
    expect(await rowOf(id)).toMatchObject({ status: "unwritten", number: null, title: { zh: "", en: "" } });
    await publishRevision(id, "single-choice", text("题干", "stem"));
    expect(await rowOf(id)).toMatchObject({ status: "published", number: 1, publishedNumber: 1, language: "complete" });
    await saveDraft(id, instructor.userId, title("second"), text("题干", ""));
    expect(await rowOf(id)).toMatchObject({
      ...{ status: "draft", number: 2, publishedNumber: 1, language: "en-missing", author: "Ada", difficulty: 4 },
      title: { zh: "second题", en: "second item" },
    });
  });

  it("follows every change of a revision, and goes back when what was under way is dropped", async () => {
    const id = `bank-${newId()}`;
    await seedItem(id);
    const draft = await saveDraft(id, instructor.userId, title("dropped"), text("甲", "a"));
    for (const status of ["in_review", "approved"]) {
      await pool().query(`UPDATE "ItemRevision" SET status = $2::"RevisionStatus" WHERE id = $1`, [draft, status]);
      expect(await rowOf(id)).toMatchObject({ status });
    }
    await pool().query(`UPDATE "ItemRevision" SET status = 'superseded' WHERE id = $1`, [draft]);
    expect(await rowOf(id)).toMatchObject({ status: "published", number: 1 });
    await pool().query(`UPDATE "Item" SET status = 'retired' WHERE id = $1`, [id]);
    expect(await rowOf(id)).toMatchObject({ status: "retired" });
  });

  it("shows what was published past a draft that was not written from it", async () => {
    const id = `bank-${newId()}`;
    await seedItem(id);
    await saveDraft(id, instructor.userId, title("overtaken"), text("甲", "a"));
    await publishRevision(id, "single-choice", text("乙", "b"));
    expect(await rowOf(id)).toMatchObject({ status: "published", number: 3, publishedNumber: 3 });
  });

  it("leaves out a version of content/ that waits for a human", async () => {
    const id = `bank-${newId()}`;
    await seedItem(id);
    await pool().query(
      `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status)
       VALUES ($1, $2, 9, 'open', 1, '{}', '{}', 'h', 'content', 'draft')`,
      [newId(), id],
    );
    expect(await rowOf(id)).toMatchObject({ kind: "single-choice", number: 1 });
  });

  it("finds by each thing that can be looked for", async () => {
    const id = `bank-${newId()}`;
    const other = `bank-${newId()}`;
    for (const each of [id, other]) await seedItem(each, "single-choice", { chapter: "rope-tests" });
    await saveDraft(id, instructor.userId, title("wanted 100%_"), text("甲", "a"));
    await pool().query(`UPDATE "Item" SET "reviewOn" = '2026-11-26' WHERE id = $1`, [id]);
    await pool().query(`INSERT INTO "ItemTag" VALUES ($1, 'hard to read')`, [id]);
    const queries: BankQuery[] = [
      { concept: "attention" },
      { difficulty: 4 },
      { status: "draft" },
      { author: "mine" },
      { author: instructor.userId },
      { review: "due" },
      { tag: "hard to read" },
      { q: "100%_" },
      { q: "WANTED item" },
      { q: "wanted题 100%" },
    ];
    for (const query of queries.slice(0, -1)) {
      const ids = (await find({ ...query, chapter: "rope-tests" })).map(({ itemId }) => itemId);
      expect(ids, JSON.stringify(query)).toEqual([id]);
    }
    for (const query of [{ q: "100_%" }, { kind: "open" }, { use: "assessment" }, { review: "soon" }, { tag: "x" }])
      expect(await find({ ...(query as BankQuery), chapter: "rope-tests" }), JSON.stringify(query)).toEqual([]);
    expect((await find({ chapter: "rope-tests", review: "none" })).map(({ itemId }) => itemId)).toEqual([other]);
    expect((await find({ chapter: "rope-tests", sort: "recent" })).map(({ itemId }) => itemId)).toEqual([id, other]);
  });

  it("gives pages of fifty, and how many there are in all", async () => {
    const chapter = `c-${newId()}`;
    await pool().query(
      `INSERT INTO "Item" (id, chapter, use) SELECT $1 || '-' || n, $1, 'practice' FROM generate_series(1, 120) n`,
      [chapter],
    );
    const pages = await Promise.all([1, 2, 3, 4].map((page) => listBank(instructor, { chapter, page }, NOW)));
    expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 20, 0]);
    expect(pages[2]).toMatchObject({ total: 120, pages: 3, page: 3 });
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ itemId }) => itemId))).size).toBe(120);
  });

  it("shows the figures of what learners get, and finds what is flagged", async () => {
    const id = `bank-${newId()}`;
    const revisionId = await seedItem(id, "single-choice", { chapter: "figures-tests" });
    await pool().query(
      `INSERT INTO "ItemStatistic" ("revisionId", "itemId", attempts, facility, discrimination, flags, body, "computedAt")
       VALUES ($1, $2, 40, 0.25, -0.1, '{discriminates-backwards}', '{}', now())`,
      [revisionId, id],
    );
    expect(await rowOf(id)).toMatchObject({
      statistics: { attempts: 40, facility: 0.25, discrimination: -0.1, flags: ["discriminates-backwards"] },
    });
    expect(await find({ chapter: "figures-tests", statistics: "flagged" })).toHaveLength(1);
    expect(await find({ chapter: "figures-tests", statistics: "fine" })).toHaveLength(0);
  });

  it("tells the authors and tags to choose from", async () => {
    const { authors, tags } = await listBankFacets(instructor);
    expect(authors).toContainEqual({ userId: instructor.userId, nickname: "Ada" });
    expect(tags).toContain("hard to read");
  });
});

describe("doing something to many", () => {
  it("does it to each that allows it, and says why not of the others", async () => {
    const [first, second, ghost] = [`bank-${newId()}`, `bank-${newId()}`, `bank-${newId()}`];
    for (const id of [first, second]) await seedItem(id);
    const tagged = await changeMany(
      instructor,
      { itemIds: [first, ghost, second, first], act: { do: "tag", add: true, tag: "to check" } },
      NOW,
    );
    expect(tagged).toEqual({ done: [first, second], refused: [{ itemId: ghost, code: "not-found" }] });
    expect((await find({ tag: "to check" })).map(({ itemId }) => itemId).toSorted()).toEqual(
      [first, second].toSorted(),
    );
    await changeMany(instructor, { itemIds: [first], act: { do: "tag", add: false, tag: "to check" } }, NOW);
    expect((await find({ tag: "to check" })).map(({ itemId }) => itemId)).toEqual([second]);
    await changeMany(instructor, { itemIds: [first], act: { do: "review-on", day: "2027-01-31" } }, NOW);
    expect(await rowOf(first)).toMatchObject({ reviewOn: "2027-01-31" });
  });

  it("moves revisions with the rights of each step", async () => {
    const id = `bank-${newId()}`;
    await seedItem(id);
    const step = { do: "step", to: "approved", note: "" } as const;
    const refused = await changeMany(reviewer, { itemIds: [id], act: step }, NOW);
    expect(refused.refused).toEqual([{ itemId: id, code: "step-impossible" }]);
    const draft = await saveDraft(id, instructor.userId, title("third"), text("甲", "a"));
    await pool().query(`UPDATE "ItemRevision" SET status = 'in_review' WHERE id = $1`, [draft]);
    expect((await changeMany(instructor, { itemIds: [id], act: step }, NOW)).refused).toEqual([
      { itemId: id, code: "not-allowed" },
    ]);
    expect(await changeMany(reviewer, { itemIds: [id], act: step }, NOW)).toEqual({ done: [id], refused: [] });
    expect(await rowOf(id)).toMatchObject({ status: "approved" });
  });

  it("retires for a reviewer, and not for others", async () => {
    const id = `bank-${newId()}`;
    await seedItem(id);
    const act = { do: "retire", retired: true } as const;
    expect((await changeMany(instructor, { itemIds: [id], act }, NOW)).refused).toHaveLength(1);
    expect((await changeMany(reviewer, { itemIds: [id], act }, NOW)).done).toEqual([id]);
    expect(await rowOf(id)).toMatchObject({ status: "retired" });
  });
});

describe("where an item is used", () => {
  it("names lessons and their quizzes, assignments, lists for interviews, the lab and what learners did", async () => {
    const item = await seedItem("lora-what-is-low-rank");
    expect(item).toBeTruthy();
    const [quizId, assignmentId] = [newId(), newId()];
    await pool().query(
      `INSERT INTO "Quiz" (id, "learnerId", mode, title, count, wish) VALUES ($1, $2, 'assigned', 'Week 3', 1, '{}')`,
      [quizId, instructor.learnerId],
    );
    await pool().query(`INSERT INTO "QuizItem" VALUES ($1, 0, 'lora-what-is-low-rank')`, [quizId]);
    await pool().query(
      `INSERT INTO "Assignment" (id, "quizId", "madeById", "opensAt", "closesAt", tries) VALUES ($1, $2, $3, now(), now() + interval '1 day', 1)`,
      [assignmentId, quizId, instructor.userId],
    );
    for (const archivedAt of [null, NOW]) {
      const setId = newId();
      await pool().query(
        `INSERT INTO "RubricSet" (id, title, "archivedAt", "createdAt", "updatedAt") VALUES ($1, '{"zh":"微调","en":"Tuning"}', $2, now(), now())`,
        [setId, archivedAt],
      );
      await pool().query(`INSERT INTO "RubricSetItem" VALUES ($1, 'lora-what-is-low-rank', 0)`, [setId]);
    }
    const uses = await listItemUses(instructor, "lora-what-is-low-rank");
    expect(uses.lessons).toContainEqual(expect.objectContaining({ chapter: "lora" }));
    expect(uses.assignments).toMatchObject([{ assignmentId, title: "Week 3" }]);
    expect(uses.rubricSets).toMatchObject([{ title: { zh: "微调", en: "Tuning" } }]);
    expect(uses).toMatchObject({ cards: 0, attempts: 0 });
    await expect(listItemUses(instructor, "no-such-item")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the rights of the bank", () => {
  it("has nothing for a learner", async () => {
    const learner = accountViewer(await seedUser());
    const calls = [
      listBank(learner, {}, NOW),
      listBankFacets(learner),
      listItemUses(learner, "lora-what-is-low-rank"),
      changeMany(learner, { itemIds: ["x"], act: { do: "tag", add: true, tag: "t" } }, NOW),
    ];
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: "not-found" });
  });
});
