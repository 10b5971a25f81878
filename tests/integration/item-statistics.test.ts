import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as itemRoute } from "@/app/api/v1/item-statistics/[itemId]/route";
import { GET as listRoute } from "@/app/api/v1/item-statistics/route";
import { deleteIdleGuests } from "@/lib/account/server/delete-idle-guests";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { storedStatistic, type StoredStatistic } from "@/lib/item-statistics/schema";
import { foldAnew, foldStatistics } from "@/lib/item-statistics/server/fold-statistics";
import { getItemStatistics } from "@/lib/item-statistics/server/get-item-statistics";
import { listItemStatistics } from "@/lib/item-statistics/server/list-item-statistics";
import { fixtures } from "@/lib/items/fixtures.generated";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { transactionOf } from "@/lib/practice/server/locked-learner";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { mergeLearners } from "@/lib/progress/server/merge-learners";
import { createQuiz } from "@/lib/quizzes/server/create-quiz";
import { saveAnswer } from "@/lib/quizzes/server/save-answer";
import { submitSession } from "@/lib/quizzes/server/submit-session";
import { accountViewer } from "@/tests/support/account-viewer";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { choose, requireRunning, seedChapter, wishFor } from "@/tests/support/quiz";
import { publishRevision, seedItem } from "@/tests/support/seed-items";
import { seedUser } from "@/tests/support/seed-user";

const NOW = new Date("2026-11-26T12:00:00Z");
const instructor = accountViewer({ userId: newId(), learnerId: newId(), sessionId: newId() }, "instructor");
const guest = (): LearnerViewer => ({ kind: "guest", learnerId: newId() });

beforeAll(() => testDatabase());
let ids: string[];
let chapter: string;
beforeEach(async () => {
  await pool().query(`TRUNCATE "Learner", "Item", "ItemFold" CASCADE`);
  ({ ids, chapter } = await seedChapter(7));
});

async function answer(viewer: LearnerViewer, itemId: string, right: boolean, at = NOW, durationMs?: number) {
  const [view] = (await listItemViews(viewer, [itemId])).views;
  if (view?.status !== "active") throw new Error("no view");
  const given = { viewId: view.viewId, answer: choose({ public: view.public as never }, right), durationMs };
  return submitAttempt(viewer, given, { now: at, idempotencyKey: undefined });
}

/** Learners of rising ability: number n of `count` gets the first share of the items right. */
async function answerAll(count: number, from = 0): Promise<LearnerViewer[]> {
  const learners = Array.from({ length: count }, guest);
  for (const [index, learner] of learners.entries())
    for (const [place, id] of ids.entries()) await answer(learner, id, place * 7 < (((index + from) * 5) % 11) * 5);
  return learners;
}

async function statisticOf(itemId: string): Promise<StoredStatistic> {
  const { rows } = await pool().query(
    `SELECT s.body FROM "ItemStatistic" s JOIN "ItemRevision" r ON r.id = s."revisionId" WHERE s."itemId" = $1 ORDER BY r.number DESC`,
    [itemId],
  );
  return storedStatistic.parse(rows[0]?.body);
}

async function everything(): Promise<unknown> {
  const tables = await Promise.all([
    pool().query(
      `SELECT "revisionId", "itemId", attempts, facility, discrimination, flags, body FROM "ItemStatistic" ORDER BY 1`,
    ),
    pool().query(`SELECT * FROM "FirstAnswer" ORDER BY "learnerId", "itemId"`),
    pool().query(`SELECT * FROM "LearnerScore" ORDER BY "learnerId"`),
    pool().query(`SELECT "itemId", chapter, "dueAt" IS NULL AS done FROM "ItemFold" ORDER BY 1`),
  ]);
  return tables.map(({ rows }) => rows as unknown);
}

