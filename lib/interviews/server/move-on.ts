import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import type { InterviewOutput } from "@/lib/interviews/schema";
import { actInInterview } from "@/lib/interviews/server/act-in-interview";

/**
 * Leaves the question that is asked; what is written by then counts as said.
 * @throws {AppError} not-found, interview-moved-on, interview-over
 */
export function moveOn(
  viewer: LearnerViewer,
  interviewId: string,
  { line, by }: { readonly line: number; readonly by: "passed" | "done" },
): Promise<InterviewOutput> {
  return actInInterview(viewer, interviewId, { type: by === "passed" ? "pass" : "done", line });
}
