import pg from "pg";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { AccountViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { runQueues } from "@/lib/jobs/server/run-queues";
import { prisma } from "@/lib/db/prisma";
import type { Fixtures } from "@/lib/items/contract";
import { fixtures } from "@/lib/items/fixtures.generated";
import { kinds } from "@/lib/items/kinds.generated";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { requireAttempt } from "@/lib/practice/server/require-attempt";
import { mergeLearners } from "@/lib/progress/server/merge-learners";
import { rebuildDerivedRows } from "@/lib/progress/server/rebuild-derived-rows";
import { applyRegrade } from "@/lib/regrades/server/apply-regrade";
import { cancelRegrade } from "@/lib/regrades/server/cancel-regrade";
import { failRegrade } from "@/lib/regrades/server/fail-regrade";
import { getOverview } from "@/lib/regrades/server/get-overview";
import { getRegrade } from "@/lib/regrades/server/get-regrade";
import { previewRegrade } from "@/lib/regrades/server/preview-regrade";
import { runRegrade } from "@/lib/regrades/server/run-regrade";
import { accountViewer } from "@/tests/support/account-viewer";
import { answerItem, guest, viewWithAnswer } from "@/tests/support/answer-item";
import { testDatabase } from "@/tests/support/database";
import { rowsOf } from "@/tests/support/learner-rows";
import { publishRevision, seedItem } from "@/tests/support/seed-items";
import { seedUser } from "@/tests/support/seed-user";

type Kind = keyof typeof kinds;
const NOW = new Date("2026-11-24T10:00:00Z");
const REASON = { en: "Matrix B was marked as wrong.", zh: "矩阵 B 误判为错。" };
const never = new AbortController().signal;

let reviewer: AccountViewer;
beforeAll(async () => {
  await testDatabase();
  reviewer = accountViewer(await seedUser({ role: "instructor", mayReview: true }), "instructor", true);
});
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
  // What earlier tests asked for and did themselves.
  await pool().query(`DELETE FROM pgboss.job`);
});

/** Item with its pairs, where its kind has any. */
async function seed(name: Kind, body?: unknown): Promise<string> {
  const itemId = `item-${newId()}`;
  await seedItem(itemId, name);
  await keepPairs(itemId, name);
  if (body !== undefined) await publish(itemId, name, body);
  return itemId;
}
async function publish(itemId: string, name: Kind, body: unknown): Promise<string> {
  const revisionId = await publishRevision(itemId, name, body);
  await keepPairs(itemId, name);
  return revisionId;
}
async function keepPairs(itemId: string, name: Kind): Promise<void> {
  const { pairs = [] } = fixtures[name] as unknown as Fixtures<object, unknown>; // the registry pairs them
  for (const [number, { input, output, wrong }] of pairs.entries()) {
    await pool().query(
      `INSERT INTO "CodePair" ("revisionId", number, input, output, wrong)
       SELECT id, $2, $3, $4, $5 FROM "ItemRevision" WHERE "itemId" = $1 ON CONFLICT DO NOTHING`,
      [itemId, number, input, output, JSON.stringify(wrong)],
    );
  }
}
const otherKey = (name: Kind) => fixtures[name].sameItemOtherKey[1] as { stem: unknown };
const preview = (itemId: string, revision = 2, viewer = reviewer) =>
  previewRegrade(viewer, itemId, { revision, reason: REASON }, NOW);
async function apply(itemId: string, revision = 2) {
  const { id } = await preview(itemId, revision);
  await applyRegrade(reviewer, id);
  await runRegrade(id, never, () => NOW);
  return getRegrade(reviewer, id);
}
async function attempt(id: string) {
  const { rows } = await pool().query(
    `SELECT earned, possible, "markedById", status, evidence, slips FROM "Attempt" WHERE id = $1`,
    [id],
  );
  return rows[0];
}
const notices = async (learnerId: string) =>
  (await pool().query(`SELECT kind, body FROM "Notice" WHERE "learnerId" = $1`, [learnerId])).rows;