describe("what is counted", () => {
  it("is the first answer of each learner, guest or account, and nothing that came after it", async () => {
    const account = await seedUser();
    const learners = [guest(), accountViewer(account)] as const;
    await answer(learners[0], ids[0]!, false, new Date("2026-11-20T12:00:00Z"), 4_000);
    await answer(learners[0], ids[0]!, true, new Date("2026-11-21T12:00:00Z"), 9_000);
    await answer(learners[1], ids[0]!, true, new Date("2026-11-23T12:00:00Z"), 6_000);
    expect(await foldStatistics()).toMatchObject({ learners: 2, items: 1, isDone: true });
    const { figures, weeks, responses } = await statisticOf(ids[0]!);
    expect(figures).toMatchObject({ answers: 2, facility: 0.5, guess: 1 / 3, medianMs: 5_000, rated: 0 });
    expect(weeks).toEqual([
      { monday: "2026-11-16", answers: 1, sum: 0 },
      { monday: "2026-11-23", answers: 1, sum: 1 },
    ]);
    expect(responses.wrong).toBe(1);
  });

  it("is by choice the same in every view, whatever its order and ids", async () => {
    const [right, wrong] = [6, 9].map((count) => Array.from({ length: count }, guest)) as [
      LearnerViewer[],
      LearnerViewer[],
    ]; // one list for each
    for (const learner of right) await answer(learner, ids[0]!, true);
    for (const learner of wrong) await answer(learner, ids[0]!, false);
    await foldStatistics();
    const { revisions } = await getItemStatistics(instructor, ids[0]!, NOW);
    const { taken, hasOptions } = revisions[0]!.responses;
    expect(hasOptions).toBe(true);
    expect(taken).toHaveLength(3);
    const key = taken.filter(({ isRight }) => isRight);
    expect(key).toMatchObject([{ learners: 6, text: { en: expect.stringContaining("Matrix A") as string } }]);
    expect(taken.filter(({ isRight }) => !isRight).reduce((sum, { learners }) => sum + learners, 0)).toBe(9);
  });

  it("leaves out what learners mark themselves, and shows no typed answer of fewer than three", async () => {
    const typed = `typed-${newId()}`;
    await seedItem(typed, "short-text", { chapter });
    for (const [text, count] of [
      ["Pruning", 2],
      [" pruning。", 1],
      ["secret of one", 2],
      ["LoRA", 4],
    ] as const)
      for (let each = 0; each < count; each++) {
        const viewer = guest();
        const [view] = (await listItemViews(viewer, [typed])).views;
        if (view?.status !== "active") throw new Error("no view");
        await submitAttempt(viewer, { viewId: view.viewId, answer: { text } }, { now: NOW, idempotencyKey: undefined });
      }
    await foldStatistics();
    expect(JSON.stringify(await statisticOf(typed))).not.toContain("secret");
    const { revisions } = await getItemStatistics(instructor, typed, NOW);
    expect(revisions[0]!.responses).toMatchObject({
      hasOptions: false,
      wrong: 5,
      taken: [{ key: "pruning", learners: 3 }],
    });
    const { rows } = await pool().query(`SELECT taken FROM "FirstAnswer" WHERE share = 1 AND "itemId" = $1`, [typed]);
    expect(rows).toEqual(Array.from({ length: 4 }, () => ({ taken: [] })));
  });

  it("includes a quiz once it is marked, and what was left empty in it", async () => {
    const learner = guest();
    const { sessionId } = await createQuiz(
      learner,
      { mode: "timed", wish: wishFor(chapter), count: 7, minutes: 5 },
      new Date(),
    );
    const { items } = await requireRunning(learner, sessionId);
    const [first] = items;
    await saveAnswer(learner, { sessionId, position: first!.position, answer: choose(first!, true), version: 1 });
    await foldStatistics();
    expect((await pool().query(`SELECT FROM "FirstAnswer"`)).rowCount).toBe(0);
    await submitSession(learner, sessionId);
    await foldStatistics();
    const { rows } = await pool().query(`SELECT "itemId", share FROM "FirstAnswer"`);
    expect(rows).toMatchObject([{ share: 1 }]);
    const lines = await Promise.all(ids.map((id) => getItemStatistics(instructor, id, NOW)));
    expect(lines.filter(({ leftEmpty }) => leftEmpty === 1)).toHaveLength(6);
    expect(lines.find(({ itemId }) => itemId === rows[0].itemId)).toMatchObject({ leftEmpty: 0 });
  });
});

