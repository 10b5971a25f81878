import { randomUUID } from "node:crypto";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { createInterview } from "@/lib/interviews/server/create-interview";
import { getInterview } from "@/lib/interviews/server/get-interview";
import type { CreateInterviewInput, InterviewOutput, Setup } from "@/lib/interviews/schema";
import { fixtures } from "@/lib/items/fixtures.generated";
import { OPEN_BODY } from "@/tests/support/interview-body";

export type RunningInterview = Extract<InterviewOutput, { phase: "running" }>;

async function publish(kind: string, body: unknown, envelope: object, chapter: string, use = "practice") {
  const [id, revisionId] = [`item-${newId()}`, newId()];
  await pool().query(`INSERT INTO "Item" (id, chapter, use) VALUES ($1, $2, $3::"ItemUse")`, [id, chapter, use]);
  await pool().query(
    `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status, "publishedAt")
     VALUES ($1, $2, 1, $3, $4, $5, $6, $2, 'content', 'published', now())`,
    [
      revisionId,
      id,
      kind,
      kind === "open" ? 3 : 1,
      JSON.stringify({ questions: [id], ...envelope }),
      JSON.stringify(body),
    ],
  );
  return id;
}

/** A chapter that nobody else uses, with open questions, sums and what no interview may ask. */
export async function seedBank({ open = 3, sums = 1 }: { open?: number; sums?: number } = {}) {
  const chapter = `c-${randomUUID()}`;
  const ids: string[] = [];
  for (let index = 0; index < open; index++)
    ids.push(await publish("open", OPEN_BODY, { concepts: [`concept-${index}`], difficulty: 2 }, chapter));
  const sumIds: string[] = [];
  for (let index = 0; index < sums; index++) {
    const envelope = { concepts: ["memory"], difficulty: 2, round: "estimation" };
    sumIds.push(await publish("numeric-units", fixtures["numeric-units"].sameItemOtherKey[0], envelope, chapter));
  }
  const exam = await publish("open", OPEN_BODY, { concepts: ["x"], difficulty: 2 }, chapter, "assessment");
  return { chapter, ids, sumIds, exam };
}

export const setupFor = (chapter: string, over: Partial<Setup> = {}): CreateInterviewInput["setup"] => ({
  ...{ role: "all-round", level: "junior", minutes: 15, chapters: [chapter], rounds: ["concept", "estimation"] },
  ...{ showsDifficulty: true, ...over },
});

export async function startInterview(
  viewer: LearnerViewer,
  setup: CreateInterviewInput["setup"],
): Promise<RunningInterview> {
  const { interviewId } = await createInterview(viewer, { setup, locale: "en" }, new Date());
  return requireRunningInterview(viewer, interviewId);
}

export async function requireRunningInterview(viewer: LearnerViewer, interviewId: string): Promise<RunningInterview> {
  const interview = await getInterview(viewer, interviewId);
  if (interview.phase !== "running") throw new Error("the interview has ended");
  return interview;
}

/** Moves an interview into the past, as if the time had gone by. Its events are guarded, so the guard is taken away meanwhile. */
export async function letInterviewPass(interviewId: string, ms: number): Promise<void> {
  await pool().query(`ALTER TABLE "InterviewEvent" DISABLE TRIGGER USER`);
  await pool().query(`UPDATE "InterviewEvent" SET at = at - $2 * interval '1 ms' WHERE "sessionId" = $1`, [
    interviewId,
    ms,
  ]);
  await pool().query(`ALTER TABLE "InterviewEvent" ENABLE TRIGGER USER`);
  await pool().query(
    `UPDATE "InterviewSession" SET "startedAt" = "startedAt" - $2 * interval '1 ms', "deadlineAt" = "deadlineAt" - $2 * interval '1 ms' WHERE id = $1`,
    [interviewId, ms],
  );
}
