import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { ProofInput } from "@/lib/second-factor/schema";
import { giveRecoveryCodes } from "@/lib/second-factor/server/give-recovery-codes";
import { withBothProofs } from "@/lib/second-factor/server/with-both-proofs";

/**
 * Fresh recovery codes, told this once; all earlier ones are worthless.
 * @throws {AppError} as `withBothProofs`
 */
export async function renewRecoveryCodes(
  proof: ProofInput,
  viewer: AccountViewer,
  address: string,
  now: Date,
): Promise<{ recoveryCodes: string[] }> {
  return withBothProofs(proof, viewer, { address, now }, async (tx) => ({
    recoveryCodes: await giveRecoveryCodes(tx, viewer.userId, now),
  }));
}
