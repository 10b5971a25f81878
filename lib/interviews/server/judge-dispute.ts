import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { isLocale } from "@/lib/core/locale";
import { prisma, type Prisma } from "@/lib/db/prisma";
import { grantable, grantMark, restoreMark } from "@/lib/interviews/decide-mark";
import type { DisputeJudgement, judgeDisputeOutput } from "@/lib/interviews/dispute-schema";
import type { Marks } from "@/lib/interviews/schema";
import { readWording } from "@/lib/interviews/server/read-turns";
import { readMarks } from "@/lib/interviews/stored-rows";
import { insertNotices } from "@/lib/notices/server/insert-notice";

type Judged = z.input<typeof judgeDisputeOutput>;

interface Row {
  readonly sessionId: string;
  readonly learnerId: string;
  readonly position: number;
  readonly part: string;
  readonly status: Judged["status"];
  readonly answer: string | null;
  readonly closedAt: Date | null;
  readonly locale: string;
  readonly itemId: string;
  readonly revisionId: string;
}

/**
 * Upholds a dispute, by which the mark becomes what the instructor grants, or declines it; the learner is told. What the judge gave
 * stays beside, so a decision can be changed. To say the same twice changes nothing and tells nobody.
 * @throws {AppError} `not-found` for whoever is no instructor, and for a dispute that is not there; `invalid-input` for a grant that the
 *   mark does not leave room for
 */
export async function judgeDispute(
  viewer: AccountViewer,
  disputeId: string,
  judgement: DisputeJudgement,
  now: Date,
): Promise<Judged> {
  if (!can(viewer, "dispute.judge", {})) throw new AppError("not-found");
  return prisma().$transaction(async (tx) => {
    const row = await lockDispute(tx, disputeId);
    if (!row) throw new AppError("not-found", { message: "no such dispute" });
    const { status, answer } = judgement;
    const base = await readStored(tx, row, ["matcher", "key"]);
    const standing = (await readStored(tx, row, ["instructor"])) ?? base;
    const next = base && standing && (await decide(judgement, row, base, standing));
    const isSaid = row.status === status && row.answer === answer && JSON.stringify(next) === JSON.stringify(standing);
    if (isSaid && row.closedAt) return { disputeId, before: row.status, status, closedAt: row.closedAt.toISOString() };
    if (next) await writeDecided(tx, row, next, now);
    await tx.interviewDispute.update({
      where: { id: disputeId },
      data: { status, answer, closedAt: now, closedById: viewer.userId },
      select: { id: true },
    });
    await tell(tx, disputeId, row, judgement, now);
    return { disputeId, before: row.status, status, closedAt: now.toISOString() };
  });
}

/** Under a lock of the interview: two decisions about one answer see each other. */
async function lockDispute(tx: Prisma.TransactionClient, disputeId: string): Promise<Row | undefined> {
  await tx.$queryRaw`
    SELECT id FROM "InterviewSession" WHERE id = (SELECT "sessionId" FROM "InterviewDispute" WHERE id = ${disputeId}::uuid)
    FOR NO KEY UPDATE`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d."sessionId", s."learnerId", d.position, d.part, d.status::text, d.answer, d."closedAt", s.locale, t."itemId", t."revisionId"
    FROM "InterviewDispute" d JOIN "InterviewSession" s ON s.id = d."sessionId"
    JOIN "InterviewTurn" t ON t."sessionId" = d."sessionId" AND t.position = d.position
    WHERE d.id = ${disputeId}::uuid`;
  return rows[0];
}

async function readStored(
  tx: Prisma.TransactionClient,
  { sessionId, position }: Row,
  judges: readonly string[],
): Promise<Marks | undefined> {
  const row = await tx.interviewMark.findFirst({
    where: { sessionId, position, judge: { in: [...judges] } },
    select: { body: true },
  });
  return row ? readMarks(row.body) : undefined;
}

async function decide(judgement: DisputeJudgement, row: Row, base: Marks, standing: Marks): Promise<Marks> {
  const { body } = await readWording(row.revisionId);
  if (judgement.status === "dismissed") return restoreMark(standing, row.part, base, body);
  if (!grantable(base, row.part).includes(judgement.grant))
    throw new AppError("invalid-input", { issues: [{ path: "grant", code: "impossible" }] });
  return grantMark(standing, row.part, judgement.grant, body);
}

async function writeDecided(
  tx: Prisma.TransactionClient,
  { sessionId, learnerId, position }: Row,
  marks: Marks,
  now: Date,
): Promise<void> {
  const body = { version: 1, ...marks };
  await tx.interviewMark.upsert({
    where: { sessionId_position_judge: { sessionId, position, judge: "instructor" } },
    create: { sessionId, learnerId, position, judge: "instructor", body, createdAt: now },
    update: { body, createdAt: now },
    select: { position: true },
  });
}

async function tell(
  tx: Prisma.TransactionClient,
  disputeId: string,
  { sessionId: interviewId, learnerId, position, itemId, locale }: Row,
  { status, answer }: DisputeJudgement,
  now: Date,
): Promise<void> {
  const body = {
    version: 1,
    interviewId,
    position,
    itemId,
    status,
    answer,
    locale: isLocale(locale) ? locale : "en",
  } as const;
  await insertNotices(
    (sql, values) => tx.$executeRawUnsafe(sql, ...values),
    { kind: "dispute", about: `${disputeId} ${now.toISOString()}`, now },
    [{ learnerId, body }],
  );
}
