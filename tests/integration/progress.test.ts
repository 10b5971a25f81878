import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as historyRoute } from "@/app/api/v1/progress/history/route";
import { GET as progressRoute } from "@/app/api/v1/progress/route";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import type { HistoryEntry } from "@/lib/progress/schema";
import { getProgress } from "@/lib/progress/server/get-progress";
import { listHistory } from "@/lib/progress/server/list-history";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { seedItem } from "@/tests/support/seed-items";

const now = new Date("2026-11-24T10:00:00Z");
const later = new Date("2027-11-24T10:00:00Z");
const guest = (): LearnerViewer => ({ kind: "guest", learnerId: newId() });

beforeAll(async () => {
  await testDatabase();
});

let chapter: string;
let items: string[];
beforeEach(async () => {
  chapter = `chapter-${newId()}`;
  items = ["a", "b", "c"].map((name) => `item-${name}-${newId()}`);
  for (const id of items) await seedItem(id, "single-choice", { chapter, concepts: ["lora", `concept-${chapter}`] });
});

async function answer(viewer: LearnerViewer, itemId: string, right: boolean, at = now): Promise<void> {
  const [shown] = (await listItemViews(viewer, [itemId])).views;
  if (shown?.status !== "active") throw new Error(`no view of ${itemId}`);
  const { choices } = shown.public.en as { choices: { id: string; text: string }[] };
  const choice = choices.find(({ text }) => text.includes("Matrix A") === right)!.id;
  await submitAttempt(viewer, { viewId: shown.viewId, answer: { choice } }, { now: at, idempotencyKey: undefined });
}

async function chapterOf(viewer: Parameters<typeof getProgress>[0]) {
  return (await getProgress(viewer, now)).chapters.find(({ slug }) => slug === chapter);
}

describe("progress", () => {
  it("is all zeros for a stranger, who gets neither cookie nor row", async () => {
    const browser = new Browser();
    const before = (await pool().query(`SELECT count(*) FROM "Learner"`)).rows[0].count;
    const { status, json, headers } = await browser.call(progressRoute, "GET", "/api/v1/progress");
    expect(status).toBe(200);
    expect(json).toMatchObject({ totals: { answers: 0, answered: 0, solved: 0, due: 0 }, concepts: [], due: [] });
    expect(json.chapters).toContainEqual({ slug: chapter, answered: 0, solved: 0, items: 3 });
    expect(headers.getSetCookie()).toEqual([]);
    expect((await pool().query(`SELECT count(*) FROM "Learner"`)).rows[0].count).toBe(before);
  });

  it("counts items answered and solved, and mastery by the formula", async () => {
    const viewer = guest();
    await answer(viewer, items[0]!, true);
    await answer(viewer, items[1]!, false);
    expect(await chapterOf(viewer)).toEqual({ slug: chapter, answered: 2, solved: 1, items: 3 });
    const { totals, concepts } = await getProgress(viewer, now);
    expect(totals).toEqual({ answers: 2, answered: 2, solved: 1, due: 0 });
    const concept = concepts.find(({ slug }) => slug === `concept-${chapter}`)!;
    expect(concept.evidence).toBeCloseTo(1.8, 12);
    expect(concept.mastery).toBeCloseTo(0.8 / 2.8, 12);
  });

  it("says what is due, the earliest first, without retired items", async () => {
    const viewer = guest();
    for (const id of items) await answer(viewer, id, id !== items[0]);
    const soon = await getProgress(viewer, now);
    expect(soon.due).toHaveLength(3);
    expect(soon.due.map(({ due }) => due)).toEqual(soon.due.map(({ due }) => due).toSorted());
    expect(soon.due[0]).toMatchObject({ itemId: items[0], chapter });
    await pool().query(`UPDATE "Item" SET status = 'retired' WHERE id = $1`, [items[0]]);
    const { totals, due } = await getProgress(viewer, later);
    expect([totals.due, due.map(({ itemId }) => itemId).toSorted()]).toEqual([2, items.slice(1).toSorted()]);
  });

  it("is nobody else's", async () => {
    const [mine, other] = [guest(), guest()];
    await answer(mine, items[0]!, true);
    expect(await chapterOf(other)).toEqual({ slug: chapter, answered: 0, solved: 0, items: 3 });
    expect(await listHistory(other, undefined)).toEqual({ entries: [], nextCursor: null });
  });
});

describe("history", () => {
  it("lists every answer once, newest first, also when many bear the same time", async () => {
    const viewer = guest();
    for (let day = 0; day < 8; day++) {
      for (const id of items) await answer(viewer, id, day % 2 === 0, new Date(now.getTime() + day * 86_400_000));
    }
    const seen: HistoryEntry[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await listHistory(viewer, cursor ?? undefined);
      seen.push(...page.entries);
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(24);
    expect(new Set(seen.map(({ attemptId }) => attemptId)).size).toBe(24);
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(seen[0]).toMatchObject({
      chapter,
      kind: "single-choice",
      verdict: "incorrect",
      share: 0,
      evidence: "server",
    });
    expect(seen.at(-1)).toMatchObject({ verdict: "correct", share: 1 });
  });

  it("refuses a cursor that it did not give, and a repeated one", async () => {
    const browser = new Browser();
    const call = (query: string) => browser.call(historyRoute, "GET", `/api/v1/progress/history${query}`);
    expect((await call("")).json).toEqual({ entries: [], nextCursor: null });
    expect((await call("?cursor=1'--")).json.code).toBe("invalid-input");
    expect((await call("?cursor=1&cursor=2")).json.code).toBe("invalid-input");
    expect((await call("?learnerId=x")).json.code).toBe("invalid-input");
  });
});
