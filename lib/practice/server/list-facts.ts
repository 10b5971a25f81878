import "server-only";
import * as z from "zod";
import type { Prisma } from "@/lib/db/prisma";
import type { AttemptFact } from "@/lib/practice/fold-attempt";
import type { ReviewAct } from "@/lib/review/review-act";

/** Of a revision's envelope only what a replay needs. */
const envelope = z.object({ concepts: z.array(z.string()), edition: z.int().optional() });

const grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** All that a learner's cards follow from: his graded answers and his acts that he did not undo; of one item if it is named. */
export async function listFacts(
  tx: Prisma.TransactionClient,
  learnerId: string,
  itemId?: string,
): Promise<{ readonly attempts: AttemptFact[]; readonly acts: ReviewAct[] }> {
  const ofItem = itemId === undefined ? {} : { itemId };
  const attempts = await tx.attempt.findMany({
    where: { learnerId, ...ofItem, status: "graded" },
    select: {
      id: true,
      itemId: true,
      earned: true,
      possible: true,
      guess: true,
      evidence: true,
      gradedAt: true,
      hints: true,
      certainty: true,
      durationMs: true,
      item: { select: { chapter: true } },
      revision: { select: { envelope: true } },
    },
  });
  const acts = await tx.reviewAct.findMany({
    where: { learnerId, ...ofItem, undoneAt: null },
    select: { id: true, itemId: true, kind: true, attemptId: true, rating: true, at: true },
  });
  return { attempts: attempts.map(toFact), acts: acts.map(toAct) };
}

interface AttemptRow {
  readonly id: string;
  readonly itemId: string;
  readonly earned: number | null;
  readonly possible: number | null;
  readonly guess: number;
  readonly evidence: "server" | "self" | null;
  readonly gradedAt: Date | null;
  readonly hints: number;
  readonly certainty: number | null;
  readonly durationMs: number | null;
  readonly item: { readonly chapter: string };
  readonly revision: { readonly envelope: unknown };
}

export function toFact({ earned, possible, evidence, gradedAt, item, revision, ...row }: AttemptRow): AttemptFact {
  if (earned === null || !possible || evidence === null || gradedAt === null) {
    throw new Error(`attempt ${row.id} is graded but has no score`);
  }
  return {
    ...row,
    ...envelope.parse(revision.envelope),
    ...{ chapter: item.chapter, share: earned / possible, evidence, at: gradedAt },
  };
}

export interface ActRow {
  readonly id: string;
  readonly itemId: string;
  readonly kind: ReviewAct["kind"];
  readonly attemptId: string | null;
  readonly rating: number | null;
  readonly at: Date;
}

export function toAct({ id, itemId, kind, attemptId, rating, at }: ActRow): ReviewAct {
  const act = { id, itemId, at };
  if (kind !== "rate" && kind !== "strike") return { ...act, kind };
  if (attemptId === null) throw new Error(`act ${id} names no answer`);
  return kind === "rate" ? { ...act, kind, attemptId, rating: grade.parse(rating) } : { ...act, kind, attemptId };
}
