import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { Locale } from "@/lib/core/locale";
import type { ProofInput } from "@/lib/second-factor/schema";
import { removeSecondFactor } from "@/lib/second-factor/server/remove-second-factor";
import { withBothProofs } from "@/lib/second-factor/server/with-both-proofs";

/**
 * Switches the viewer's own second factor off; he is told, in case that it was not he.
 * @throws {AppError} as `withBothProofs`
 */
export async function switchOff(
  proof: ProofInput,
  viewer: AccountViewer,
  { address, locale, now }: { readonly address: string; readonly locale: Locale; readonly now: Date },
): Promise<void> {
  const tellByMail = await withBothProofs(proof, viewer, { address, now }, (tx) =>
    removeSecondFactor(tx, viewer.userId, { by: "owner", locale, now }),
  );
  tellByMail();
}
