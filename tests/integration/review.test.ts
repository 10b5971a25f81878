import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as cardRoute } from "@/app/api/v1/review/cards/[itemId]/route";
import { GET as meRoute } from "@/app/api/v1/me/route";
import { POST as actRoute } from "@/app/api/v1/review/acts/route";
import { GET as logRoute } from "@/app/api/v1/review/log/route";
import { GET as queueRoute } from "@/app/api/v1/review/queue/route";
import { GET as overviewRoute } from "@/app/api/v1/review/route";
import { PATCH as settingsRoute } from "@/app/api/v1/review/settings/route";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { mergeLearners } from "@/lib/progress/server/merge-learners";
import { rebuildDerivedRows } from "@/lib/progress/server/rebuild-derived-rows";
import { exportLog } from "@/lib/review/server/export-log";
import { getOverview } from "@/lib/review/server/get-overview";
import { getQueue } from "@/lib/review/server/get-queue";
import { optimiseParameters } from "@/lib/review/server/optimise-parameters";
import { recordAct } from "@/lib/review/server/record-act";
import { requireCard } from "@/lib/review/server/require-card";
import { undoAct } from "@/lib/review/server/undo-act";
import { updateReviewSettings } from "@/lib/review/server/update-review-settings";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { rowsOf } from "@/tests/support/learner-rows";
import { publishRevision, seedItem } from "@/tests/support/seed-items";
import { seedUser } from "@/tests/support/seed-user";

const DAY_MS = 86_400_000;
const start = new Date("2026-10-01T08:00:00Z").getTime();
const day = (number: number, minutes = 0) => new Date(start + number * DAY_MS + minutes * 60_000);
const guest = (): LearnerViewer => ({ kind: "guest", learnerId: newId() });

beforeAll(async () => {
  await testDatabase();
});

let chapter: string;
let items: string[];
beforeEach(async () => {
  chapter = `chapter-${newId()}`;
  items = ["a", "b", "c", "d"].map((name) => `item-${name}-${newId()}`);
  for (const id of items) await seedItem(id, "single-choice", { chapter, concepts: ["lora"] });
  // The first two are siblings: items of one question.
  for (const [index, id] of items.entries()) {
    const questions = [`question-${chapter}-${index < 2 ? "shared" : index}`];
    await pool().query(
      `UPDATE "ItemRevision" SET envelope = envelope || jsonb_build_object('questions', $2::jsonb) WHERE "itemId" = $1`,
      [id, JSON.stringify(questions)],
    );
  }
});

async function answer(viewer: LearnerViewer, itemId: string, right: boolean, at: Date): Promise<string> {
  const [shown] = (await listItemViews(viewer, [itemId])).views;
  if (shown?.status !== "active") throw new Error(`no view of ${itemId}`);
  const { choices } = shown.public.en as { choices: { id: string; text: string }[] };
  const choice = choices.find(({ text }) => text.includes("Matrix A") === right)!.id;
  const given = { viewId: shown.viewId, answer: { choice } };
  return (await submitAttempt(viewer, given, { now: at, idempotencyKey: undefined })).attemptId!;
}

const dueIds = async (viewer: LearnerViewer, at: Date) =>
  (await getQueue(viewer, false, at)).entries.filter(({ kind }) => kind === "due").map(({ itemId }) => itemId);

/** What is derived equals what a replay of all facts gives. */
async function expectReplayToAgree({ learnerId }: LearnerViewer): Promise<void> {
  const before = await rowsOf(learnerId);
  await prisma().$transaction((tx) => rebuildDerivedRows(tx, learnerId, [learnerId]));
  expect(await rowsOf(learnerId)).toEqual(before);
}

