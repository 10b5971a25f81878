import { beforeAll, describe, expect, it } from "vitest";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { transaction } from "@/lib/db/transaction";
import { awardInterview } from "@/lib/points/server/award-interview";
import { enterCorrections } from "@/lib/points/server/enter-corrections";
import { weekNumber } from "@/lib/points/weeks";
import { createQuiz } from "@/lib/quizzes/server/create-quiz";
import { saveAnswer } from "@/lib/quizzes/server/save-answer";
import { submitSession } from "@/lib/quizzes/server/submit-session";
import { choose, requireRunning, seedChapter, wishFor } from "@/tests/support/quiz";
import { answerItem, guest, viewWithAnswer } from "@/tests/support/answer-item";
import { testDatabase } from "@/tests/support/database";
import { eventsOf, scoresOf } from "@/tests/support/points";
import { seedItem } from "@/tests/support/seed-items";
import { person } from "@/tests/support/teams";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";

beforeAll(async () => {
  await testDatabase();
});

const NOW = new Date("2026-11-25T12:00:00Z");
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

async function someItem(kind: "single-choice" | "numeric-units" = "single-choice"): Promise<string> {
  const itemId = `item-${newId()}`;
  await seedItem(itemId, kind);
  return itemId;
}

/** A timed quiz of so many items, each answered rightly. */
async function takeQuiz(viewer: LearnerViewer, count: number): Promise<string> {
  const { chapter } = await seedChapter(count);
  const { sessionId } = await createQuiz(
    viewer,
    { mode: "timed", wish: wishFor(chapter), count, minutes: 5 },
    new Date(),
  );
  const { items } = await requireRunning(viewer, sessionId);
  for (const [position, item] of items.entries()) {
    await saveAnswer(viewer, { sessionId, position, answer: choose(item, true), version: 1 });
  }
  await submitSession(viewer, sessionId);
  return sessionId;
}

