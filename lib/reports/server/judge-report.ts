import "server-only";
import * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { isLocale } from "@/lib/core/locale";
import { prisma, type Prisma } from "@/lib/db/prisma";
import { insertNotices } from "@/lib/notices/server/insert-notice";
import type { Judgement, judgeReportOutput, ReportStatus } from "@/lib/reports/schema";

type Judged = z.input<typeof judgeReportOutput>;
type Closing = Extract<Judgement, { answer: string }>;

/** Of the reporter's own words, what he needs to know again which report it was. */
const SHOWN = 160;

interface Row {
  readonly id: string;
  readonly learnerId: string;
  readonly status: ReportStatus;
  readonly closedAt: Date | null;
  readonly answer: string | null;
  readonly itemId: string | null;
  readonly chapter: string;
  readonly text: string;
  readonly locale: string;
}

/**
 * Closes a report, and others about the same item with it, and tells their writers the outcome; or opens one again. To say the same
 * twice changes nothing and tells nobody.
 * @throws {AppError} `not-found` for whoever is no instructor, and for a report that is not there; `invalid-input` for others that are
 *   about something else
 */
export async function judgeReport(
  viewer: AccountViewer,
  reportId: string,
  judgement: Judgement,
  now: Date,
): Promise<Judged> {
  if (!can(viewer, "report.judge", {})) throw new AppError("not-found");
  return prisma().$transaction(async (tx) => {
    const rows = await lockReports(tx, [reportId, ...(judgement.status === "open" ? [] : judgement.also)]);
    const known = rows.find(({ id }) => id === reportId);
    if (!known) throw new AppError("not-found", { message: "no such report" });
    const { status } = judgement;
    const answer = (closedAt: Date | null, closed: number): Judged => ({
      ...{ reportId, before: known.status, status, closed },
      closedAt: closedAt?.toISOString() ?? null,
    });
    if (judgement.status === "open") {
      await write(tx, [known], { status, answer: null, closedAt: null, closedById: null });
      return answer(null, 0);
    }
    if (rows.some(({ itemId, id }) => id !== reportId && (itemId === null || itemId !== known.itemId)))
      throw new AppError("invalid-input", { issues: [{ path: "also", code: "about-something-else" }] });
    const isSaid = known.status === status && known.answer === judgement.answer;
    const closing = rows.filter(({ id, status: each }) => (id === reportId ? !isSaid : each === "open"));
    await write(tx, closing, { status, answer: judgement.answer, closedAt: now, closedById: viewer.userId });
    await tell(tx, closing, judgement, now);
    return answer(isSaid ? known.closedAt : now, closing.length);
  });
}

function lockReports(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT id, "learnerId", status::text, "closedAt", answer, "itemId", chapter, text, locale FROM "ProblemReport"
    WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}

async function write(
  tx: Prisma.TransactionClient,
  rows: readonly Row[],
  data: { status: ReportStatus; answer: string | null; closedAt: Date | null; closedById: string | null },
): Promise<void> {
  await tx.problemReport.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data });
}

async function tell(tx: Prisma.TransactionClient, rows: readonly Row[], { status, answer }: Closing, now: Date) {
  for (const { id: reportId, learnerId, chapter, itemId, text, locale } of rows) {
    const body = {
      ...{ version: 1 as const, reportId, chapter, itemId, status, answer },
      ...{
        text: text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text,
        locale: isLocale(locale) ? locale : "en",
      },
    } as const;
    // A report that is opened and closed again has another outcome.
    await insertNotices(
      (sql, values) => tx.$executeRawUnsafe(sql, ...values),
      { kind: "report", about: `${reportId} ${now.toISOString()}`, now },
      [{ learnerId, body }],
    );
  }
}
