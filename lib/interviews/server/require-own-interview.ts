import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { isLocale, type Locale } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";

const HEAD = {
  ...{ id: true, learnerId: true, setup: true, locale: true, startedAt: true, endedAt: true, endedBy: true },
  markedAt: true,
} as const;

export interface InterviewHead {
  readonly id: string;
  readonly learnerId: string;
  readonly setup: unknown;
  readonly locale: Locale;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly markedAt: Date | null;
}

/** An interview by its id, whosever it is; for those who have shown another right. */
export async function findInterview(interviewId: string): Promise<InterviewHead | undefined> {
  const row = await prisma().interviewSession.findUnique({ where: { id: interviewId }, select: HEAD });
  return row ? { ...row, locale: isLocale(row.locale) ? row.locale : "en" } : undefined;
}

/** The viewer's own interview. @throws {AppError} `not-found` for everybody else */
export async function requireOwnInterview(viewer: Viewer, interviewId: string): Promise<InterviewHead> {
  const found = await findInterview(interviewId);
  if (!found || !can(viewer, "interview.report", { learnerId: found.learnerId }))
    throw new AppError("not-found", { message: "no such interview" });
  return found;
}

/** The same once it is over and marked. @throws {AppError} `not-found` before */
export async function requireReport(viewer: Viewer, interviewId: string): Promise<InterviewHead & { endedAt: Date }> {
  const found = await requireOwnInterview(viewer, interviewId);
  const { endedAt } = found;
  if (!endedAt || !found.markedAt) throw new AppError("not-found", { message: "no report yet" });
  return { ...found, endedAt };
}
