import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import pg from "pg";
import { newId } from "@/lib/core/ids";
import { fixtures } from "@/lib/items/fixtures.generated";
import { expect, type Page } from "../fixtures";

async function query(sql: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  await client.query(sql, [...values]).finally(() => client.end());
}

/** Single-choice items in a chapter of their own, whose right choice names matrix A. */
export async function seedItems(count: number, use: "practice" | "assessment" = "practice") {
  const chapter = `e2e-${randomUUID()}`;
  const ids = Array.from({ length: count }, () => `quiz-${newId()}`);
  seeded.push(...ids);
  const body = JSON.stringify(fixtures["single-choice"].sameItemOtherKey[0]);
  for (const [index, id] of ids.entries()) {
    await query(`INSERT INTO "Item" (id, chapter, use) VALUES ($1, $2, $3::"ItemUse")`, [id, chapter, use]);
    const title = { zh: `第 ${index + 1} 道`, en: `Number ${index + 1}` };
    const envelope = JSON.stringify({ concepts: ["lora"], difficulty: 1 + index, title });
    await query(
      `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status, "publishedAt")
       VALUES ($1, $2, 1, 'single-choice', 1, $3, $4, $2, 'content', 'published', now())`,
      [newId(), id, envelope, body],
    );
  }
  return { chapter, ids };
}

/** Those of the test that this worker runs; tests of other workers have theirs. */
let seeded: string[] = [];

/** Takes the test's items out of everybody else's draws and counts. */
export async function retireSeeded(): Promise<void> {
  await query(`UPDATE "Item" SET status = 'retired' WHERE id = ANY($1)`, [seeded]);
  seeded = [];
}

const headers = () => ({ origin: process.env["PUBLIC_URL"]!, "idempotency-key": newId() });

/** Begins a timed quiz of items of that chapter for whoever the request's cookies say. */
export async function startTimed(request: APIRequestContext, chapter: string, minutes = 5): Promise<string> {
  const wish = { chapters: [chapter], concepts: [], difficulties: [], kinds: [] };
  const reply = await request.post("/api/v1/quizzes", {
    data: { mode: "timed", wish, count: 10, minutes },
    headers: headers(),
  });
  expect(reply.status()).toBe(201);
  return ((await reply.json()) as { sessionId: string }).sessionId;
}

/** A quiz of picked items, not assigned yet, by whoever the request's cookies say. */
export async function seedDraft(
  request: APIRequestContext,
  title: string,
  itemIds: readonly string[],
): Promise<string> {
  const created = await request.post("/api/v1/quiz-drafts", { data: {}, headers: headers() });
  expect(created.status()).toBe(201);
  const { draftId } = (await created.json()) as { draftId: string };
  const saved = await request.put(`/api/v1/quiz-drafts/${draftId}`, {
    data: { version: 2, document: { version: 1, title, itemIds, rule: null, minutes: 30 } },
    headers: headers(),
  });
  expect(saved.status()).toBe(200);
  return draftId;
}

/** Assigns these items from now on, by whoever the request's cookies say. */
export async function assign(request: APIRequestContext, itemIds: readonly string[], resultsInMs: number | null) {
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  const reply = await request.post("/api/v1/assignments", {
    data: {
      ...{ title: "Low rank", source: { by: "pick", itemIds }, minutes: 30, tries: 1 },
      ...{ opensAt: at(-60_000), closesAt: at(3_600_000), resultsAt: resultsInMs === null ? null : at(resultsInMs) },
    },
    headers: headers(),
  });
  expect(reply.status()).toBe(201);
  return ((await reply.json()) as { assignmentId: string }).assignmentId;
}

/** Lets a running quiz end in so many milliseconds, by the database's clock. */
export const endIn = (sessionId: string, ms: number) =>
  query(`UPDATE "QuizSession" SET "deadlineAt" = now() + $2 * interval '1 ms' WHERE id = $1`, [sessionId, ms]);

/** Lets everything that waits for an assignment's times be over. */
export const closeNow = (assignmentId: string) =>
  query(
    `UPDATE "Assignment" SET "opensAt" = now() - interval '2 hours', "closesAt" = now(), "resultsAt" = now() WHERE id = $1`,
    [assignmentId],
  );

/** The key that chooses the right choice of the item that is shown. */
export async function rightKey(page: Page): Promise<string> {
  const labels = page.locator("form:visible ul label");
  await labels.first().waitFor();
  const texts = await labels.allTextContents();
  return String(texts.findIndex((text) => /(Matrix|矩阵) A/.test(text)) + 1);
}
