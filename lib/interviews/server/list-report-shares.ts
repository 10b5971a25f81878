import "server-only";
import { linkState } from "@/lib/auth/link";
import type { Viewer } from "@/lib/auth/viewer";
import { prisma } from "@/lib/db/prisma";
import type { ReportShare } from "@/lib/interviews/share-schema";
import { requireOwnInterview } from "@/lib/interviews/server/require-own-interview";

const SHOWN = 50;

/** The links to the viewer's report, newest first, with what became of each. @throws {AppError} `not-found` */
export async function listReportShares(
  viewer: Viewer,
  interviewId: string,
  now: Date,
): Promise<{ shares: ReportShare[] }> {
  const { id: sessionId } = await requireOwnInterview(viewer, interviewId);
  const rows = await prisma().interviewShare.findMany({
    where: { sessionId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: { id: true, showsName: true, createdAt: true, expiresAt: true, revokedAt: true },
  });
  return {
    shares: rows.map(({ id: shareId, showsName, createdAt, expiresAt, revokedAt }) => ({
      ...{ shareId, showsName, state: stateOf({ expiresAt, revokedAt }, now) },
      ...{ createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
    })),
  };
}

/** As of every link; many use one, so it is never used up. */
export function stateOf(
  times: { readonly expiresAt: Date; readonly revokedAt: Date | null },
  now: Date,
): ReportShare["state"] {
  const state = linkState({ ...times, usedAt: null }, now);
  return state === "used" ? "revoked" : state;
}
