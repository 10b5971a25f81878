import { admitAccount } from "@/app/[locale]/admit";
import { pool } from "@/lib/db/pool";
import { requireMakerUses } from "@/lib/quizzes/server/maker-uses";
import { requireDraft } from "@/lib/quizzes/server/require-draft";

interface DraftParams {
  readonly locale: string;
  readonly draftId: string;
}

/** The maker of a quiz, while he may assign anywhere; to everybody else there is no such page. */
export async function admitToDraft(params: Promise<DraftParams>) {
  const admitted = await admitAccount(params, async (viewer, { draftId }) => {
    const uses = await requireMakerUses(pool(), viewer);
    return { draft: await requireDraft(pool(), viewer, draftId), hasAssessment: uses.includes("assessment") };
  });
  return { ...admitted, ...admitted.found };
}
