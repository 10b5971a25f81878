import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { Localized } from "@/lib/core/locale";
import type { Score } from "@/lib/core/score";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { getRevision, readRevision } from "@/lib/practice/server/read-revision";
import { resolveMarked } from "@/lib/practice/server/resolve-marking";

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
  /** Whether the key of a later revision gave the score. */
  readonly isRegraded: boolean;
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
            markedById: true,
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
  const { itemId, revisionId, marks, submittedAt, revision } = attempt;
  const ticket = { learnerId: attempt.viewLearnerId, itemId, revisionId, number: attempt.viewNumber };
  const { markedById } = attempt;
  const markedBy = markedById === null ? undefined : await getRevision(pool(), markedById);
  const { view, answer } = resolveMarked(readRevision(revision), markedBy, ticket, attempt.answer);
  const { earned, possible, evidence } = attempt;
  return {
    ...{ itemId, chapter: attempt.item.chapter, kind: revision.kind, submittedAt, answer, marks },
    public: view.publicForm(),
    review: view.review(answer),
    isRegraded: markedById !== null,
    score:
      earned === null || possible === null || evidence === null
        ? { status: "awaiting-marks" }
        : { status: "graded", earned, possible, evidence },
  };
}
