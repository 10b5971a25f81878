import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { fixtures } from "@/lib/items/fixtures.generated";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { markAttempt } from "@/lib/practice/server/mark-attempt";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { getProgress } from "@/lib/progress/server/get-progress";
import { listHistory } from "@/lib/progress/server/list-history";
import { mergeLearners } from "@/lib/progress/server/merge-learners";
import { createQuiz } from "@/lib/quizzes/server/create-quiz";
import { flagItem } from "@/lib/quizzes/server/flag-item";
import { getResult } from "@/lib/quizzes/server/get-result";
import { getSession } from "@/lib/quizzes/server/get-session";
import { listSessions } from "@/lib/quizzes/server/list-sessions";
import { saveAnswer } from "@/lib/quizzes/server/save-answer";
import { settleDueSessions } from "@/lib/quizzes/server/settle-due-sessions";
import { submitSession } from "@/lib/quizzes/server/submit-session";
import { testDatabase } from "@/tests/support/database";
import { rowsOf } from "@/tests/support/learner-rows";
import { choose, letTimePass, requireRunning, seedChapter, wishFor } from "@/tests/support/quiz";
import { accountViewer } from "@/tests/support/account-viewer";
import { publishRevision, seedItem } from "@/tests/support/seed-items";
import { seedUser } from "@/tests/support/seed-user";

beforeAll(async () => {
  await testDatabase();
});

const MINUTE_MS = 60_000;
let viewer: LearnerViewer;
let chapter: string;
let ids: string[];
beforeEach(async () => {
  viewer = { kind: "guest", learnerId: newId() };
  ({ chapter, ids } = await seedChapter(4));
});

async function timed(minutes = 1, count = 4) {
  const { sessionId } = await createQuiz(viewer, { mode: "timed", wish: wishFor(chapter), count, minutes }, new Date());
  return { sessionId, session: await requireRunning(viewer, sessionId) };
}

const attempts = (learnerId = viewer.learnerId) => prisma().attempt.count({ where: { learnerId } });
const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe("a draw", () => {
  it("takes items for practice that fit the wish, and as many as there are", async () => {
    const exam = await seedItem(`item-${newId()}`, "single-choice", { chapter, use: "assessment" });
    const retired = `item-${newId()}`;
    await seedItem(retired, "single-choice", { chapter });
    await pool().query(`UPDATE "Item" SET status = 'retired' WHERE id = $1`, [retired]);
    const { sessionId, session } = await timed(1, 40);
    expect(session.items).toHaveLength(4);
    const { rows } = await pool().query(`SELECT "itemId", "revisionId" FROM "QuizSessionItem" WHERE "sessionId" = $1`, [
      sessionId,
    ]);
    expect(rows.map(({ itemId }) => itemId as string).toSorted()).toEqual(ids.toSorted());
    expect(rows.map(({ revisionId }) => revisionId as string)).not.toContain(exam);
  });

  it("that finds nothing is refused, and leaves nothing behind", async () => {
    const wish = wishFor("no-such-chapter");
    await expect(createQuiz(viewer, { mode: "practice", wish, count: 5 }, new Date())).rejects.toEqual(
      refused("invalid-input"),
    );
    expect(await listSessions(viewer)).toEqual({ sessions: [] });
  });
});

