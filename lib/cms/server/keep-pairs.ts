import "server-only";
import type { CodePair } from "@/lib/code-pairs/code-pair";
import { CODE_KIND, PAIR_COUNT } from "@/lib/code-pairs/schema";
import { pairsProblem } from "@/lib/cms/pairs-problem";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/lib/db/prisma";

/**
 * Stores the pairs that an author's browser made of an exercise in code, in place of those that were taken along; without any, those
 * must be there. That pairs can be made elsewhere is accepted, as for answers (docs/decisions/029): their form is looked at.
 * @throws {AppError} pairs-missing; invalid-input for pairs that are not of this exercise, or of none
 */
export async function keepPairs(
  transaction: Prisma.TransactionClient,
  revisionId: string,
  pairs: readonly CodePair[] | undefined,
): Promise<void> {
  const { kind, body } = await transaction.itemRevision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { kind: true, body: true },
  });
  if (!pairs) return requirePairs(transaction, { id: revisionId, kind });
  const problem = kind === CODE_KIND ? pairsProblem(body, pairs) : "exercise";
  if (problem) throw new AppError("invalid-input", { issues: [{ path: "pairs", code: problem }] });
  await transaction.codePair.deleteMany({ where: { revisionId } });
  await transaction.codePair.createMany({ data: pairs.map((pair, number) => ({ revisionId, number, ...pair })) });
}

/** @throws {AppError} pairs-missing for an exercise in code without them */
export async function requirePairs(
  transaction: Prisma.TransactionClient,
  { id, kind }: { readonly id: string; readonly kind: string },
): Promise<void> {
  if (kind !== CODE_KIND) return;
  const count = await transaction.codePair.count({ where: { revisionId: id } });
  if (count < PAIR_COUNT) throw new AppError("pairs-missing");
}
