import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { POST as placementRoute } from "@/app/api/v1/plan/placement/route";
import { GET as planRoute, PUT as changeRoute } from "@/app/api/v1/plan/route";
import { PATCH as settingsRoute } from "@/app/api/v1/settings/route";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import type { PlanInput, Today } from "@/lib/plan/schema";
import { changePlacement } from "@/lib/plan/server/change-placement";
import { getToday } from "@/lib/plan/server/get-today";
import { updatePlan } from "@/lib/plan/server/update-plan";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { mergeLearners } from "@/lib/progress/server/merge-learners";
import { updateSettings } from "@/lib/settings/server/update-settings";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { seedItem } from "@/tests/support/seed-items";
import { seedUser } from "@/tests/support/seed-user";

// Plans are made of the chapters that are written. Here it is one, however many there are.
vi.mock(import("@/lib/content/server/list-written-chapters"), async (load) => {
  const real = await load();
  return { ...real, listWrittenChapters: () => real.listWrittenChapters().filter(({ slug }) => slug === "lora") };
});

const DAY_MS = 86_400_000;
const start = new Date("2026-10-01T08:00:00Z").getTime();
const at = (day: number, minutes = 0) => new Date(start + day * DAY_MS + minutes * 60_000);
const dateOf = (day: number) => at(day).toISOString().slice(0, 10);
const guest = (): LearnerViewer => ({ kind: "guest", learnerId: newId() });
const INPUT: PlanInput = { interview: dateOf(10), role: "training-engineer", minutes: 15 };

/** Routes go by the true clock. */
const soon = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const SENT: PlanInput = { ...INPUT, interview: soon(10) };

beforeAll(async () => {
  await testDatabase();
});

/** Items of the one chapter that is written, each of a question of its own. */
let items: string[];
let network = 0;
let browser: Browser;
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
  await pool().query(`UPDATE "Item" SET status = 'retired'`);
  browser = new Browser(`198.27.${network++ % 256}.1`, at(0));
  items = Array.from({ length: 20 }, (_, index) => `plan-${String(index).padStart(2, "0")}-${newId()}`);
  for (const [index, id] of items.entries()) {
    await seedItem(id, "single-choice", { chapter: "lora", concepts: [index % 2 === 0 ? "lora" : "low-rank"] });
    const envelope = JSON.stringify({ questions: [`question-${id}`], difficulty: 1 + (index % 5) });
    await pool().query(`UPDATE "ItemRevision" SET envelope = envelope || $2::jsonb WHERE "itemId" = $1`, [
      id,
      envelope,
    ]);
  }
});

async function answer(viewer: LearnerViewer, itemId: string, right: boolean, now: Date): Promise<void> {
  const [shown] = (await listItemViews(viewer, [itemId])).views;
  if (shown?.status !== "active") throw new Error(`no view of ${itemId}`);
  const { choices } = shown.public.en as { choices: { id: string; text: string }[] };
  const choice = choices.find(({ text }) => text.includes("Matrix A") === right)!.id;
  await submitAttempt(viewer, { viewId: shown.viewId, answer: { choice } }, { now, idempotencyKey: undefined });
}

const planOf = ({ plan }: Today) => {
  if (!plan) throw new Error("no plan");
  return plan;
};
/** The list of a day without what was done of it. */
const listOf = (today: Today) => {
  const { lessons, concept } = planOf(today).tasks;
  return {
    lessons: lessons.map(({ chapter, minutes, items: count }) => [chapter, minutes, count]),
    concept: concept?.slug,
  };
};

