import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import type { Locale } from "@/lib/core/locale";
import type { InterviewOutput } from "@/lib/interviews/schema";
import { actInInterview } from "@/lib/interviews/server/act-in-interview";

/** Holds the interview in the other language from here on: time, draft and notes stay as they are. @throws {AppError} not-found, interview-over */
export function changeLanguage(viewer: LearnerViewer, interviewId: string, locale: Locale): Promise<InterviewOutput> {
  return actInInterview(viewer, interviewId, { type: "language", locale });
}
