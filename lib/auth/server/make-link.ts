import "server-only";
import type { LinkPurpose } from "@/lib/auth/link";
import { hashToken, newToken } from "@/lib/auth/server/link-token";
import type { Role } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import type { Prisma } from "@/lib/db/prisma";

interface NewLink {
  readonly purpose: LinkPurpose;
  readonly lifeMs: number;
  readonly userId?: string;
  readonly email?: string | undefined;
  readonly role?: Role;
  readonly madeById?: string;
}

/** Makes a link. Its token exists in the answer alone: whoever loses it needs a new link. */
export async function makeLink(
  tx: Prisma.TransactionClient,
  { lifeMs, ...link }: NewLink,
  now: Date,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const [id, token, expiresAt] = [newId(), newToken(), new Date(now.getTime() + lifeMs)];
  const { purpose, userId = null, email = null, role = null, madeById = null } = link;
  await tx.oneTimeLink.create({
    data: { id, purpose, tokenHash: hashToken(token), userId, email, role, madeById, createdAt: now, expiresAt },
  });
  return { id, token, expiresAt };
}

/** Which unused links to withdraw; at least one of whose and whom must be named, but for those of administrators to come. */
type Withdrawn =
  | { readonly purpose: "administrator" }
  | { readonly purpose: LinkPurpose; readonly userId: string }
  | { readonly madeById: string };

export async function revokeLinks(tx: Prisma.TransactionClient, which: Withdrawn, now: Date): Promise<void> {
  await tx.oneTimeLink.updateMany({ where: { ...which, usedAt: null, revokedAt: null }, data: { revokedAt: now } });
}
