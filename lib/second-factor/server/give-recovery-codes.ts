import "server-only";
import { randomInt } from "node:crypto";
import { hmac } from "@/lib/core/secret";
import type { Prisma } from "@/lib/db/prisma";
import { RECOVERY_CODES } from "@/lib/second-factor/schema";
import { RECOVERY_ALPHABET, RECOVERY_LENGTH, showRecoveryCode } from "@/lib/second-factor/typed-code";

/** What is stored of a code. By a key of the server: fifty bits could be tried by whoever has the database alone. */
export function hashRecoveryCode(userId: string, code: string): string {
  return hmac("recovery-code", `${userId}:${code}`).toString("base64url");
}

function newCode(): string {
  return Array.from({ length: RECOVERY_LENGTH }, () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)]).join("");
}

/** Gives an account fresh recovery codes in place of those that it had, as they are written down. They exist in the answer alone. */
export async function giveRecoveryCodes(tx: Prisma.TransactionClient, userId: string, now: Date): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < RECOVERY_CODES) codes.add(newCode());
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: [...codes].map((code) => ({ userId, codeHash: hashRecoveryCode(userId, code), createdAt: now })),
  });
  return [...codes].map(showRecoveryCode);
}
