import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { advance } from "@/lib/interviews/machine/advance";
import { readInterview } from "@/lib/interviews/server/interview-row";
import { withLockedInterview } from "@/lib/interviews/server/locked-interview";
import { readTalk, type Talk } from "@/lib/interviews/server/read-talk";
import { takeCommand } from "@/lib/interviews/server/take-command";

/**
 * A viewer's own interview, with whatever time has brought about done.
 * @throws {AppError} not-found for anybody else's, and for none
 */
export async function requireInterview(viewer: Viewer, interviewId: string): Promise<Talk> {
  const row = viewer.kind === "anonymous" ? undefined : await readInterview(pool(), viewer.learnerId, interviewId);
  if (!row || !can(viewer, "interview.take", row)) throw new AppError("not-found", { message: "no such interview" });
  const talk = await readTalk(pool(), row);
  if (advance(talk.state, { type: "look" }, talk.facts, talk.now).events.length === 0) return talk;
  return withLockedInterview(row.learnerId, interviewId, async (client, locked) => {
    const { talk: settled } = await takeCommand(client, locked, { type: "look" });
    return settled;
  });
}