describe("a timed quiz", () => {
  it("keeps every change, comes back with it, and is marked once it is submitted", async () => {
    const { sessionId, session } = await timed();
    const [first, second] = session.items as [(typeof session.items)[0], (typeof session.items)[0]];
    const save = (position: number, answer: unknown, version: number) =>
      saveAnswer(viewer, { sessionId, position, answer, version });
    await save(0, choose(first, false), 1);
    await save(0, choose(first, true), 2);
    await save(1, choose(second, false), 1);
    await flagItem(viewer, sessionId, 2, true);
    expect(await attempts()).toBe(0);

    const again = await requireRunning(viewer, sessionId);
    expect(again.items.map(({ answer, version, flagged }) => [answer, version, flagged])).toEqual([
      [choose(first, true), 2, false],
      [choose(second, false), 1, false],
      [null, 0, true],
      [null, 0, false],
    ]);
    // What was drawn and shuffled is the same at every look.
    expect(again.items.map((item) => item.public)).toEqual(session.items.map((item) => item.public));
    expect(again.remainingMs).toBeLessThanOrEqual(session.remainingMs!);

    await submitSession(viewer, sessionId);
    const result = await getResult(viewer, sessionId);
    expect(result).toMatchObject({
      earned: 1,
      possible: 4,
      answered: 2,
      solved: 1,
      missed: { practicable: 3, held: 0 },
    });
    expect(result.concepts.map(({ concept, earned, possible }) => [concept, earned, possible])).toContainEqual([
      "lora",
      1,
      4,
    ]);
    expect(result.review.map(({ score }) => score.status)).toEqual(["graded", "graded", "unanswered", "unanswered"]);
    expect(await attempts()).toBe(2);
    expect((await getProgress(viewer, new Date())).totals).toMatchObject({ answers: 2, answered: 2, solved: 1 });
  });

  it("leaves the rows that the same answers leave in practice", async () => {
    const { sessionId, session } = await timed();
    const right = [true, false, true, false];
    const items = await prisma().quizSessionItem.findMany({ where: { sessionId }, orderBy: { position: "asc" } });
    for (const [position, item] of session.items.entries()) {
      await saveAnswer(viewer, { sessionId, position, answer: choose(item, right[position]!), version: 1 });
    }
    await submitSession(viewer, sessionId);
    const other: LearnerViewer = { kind: "guest", learnerId: newId() };
    const facts = await prisma().attempt.findMany({
      where: { learnerId: viewer.learnerId },
      orderBy: { gradedAt: "asc" },
    });
    for (const [position, { itemId }] of items.entries()) {
      const [view] = (await listItemViews(other, [itemId])).views;
      if (view?.status !== "active") throw new Error("no view");
      const answer = choose(view, right[position]!);
      await submitAttempt(
        other,
        { viewId: view.viewId, answer },
        { now: facts[position]!.gradedAt!, idempotencyKey: newId() },
      );
    }
    expect(await rowsOf(viewer.learnerId)).toEqual(await rowsOf(other.learnerId));
  });

  it("refuses what is older than what is there, from another tab or late, and keeps the newest", async () => {
    const { sessionId, session } = await timed();
    const item = session.items[0]!;
    const save = (right: boolean, version: number) =>
      saveAnswer(viewer, { sessionId, position: 0, answer: choose(item, right), version });
    await save(true, 1);
    await save(false, 2);
    await expect(save(true, 1)).rejects.toEqual(refused("answer-outdated"));
    await expect(save(true, 2)).rejects.toEqual(refused("answer-outdated"));
    expect(await save(false, 2)).toEqual({ version: 2 });
    expect((await requireRunning(viewer, sessionId)).items[0]).toMatchObject({
      answer: choose(item, false),
      version: 2,
    });
  });

  it("keeps one of two tabs that save at once, and tells the other", async () => {
    const { sessionId, session } = await timed();
    const item = session.items[0]!;
    const outcomes = await Promise.allSettled(
      [true, false].map((right) =>
        saveAnswer(viewer, { sessionId, position: 0, answer: choose(item, right), version: 1 }),
      ),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const kept = outcomes[0]!.status === "fulfilled";
    expect((await requireRunning(viewer, sessionId)).items[0]!.answer).toEqual(choose(item, kept));
  });

  it("ends at its deadline with what was saved, whoever looks first, and takes nothing after", async () => {
    const { sessionId, session } = await timed();
    const answer = choose(session.items[0]!, true);
    await saveAnswer(viewer, { sessionId, position: 0, answer, version: 1 });
    await letTimePass(sessionId, MINUTE_MS);
    await expect(saveAnswer(viewer, { sessionId, position: 1, answer, version: 1 })).rejects.toEqual(
      refused("quiz-over"),
    );
    // A reply that was lost may be asked for again.
    expect(await saveAnswer(viewer, { sessionId, position: 0, answer, version: 1 })).toEqual({ version: 1 });
    const ended = await getSession(viewer, sessionId);
    expect(ended).toMatchObject({ phase: "ended", ending: { by: "deadline", shown: true } });
    expect(await getResult(viewer, sessionId)).toMatchObject({ earned: 1, possible: 4, answered: 1 });
    // A submission that comes late finds it ended, and changes nothing.
    await submitSession(viewer, sessionId);
    expect(await getSession(viewer, sessionId)).toEqual(ended);
    expect(await attempts()).toBe(1);
  });

  it("is ended by the server's timer when nobody comes back, and marked once by two that tick together", async () => {
    const { sessionId, session } = await timed();
    await saveAnswer(viewer, { sessionId, position: 0, answer: choose(session.items[0]!, true), version: 1 });
    await letTimePass(sessionId, MINUTE_MS);
    await Promise.all([settleDueSessions(), settleDueSessions(), submitSession(viewer, sessionId)]);
    expect(await attempts()).toBe(1);
    expect(await settleDueSessions()).toBe(0);
  });

  it("is marked once, however often and at once it is submitted", async () => {
    const { sessionId, session } = await timed();
    for (const [position, item] of session.items.entries()) {
      await saveAnswer(viewer, { sessionId, position, answer: choose(item, true), version: 1 });
    }
    await Promise.all(Array.from({ length: 10 }, () => submitSession(viewer, sessionId)));
    expect(await attempts()).toBe(4);
    expect((await getProgress(viewer, new Date())).totals).toMatchObject({ answers: 4, solved: 4 });
  });

  it("loses no save that was acknowledged while it was submitted", async () => {
    const { sessionId, session } = await timed();
    const work = session.items.map((item, position) =>
      saveAnswer(viewer, { sessionId, position, answer: choose(item, true), version: 1 }),
    );
    const submission = submitSession(viewer, sessionId);
    const saved = (await Promise.allSettled(work)).filter(({ status }) => status === "fulfilled").length;
    await submission;
    expect(await attempts()).toBe(saved);
    expect((await getResult(viewer, sessionId)).earned).toBe(saved);
  });

  it("fixes revisions: what is published meanwhile changes nothing", async () => {
    const { sessionId, session } = await timed();
    for (const id of ids) await publishRevision(id, "single-choice", fixtures["single-choice"].sameItemOtherKey[1]);
    const again = await requireRunning(viewer, sessionId);
    expect(again.items.map((item) => item.public)).toEqual(session.items.map((item) => item.public));
    await saveAnswer(viewer, { sessionId, position: 0, answer: choose(session.items[0]!, true), version: 1 });
    await submitSession(viewer, sessionId);
    expect((await getResult(viewer, sessionId)).earned).toBe(1);
  });

  it("shows views of its own: none is the one that practice shows, nor that of another session", async () => {
    const keys = async () => await prisma().quizSessionItem.findMany({ select: { viewKey: true, viewNumber: true } });
    const { sessionId, session } = await timed();
    await timed();
    await saveAnswer(viewer, { sessionId, position: 0, answer: choose(session.items[0]!, true), version: 1 });
    await submitSession(viewer, sessionId);
    await timed();
    const all = await keys();
    expect(new Set(all.map(({ viewKey }) => viewKey)).size).toBe(all.length);
    expect(all.every(({ viewNumber }) => viewNumber < 0)).toBe(true);
  });

  it("is nobody else's", async () => {
    const { sessionId, session } = await timed();
    const stranger: LearnerViewer = { kind: "guest", learnerId: newId() };
    const answer = choose(session.items[0]!, true);
    const tries = [
      () => getSession(stranger, sessionId),
      () => getSession({ kind: "anonymous" }, sessionId),
      () => saveAnswer(stranger, { sessionId, position: 0, answer, version: 1 }),
      () => flagItem(stranger, sessionId, 0, true),
      () => submitSession(stranger, sessionId),
      () => getResult(stranger, sessionId),
      () => createQuiz(stranger, { mode: "missed", sessionId }, new Date()),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toEqual(refused("not-found"));
    await expect(saveAnswer(viewer, { sessionId, position: 9, answer, version: 1 })).rejects.toEqual(
      refused("not-found"),
    );
    await expect(saveAnswer(viewer, { sessionId, position: 0, answer: { x: 1 }, version: 1 })).rejects.toEqual(
      refused("invalid-input"),
    );
    await expect(getResult(viewer, sessionId)).rejects.toEqual(refused("not-found"));
  });

  it("keeps an open answer, which its writer marks once the results show", async () => {
    const open = `item-${newId()}`;
    await seedItem(open, "open", { chapter });
    const wish = { ...wishFor(chapter), kinds: ["open"] };
    const { sessionId } = await createQuiz(viewer, { mode: "timed", wish, count: 1, minutes: 5 }, new Date());
    await saveAnswer(viewer, { sessionId, position: 0, answer: { text: "B starts at zero." }, version: 1 });
    await submitSession(viewer, sessionId);
    const waiting = await getResult(viewer, sessionId);
    expect(waiting).toMatchObject({ earned: 0, possible: 0, awaiting: 1, missed: { practicable: 0 } });
    const { attemptId, review } = waiting.review[0]!;
    const points = (review.en as { rubric: { id: string }[] }).rubric.map(({ id }) => [id, 1] as const);
    await markAttempt(viewer, attemptId!, Object.fromEntries(points), new Date());
    expect(await getResult(viewer, sessionId)).toMatchObject({ earned: 1, possible: 1, awaiting: 0 });
  });

  it("that was left half-way goes along when its guest signs in, and goes on", async () => {
    const { sessionId, session } = await timed();
    await saveAnswer(viewer, { sessionId, position: 0, answer: choose(session.items[0]!, true), version: 1 });
    const user = await seedUser();
    const merge = { guestId: viewer.learnerId, accountLearnerId: user.learnerId, now: new Date() };
    await prisma().$transaction((tx) => mergeLearners(tx, merge));
    const account = accountViewer(user);
    expect((await requireRunning(account, sessionId)).items[0]!.version).toBe(1);
    // A save of the other tab, which still is the guest's, lands on the account too.
    await saveAnswer(viewer, { sessionId, position: 1, answer: choose(session.items[1]!, true), version: 1 });
    await submitSession(account, sessionId);
    expect(await getResult(account, sessionId)).toMatchObject({ earned: 2, answered: 2 });
    expect(await attempts(user.learnerId)).toBe(2);
    expect((await listSessions(account)).sessions.map((each) => each.sessionId)).toContain(sessionId);
    expect((await listHistory(account, undefined)).entries).toHaveLength(2);
  });
});

describe("a practice quiz", () => {
  it("marks each answer at once, counts the first one, and can be left and found again", async () => {
    const input = { mode: "practice", wish: wishFor(chapter), count: 3 } as const;
    const { sessionId } = await createQuiz(viewer, input, new Date());
    const session = await getSession(viewer, sessionId);
    if (session.phase !== "practice") throw new Error("no practice");
    const [first] = session.items;
    if (first?.view.status !== "active") throw new Error("no view");
    const context = { now: new Date(), idempotencyKey: newId() };
    const { score } = await submitAttempt(
      viewer,
      { viewId: first.view.viewId, answer: choose(first.view, false) },
      context,
    );
    expect(score).toMatchObject({ status: "graded", earned: 0 });
    // A retry is a view of its own, and changes nothing of the quiz.
    const [retry] = (await listItemViews(viewer, [first.itemId])).views;
    if (retry?.status !== "active") throw new Error("no view");
    const second = { now: new Date(), idempotencyKey: newId() };
    await submitAttempt(viewer, { viewId: retry.viewId, answer: choose(retry, true) }, second);

    const again = await getSession(viewer, sessionId);
    if (again.phase !== "practice") throw new Error("no practice");
    expect(again.items.map(({ attempt }) => attempt?.score.status)).toEqual(["graded", undefined, undefined]);
    expect((await listSessions(viewer)).sessions[0]).toMatchObject({
      sessionId,
      endedAt: null,
      result: null,
      items: 3,
    });
    await submitSession(viewer, sessionId);
    expect(await getResult(viewer, sessionId)).toMatchObject({ earned: 0, possible: 3, answered: 1 });
    expect(await attempts()).toBe(2);
  });

  it("repeats what was missed, and nothing else", async () => {
    const { sessionId, session } = await timed();
    for (const position of [0, 1]) {
      const answer = choose(session.items[position]!, position === 0);
      await saveAnswer(viewer, { sessionId, position, answer, version: 1 });
    }
    await expect(createQuiz(viewer, { mode: "missed", sessionId }, new Date())).rejects.toEqual(refused("not-found"));
    await submitSession(viewer, sessionId);
    const missed = await createQuiz(viewer, { mode: "missed", sessionId }, new Date());
    const next = await getSession(viewer, missed.sessionId);
    if (next.phase !== "practice") throw new Error("no practice");
    const before = await prisma().quizSessionItem.findMany({ where: { sessionId }, orderBy: { position: "asc" } });
    expect(next.items.map(({ itemId }) => itemId)).toEqual(before.slice(1).map(({ itemId }) => itemId));
  });
});
