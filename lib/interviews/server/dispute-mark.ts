import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { prisma } from "@/lib/db/prisma";
import { transaction } from "@/lib/db/transaction";
import { grantable } from "@/lib/interviews/decide-mark";
import type { DisputeInput, ShownDispute } from "@/lib/interviews/report-schema";
import { readTurnMarks } from "@/lib/interviews/server/read-turns";
import { requireReport } from "@/lib/interviews/server/require-own-interview";

/**
 * Says that a mark is wrong, for instructors to look at. A mark is disputed once: whoever says so again gets what is there.
 * @throws {AppError} `not-found`, `invalid-input` for a part that withheld nothing
 */
export async function disputeMark(
  viewer: LearnerViewer,
  interviewId: string,
  { position, part, reason }: DisputeInput,
  now: Date,
): Promise<ShownDispute> {
  const head = await requireReport(viewer, interviewId);
  const known = await readDispute(head.id, position, part);
  if (known) return known;
  const { standing } = (await readTurnMarks(head.id))(position);
  if (!standing || grantable(standing, part).length === 0)
    throw new AppError("invalid-input", { issues: [{ path: "part", code: "nothing-withheld" }] });
  await transaction((client) =>
    // The owner is read with the row locked, so that a guest who signs in meanwhile takes it along.
    client.query(
      `INSERT INTO "InterviewDispute" (id, "learnerId", "sessionId", position, part, reason, "createdAt")
       SELECT $1, s."learnerId", s.id, $3, $4, $5, $6 FROM "InterviewSession" s WHERE s.id = $2 FOR SHARE
       ON CONFLICT ("sessionId", position, part) DO NOTHING`,
      [newId(), head.id, position, part, reason, now],
    ),
  );
  const kept = await readDispute(head.id, position, part);
  if (!kept) throw new AppError("not-found", { message: "the interview is gone" });
  return kept;
}

async function readDispute(sessionId: string, position: number, part: string): Promise<ShownDispute | undefined> {
  const row = await prisma().interviewDispute.findUnique({
    where: { sessionId_position_part: { sessionId, position, part } },
    select: { id: true, status: true, reason: true, answer: true },
  });
  if (!row) return undefined;
  const { id: disputeId, ...rest } = row;
  return { disputeId, ...rest };
}
