import "server-only";
import { linkState, type LinkPurpose } from "@/lib/auth/link";
import { hashToken } from "@/lib/auth/server/link-token";
import type { Role } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma, type Prisma } from "@/lib/db/prisma";

export interface Link {
  readonly id: string;
  readonly userId: string | null;
  readonly email: string | null;
  readonly role: Role | null;
}

const CODE = { used: "link-used", revoked: "link-revoked", expired: "link-expired" } as const;
const shown = { id: true, userId: true, email: true, role: true } as const;

/**
 * The link of a token, looked at without using it: opening a page must cost nothing, as programs that scan mail open every address.
 * @throws {AppError} `link-unknown`, `link-used`, `link-revoked`, `link-expired`
 */
export async function requireLink(
  purpose: LinkPurpose,
  token: string,
  now: Date,
  tx: Prisma.TransactionClient = prisma(),
): Promise<Link> {
  const row = await tx.oneTimeLink.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { ...shown, purpose: true, expiresAt: true, usedAt: true, revokedAt: true },
  });
  if (!row || row.purpose !== purpose) throw new AppError("link-unknown");
  const state = linkState(row, now);
  if (state !== "open") throw new AppError(CODE[state]);
  return { id: row.id, userId: row.userId, email: row.email, role: row.role };
}

/**
 * Uses the link up. One statement decides: of two who try at once the second waits for the first and finds it used, or, when the
 * first one's transaction fails, gets it.
 * @throws {AppError} as `requireLink`
 */
export async function consumeLink(
  tx: Prisma.TransactionClient,
  purpose: LinkPurpose,
  token: string,
  now: Date,
): Promise<Link> {
  const [link] = await tx.oneTimeLink.updateManyAndReturn({
    where: { tokenHash: hashToken(token), purpose, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: shown,
  });
  return link ?? neverOpen(await requireLink(purpose, token, now, tx));
}

function neverOpen(link: Link): never {
  throw new Error(`The link ${link.id} is open, yet it could not be used.`);
}
