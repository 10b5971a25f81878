import { accountViewer } from "@/tests/support/account-viewer";
import type { SeededUser } from "@/tests/support/seed-user";
import { randomUUID } from "node:crypto";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import type { CreateAssignmentInput } from "@/lib/quizzes/assignment-schema";
import type { RunningItem, RunningSession } from "@/lib/quizzes/schema";
import { createAssignment } from "@/lib/quizzes/server/create-assignment";
import { getSession } from "@/lib/quizzes/server/get-session";
import { seedItem } from "@/tests/support/seed-items";

export const HOUR_MS = 3_600_000;

/** Single-choice items in a chapter that nobody else uses, so that a draw finds them alone. */
export async function seedChapter(count: number, use: "practice" | "assessment" = "practice") {
  const chapter = `c-${randomUUID()}`;
  const ids = Array.from({ length: count }, () => `item-${newId()}`);
  for (const [index, id] of ids.entries()) {
    await seedItem(id, "single-choice", { chapter, concepts: ["lora", `concept-${index % 2}`], use });
  }
  return { chapter, ids };
}

export const wishFor = (chapter: string) => ({ chapters: [chapter], concepts: [], difficulties: [], kinds: [] });

/** The right or a wrong choice of the fixture's single-choice item in this view. */
export function choose({ public: shown }: Pick<RunningItem, "public">, right: boolean): { choice: string } {
  const { choices } = shown.en as { choices: { id: string; text: string }[] };
  return { choice: choices.find(({ text }) => text.includes("Matrix A") === right)!.id };
}

export async function requireRunning(viewer: LearnerViewer, sessionId: string): Promise<RunningSession> {
  const session = await getSession(viewer, sessionId);
  if (session.phase !== "running") throw new Error(`the session is ${session.phase}`);
  return session;
}

/** Moves a session's start and deadline into the past, as if the time had gone by. */
export async function letTimePass(sessionId: string, ms: number): Promise<void> {
  await pool().query(
    `UPDATE "QuizSession" SET "startedAt" = "startedAt" - $2 * interval '1 ms', "deadlineAt" = "deadlineAt" - $2 * interval '1 ms',
       "endedAt" = "endedAt" - $2 * interval '1 ms' WHERE id = $1`,
    [sessionId, ms],
  );
}

/** An assigned quiz of these items that is open now; moments in milliseconds from now. */
export async function assign(
  maker: SeededUser,
  itemIds: readonly string[],
  {
    opens = -HOUR_MS,
    closes = HOUR_MS,
    results = null as number | null,
    ...rest
  }: { opens?: number; closes?: number; results?: number | null } & Partial<CreateAssignmentInput> = {},
): Promise<string> {
  const now = new Date();
  const at = (ms: number) => new Date(now.getTime() + ms).toISOString();
  const { assignmentId } = await createAssignment(
    accountViewer(maker, "instructor"),
    {
      ...{ title: "Low rank", source: { by: "pick", itemIds: [...itemIds] }, minutes: 30, tries: 1 },
      ...{ opensAt: at(opens), closesAt: at(closes), resultsAt: results === null ? null : at(results), ...rest },
    },
    now,
  );
  return assignmentId;
}

/** Moves the times of an assignment and of its sessions into the past. */
export async function closeAssignment(assignmentId: string, ms: number): Promise<void> {
  await pool().query(
    `UPDATE "Assignment" SET "opensAt" = "opensAt" - $2 * interval '1 ms', "closesAt" = "closesAt" - $2 * interval '1 ms',
       "resultsAt" = "resultsAt" - $2 * interval '1 ms' WHERE id = $1`,
    [assignmentId, ms],
  );
  const { rows } = await pool().query<{ id: string }>(`SELECT id FROM "QuizSession" WHERE "assignmentId" = $1`, [
    assignmentId,
  ]);
  for (const { id } of rows) await letTimePass(id, ms);
}