describe("the queue", () => {
  it("holds what is due, siblings on different days, then new items of begun chapters", async () => {
    const viewer = guest();
    expect((await getQueue(viewer, false, day(0))).entries).toEqual([]);
    await answer(viewer, items[0]!, true, day(0));
    await answer(viewer, items[1]!, false, day(1));
    const { entries } = await getQueue(viewer, false, day(10));
    expect(entries.map(({ itemId, kind }) => [itemId, kind])).toEqual([
      [items[1], "due"],
      [items[2], "new"],
      [items[3], "new"],
    ]);
    await answer(viewer, items[1]!, true, day(10));
    expect(await dueIds(viewer, day(10, 5))).toEqual([]);
    expect(await dueIds(viewer, day(11))).toEqual([items[0]]);
  });

  it("gives a fresh variant each time, and lets early practice count as an early review", async () => {
    const viewer = guest();
    await answer(viewer, items[0]!, true, day(0));
    expect(await dueIds(viewer, day(1))).toEqual([]);
    const early = await getQueue(viewer, true, day(1));
    expect(early.entries).toMatchObject([{ itemId: items[0], kind: "early" }]);
    const before = await requireCard(viewer, items[0]!, day(1));
    await answer(viewer, items[0]!, true, day(1));
    const after = await requireCard(viewer, items[0]!, day(1, 1));
    expect(after.why!.stability).toBeGreaterThan(before.why!.stability);
    expect(after.why!.reps).toBe(2);
    await expectReplayToAgree(viewer);
  });

  it("leaves out what is suspended until it is resumed, and what is buried until tomorrow", async () => {
    const viewer = guest();
    for (const id of items.slice(1)) await answer(viewer, id, false, day(0));
    const [first, second] = [items[1]!, items[2]!];
    await recordAct(viewer, { kind: "bury", itemId: first }, day(5));
    await recordAct(viewer, { kind: "suspend", itemId: second }, day(5, 1));
    expect(await dueIds(viewer, day(5, 2))).toEqual([items[3]]);
    expect((await dueIds(viewer, day(6))).toSorted()).toEqual([first, items[3]!].toSorted());
    expect((await getOverview(viewer, day(6))).cards.suspended).toEqual([{ itemId: second, chapter }]);
    await recordAct(viewer, { kind: "resume", itemId: second }, day(6));
    expect(await dueIds(viewer, day(6, 1))).toContain(second);
    await expectReplayToAgree(viewer);
  });

  it("is counted for the header, of a guest too", async () => {
    const browser = new Browser("192.0.2.77", day(9));
    const user = await seedUser();
    const viewer: LearnerViewer = { kind: "account", ...user, role: "learner", mayReview: false, nickname: "Ada" };
    await answer(viewer, items[2]!, false, new Date(Date.now() - 5 * DAY_MS));
    const { json } = await browser.become(user).call(meRoute, "GET", "/api/v1/me");
    expect(json).toMatchObject({ kind: "account", due: 1 });
  });
});