/** Derived rows as they are, and as a replay from nothing makes them. */
async function expectReplayed(learnerId: string): Promise<void> {
  const before = await rowsOf(learnerId);
  await prisma().$transaction((tx) => rebuildDerivedRows(tx, learnerId, [learnerId]));
  expect(before).toEqual(await rowsOf(learnerId));
}

const marked = (Object.keys(kinds) as Kind[]).filter((name) => name !== "open");

describe.each(marked)("a regrade of %s", (name) => {
  it("gives a right answer what the new key gives it, and its learner's derived rows follow", async () => {
    const [itemId, who] = [await seed(name), guest()];
    const attemptId = await answerItem(who, itemId, name, "correct");
    await publish(itemId, name, otherKey(name));
    const found = await preview(itemId);
    expect([found.total, found.kept]).toEqual([1, {}]);
    const { status, done, total, changed } = await apply(itemId);
    expect([status, done, total, changed]).toEqual(["done", 1, 1, found.changes]);
    const after = await attempt(attemptId);
    const share = after.earned / after.possible;
    expect(share).toBeCloseTo(found.meanAfter!);
    if (found.changes > 0) expect(after.markedById).not.toBeNull();
    await expectReplayed(who.learnerId);
    // Its page shows it by the key that gave the score.
    const shown = await requireAttempt(who, attemptId);
    expect(shown.isRegraded).toBe(found.changes > 0);
    expect((await notices(who.learnerId)).length).toBe(found.changes);
  });
});

/** The first choice was right; now the second is. */
const body = (right: number, change: { text?: (en: string) => string; order?: number[]; more?: object } = {}) => {
  const texts = ["Matrix A", "Matrix B", "Matrix C"];
  const { text = (en: string) => en, order = [0, 1, 2], more = {} } = change;
  return {
    stem: { zh: "哪一个？", en: "Which one?" },
    explanation: { zh: "因为。", en: "Because." },
    choices: order.map((index) => ({
      text: { zh: `矩阵 ${index}`, en: text(texts[index]!) },
      feedback: { zh: "反馈", en: "Feedback" },
      ...(index === right && { correct: true }),
    })),
    ...more,
  };
};
async function choose(itemId: string, words: string, who = guest(), now = new Date()) {
  const { viewId } = await viewWithAnswer(who, itemId, "single-choice", "correct");
  const answer = await choiceOf(who, itemId, words);
  const { attemptId } = await submitAttempt(who, { viewId, answer }, { now, idempotencyKey: newId() });
  return { who, attemptId: attemptId! };
}
async function choiceOf(who: ReturnType<typeof guest>, itemId: string, words: string) {
  const { listItemViews } = await import("@/lib/practice/server/list-item-views");
  const [view] = (await listItemViews(who, [itemId])).views;
  if (view?.status !== "active") throw new Error("no view");
  const { choices } = (view.public as { en: { choices: { id: string; text: string }[] } }).en;
  return { choice: choices.find(({ text }) => text.includes(words))!.id };
}
async function seedChoice(first = body(0)): Promise<string> {
  const itemId = `item-${newId()}`;
  await pool().query(`INSERT INTO "Item" (id, chapter, use) VALUES ($1, 'lora', 'practice')`, [itemId]);
  await publishRevision(itemId, "single-choice", first);
  return itemId;
}

