import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { fixtures } from "@/lib/items/fixtures.generated";
import { replayAttempts } from "@/lib/practice/replay-attempts";
import { USUAL_RULES } from "@/lib/review/review-rules";
import type { ActiveItemView } from "@/lib/practice/schema";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { transactionOf } from "@/lib/practice/server/locked-learner";
import { markAttempt } from "@/lib/practice/server/mark-attempt";
import { requireAttempt } from "@/lib/practice/server/require-attempt";
import { revealHint } from "@/lib/practice/server/reveal-hint";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { rebuildDerivedRows } from "@/lib/progress/server/rebuild-derived-rows";
import { testDatabase } from "@/tests/support/database";
import { rowsOf } from "@/tests/support/learner-rows";
import { publishRevision, seedItem } from "@/tests/support/seed-items";

const now = new Date("2026-11-24T10:00:00Z");
const guest = (): LearnerViewer => ({ kind: "guest", learnerId: newId() });
const context = (over: { now?: Date; idempotencyKey?: string } = {}) => ({ now, idempotencyKey: undefined, ...over });

beforeAll(async () => {
  await testDatabase();
});

let viewer: LearnerViewer;
let itemId: string;
beforeEach(async () => {
  viewer = guest();
  itemId = `item-${newId()}`;
  await seedItem(itemId);
});

async function view(who = viewer, id = itemId): Promise<ActiveItemView> {
  const [shown] = (await listItemViews(who, [id])).views;
  if (shown?.status !== "active") throw new Error(`no view of ${id}`);
  return shown;
}

/** Choice ids of the view by the English text of the choice. */
function choices(shown: ActiveItemView): Record<string, string> {
  const { choices: list } = shown.public.en as { choices: { id: string; text: string }[] };
  return Object.fromEntries(list.map(({ id, text }) => [text.replace(/<[^>]+>/g, "").trim(), id]));
}

const rows = async (sql: string, values: unknown[]) => (await pool().query(sql, values)).rows;