describe("an act", () => {
  it("gives a review another rating, shows beforehand what each would do, and derives the card from it", async () => {
    const viewer = guest();
    const attemptId = await answer(viewer, items[0]!, true, day(0));
    const shown = await requireCard(viewer, items[0]!, day(0, 1));
    expect(shown.review).toMatchObject({ attemptId, rating: 3, derived: 3, reason: "known" });
    const { days } = shown.review!;
    expect(days["1"]!).toBeLessThan(days["4"]!);
    await recordAct(viewer, { kind: "rate", attemptId, rating: 4 }, day(0, 2));
    const rated = await requireCard(viewer, items[0]!, day(0, 3));
    expect(rated.review).toMatchObject({ rating: 4, derived: 3 });
    expect(rated.why!.intervalDays).toBe(days["4"]);
    expect(rated.review!.days).toEqual(days);
    await expectReplayToAgree(viewer);
  });

  it("about a retry of the same day is refused: it was no review", async () => {
    const viewer = guest();
    await answer(viewer, items[0]!, false, day(0));
    const attemptId = await answer(viewer, items[0]!, true, day(0, 5));
    await expect(recordAct(viewer, { kind: "rate", attemptId, rating: 4 }, day(0, 6))).rejects.toMatchObject({
      code: "no-review",
    });
  });

  it("is taken back step by step, the review itself last; then the item is due again and the next answer counts", async () => {
    const viewer = guest();
    await answer(viewer, items[0]!, true, day(0));
    const untouched = await rowsOf(viewer.learnerId);
    const attemptId = await answer(viewer, items[0]!, false, day(10));
    const missed = await requireCard(viewer, items[0]!, day(10, 1));
    await recordAct(viewer, { kind: "rate", attemptId, rating: 2 }, day(10, 1));
    await recordAct(viewer, { kind: "bury", itemId: items[0]! }, day(10, 2));
    expect((await undoAct(viewer, day(10, 3))).undone).toBe("bury");
    expect((await undoAct(viewer, day(10, 4))).undone).toBe("rate");
    expect(await requireCard(viewer, items[0]!, day(10, 1))).toEqual(missed);
    expect(await undoAct(viewer, day(10, 5))).toEqual({ itemId: items[0], chapter, undone: "review" });
    const { ReviewLog } = await rowsOf(viewer.learnerId);
    expect(ReviewLog).toEqual(untouched["ReviewLog"]);
    expect(await dueIds(viewer, day(10, 6))).toEqual([items[0]]);
    await expect(undoAct(viewer, day(10, 6))).rejects.toMatchObject({ code: "nothing-to-undo" });

    const mastery = (await rowsOf(viewer.learnerId))["ConceptMastery"];
    await answer(viewer, items[0]!, true, day(10, 7));
    expect((await requireCard(viewer, items[0]!, day(10, 8))).review).toMatchObject({ rating: 2, reason: "retry" });
    expect((await rowsOf(viewer.learnerId))["ConceptMastery"]).toEqual(mastery);
    await expectReplayToAgree(viewer);
  });

  it("starts a card anew when its learner or its author says so", async () => {
    const viewer = guest();
    await answer(viewer, items[2]!, true, day(0));
    await recordAct(viewer, { kind: "reset", itemId: items[2]! }, day(1));
    expect((await requireCard(viewer, items[2]!, day(1, 1))).why).toBeNull();
    expect((await getQueue(viewer, false, day(1, 1))).entries).toContainEqual({
      ...{ itemId: items[2], chapter, kind: "new", retrievability: 0 },
    });
    await answer(viewer, items[2]!, true, day(2));
    const { rows } = await pool().query(`SELECT kind, body FROM "ItemRevision" WHERE "itemId" = $1`, [items[2]]);
    await publishRevision(items[2]!, rows[0].kind, rows[0].body);
    expect((await requireCard(viewer, items[2]!, day(3))).why).not.toBeNull();
    expect((await getQueue(viewer, false, day(3))).entries.map(({ itemId }) => itemId)).not.toContain(items[2]);
    const revisionId = await publishRevision(items[2]!, rows[0].kind, rows[0].body);
    await pool().query(`UPDATE "ItemRevision" SET envelope = envelope || '{"edition": 2}' WHERE id = $1`, [revisionId]);
    const { entries } = await getQueue(viewer, false, day(3));
    expect(entries.find(({ itemId }) => itemId === items[2])).toMatchObject({ kind: "new" });
    await answer(viewer, items[2]!, true, day(3));
    expect((await requireCard(viewer, items[2]!, day(3, 1))).why).toMatchObject({ reps: 1 });
    await expectReplayToAgree(viewer);
  });

  it("waits for an answer under way and the other way round: nothing is lost", async () => {
    const viewer = guest();
    for (const id of items) await answer(viewer, id, true, day(0));
    await Promise.all([
      ...items.map((itemId) => recordAct(viewer, { kind: "bury", itemId }, day(9))),
      ...items.map((itemId) => answer(viewer, itemId, true, day(9))),
    ]);
    const rows = await rowsOf(viewer.learnerId);
    expect(rows["ReviewLog"]).toHaveLength(8);
    expect(rows["ReviewAct"]).toHaveLength(4);
    await expectReplayToAgree(viewer);
  });

  it("of a guest comes along into an account, also one that was under way", async () => {
    const user = await seedUser();
    const viewer = guest();
    await answer(viewer, items[0]!, true, day(0));
    await recordAct(viewer, { kind: "suspend", itemId: items[0]! }, day(1));
    await updateReviewSettings(viewer, { retention: 0.95 }, day(1));
    const merge = { guestId: viewer.learnerId, accountLearnerId: user.learnerId, now: day(2) };
    await prisma().$transaction((tx) => mergeLearners(tx, merge));
    await recordAct(viewer, { kind: "bury", itemId: items[1]! }, day(2));
    const rows = await rowsOf(user.learnerId);
    expect(rows["ReviewAct"]).toHaveLength(2);
    expect(rows["ReviewCard"]).toHaveLength(2);
    const account: LearnerViewer = { kind: "account", ...user, role: "learner", mayReview: false, nickname: "Ada" };
    expect((await getOverview(account, day(2))).settings.retention).toBe(0.95);
    await expectReplayToAgree(account);
  });
});

