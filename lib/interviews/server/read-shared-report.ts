import "server-only";
import { hashToken } from "@/lib/auth/server/link-token";
import { AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";
import { composeReport } from "@/lib/interviews/server/compose-report";
import { stateOf } from "@/lib/interviews/server/list-report-shares";
import { findInterview } from "@/lib/interviews/server/require-own-interview";
import type { SharedReport } from "@/lib/interviews/share-schema";

/**
 * A report by its link, for whoever holds it: to be read, without disputes, and without a name unless its learner wanted it told.
 * @throws {AppError} `link-unknown`, `link-revoked`, `link-expired`
 */
export async function readSharedReport(token: string, locale: Locale, now: Date): Promise<SharedReport> {
  const row = await prisma().interviewShare.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      ...{ sessionId: true, showsName: true, expiresAt: true, revokedAt: true },
      session: { select: { learner: { select: { user: { select: OWNER } } } } },
    },
  });
  const owner = row?.session.learner.user;
  // An account that is suspended or gone shares nothing.
  const head = row && !owner?.suspendedAt && !owner?.deletedAt ? await findInterview(row.sessionId) : undefined;
  if (!row || !head) throw new AppError("link-unknown");
  const state = stateOf(row, now);
  if (state !== "open") throw new AppError(state === "expired" ? "link-expired" : "link-revoked");
  return {
    report: await composeReport(head, locale, false),
    name: row.showsName ? (owner?.nickname ?? null) : null,
    expiresAt: row.expiresAt.toISOString(),
  };
}

const OWNER = { nickname: true, suspendedAt: true, deletedAt: true } as const;
