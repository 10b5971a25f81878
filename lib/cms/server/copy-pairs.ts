import "server-only";
import type { CmsDocument } from "@/lib/cms/schema";
import { hashExercise } from "@/lib/code-pairs/hash-exercise";
import { codeExercise, CODE_KIND } from "@/lib/code-pairs/schema";
import type { Prisma } from "@/lib/db/prisma";

interface Written {
  readonly id: string;
  readonly document: CmsDocument;
}

/** Takes the pairs of an exercise in code along into the next revision, where its code did not change: they would come out the same. */
export async function copyPairs(
  transaction: Prisma.TransactionClient,
  { from, to }: { readonly from: Written; readonly to: Written },
): Promise<void> {
  const [before, after] = [exerciseOf(from.document), exerciseOf(to.document)];
  if (before === undefined || before !== after) return;
  await transaction.$executeRaw`
    INSERT INTO "CodePair" ("revisionId", number, input, output, wrong)
    SELECT ${to.id}::uuid, number, input, output, wrong FROM "CodePair" WHERE "revisionId" = ${from.id}::uuid`;
}

const exerciseOf = ({ kind, body }: CmsDocument): string | undefined =>
  kind === CODE_KIND && codeExercise.safeParse(body).success ? hashExercise(body) : undefined;
