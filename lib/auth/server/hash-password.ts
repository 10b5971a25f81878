import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { normalizePassword } from "@/lib/auth/password";

/**
 * argon2id (the library's default) with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane.
 * Memory is in KiB. Hashes of other parameters stay valid and are renewed at the next sign-in.
 */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const CURRENT = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$`;

export function hashPassword(password: string): Promise<string> {
  return hash(normalizePassword(password), PARAMETERS);
}

export function needsRehash(passwordHash: string): boolean {
  return !passwordHash.startsWith(CURRENT);
}

let decoy: Promise<string> | undefined;

/** Whether the password belongs to the hash. Without a hash the same work is done in vain: time tells nobody which accounts exist. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(passwordHash ?? (await decoy), normalizePassword(password));
  return passwordHash !== undefined && matches;
}
