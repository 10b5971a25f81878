import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { canonicalJson } from "@/lib/core/canonical-json";
import { AppError } from "@/lib/core/errors";
import { advance, isSame } from "@/lib/interviews/machine/advance";
import type { Said } from "@/lib/interviews/schema";
import { withHeldInterview } from "@/lib/interviews/server/locked-interview";
import { type Question, readTalk } from "@/lib/interviews/server/read-talk";
import { storable } from "@/lib/interviews/storable";

export interface DraftSave {
  readonly line: number;
  readonly said: Said;
  /** One more than the version that the writer knows. */
  readonly version: number;
}

/**
 * Keeps what is being written to the line that waits. The same save is acknowledged again, as when a reply was lost. An empty text is
 * kept too: somebody has taken away what he wrote.
 * @throws {AppError} not-found, invalid-input, draft-newer, interview-moved-on, interview-over
 */
export async function saveDraft(
  viewer: LearnerViewer,
  interviewId: string,
  { line, said: given, version }: DraftSave,
): Promise<{ version: number }> {
  const said = storable(given);
  return withHeldInterview(viewer.learnerId, interviewId, async (client, row) => {
    const talk = await readTalk(client, row);
    const { state, events } = advance(talk.state, { type: "look" }, talk.facts, talk.now);
    // Sent as an answer while this save was on its way: it is kept, and better than as a draft.
    const isSaid = state.turns.some(({ sayings }) =>
      sayings.some((saying) => saying.to === line && isSame(saying.said, said)),
    );
    if (isSaid) return { version };
    if (state.ended) throw new AppError("interview-over");
    // Whoever looks next writes what time has brought about; by then this line waits no more.
    if (events.length > 0 || state.line !== line) throw new AppError("interview-moved-on");
    const question = talk.questions[state.position];
    const isOfKind = "text" in said ? question?.body !== undefined : isAnswerOf(question, said.answer);
    if (!isOfKind) throw new AppError("invalid-input", { issues: [{ path: "said", code: "invalid_type" }] });
    if (version <= row.draftVersion) {
      const isKept = version === row.draftVersion && canonicalJson(row.draft) === canonicalJson(said);
      if (!isKept) throw new AppError("draft-newer");
      return { version };
    }
    await client.query(`UPDATE "InterviewSession" SET draft = $2, "draftVersion" = $3 WHERE id = $1`, [
      ...[interviewId, JSON.stringify(said), version],
    ]);
    return { version };
  });
}

function isAnswerOf(question: Question | undefined, answer: unknown): boolean {
  return question !== undefined && !question.body && question.revision.kind.answer.safeParse(answer).success;
}
