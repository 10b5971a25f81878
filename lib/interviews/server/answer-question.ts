import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import type { InterviewOutput, Said } from "@/lib/interviews/schema";
import { actInInterview } from "@/lib/interviews/server/act-in-interview";
import { storable } from "@/lib/interviews/storable";

/**
 * Says something to the line that waits. Nothing that comes back depends on whether it was right, but for what an interviewer asks next.
 * @throws {AppError} not-found, invalid-input, interview-moved-on, interview-over
 */
export function answerQuestion(
  viewer: LearnerViewer,
  interviewId: string,
  { line, said }: { readonly line: number; readonly said: Said },
): Promise<InterviewOutput> {
  return actInInterview(viewer, interviewId, { type: "answer", line, said: storable(said) });
}