describe("the plan", () => {
  it("is none before the three questions, for a stranger and for a guest", async () => {
    const { json, status } = await browser.call(planRoute, "GET", "/api/v1/plan");
    expect([status, json.plan]).toEqual([200, null]);
    expect(json.placement).toMatchObject({ state: "offered", offer: { items: 12, tracks: 1, allTracks: 8 } });
    expect((await getToday(guest(), at(0))).plan).toBeNull();
  });

  it("is made of three answers, by a guest too, and kept", async () => {
    const made = await browser.call(changeRoute, "PUT", "/api/v1/plan", { body: { ...INPUT, interview: null } });
    expect([made.status, made.json.plan.settings]).toEqual([200, { ...INPUT, interview: null }]);
    const kept = await browser.call(planRoute, "GET", "/api/v1/plan");
    expect(kept.json).toEqual(made.json);
  });

  it("plans what is written alone, says what is coming, and fills no day beyond its minutes", async () => {
    const plan = planOf(await updatePlan(guest(), INPUT, at(0)));
    expect(plan.chapters.map(({ slug }) => slug)).toEqual(["lora"]);
    expect(plan.coming).toBe(39);
    // 35 to read and 20 items of a minute each.
    expect(plan.chapters[0]).toMatchObject({ remaining: 55, planned: 55, from: dateOf(0), to: dateOf(3) });
    expect(plan.budget).toMatchObject({ days: 10, needed: 55, planned: 55, perDay: null, seconds: 60, isOwn: false });
    expect(plan.tasks.lessons).toMatchObject([{ chapter: "lora", minutes: 15, items: 5, done: 0, isBegun: false }]);
  });

  it("says what does not fit, and with how many minutes it would", async () => {
    const { budget, chapters } = planOf(await updatePlan(guest(), { ...INPUT, interview: dateOf(2) }, at(0)));
    expect(budget).toMatchObject({ days: 2, needed: 55, planned: 30, perDay: 30 });
    expect(chapters[0]).toMatchObject({ remaining: 55, planned: 30 });
  });

  it("reads from the answers of today what is done, and keeps the day's list while it is worked off", async () => {
    const viewer = guest();
    const morning = await updatePlan(viewer, INPUT, at(0));
    for (const id of items.slice(0, 5)) await answer(viewer, id, true, at(0, 5));
    const evening = await getToday(viewer, at(0, 60));
    expect(listOf(evening)).toEqual(listOf(morning));
    expect(planOf(evening).tasks.lessons).toMatchObject([{ items: 5, done: 5, isDone: true, isBegun: true }]);
    expect(evening.goal.items).toBe(5);
    expect(evening.streak).toMatchObject({ days: 1, isTodayDone: true });
    // Tomorrow a quarter of the chapter is done, and what was learnt shortens the rest.
    const next = planOf(await getToday(viewer, at(1)));
    expect(next.chapters[0]!.progress).toBe(0.25);
    expect(next.chapters[0]!.remaining).toBeLessThan(42);
  });

  it("names one weak concept after the first answers, which stays the day's while it is practised", async () => {
    const viewer = guest();
    await updatePlan(viewer, INPUT, at(0));
    await answer(viewer, items[0]!, false, at(0));
    await answer(viewer, items[1]!, true, at(0));
    expect(planOf(await getToday(viewer, at(0, 5))).tasks.concept).toBeNull();
    const { concept } = planOf(await getToday(viewer, at(1))).tasks;
    expect(concept).toMatchObject({ slug: "lora", mastery: 0, minutes: 3, isDone: false });
    for (const { itemId } of concept!.items) await answer(viewer, itemId, true, at(1, 10));
    expect(planOf(await getToday(viewer, at(1, 20))).tasks.concept).toMatchObject({ slug: "lora", isDone: true });
  });

  it("sets time aside for what is due, and has it done when the queue is", async () => {
    const viewer = guest();
    await updatePlan(viewer, INPUT, at(0));
    for (const id of items.slice(0, 3)) await answer(viewer, id, false, at(0));
    const before = planOf(await getToday(viewer, at(10)));
    expect(before.tasks.review).toMatchObject({ cards: 3, due: 3, done: 0, isDone: false });
    const running = planOf(await updatePlan(viewer, { ...INPUT, interview: dateOf(20) }, at(10)));
    expect(running.budget.today).toMatchObject({ cards: 3, review: 3, concept: 3, lesson: 9 });
    for (const id of items.slice(0, 3)) await answer(viewer, id, true, at(10, 5));
    const after = planOf(await getToday(viewer, at(10, 9)));
    expect(after.tasks.review).toMatchObject({ cards: 3, due: 0, done: 3, isDone: true });
    expect(after.budget.today).toEqual(running.budget.today);
  });

  it("moves by itself over missed days, and says so", async () => {
    const viewer = guest();
    await updatePlan(viewer, { ...INPUT, interview: dateOf(5) }, at(0));
    const { missed, budget } = planOf(await getToday(viewer, at(3)));
    expect(missed).toMatchObject({ count: 2, moved: [], cut: [{ slug: "lora", minutes: 25 }] });
    expect(budget).toMatchObject({ days: 2, planned: 30 });
    const later = planOf(await updatePlan(viewer, { ...INPUT, interview: null }, at(3)));
    expect(later.missed).toEqual({ count: 2, cut: [], moved: [{ slug: "lora", from: dateOf(4), to: dateOf(6) }] });
  });

  it("plans nothing that is finished, and nothing new for the day of the interview", async () => {
    const viewer = guest();
    await updatePlan(viewer, { ...INPUT, interview: dateOf(3) }, at(0));
    for (const id of items) await answer(viewer, id, true, at(0));
    const done = planOf(await getToday(viewer, at(1)));
    expect([done.tasks.lessons, done.weeks, done.budget.needed]).toEqual([[], [], 0]);
    expect(planOf(await getToday(viewer, at(2)))).toMatchObject({ phase: "tomorrow", daysLeft: 1 });
    expect(planOf(await getToday(viewer, at(3)))).toMatchObject({ phase: "today", budget: { days: 0 } });
    expect(planOf(await getToday(viewer, at(4)))).toMatchObject({ phase: "past", daysLeft: -1 });
  });

  it("takes the day of the learner's own time zone", async () => {
    const viewer = guest();
    await updateSettings(viewer, { timeZone: "Asia/Shanghai" }, at(0));
    // 16:30 in Greenwich is after midnight in Shanghai.
    const late = new Date("2026-10-01T16:30:00Z");
    await expect(updatePlan(viewer, { ...INPUT, interview: "2026-10-01" }, late)).rejects.toMatchObject({
      issues: [{ path: "interview", code: "past" }],
    });
    expect(await updatePlan(viewer, { ...INPUT, interview: "2026-10-02" }, late)).toMatchObject({
      today: "2026-10-02",
      plan: { phase: "today" },
    });
  });

  it.each([
    [{ ...SENT, interview: soon(-2) }, "interview"],
    [{ ...SENT, interview: "2099-01-01" }, "interview"],
    [{ ...SENT, interview: "2026-02-30" }, "interview"],
    [{ ...SENT, role: "wizard" }, "role"],
    [{ ...SENT, minutes: 4 }, "minutes"],
    [{ ...SENT, minutes: 481 }, "minutes"],
    [{ ...SENT, minutes: 12.5 }, "minutes"],
    [{ ...SENT, since: "2020-01-01" }, ""],
  ])("refuses %j and keeps what was", async (body, path) => {
    await browser.call(changeRoute, "PUT", "/api/v1/plan", { body: SENT });
    const { status, json } = await browser.call(changeRoute, "PUT", "/api/v1/plan", { body });
    expect([status, json.code, json.issues?.[0]?.path]).toEqual([400, "invalid-input", path]);
    expect((await browser.call(planRoute, "GET", "/api/v1/plan")).json.plan.settings).toEqual(SENT);
  });

  it("lets a date that has passed stay while something else changes", async () => {
    const viewer = guest();
    await updatePlan(viewer, INPUT, at(0));
    const changed = planOf(await updatePlan(viewer, { ...INPUT, minutes: 60 }, at(12)));
    expect([changed.phase, changed.settings.minutes]).toEqual(["past", 60]);
  });

  it("and other settings leave each other alone", async () => {
    await browser.call(changeRoute, "PUT", "/api/v1/plan", { body: SENT });
    await browser.call(settingsRoute, "PATCH", "/api/v1/settings", { body: { dailyGoal: 7, theme: "dark" } });
    await browser.call(changeRoute, "PUT", "/api/v1/plan", { body: { ...SENT, minutes: 20 } });
    const { json } = await browser.call(planRoute, "GET", "/api/v1/plan");
    expect([json.goal.goal, json.plan.settings.minutes]).toEqual([7, 20]);
  });

  it("comes along into an account, where that has none", async () => {
    const one = guest();
    await updatePlan(one, INPUT, at(0));
    await changePlacement(one, "begin", at(0));
    const user = await seedUser();
    const account: LearnerViewer = { ...user, kind: "account", role: "learner", mayReview: false, nickname: "Ada" };
    const merge = (guestId: string) =>
      prisma().$transaction((tx) => mergeLearners(tx, { guestId, accountLearnerId: user.learnerId, now: at(1) }));
    await merge(one.learnerId);
    const { plan, placement } = await getToday(account, at(1));
    expect([plan?.settings, placement.state]).toEqual([INPUT, "open"]);

    const other = guest();
    await updatePlan(other, { ...INPUT, minutes: 90 }, at(1));
    await merge(other.learnerId);
    expect(planOf(await getToday(account, at(1))).settings).toEqual(INPUT);
    await expect(updatePlan(other, INPUT, at(1))).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the placement", () => {
  it("asks twelve items of one track, is answered like any others, and is read from the answers", async () => {
    const viewer = guest();
    const { placement } = await changePlacement(viewer, "begin", at(0));
    expect(placement).toMatchObject({ state: "open", results: [] });
    expect(placement.items).toHaveLength(12);
    // What was answered before it began is no part of it.
    const asked = placement.items.map(({ itemId }) => itemId);
    for (const [index, id] of asked.entries()) await answer(viewer, id, index < 6, at(0, 5 + index));
    const { placement: after } = await getToday(viewer, at(0, 30));
    expect(after).toMatchObject({ state: "done", results: [{ track: "fine-tuning", answered: 12, share: 0.5 }] });
    expect(after.again).toBe(dateOf(21));
    // A second answer to an item says nothing about where one stood.
    await answer(viewer, asked[11]!, true, at(0, 40));
    expect((await getToday(viewer, at(0, 50))).placement.results).toEqual(after.results);
  });

  it("is left and gone on with: the same items, with what was answered", async () => {
    const viewer = guest();
    const { placement } = await changePlacement(viewer, "begin", at(0));
    await answer(viewer, placement.items[0]!.itemId, true, at(0, 5));
    const { placement: later } = await changePlacement(viewer, "begin", at(2));
    expect(later.items).toEqual(placement.items.map((item, index) => ({ ...item, isAnswered: index === 0 })));
    const { placement: ended } = await changePlacement(viewer, "end", at(2, 5));
    expect(ended).toMatchObject({ state: "done", results: [{ answered: 1 }] });
  });

  it("is taken again after three weeks, not before", async () => {
    const viewer = guest();
    const { placement } = await changePlacement(viewer, "begin", at(0));
    await answer(viewer, placement.items[0]!.itemId, true, at(0, 5));
    await changePlacement(viewer, "end", at(0, 6));
    await expect(changePlacement(viewer, "begin", at(20))).rejects.toMatchObject({ code: "placement-too-soon" });
    expect((await changePlacement(viewer, "begin", at(21))).placement).toMatchObject({ state: "open", results: [] });
  });

  it("can be declined, and begun all the same", async () => {
    const viewer = guest();
    expect((await changePlacement(viewer, "decline", at(0))).placement.state).toBe("declined");
    expect((await changePlacement(viewer, "begin", at(0, 1))).placement.state).toBe("open");
    expect((await changePlacement(viewer, "end", at(0, 2))).placement).toMatchObject({
      state: "declined",
      again: null,
    });
  });

  it("asks what there is, and says when that is nothing", async () => {
    await pool().query(`UPDATE "Item" SET status = 'retired' WHERE id = ANY($1)`, [items.slice(5)]);
    expect((await changePlacement(guest(), "begin", at(0))).placement.items).toHaveLength(5);
    await pool().query(`UPDATE "Item" SET status = 'retired'`);
    const { status, json } = await browser.call(placementRoute, "POST", "/api/v1/plan/placement", {
      body: { act: "begin" },
    });
    expect([status, json.code]).toEqual([409, "placement-empty"]);
  });

  it("begins once when two tabs begin it", async () => {
    const viewer = guest();
    await updatePlan(viewer, INPUT, at(0));
    await Promise.all([1, 2].map((minute) => changePlacement(viewer, "begin", at(0, minute))));
    const { placement } = await getToday(viewer, at(0, 5));
    expect([placement.state, placement.items.length]).toEqual(["open", 12]);
  });
});
