import { admitAccount } from "@/app/[locale]/admit";
import { openDraft } from "@/lib/quizzes/server/open-draft";

interface DraftParams {
  readonly locale: string;
  readonly draftId: string;
}

/** The maker of a quiz, while he may assign anywhere; to everybody else there is no such page. */
export async function admitToDraft(params: Promise<DraftParams>) {
  const admitted = await admitAccount(params, (viewer, { draftId }) => openDraft(viewer, draftId));
  return { ...admitted, ...admitted.found };
}