describe("folding", () => {
  it("in steps, through merges, regrades, new wordings, moved items and deletions, gives what folding anew gives", async () => {
    const learners = await answerAll(12);
    await foldStatistics();
    await answerAll(6, 12);
    await foldStatistics();

    const account = await seedUser();
    await answer(accountViewer(account), ids[0]!, false, new Date(NOW.getTime() + 60_000));
    await foldStatistics();
    await prisma().$transaction((tx) =>
      mergeLearners(tx, { guestId: learners[3]!.learnerId, accountLearnerId: account.learnerId, now: NOW }),
    );
    await transactionOf(learners[4]!.learnerId, (client) =>
      client.query(`UPDATE "Attempt" SET earned = 1 - earned WHERE "learnerId" = $1 AND "itemId" = $2`, [
        ...[learners[4]!.learnerId, ids[1]],
      ]),
    );
    await publishRevision(ids[2]!, "single-choice", fixtures["single-choice"].sameItemOtherKey[0]);
    await answer(guest(), ids[2]!, true);
    await pool().query(`UPDATE "Item" SET chapter = 'elsewhere' WHERE id = $1`, [ids[5]]);
    const { rows: idle } = await pool().query(
      `UPDATE "Learner" SET "lastSeenAt" = '2026-01-01' WHERE id = ANY($1) RETURNING id`,
      [[learners[5]!.learnerId, learners[6]!.learnerId]],
    );
    expect(await deleteIdleGuests(NOW)).toBe(idle.length);
    await foldStatistics();

    const inSteps = await everything();
    expect((await pool().query(`SELECT FROM "FirstAnswer" WHERE "itemId" = $1`, [ids[0]])).rowCount).toBe(16);
    expect((await pool().query(`SELECT FROM "ItemStatistic" WHERE "itemId" = $1`, [ids[2]])).rowCount).toBe(2);
    await foldAnew();
    expect(await everything()).toEqual(inSteps);
    // And again nothing changes, nor is there anything to do.
    expect(await foldStatistics()).toEqual({ learners: 0, items: 0, isDone: true });
    expect(await everything()).toEqual(inSteps);
  });

  it("by two servers at once counts once", async () => {
    await answerAll(12);
    await Promise.all([foldStatistics(), foldStatistics(), foldStatistics()]);
    await foldStatistics();
    const once = await everything();
    await foldAnew();
    expect(await everything()).toEqual(once);
    expect((await statisticOf(ids[0]!)).figures.answers).toBe(12);
  });

  it("stops when its time is up, and goes on from there", async () => {
    await answerAll(3);
    expect(await foldStatistics(0)).toEqual({ learners: 0, items: 0, isDone: false });
    expect(await foldStatistics()).toMatchObject({ learners: 3, items: 7, isDone: true });
  });

  it("survives an answer that nobody can read any more: its score counts, and nothing else of it", async () => {
    const [learner] = await answerAll(1);
    await pool().query(`UPDATE "Attempt" SET answer = '{}' WHERE "learnerId" = $1`, [learner!.learnerId]);
    expect(await foldStatistics()).toMatchObject({ isDone: true });
    expect(await statisticOf(ids[0]!)).toMatchObject({ figures: { answers: 1 }, responses: { taken: [] } });
  });

  it("counts the answers to a wording by themselves, and together with those to others that ask the same", async () => {
    for (let each = 0; each < 3; each++) await answer(guest(), ids[0]!, false);
    await publishRevision(ids[0]!, "single-choice", fixtures["single-choice"].sameItemOtherKey[0]);
    for (let each = 0; each < 2; each++) await answer(guest(), ids[0]!, true);
    await foldStatistics();
    expect(await statisticOf(ids[0]!)).toMatchObject({
      figures: { answers: 2 },
      edition: { answers: 5, facility: 0.4 },
    });
  });
});

describe("an instructor", () => {
  it("sees figures once enough learners answered, with counts before", async () => {
    await answerAll(19);
    await foldStatistics();
    const before = (await listItemStatistics(instructor)).items.find(({ itemId }) => itemId === ids[0])!;
    expect(before.figures).toMatchObject({ answers: 19, facility: null, deviation: null, discrimination: null });
    const columns = () =>
      pool().query(`SELECT attempts, facility, discrimination FROM "ItemStatistic" WHERE "itemId" = $1`, [ids[3]]);
    expect((await columns()).rows).toEqual([{ attempts: 19, facility: null, discrimination: null }]);
    await answerAll(15, 19);
    await foldStatistics();
    const { items, computedAt } = await listItemStatistics(instructor);
    expect(computedAt).not.toBeNull();
    const after = items.find(({ itemId }) => itemId === ids[3])!;
    expect(after.figures).toMatchObject({ answers: 34, rated: 34 });
    expect(after.figures.facility).not.toBeNull();
    expect(after.figures.discrimination!.value).toBeGreaterThan(0.2);
    const { facility, discrimination } = after.figures;
    expect((await columns()).rows).toEqual([{ attempts: 34, facility, discrimination: discrimination!.value }]);
    const whole = await getItemStatistics(instructor, ids[3]!, NOW);
    expect(whole.figures).toEqual(after.figures);
    expect(whole.weeks).toHaveLength(26);
    expect(whole.weeks.at(-1)).toMatchObject({ monday: "2026-11-23", answers: 34 });
  });

  it("reads them by the API; to a learner, a guest and a stranger there is nothing", async () => {
    await answerAll(1);
    await foldStatistics();
    for (const [role, status] of [
      ["instructor", 200],
      ["admin", 200],
      ["learner", 404],
    ] as const) {
      const { cookie } = await seedUser({ role });
      const [name, value] = cookie.split("=") as [string, string];
      const browser = new Browser();
      browser.cookies.set(name, value);
      const list = await browser.call(listRoute, "GET", "/api/v1/item-statistics");
      const params = { itemId: ids[0]! };
      const item = await browser.call(itemRoute, "GET", `/api/v1/item-statistics/${ids[0]!}`, { params });
      expect([role, list.status, item.status]).toEqual([role, status, status]);
    }
    const { status } = await new Browser().call(listRoute, "GET", "/api/v1/item-statistics");
    expect([401, 404]).toContain(status);
    await expect(listItemStatistics(guest())).rejects.toMatchObject({ code: "not-found" });
    await expect(getItemStatistics({ kind: "anonymous" }, ids[0]!, NOW)).rejects.toMatchObject({ code: "not-found" });
    await expect(getItemStatistics(instructor, "no-such-item", NOW)).rejects.toMatchObject({ code: "not-found" });
  });
});
