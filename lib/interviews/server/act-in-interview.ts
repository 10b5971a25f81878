import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { Command } from "@/lib/interviews/machine/advance";
import type { InterviewOutput } from "@/lib/interviews/schema";
import { withLockedInterview } from "@/lib/interviews/server/locked-interview";
import { showInterview } from "@/lib/interviews/server/show-interview";
import { takeCommand } from "@/lib/interviews/server/take-command";

/**
 * Takes one command of a learner's own interview and gives the interview as it stands then. What time brought about meanwhile is
 * written also where the command is refused. The same command sent twice counts once.
 * @throws {AppError} not-found, invalid-input, interview-moved-on, interview-over
 */
export async function actInInterview(
  viewer: LearnerViewer,
  interviewId: string,
  command: Command,
): Promise<InterviewOutput> {
  const { talk, outcome } = await withLockedInterview(viewer.learnerId, interviewId, (client, row) =>
    takeCommand(client, row, command),
  );
  switch (outcome) {
    case "done":
    case "repeated":
      return showInterview(talk);
    case "outdated":
      throw new AppError("interview-moved-on");
    case "over":
      throw new AppError("interview-over");
    case "empty":
      throw new AppError("invalid-input", { issues: [{ path: "said", code: "empty" }] });
    default:
      return outcome satisfies never;
  }
}