describe("the ledger", () => {
  it("gets an entry with the first answer to an item, and the learner's own scores with it", async () => {
    const { viewer } = await person();
    const itemId = await someItem();
    const attemptId = await answerItem(viewer, itemId, "single-choice", "correct", NOW);
    expect(await eventsOf(viewer.learnerId)).toMatchObject([
      { kind: "first", itemId, attemptId, points: 2, worth: 2, rules: 1, at: NOW },
    ]);
    expect(await scoresOf(viewer.learnerId)).toEqual({ 0: 2, [weekNumber(NOW)]: 2 });
  });

  it("says of a wrong answer what it could have earned, and changes no score", async () => {
    const { viewer } = await person();
    await answerItem(viewer, await someItem(), "single-choice", "incorrect", NOW);
    expect(await eventsOf(viewer.learnerId)).toMatchObject([{ points: 0, worth: 2 }]);
    expect(await scoresOf(viewer.learnerId)).toEqual({});
  });

  it("gives nothing for the same item again on that day, nor to a guest", async () => {
    const { viewer } = await person();
    const itemId = await someItem();
    await answerItem(viewer, itemId, "single-choice", "correct", NOW);
    await answerItem(viewer, itemId, "single-choice", "correct", NOW);
    expect(await eventsOf(viewer.learnerId)).toHaveLength(1);
    const visitor = guest();
    await answerItem(visitor, itemId, "single-choice", "correct", NOW);
    expect(await eventsOf(visitor.learnerId)).toEqual([]);
  });

  it("gives points for a review on time", async () => {
    const { viewer } = await person();
    const itemId = await someItem();
    await answerItem(viewer, itemId, "single-choice", "correct", NOW);
    const { rows } = await pool().query<{ due: Date }>(`SELECT due FROM "ReviewCard" WHERE "learnerId" = $1`, [
      viewer.learnerId,
    ]);
    await answerItem(viewer, itemId, "single-choice", "correct", rows[0]!.due);
    expect((await eventsOf(viewer.learnerId)).map(({ kind, points }) => [kind, points])).toEqual([
      ["first", 2],
      ["review", 2],
    ]);
  });

  it("counts an answer once that is sent a hundred times at once", async () => {
    const { viewer } = await person();
    const submission = await viewWithAnswer(viewer, await someItem(), "single-choice", "correct");
    await Promise.all(
      Array.from({ length: 100 }, () => submitAttempt(viewer, submission, { now: NOW, idempotencyKey: newId() })),
    );
    expect(await eventsOf(viewer.learnerId)).toHaveLength(1);
    expect((await scoresOf(viewer.learnerId))[0]).toBe(2);
  });

  it("is only ever added to", async () => {
    const { viewer } = await person();
    await answerItem(viewer, await someItem(), "single-choice", "correct", NOW);
    for (const sql of [`UPDATE "PointEvent" SET points = 9`, `DELETE FROM "PointEvent"`]) {
      await expect(pool().query(sql)).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("gives no more than the day's cap, answers at once included", async () => {
    const { viewer } = await person();
    await transaction((client) =>
      client.query(
        `INSERT INTO "PointEvent" (id, "learnerId", reason, kind, points, worth, rules, day, at)
         VALUES ($1, $2, 'planted', 'first', 199, 199, 1, floor(extract(epoch FROM $3::timestamptz) / 86400), $3)`,
        [newId(), viewer.learnerId, NOW],
      ),
    );
    const items = await Promise.all([1, 2, 3, 4].map(() => someItem()));
    await Promise.all(items.map((itemId) => answerItem(viewer, itemId, "single-choice", "correct", NOW)));
    const points = (await eventsOf(viewer.learnerId)).map((event) => event.points);
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(200);
    await answerItem(viewer, await someItem(), "single-choice", "correct", later(1));
    expect((await eventsOf(viewer.learnerId)).at(-1)?.points).toBe(2);
  });

  it("gives points for an interview's result once, and to accounts alone", async () => {
    const { viewer } = await person();
    const sessionId = newId();
    const award = (learnerId: string) =>
      transaction((client) => awardInterview(client, { learnerId, sessionId, share: 0.8, at: NOW }));
    await award(viewer.learnerId);
    await award(viewer.learnerId);
    await award(newId());
    expect(await eventsOf(viewer.learnerId)).toMatchObject([{ kind: "interview", sessionId, points: 16, worth: 20 }]);
  });

  it("gets a counter-entry of now where a regrade changes what an answer earned, and its opposite where it is taken back", async () => {
    const { viewer } = await person();
    const { learnerId } = viewer;
    const attemptId = await answerItem(viewer, await someItem(), "single-choice", "correct", NOW);
    const regrade = (share: number, days: number) =>
      transaction((client) =>
        enterCorrections(client, {
          regradeId: newId(),
          learnerId,
          shares: new Map([[attemptId, share]]),
          now: later(days),
        }),
      );
    await regrade(0, 14);
    expect(await scoresOf(learnerId)).toEqual({ 0: 0, [weekNumber(NOW)]: 2, [weekNumber(later(14))]: -2 });
    await regrade(1, 15);
    await regrade(1, 16);
    expect((await eventsOf(learnerId)).map(({ kind, points }) => [kind, points])).toEqual([
      ["first", 2],
      ["regrade", -2],
      ["regrade", 2],
    ]);
    expect(await scoresOf(learnerId)).toEqual({ 0: 2, [weekNumber(NOW)]: 2, [weekNumber(later(14))]: 0 });
  });

  it("gets an entry for a marked quiz besides its answers, less for each further one of a day, and none for a short one", async () => {
    const { viewer } = await person();
    const first = await takeQuiz(viewer, 5);
    await takeQuiz(viewer, 5);
    await takeQuiz(viewer, 2);
    const events = await eventsOf(viewer.learnerId);
    expect(events.filter(({ kind }) => kind === "first")).toHaveLength(12);
    expect(events.filter(({ kind }) => kind === "quiz")).toMatchObject([
      { sessionId: first, points: 10, worth: 10 },
      { points: 5, worth: 5 },
    ]);
  });

  it("corrects the quiz together with the answer that a regrade made worth less", async () => {
    const { viewer } = await person();
    const { learnerId } = viewer;
    await takeQuiz(viewer, 5);
    const { attemptId } = (await eventsOf(learnerId))[0]!;
    await pool().query(`UPDATE "Attempt" SET earned = 0 WHERE id = $1`, [attemptId]);
    await transaction((client) =>
      enterCorrections(client, { regradeId: newId(), learnerId, shares: new Map([[attemptId!, 0]]), now: new Date() }),
    );
    const corrections = (await eventsOf(learnerId)).filter(({ kind }) => kind === "regrade");
    expect(corrections.map(({ points }) => points)).toEqual([-2, -2]);
  });

  it("gives nothing for a quiz that a guest began", async () => {
    const visitor = guest();
    await takeQuiz(visitor, 5);
    expect(await eventsOf(visitor.learnerId)).toEqual([]);
  });
});