describe("settings", () => {
  it("give every card another date when the desired retention changes, and the same again when it changes back", async () => {
    const viewer = guest();
    for (const id of items) await answer(viewer, id, true, day(0));
    const before = await rowsOf(viewer.learnerId);
    const dueAt = async () => Date.parse((await requireCard(viewer, items[0]!, day(1))).due!);
    const usual = await dueAt();
    await updateReviewSettings(viewer, { retention: 0.8, newPerDay: 2 }, day(1));
    expect(await dueAt()).toBeGreaterThan(usual);
    await expectReplayToAgree(viewer);
    await answer(viewer, items[0]!, true, day(20));
    await expectReplayToAgree(viewer);
    expect((await getOverview(viewer, day(1))).settings).toEqual({ retention: 0.8, newPerDay: 2, duePerDay: 100 });
    await updateReviewSettings(viewer, { retention: 0.9 }, day(21));
    expect((await rowsOf(viewer.learnerId))["ReviewLog"]!.slice(0, 4)).toEqual(before["ReviewLog"]);
  });

  it.each([{ retention: 0.79 }, { retention: 0.98 }, { newPerDay: -1 }, { duePerDay: 0 }, { parameters: [] }])(
    "refuse %j",
    async (body) => {
      const browser = new Browser("192.0.2.9");
      expect((await browser.call(settingsRoute, "PATCH", "/api/v1/review/settings", { body })).json.code).toBe(
        "invalid-input",
      );
    },
  );

  it("learn parameters from enough reviews, take them where they foretell better, and say so", async () => {
    const viewer = guest();
    await expect(optimiseParameters(viewer, day(0))).rejects.toMatchObject({ code: "too-few-reviews" });
    const attempts = await answer(viewer, items[0]!, true, day(0));
    // A learner who forgets one in twenty, after a day as after thirty: far from the usual curve.
    await pool().query(
      `INSERT INTO "ReviewLog" ("attemptId", "learnerId", "itemId", rating, derived, reason, state, "elapsedDays", stability, difficulty, "reviewedAt")
       SELECT gen_random_uuid(), $1, 'trained-' || card, CASE WHEN review > 0 AND (card * 7 + review * 3) % 20 = 0 THEN 1 ELSE 3 END, 3, 'known',
         CASE WHEN review = 0 THEN 0 ELSE 2 END, 0, 1, 5, $2::timestamptz + (card % 40 + review * (2 + card % 3 * 9)) * interval '1 day'
       FROM generate_series(1, 120) card, generate_series(0, 4) review`,
      [viewer.learnerId, day(0)],
    );
    const outcome = await optimiseParameters(viewer, day(200));
    expect(outcome).toMatchObject({ isTaken: true, reviews: 480 });
    expect(outcome.after).toBeLessThan(outcome.before);
    const { optimiser } = await getOverview(viewer, day(200));
    expect(optimiser).toMatchObject({ isOwn: true });
    const { rows } = await pool().query(`SELECT settings->'review'->'parameters' AS w FROM "Learner" WHERE id = $1`, [
      viewer.learnerId,
    ]);
    expect(rows[0].w).toHaveLength(21);
    // Cards are derived from the answers that there are, by the new parameters.
    expect((await exportLog(viewer)).rows).toHaveLength(1);
    await expectReplayToAgree(viewer);
    expect((await requireCard(viewer, items[0]!, day(0))).review!.attemptId).toBe(attempts);
    await updateReviewSettings(viewer, { parameters: null }, day(201));
    expect((await getOverview(viewer, day(201))).optimiser.isOwn).toBe(false);
  });
});

describe("what is somebody's own", () => {
  it("is nothing for a stranger, who gets neither cookie nor row", async () => {
    const browser = new Browser("192.0.2.10");
    expect((await browser.call(queueRoute, "GET", "/api/v1/review/queue")).json).toEqual({ entries: [], doneToday: 0 });
    const overview = await browser.call(overviewRoute, "GET", "/api/v1/review");
    expect(overview.json).toMatchObject({ due: 0, fresh: 0, streak: { days: 0 }, settings: { retention: 0.9 } });
    expect(overview.json.forecast).toHaveLength(30);
    expect((await browser.call(logRoute, "GET", "/api/v1/review/log")).json.rows).toEqual([]);
    expect(overview.headers.getSetCookie()).toEqual([]);
  });

  it("is found by nobody else: card, answer and rating", async () => {
    const [mine, other] = [guest(), guest()];
    const attemptId = await answer(mine, items[0]!, true, day(0));
    await expect(requireCard(other, items[0]!, day(0))).rejects.toMatchObject({ code: "not-found" });
    await expect(recordAct(other, { kind: "rate", attemptId, rating: 1 }, day(0))).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await exportLog(mine)).rows).toHaveLength(1);
    expect((await exportLog(other)).rows).toEqual([]);
    const browser = new Browser("192.0.2.11");
    const call = (id: string) =>
      browser.call(cardRoute, "GET", `/api/v1/review/cards/${id}`, { params: { itemId: id } });
    expect((await call(items[0]!)).status).toBe(404);
    expect((await call("Nobody's")).json.code).toBe("invalid-input");
    const act = { kind: "bury", itemId: "no-such-item" };
    expect((await browser.call(actRoute, "POST", "/api/v1/review/acts", { body: act })).status).toBe(404);
  });
});