describe("a mended key", () => {
  it("turns right and wrong around, tells the learners whose score changed, and nobody else", async () => {
    const itemId = await seedChoice();
    const [a, b, c] = [
      await choose(itemId, "Matrix A"),
      await choose(itemId, "Matrix B"),
      await choose(itemId, "Matrix C"),
    ];
    await publishRevision(itemId, "single-choice", body(1));
    const found = await preview(itemId);
    expect(found).toMatchObject({ total: 3, changes: 2, learners: 2, status: "previewed", done: 0 });
    expect(found.meanBefore).toBeCloseTo(1 / 3);
    expect(found.samples.map(({ answer, before, after }) => [answer.en, before, after]).toSorted()).toEqual([
      ["Matrix A", 1, 0],
      ["Matrix B", 0, 1],
    ]);
    expect(found.histogram.filter(({ count }) => count > 0).map(({ count }) => count)).toEqual([1, 1]);
    expect(await attempt(a.attemptId)).toMatchObject({ earned: 1, markedById: null });

    expect(await apply(itemId)).toMatchObject({ status: "done", total: 3, done: 3, changed: 2 });
    const { rows } = await pool().query(`SELECT id FROM "ItemRevision" WHERE "itemId" = $1 AND number = 2`, [itemId]);
    expect(await attempt(a.attemptId)).toMatchObject({ earned: 0, markedById: rows[0].id });
    expect(await attempt(b.attemptId)).toMatchObject({ earned: 1, markedById: rows[0].id });
    expect(await attempt(c.attemptId)).toMatchObject({ earned: 0, markedById: null });
    expect(await notices(b.who.learnerId)).toMatchObject([
      { kind: "regrade", body: { itemId, reason: REASON, scores: [{ attemptId: b.attemptId, before: 0, after: 1 }] } },
    ]);
    expect(await notices(c.who.learnerId)).toEqual([]);
    for (const { who } of [a, b, c]) await expectReplayed(who.learnerId);
    // The page of the answer says what is right now.
    const { answer, review, score } = await requireAttempt(b.who, b.attemptId);
    const chosen = (review.en as { choices: Record<string, { correct: boolean }> }).choices[
      (answer as { choice: string }).choice
    ];
    expect([chosen?.correct, score]).toEqual([true, { status: "graded", earned: 1, possible: 1, evidence: "server" }]);
  });

  it("follows choices that changed places and words", async () => {
    const itemId = await seedChoice();
    const b = await choose(itemId, "Matrix B");
    const change = { order: [2, 1, 0], text: (en: string) => (en === "Matrix C" ? "Neither" : en) };
    await publishRevision(itemId, "single-choice", body(1, change));
    await apply(itemId);
    expect(await attempt(b.attemptId)).toMatchObject({ earned: 1 });
  });

  it("is taken back by the key before it", async () => {
    const itemId = await seedChoice();
    const a = await choose(itemId, "Matrix A");
    const before = await rowsOf(a.who.learnerId);
    await publishRevision(itemId, "single-choice", body(1));
    const native = await choose(itemId, "Matrix B");
    await apply(itemId);
    expect(await attempt(a.attemptId)).toMatchObject({ earned: 0 });
    expect(await apply(itemId, 1)).toMatchObject({ total: 1, changed: 1 });
    expect(await attempt(a.attemptId)).toMatchObject({ earned: 1, markedById: null });
    expect(await rowsOf(a.who.learnerId)).toEqual(before);
    // Who was shown the newer one is not touched by it.
    expect(await attempt(native.attemptId)).toMatchObject({ earned: 1, markedById: null });
  });

  it.each([
    [
      "more to choose from",
      (one: ReturnType<typeof body>) => ({
        ...one,
        choices: [...one.choices, { ...one.choices[2]!, text: { zh: "四", en: "Four" } }],
      }),
      "parts",
    ],
  ])("says nothing about answers to %s", async (_, make, why) => {
    const itemId = await seedChoice();
    const { attemptId } = await choose(itemId, "Matrix A");
    await publishRevision(itemId, "single-choice", make(body(1)));
    expect(await preview(itemId)).toMatchObject({ total: 0, changes: 0, kept: { [why]: 1 } });
    expect(await apply(itemId)).toMatchObject({ status: "done", changed: 0 });
    expect(await attempt(attemptId)).toMatchObject({ earned: 1 });
  });

  it("says nothing about answers to another edition", async () => {
    const itemId = await seedChoice();
    await choose(itemId, "Matrix A");
    const revisionId = await publishRevision(itemId, "single-choice", body(1));
    await pool().query(`UPDATE "ItemRevision" SET envelope = envelope || '{"edition": 2}' WHERE id = $1`, [revisionId]);
    expect((await preview(itemId)).kept).toEqual({ edition: 1 });
  });

  it("of an open item changes no mark, and tells who marked himself", async () => {
    const [itemId, who] = [await seed("open"), guest()];
    const attemptId = await answerItem(who, itemId, "open", "awaiting-marks");
    await publish(itemId, "open", otherKey("open"));
    expect(await preview(itemId)).toMatchObject({ total: 0, kept: { waiting: 1 } });
    expect(await apply(itemId)).toMatchObject({ status: "done" });
    expect(await attempt(attemptId)).toMatchObject({ status: "awaiting_marks", markedById: null });
    expect(await notices(who.learnerId)).toMatchObject([{ kind: "rubric", body: { itemId, attemptId } }]);
  });
});

