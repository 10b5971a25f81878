import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import type { InterviewOutput } from "@/lib/interviews/schema";
import { actInInterview } from "@/lib/interviews/server/act-in-interview";

/** Ends an interview with what was said and written by now. However often it is asked for, it ends once. @throws {AppError} not-found */
export function endInterview(viewer: LearnerViewer, interviewId: string): Promise<InterviewOutput> {
  return actInInterview(viewer, interviewId, { type: "end" });
}