describe("a view", () => {
  it("is the same after a reload, in both languages", async () => {
    const first = await view();
    expect(await view()).toEqual(first);
    expect(Object.values(choices(first))).toEqual(
      (first.public.zh as { choices: { id: string }[] }).choices.map((choice) => choice.id),
    );
  });

  it("differs between learners and holds nothing of the key", async () => {
    const [mine, other] = [await view(), await view(guest())];
    expect(mine.viewId).not.toBe(other.viewId);
    expect(JSON.stringify(mine)).not.toMatch(/correct|Feedback|反馈|Explanation|解析|Hint 0|提示 0/);
  });

  it("is not given of unknown, retired or assessment items", async () => {
    const exam = `exam-${newId()}`;
    await seedItem(exam, "single-choice", { use: "assessment" });
    await pool().query(`UPDATE "Item" SET status = 'retired' WHERE id = $1`, [itemId]);
    const { views } = await listItemViews(viewer, ["nothing", itemId, exam]);
    expect(views.map(({ status }) => status)).toEqual(["unknown", "retired", "unknown"]);
  });

  it("reveals the hint that is asked for to its learner alone", async () => {
    const { viewId } = await view();
    expect((await revealHint(viewer, viewId, 1, now)).hint.en).toContain("Hint 0");
    await expect(revealHint(viewer, viewId, 2, now)).rejects.toMatchObject({ code: "not-found" });
    await expect(revealHint(guest(), viewId, 1, now)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a revealed hint", () => {
  const kept = () => rows(`SELECT hints FROM "HintReveal" WHERE "learnerId" = $1`, [viewer.learnerId]);
  const submitRight = async (shown: ActiveItemView, more: { certainty?: number; durationMs?: number } = {}) =>
    submitAttempt(viewer, { viewId: shown.viewId, answer: { choice: choices(shown)["Matrix A"] }, ...more }, context());
  const attempts = () =>
    rows(`SELECT hints, certainty, "durationMs", earned FROM "Attempt" WHERE "learnerId" = $1`, [viewer.learnerId]);

  it("is part of the view from then on, and counts once however often it is asked for", async () => {
    const { viewId, hints } = await view();
    expect(hints).toEqual({ zh: [], en: [] });
    const asked = await Promise.all(Array.from({ length: 5 }, () => revealHint(viewer, viewId, 1, now)));
    const { hint } = asked[0]!;
    expect(await kept()).toEqual([{ hints: 1 }]);
    expect((await view()).hints).toEqual({ zh: [hint.zh], en: [hint.en] });
  });

  it("takes a quarter off what a right answer shows of mastery, and nothing off the answer", async () => {
    const shown = await view();
    await revealHint(viewer, shown.viewId, 1, now);
    const { score } = await submitRight(shown, { certainty: 75, durationMs: 41_000 });
    expect(score).toMatchObject({ earned: 1, possible: 1 });
    expect(await attempts()).toEqual([{ hints: 1, certainty: 75, durationMs: 41_000, earned: 1 }]);
    const mastery = `SELECT weight, sum FROM "ConceptMastery" WHERE "learnerId" = $1`;
    expect(await rows(mastery, [viewer.learnerId])).toEqual([{ weight: 1, sum: 0.75 }]);
  });

  it("belongs to its view alone: the next one begins without", async () => {
    const shown = await view();
    await revealHint(viewer, shown.viewId, 1, now);
    await submitRight(shown);
    expect((await view()).hints.en).toEqual([]);
    await submitRight(await view());
    expect((await attempts()).map(({ hints }) => hints)).toEqual([1, 0]);
  });

  it("that there is not leaves nothing", async () => {
    const { viewId } = await view();
    await expect(revealHint(viewer, viewId, 2, now)).rejects.toMatchObject({ code: "not-found" });
    expect(await kept()).toEqual([]);
  });
});

describe("a submitted answer", () => {
  it("is marked and kept with card, mastery and lesson progress", async () => {
    const shown = await view();
    const answer = { choice: choices(shown)["Matrix A"] };
    const result = await submitAttempt(viewer, { viewId: shown.viewId, answer }, context());
    expect(result.score).toEqual({ status: "graded", earned: 1, possible: 1, evidence: "server" });
    expect(JSON.stringify(result.review)).toContain("Explanation 0");
    expect(
      await rows(`SELECT attempts, "bestShare" FROM "ReviewCard" WHERE "learnerId" = $1`, [viewer.learnerId]),
    ).toEqual([{ attempts: 1, bestShare: 1 }]);
    expect(
      await rows(`SELECT concept, weight FROM "ConceptMastery" WHERE "learnerId" = $1`, [viewer.learnerId]),
    ).toEqual([{ concept: "lora", weight: 1 }]);
    expect(
      await rows(`SELECT answered, solved FROM "LessonProgress" WHERE "learnerId" = $1`, [viewer.learnerId]),
    ).toEqual([{ answered: 1, solved: 1 }]);
  });

  it("is kept with a time that nobody can believe left out", async () => {
    const shown = await view();
    const answer = { choice: choices(shown)["Matrix A"] };
    const { attemptId } = await submitAttempt(
      viewer,
      { viewId: shown.viewId, answer, durationMs: 86_400_000 },
      context(),
    );
    expect(await rows(`SELECT certainty, "durationMs" FROM "Attempt" WHERE id = $1`, [attemptId])).toEqual([
      { certainty: null, durationMs: null },
    ]);
  });

  it("counts once when it is sent a hundred times at once", async () => {
    const shown = await view();
    const answer = { choice: choices(shown)["Matrix B"] };
    const results = await Promise.all(
      Array.from({ length: 100 }, () =>
        submitAttempt(viewer, { viewId: shown.viewId, answer }, context({ idempotencyKey: "same" })),
      ),
    );
    expect(new Set(results.map(({ attemptId }) => attemptId)).size).toBe(1);
    expect(await rows(`SELECT count(*)::int FROM "Attempt" WHERE "learnerId" = $1`, [viewer.learnerId])).toEqual([
      { count: 1 },
    ]);
    expect(await rows(`SELECT attempts FROM "ReviewCard" WHERE "learnerId" = $1`, [viewer.learnerId])).toEqual([
      { attempts: 1 },
    ]);
  });

  it("is folded one after another where twenty different ones come at once", async () => {
    const ids = Array.from({ length: 20 }, () => `item-${newId()}`);
    await Promise.all(ids.map((id) => seedItem(id)));
    const views = await Promise.all(ids.map((id) => view(viewer, id)));
    await Promise.all(
      views.map((shown, index) => {
        const answer = { choice: choices(shown)[index % 3 === 0 ? "Matrix A" : "Matrix B"] };
        return submitAttempt(viewer, { viewId: shown.viewId, answer }, context());
      }),
    );
    const folded = await rowsOf(viewer.learnerId);
    expect(folded["Attempt"]).toHaveLength(20);
    await prisma().$transaction((tx) => rebuildDerivedRows(tx, viewer.learnerId, [viewer.learnerId]));
    expect(await rowsOf(viewer.learnerId)).toEqual(folded);
  });

  it("waits for whoever holds the learner's lock, and is marked by what he wrote", async () => {
    const first = await view();
    await submitAttempt(viewer, { viewId: first.viewId, answer: { choice: choices(first)["Matrix B"] } }, context());
    const second = await view();
    let answered: Promise<unknown> | undefined;
    await transactionOf(viewer.learnerId, async (client) => {
      answered = submitAttempt(
        viewer,
        { viewId: second.viewId, answer: { choice: choices(second)["Matrix B"] } },
        context(),
      );
      // Until it waits for the row that this transaction has written.
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      await expect.poll(() => rows(waiting, [])).not.toEqual([]);
      await client.query(`UPDATE "ReviewCard" SET attempts = 7 WHERE "learnerId" = $1`, [viewer.learnerId]);
    });
    await answered;
    expect(await rows(`SELECT attempts FROM "ReviewCard" WHERE "learnerId" = $1`, [viewer.learnerId])).toEqual([
      { attempts: 8 },
    ]);
  });

  it("cannot be changed afterwards", async () => {
    const shown = await view();
    const ids = choices(shown);
    await submitAttempt(viewer, { viewId: shown.viewId, answer: { choice: ids["Matrix B"] } }, context());
    await expect(
      submitAttempt(viewer, { viewId: shown.viewId, answer: { choice: ids["Matrix A"] } }, context()),
    ).rejects.toMatchObject({ code: "already-answered" });
  });

  it("is refused under an idempotency key that carried another answer", async () => {
    const first = await view();
    await submitAttempt(
      viewer,
      { viewId: first.viewId, answer: { choice: choices(first)["Matrix B"] } },
      context({ idempotencyKey: "k" }),
    );
    const second = await view();
    await expect(
      submitAttempt(
        viewer,
        { viewId: second.viewId, answer: { choice: choices(second)["Matrix A"] } },
        context({ idempotencyKey: "k" }),
      ),
    ).rejects.toMatchObject({ code: "idempotency-mismatch" });
  });

  it("writes nothing when it is empty, cannot be read, or has another form", async () => {
    const { viewId } = await view();
    expect(await submitAttempt(viewer, { viewId, answer: { choice: "" } }, context())).toEqual({
      score: { status: "unanswered" },
    });
    expect(await submitAttempt(viewer, { viewId, answer: { choice: "elsewhere" } }, context())).toEqual({
      score: { status: "invalid", code: "unknown-choice" },
    });
    await expect(submitAttempt(viewer, { viewId, answer: { choice: { not: "" } } }, context())).rejects.toMatchObject({
      code: "invalid-input",
      issues: [{ path: "answer.choice", code: "invalid_type" }],
    });
    expect(await rows(`SELECT 1 FROM "Learner" WHERE id = $1`, [viewer.learnerId])).toEqual([]);
  });

  it("belongs to the view of its own learner: a stranger's and a forged view are not found", async () => {
    const shown = await view();
    const answer = { choice: choices(shown)["Matrix A"] };
    for (const [who, viewId] of [
      [guest(), shown.viewId],
      [viewer, `${shown.viewId}x`],
      [viewer, "nonsense"],
    ] as const) {
      await expect(submitAttempt(who, { viewId, answer }, context())).rejects.toMatchObject({ code: "not-found" });
    }
  });

  it("to a superseded revision still counts for seven days, and by the key that was shown", async () => {
    const shown = await view();
    await publishRevision(itemId, "single-choice", fixtures["single-choice"].sameItemOtherKey[1]);
    const answer = { choice: choices(shown)["Matrix A"] };
    const later = (days: number) => context({ now: new Date(Date.now() + days * 86_400_000) });
    await expect(submitAttempt(viewer, { viewId: shown.viewId, answer }, later(7.1))).rejects.toMatchObject({
      code: "view-expired",
    });
    const { score } = await submitAttempt(viewer, { viewId: shown.viewId, answer }, later(6.9));
    expect(score).toMatchObject({ earned: 1 });
  });

  it("is refused once the item is retired", async () => {
    const shown = await view();
    await pool().query(`UPDATE "Item" SET status = 'retired' WHERE id = $1`, [itemId]);
    await expect(
      submitAttempt(viewer, { viewId: shown.viewId, answer: { choice: choices(shown)["Matrix A"] } }, context()),
    ).rejects.toMatchObject({ code: "item-retired" });
  });

  it("leads to a fresh view, and the derived rows equal a replay of the facts", async () => {
    const sent = [];
    for (let day = 0; day < 5; day++) {
      const shown = await view();
      expect(shown.attempts).toBe(day);
      const at = new Date(now.getTime() + day * 86_400_000);
      const answer = { choice: choices(shown)[day === 1 ? "Matrix B" : "Matrix A"] };
      const { attemptId } = await submitAttempt(viewer, { viewId: shown.viewId, answer }, context({ now: at }));
      sent.push({
        id: attemptId!,
        itemId,
        chapter: "lora",
        concepts: ["lora"],
        share: day === 1 ? 0 : 1,
        guess: 1 / 3,
        evidence: "server" as const,
        ...{ hints: 0, certainty: null, durationMs: null },
        at,
      });
    }
    const replayed = replayAttempts(sent, [], USUAL_RULES);
    const [card] = await rows(`SELECT due, stability, reps, lapses FROM "ReviewCard" WHERE "learnerId" = $1`, [
      viewer.learnerId,
    ]);
    const { due, stability, reps, lapses } = replayed.cards[0]!.card;
    expect(card).toEqual({ due, stability, reps, lapses });
    const [mastery] = await rows(`SELECT weight, sum FROM "ConceptMastery" WHERE "learnerId" = $1`, [viewer.learnerId]);
    expect(mastery).toEqual({ weight: replayed.mastery[0]!.weight, sum: replayed.mastery[0]!.sum });
  });
});

describe("an open answer", () => {
  beforeEach(async () => {
    itemId = `open-${newId()}`;
    await seedItem(itemId, "open");
  });

  async function keepAnswer() {
    const { viewId } = await view();
    const result = await submitAttempt(viewer, { viewId, answer: { text: "冻结 W0，训练 BA。" } }, context());
    return result.attemptId!;
  }

  it("is kept first, shows model answer and rubric, and counts for nothing until it is marked", async () => {
    const { viewId } = await view();
    const result = await submitAttempt(viewer, { viewId, answer: { text: "Freeze, then BA." } }, context());
    expect(result.score).toEqual({ status: "awaiting-marks" });
    expect(JSON.stringify(result.review)).toContain("modelAnswer");
    expect(await rows(`SELECT 1 FROM "ReviewCard" WHERE "learnerId" = $1`, [viewer.learnerId])).toEqual([]);
  });

  it("waits, with its text, for marks after a reload", async () => {
    const attemptId = await keepAnswer();
    expect((await view()).pending).toMatchObject({ attemptId, answer: { text: "冻结 W0，训练 BA。" } });
  });

  it("is graded by the learner's own marks, once, as self evidence at half weight", async () => {
    const attemptId = await keepAnswer();
    const marks = { one: 1, two: 0.5, three: 0 } as const;
    const first = await markAttempt(viewer, attemptId, marks, now);
    expect(first.score).toEqual({ status: "graded", earned: 2, possible: 6, evidence: "self" });
    expect(await markAttempt(viewer, attemptId, marks, now)).toEqual(first);
    await expect(markAttempt(viewer, attemptId, { ...marks, one: 0 }, now)).rejects.toMatchObject({
      code: "already-answered",
    });
    expect(await rows(`SELECT weight FROM "ConceptMastery" WHERE "learnerId" = $1`, [viewer.learnerId])).toEqual([
      { weight: 0.5 },
    ]);
    expect((await view()).pending).toBeUndefined();
  });

  it("can still be marked by a guest who was merged meanwhile: it is the account's", async () => {
    const attemptId = await keepAnswer();
    const account = newId();
    await pool().query(`INSERT INTO "Learner" (id, kind) VALUES ($1, 'account')`, [account]);
    await pool().query(`UPDATE "Attempt" SET "learnerId" = $1 WHERE id = $2`, [account, attemptId]);
    await pool().query(`UPDATE "Learner" SET "mergedIntoId" = $1 WHERE id = $2`, [account, viewer.learnerId]);
    await markAttempt(viewer, attemptId, { one: 1, two: 1, three: 1 }, now);
    expect(await rows(`SELECT "itemId" FROM "ReviewCard" WHERE "learnerId" = $1`, [account])).toEqual([{ itemId }]);
  });

  it("is nobody else's to read or to mark", async () => {
    const attemptId = await keepAnswer();
    const marks = { one: 1, two: 1, three: 1 } as const;
    await expect(markAttempt(guest(), attemptId, marks, now)).rejects.toMatchObject({ code: "not-found" });
    await expect(requireAttempt(guest(), attemptId)).rejects.toMatchObject({ code: "not-found" });
    await expect(requireAttempt({ kind: "anonymous" }, attemptId)).rejects.toMatchObject({ code: "not-found" });
    expect(await requireAttempt(viewer, attemptId)).toMatchObject({ answer: { text: "冻结 W0，训练 BA。" } });
  });
});
