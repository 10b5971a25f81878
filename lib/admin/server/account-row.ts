import "server-only";
import type { AccountRow } from "@/lib/admin/schema";
import type { Role } from "@/lib/auth/viewer";

/** What an administrator sees of an account: nothing of what it learnt, and no hash. */
export const accountSelect = {
  id: true,
  email: true,
  nickname: true,
  role: true,
  mayReview: true,
  emailVerifiedAt: true,
  suspendedAt: true,
  createdAt: true,
  secondFactor: { select: { userId: true } },
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
} as const;

interface Row {
  readonly id: string;
  readonly email: string | null;
  readonly nickname: string;
  readonly role: Role;
  readonly mayReview: boolean;
  readonly emailVerifiedAt: Date | null;
  readonly suspendedAt: Date | null;
  readonly createdAt: Date;
  readonly secondFactor: object | null;
  readonly sessions: readonly { readonly lastSeenAt: Date }[];
}

export function toAccountRow({
  id,
  emailVerifiedAt,
  suspendedAt,
  createdAt,
  secondFactor,
  sessions,
  ...row
}: Row): AccountRow {
  return {
    userId: id,
    ...row,
    isVerified: emailVerifiedAt !== null,
    isSuspended: suspendedAt !== null,
    hasSecondFactor: secondFactor !== null,
    createdAt: createdAt.toISOString(),
    lastSeenAt: sessions[0]?.lastSeenAt.toISOString() ?? null,
  };
}
