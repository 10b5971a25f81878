import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { InterviewOutput } from "@/lib/interviews/schema";
import { requireInterview } from "@/lib/interviews/server/require-interview";
import { showInterview } from "@/lib/interviews/server/show-interview";

/** The viewer's interview as it is now: what was said so far and the question that waits, or how it ended. @throws {AppError} not-found */
export async function getInterview(viewer: Viewer, interviewId: string): Promise<InterviewOutput> {
  return showInterview(await requireInterview(viewer, interviewId));
}