/** An item that `count` learners have answered, half of them as the new key wants it. */
async function answeredBy(count: number) {
  const itemId = await seedChoice();
  const answers = [];
  for (let index = 0; index < count; index++) {
    const words = index % 2 === 0 ? "Matrix A" : "Matrix B";
    answers.push(await choose(itemId, words, guest(), new Date(NOW.getTime() + index)));
  }
  await publishRevision(itemId, "single-choice", body(1));
  return { itemId, answers };
}
const scores = async (itemId: string) =>
  (
    await pool().query(
      `SELECT earned, "markedById" IS NULL AS own FROM "Attempt" WHERE "itemId" = $1 ORDER BY "submittedAt"`,
      [itemId],
    )
  ).rows;

/** What is left of a process after kill -9: its connections end, here while it waits to write a learner's answer. */
async function dieAt(learnerId: string, work: () => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  await client.query("BEGIN");
  await client.query(`SELECT FROM "Attempt" WHERE "learnerId" = $1 FOR UPDATE`, [learnerId]);
  const died = expect(work()).rejects.toThrow();
  const others = `pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  await vi.waitUntil(
    async () => (await client.query(`SELECT FROM ${others} AND wait_event_type = 'Lock'`)).rowCount !== 0,
    { timeout: 20_000 },
  );
  await client.query(`SELECT pg_terminate_backend(pid) FROM ${others}`);
  await client.end();
  await died;
}

/** Lets a server start, which finds the regrade, works through its queues, and stops. */
async function runQueued(id: string): Promise<void> {
  const stop = await runQueues();
  try {
    await vi.waitUntil(async () => (await getRegrade(reviewer, id)).status === "done", {
      timeout: 20_000,
      interval: 100,
    });
  } finally {
    await stop();
  }
}

describe("the work in the background", () => {
  it("broken off in the middle goes on, and comes to the same as if it had not been", async () => {
    const [broken, whole] = [await answeredBy(20), await answeredBy(20)];
    const { id } = await preview(broken.itemId);
    await applyRegrade(reviewer, id);
    // A stop that comes with the second batch: what was written stays, the rest waits.
    let asked = 0;
    const stopping = {
      get aborted() {
        return ++asked > 2;
      },
    } as AbortSignal;
    await runRegrade(id, stopping, () => NOW);
    const midway = await getRegrade(reviewer, id);
    expect(midway.status).toBe("running");
    expect(midway.done).toBeGreaterThan(0);
    expect(midway.done).toBeLessThan(20);
    await runRegrade(id, never, () => NOW);
    expect(await getRegrade(reviewer, id)).toMatchObject({ status: "done", done: 20, changed: 20 });
    await apply(whole.itemId);
    expect(await scores(broken.itemId)).toEqual(await scores(whole.itemId));
    for (const [index, { who }] of broken.answers.entries()) {
      const { Attempt: _one, ReviewCard: one } = await rowsOf(who.learnerId);
      const { Attempt: _other, ReviewCard: other } = await rowsOf(whole.answers[index]!.who.learnerId);
      const plain = (cards: unknown[]) => cards.map((card) => ({ ...(card as object), itemId: "" }));
      expect(plain(one!)).toEqual(plain(other!));
      expect(await notices(who.learnerId)).toHaveLength(1);
    }
  });

  it("whose process dies in the midst of writing is done again by the next one, once", async () => {
    const { itemId, answers } = await answeredBy(20);
    const { id } = await preview(itemId);
    await applyRegrade(reviewer, id);
    await dieAt(answers[10]!.who.learnerId, () => runRegrade(id, never, () => NOW));
    // The pool may still give out a connection that is dead.
    await vi.waitFor(async () => expect((await getRegrade(reviewer, id)).status).toBe("running"));
    await runQueued(id);
    expect(await getRegrade(reviewer, id)).toMatchObject({ status: "done", total: 20, done: 20, changed: 20 });
    for (const { who } of answers) {
      expect(await notices(who.learnerId)).toHaveLength(1);
      await expectReplayed(who.learnerId);
    }
  });

  it("that fails for good says so, and goes on when it is asked to", async () => {
    const { itemId } = await answeredBy(2);
    const { id } = await preview(itemId);
    await applyRegrade(reviewer, id);
    await failRegrade(id);
    await runRegrade(id, never, () => NOW);
    expect(await getRegrade(reviewer, id)).toMatchObject({ status: "failed", changed: 0 });
    await pool().query(`DELETE FROM pgboss.job`);
    await applyRegrade(reviewer, id);
    await runRegrade(id, never, () => NOW);
    expect(await getRegrade(reviewer, id)).toMatchObject({ status: "done", changed: 2 });
    await failRegrade(id);
    expect((await getRegrade(reviewer, id)).status).toBe("done");
  });

  it("by several at once is done once", async () => {
    const { itemId, answers } = await answeredBy(24);
    const { id } = await preview(itemId);
    await applyRegrade(reviewer, id);
    await Promise.all([1, 2, 3].map(() => runRegrade(id, never, () => NOW)));
    expect(await getRegrade(reviewer, id)).toMatchObject({ status: "done", total: 24, done: 24, changed: 24 });
    for (const { who } of answers) {
      expect(await notices(who.learnerId)).toHaveLength(1);
      await expectReplayed(who.learnerId);
    }
    await runRegrade(id, never, () => NOW);
    expect(await getRegrade(reviewer, id)).toMatchObject({ status: "done", changed: 24 });
  });

  it("stops between two learners when it is cancelled, and the rest keep their scores", async () => {
    const { itemId } = await answeredBy(12);
    const { id } = await preview(itemId);
    await applyRegrade(reviewer, id);
    let asked = 0;
    const cancelling = {
      get aborted() {
        if (++asked === 2) void cancelRegrade(reviewer, id, NOW);
        return false;
      },
    } as AbortSignal;
    await runRegrade(id, cancelling, () => NOW);
    const { status, done, changed } = await getRegrade(reviewer, id);
    expect(status).toBe("cancelled");
    expect(changed).toBeLessThan(12);
    const { rows } = await pool().query(
      `SELECT count(*)::int AS n FROM "Attempt" WHERE "itemId" = $1 AND "markedById" IS NOT NULL`,
      [itemId],
    );
    expect([rows[0].n, done]).toEqual([changed, changed]);
  });

  it("and a learner who answers at the same moment do not get into each other's way", async () => {
    const { itemId, answers } = await answeredBy(8);
    const other = await seedChoice();
    const { id } = await preview(itemId);
    await applyRegrade(reviewer, id);
    await Promise.all([
      runRegrade(id, never, () => NOW),
      ...answers.flatMap(({ who }) => [choose(other, "Matrix A", who), choose(itemId, "Matrix B", who)]),
    ]);
    for (const { who } of answers) {
      expect((await rowsOf(who.learnerId))["Attempt"]).toHaveLength(3);
      await expectReplayed(who.learnerId);
    }
  });

  it("looks at answers that came after the preview too", async () => {
    const itemId = await seedChoice();
    const who = guest();
    const late = {
      viewId: (await viewWithAnswer(who, itemId, "single-choice", "correct")).viewId,
      answer: await choiceOf(who, itemId, "Matrix B"),
    };
    await publishRevision(itemId, "single-choice", body(1));
    const { id, total } = await preview(itemId);
    expect(total).toBe(0);
    const { attemptId } = await submitAttempt(who, late, { now: new Date(), idempotencyKey: newId() });
    expect(await attempt(attemptId!)).toMatchObject({ earned: 0 });
    await applyRegrade(reviewer, id);
    await runRegrade(id, never, () => NOW);
    expect(await attempt(attemptId!)).toMatchObject({ earned: 1 });
    expect(await getRegrade(reviewer, id)).toMatchObject({ status: "done", total: 1, changed: 1 });
  });

  it("finds the answers of a guest who has signed in meanwhile", async () => {
    const { itemId, answers } = await answeredBy(2);
    const { id } = await preview(itemId);
    const user = await seedUser();
    await prisma().$transaction((tx) =>
      mergeLearners(tx, { guestId: answers[1]!.who.learnerId, accountLearnerId: user.learnerId, now: NOW }),
    );
    await applyRegrade(reviewer, id);
    await runRegrade(id, never, () => NOW);
    expect(await attempt(answers[1]!.attemptId)).toMatchObject({ earned: 1 });
    expect(await notices(user.learnerId)).toHaveLength(1);
    await expectReplayed(user.learnerId);
  });
});

describe("rights", () => {
  const viewerWith = async (role: "learner" | "instructor" | "admin", mayReview = false) =>
    accountViewer(await seedUser({ role, mayReview }), role, mayReview || role === "admin");

  it("to mark anew are a reviewer's and an administrator's; an instructor reads, a learner finds nothing", async () => {
    const { itemId } = await answeredBy(1);
    const [learner, instructor, admin] = [
      await viewerWith("learner"),
      await viewerWith("instructor"),
      await viewerWith("admin"),
    ];
    await expect(preview(itemId, 2, learner)).rejects.toMatchObject({ code: "not-found" });
    await expect(preview(itemId, 2, instructor)).rejects.toMatchObject({ code: "not-found" });
    const { id } = await preview(itemId, 2, admin);
    for (const act of [applyRegrade, cancelRegrade] as const) {
      await expect(act(instructor, id, NOW)).rejects.toMatchObject({ code: "not-found" });
      await expect(act(learner, id, NOW)).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(getOverview(learner, itemId)).rejects.toMatchObject({ code: "not-found" });
    await expect(getRegrade(learner, id)).rejects.toMatchObject({ code: "not-found" });
    expect(await getOverview(instructor, itemId)).toMatchObject({ mayRegrade: false, regrades: [{ id }] });
    expect(await getOverview(admin, itemId)).toMatchObject({ mayRegrade: true });
    expect((await cancelRegrade(admin, id, NOW)).status).toBe("cancelled");
    await expect(applyRegrade(admin, id)).rejects.toMatchObject({ code: "regrade-over" });
  });

  it("do not let two regrades of one item run at once", async () => {
    const { itemId } = await answeredBy(1);
    const first = await preview(itemId);
    await applyRegrade(reviewer, first.id);
    expect((await applyRegrade(reviewer, first.id)).status).toBe("queued");
    const second = await preview(itemId);
    await expect(applyRegrade(reviewer, second.id)).rejects.toMatchObject({ code: "regrade-running" });
  });
});
