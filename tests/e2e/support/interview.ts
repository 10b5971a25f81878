import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import pg from "pg";
import { newId } from "@/lib/core/ids";
import { fixtures } from "@/lib/items/fixtures.generated";
import { OPEN_BODY } from "@/tests/support/interview-body";
import { expect } from "../fixtures";

async function query(sql: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  await client.query(sql, [...values]).finally(() => client.end());
}

let seeded: string[] = [];

/** Takes the test's items out of everybody else's draws and counts. */
export async function retireInterviewItems(): Promise<void> {
  await query(`UPDATE "Item" SET status = 'retired' WHERE id = ANY($1)`, [seeded]);
  seeded = [];
}

/** So many open questions, and sums, and the exercise `lora-count-gqa-code`, in a chapter that nobody else uses. */
export async function seedInterviewChapter({ open = 2, sums = 0, withCode = false } = {}): Promise<string> {
  const chapter = `e2e-${randomUUID()}`;
  const bodies = [
    ...Array.from({ length: open }, () => ({ kind: "open", version: 3, body: OPEN_BODY, round: null })),
    ...Array.from({ length: sums }, () => ({
      ...{ kind: "numeric-units", version: 1, round: "estimation" },
      body: fixtures["numeric-units"].sameItemOtherKey[0],
    })),
  ];
  for (const [index, { kind, version, body, round }] of bodies.entries()) {
    const id = `interview-${newId()}`;
    seeded.push(id);
    await query(`INSERT INTO "Item" (id, chapter, use) VALUES ($1, $2, 'practice')`, [id, chapter]);
    const envelope = { concepts: [`concept-${index}`], questions: [id], difficulty: 2, ...(round && { round }) };
    await query(
      `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status, "publishedAt")
       VALUES ($1, $2, 1, $3, $4, $5, $6, $2, 'content', 'published', now())`,
      [newId(), id, kind, version, JSON.stringify(envelope), JSON.stringify(body)],
    );
  }
  if (withCode) await copyCode(chapter);
  return chapter;
}

async function copyCode(chapter: string): Promise<void> {
  const [id, revisionId] = [`interview-${newId()}`, newId()];
  const published = `FROM "ItemRevision" WHERE "itemId" = 'lora-count-gqa-code' AND status = 'published'`;
  seeded.push(id);
  await query(`INSERT INTO "Item" (id, chapter, use) VALUES ($1, $2, 'practice')`, [id, chapter]);
  await query(
    `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status, "publishedAt")
     SELECT $1, $2, 1, kind, version, envelope, body, $2, 'content', 'published', now() ${published}`,
    [revisionId, id],
  );
  await query(
    `INSERT INTO "CodePair" ("revisionId", number, input, output, wrong)
     SELECT $1, number, input, output, wrong FROM "CodePair" WHERE "revisionId" = (SELECT id ${published})`,
    [revisionId],
  );
}

/** Begins an interview for whoever the request's cookies say, and a newcomer becomes a guest. */
export async function startInterview(
  request: APIRequestContext,
  { chapter, locale, minutes = 15 }: { chapter: string; locale: "zh" | "en"; minutes?: number },
): Promise<string> {
  const setup = {
    ...{ role: "all-round", level: "junior", minutes, chapters: [chapter], rounds: ["concept", "estimation", "code"] },
    ...{ showsDifficulty: true },
  };
  const reply = await request.post("/api/v1/interviews", {
    data: { setup, locale },
    headers: { origin: process.env["PUBLIC_URL"]!, "idempotency-key": newId() },
  });
  expect(reply.status()).toBe(201);
  return ((await reply.json()) as { interviewId: string }).interviewId;
}

/** Moves the deadline of an interview so that it ends so many milliseconds from now. */
export async function endInterviewIn(interviewId: string, ms: number): Promise<void> {
  await query(`UPDATE "InterviewSession" SET "deadlineAt" = now() + $2 * interval '1 ms' WHERE id = $1`, [
    interviewId,
    ms,
  ]);
}
