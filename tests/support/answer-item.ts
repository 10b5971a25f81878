import type { LearnerViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import type { Fixtures } from "@/lib/items/contract";
import { fixtures } from "@/lib/items/fixtures.generated";
import { graders } from "@/lib/items/graders.generated.server";
import { kinds } from "@/lib/items/kinds.generated";
import { pool } from "@/lib/db/pool";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { getRevision } from "@/lib/practice/server/read-revision";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { historyOf, readTicket, rngOf } from "@/lib/practice/server/ticket";

export const guest = (): LearnerViewer => ({ kind: "guest", learnerId: newId() });

/** A view of an item for a learner, and the answer of a fixture's case to it. */
export async function viewWithAnswer(viewer: LearnerViewer, itemId: string, name: keyof typeof kinds, verdict: string) {
  const [view] = (await listItemViews(viewer, [itemId])).views;
  if (view?.status !== "active") throw new Error(`no view of ${itemId}`);
  const ticket = readTicket(view.viewId)!;
  const { authored, pairs } = (await getRevision(pool(), ticket.revisionId))!;
  // The registry pairs a kind with its own grader and fixtures.
  const [kind, grader, { cases }] = [kinds[name], graders[name], fixtures[name]] as unknown as [
    { resolve(...args: unknown[]): unknown },
    { reference(resolved: unknown): unknown },
    Fixtures<object, unknown>,
  ];
  const resolved = kind.resolve(authored, rngOf(ticket), pairs && { pairs, ...historyOf(ticket) });
  const found = cases.find((each) => each.expect === verdict);
  if (!found) throw new Error(`${name} has no case that is ${verdict}`);
  return { viewId: view.viewId, answer: found.answer(grader.reference(resolved), resolved) };
}

/** Answers an item as a fixture's case does. Returns the attempt's id. */
export async function answerItem(
  viewer: LearnerViewer,
  itemId: string,
  name: keyof typeof kinds,
  verdict: string,
  now = new Date(),
): Promise<string> {
  const submission = await viewWithAnswer(viewer, itemId, name, verdict);
  const { attemptId } = await submitAttempt(viewer, submission, { now, idempotencyKey: newId() });
  if (!attemptId) throw new Error("the answer was not kept");
  return attemptId;
}
