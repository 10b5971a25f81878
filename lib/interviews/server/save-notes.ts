import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { withHeldInterview } from "@/lib/interviews/server/locked-interview";
import { storable } from "@/lib/interviews/storable";

/**
 * Keeps the notes of an interview, the learner's own and never marked; after its end too.
 * @throws {AppError} not-found, draft-newer
 */
export async function saveNotes(
  viewer: LearnerViewer,
  interviewId: string,
  { text: given, version }: { readonly text: string; readonly version: number },
): Promise<{ version: number }> {
  const text = storable(given);
  return withHeldInterview(viewer.learnerId, interviewId, async (client, row) => {
    if (version <= row.notesVersion) {
      if (version !== row.notesVersion || text !== row.notes) throw new AppError("draft-newer");
      return { version };
    }
    await client.query(`UPDATE "InterviewSession" SET notes = $2, "notesVersion" = $3 WHERE id = $1`, [
      ...[interviewId, text, version],
    ]);
    return { version };
  });
}
