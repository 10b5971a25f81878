import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import type { RubricMarks } from "@/lib/interviews/schema";
import type { VerdictOutput } from "@/lib/interviews/second-judges-schema";
import { type JudgedTurn, readJudgedTurn } from "@/lib/interviews/server/read-judged-turn";
import { createEndpointJudge } from "@/lib/judges/server/create-endpoint-judge";
import { endpointSettings } from "@/lib/judges/server/endpoint-settings";
import { tokenBudget } from "@/lib/judges/server/token-budget";
import { MergedInto, withStayingLearner } from "@/lib/practice/server/locked-learner";
import { readOwner } from "@/lib/quizzes/server/locked-session";

/** What is being asked now, by question: two presses are one call. */
const underWay = new Map<string, Promise<VerdictOutput>>();

/**
 * Has one question of a learner's own ended interview marked by the language model that the operator names, once: what it said is kept and
 * given from then on. Where it gives no marks nothing is kept, and it may be asked again.
 * @throws {AppError} not-found
 */
export async function askEndpointJudge(
  viewer: LearnerViewer,
  interviewId: string,
  position: number,
  now: Date,
): Promise<VerdictOutput> {
  const turn = await readJudgedTurn(viewer, interviewId, position);
  const kept = turn.marks.get("endpoint");
  if (kept) return { status: "marked", marks: kept };
  const key = `${interviewId}/${position}`;
  const asked = underWay.get(key) ?? askOnce(turn, interviewId, position, now).finally(() => underWay.delete(key));
  underWay.set(key, asked);
  return asked;
}

async function askOnce(turn: JudgedTurn, interviewId: string, position: number, now: Date): Promise<VerdictOutput> {
  const settings = endpointSettings();
  if (!settings) return { status: "absent" };
  const judge = createEndpointJudge(settings, tokenBudget(settings, turn.learnerId, now));
  // Whoever asked may have left: the words were sent, so what came back is kept for him.
  const verdict = await judge.judge(turn.question, turn.answer, new AbortController().signal);
  if (verdict.status === "marked") await keepMarks(turn.learnerId, interviewId, position, verdict.marks);
  return verdict;
}

/** Unless it was deleted meanwhile, or another process was first. */
async function keepMarks(learnerId: string, interviewId: string, position: number, marks: RubricMarks): Promise<void> {
  await withStayingLearner(learnerId, async (client, ownerId) => {
    const owner = await readOwner(client, ownerId);
    if (owner?.mergedIntoId) return new MergedInto(owner.mergedIntoId);
    if (!owner || owner.isDeleted) return undefined;
    await client.query(
      `INSERT INTO "InterviewMark" ("learnerId", "sessionId", position, judge, body, "createdAt")
       SELECT s."learnerId", s.id, $3, $4, $5, now() FROM "InterviewSession" s WHERE s.id = $1 AND s."learnerId" = $2
       ON CONFLICT DO NOTHING`,
      [interviewId, ownerId, position, marks.judge.name, JSON.stringify({ version: 1, ...marks })],
    );
    return undefined;
  });
}
