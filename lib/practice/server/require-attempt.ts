import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { Localized } from "@/lib/core/locale";
import type { Score } from "@/lib/core/score";
import { prisma } from "@/lib/db/prisma";
import { readRevision } from "@/lib/practice/server/read-revision";
import { resolveRevision } from "@/lib/practice/server/resolve-revision";
import { historyOf, rngOf } from "@/lib/practice/server/ticket";

/** One past answer as it was shown and marked. */
export interface AttemptRecord {
  readonly itemId: string;
  readonly chapter: string;
  readonly kind: string;
  readonly submittedAt: Date;
  readonly public: Localized<unknown>;
  readonly answer: unknown;
  readonly review: Localized<unknown>;
  readonly marks: unknown;
  readonly score: Score;
}

/**
 * A learner's own attempt.
 * @throws {AppError} not-found for anybody else's, and for none
 */
export async function requireAttempt(viewer: Viewer, attemptId: string): Promise<AttemptRecord> {
  const attempt =
    viewer.kind === "anonymous"
      ? null
      : await prisma().attempt.findFirst({
          where: { id: attemptId, learnerId: viewer.learnerId },
          select: {
            itemId: true,
            revisionId: true,
            viewLearnerId: true,
            viewNumber: true,
            answer: true,
            marks: true,
            status: true,
            earned: true,
            possible: true,
            evidence: true,
            submittedAt: true,
            item: { select: { chapter: true } },
            revision: {
              select: {
                id: true,
                kind: true,
                version: true,
                body: true,
                pairs: { select: { input: true, output: true, wrong: true }, orderBy: { number: "asc" } },
              },
            },
          },
        });
  if (!attempt) throw new AppError("not-found", { message: "no such attempt" });
  const { itemId, revisionId, answer, marks, submittedAt, revision } = attempt;
  const ticket = { learnerId: attempt.viewLearnerId, itemId, revisionId, number: attempt.viewNumber };
  const view = resolveRevision(readRevision(revision), rngOf(ticket), historyOf(ticket));
  const { earned, possible, evidence } = attempt;
  return {
    ...{ itemId, chapter: attempt.item.chapter, kind: revision.kind, submittedAt, answer, marks },
    public: view.publicForm(),
    review: view.review(answer),
    score:
      earned === null || possible === null || evidence === null
        ? { status: "awaiting-marks" }
        : { status: "graded", earned, possible, evidence },
  };
}
