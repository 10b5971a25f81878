import "server-only";
import type { PoolClient } from "pg";
import type { DeleteAccountInput } from "@/lib/account/schema";
import { provePassword, requireFreshSession } from "@/lib/account/server/prove-owner";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import { lockedTransaction } from "@/lib/db/transaction";
import { learnerLock } from "@/lib/practice/server/locked-learner";

/** Held by whatever takes an administrator away, so that two who leave at once do not both see the other. */
const ADMINISTRATORS = "administrators";

/** What is erased, by whose it is: the account, its learners, or whoever has the address. */
const ERASURES: readonly (readonly [of: "user" | "email" | "learners", sql: string])[] = [
  ["user", `DELETE FROM "Session" WHERE "userId" = $1`],
  ["user", `DELETE FROM "Identity" WHERE "userId" = $1`],
  ["user", `DELETE FROM "OneTimeLink" WHERE "userId" = $1`],
  ["email", `DELETE FROM "OneTimeLink" WHERE email = $1`],
  ["learners", `UPDATE "Learner" SET settings = NULL WHERE id = ANY($1::uuid[])`],
  [
    "learners",
    `UPDATE "Attempt" SET answer = '{}', "answerHash" = '', "idempotencyKey" = NULL WHERE "learnerId" = ANY($1::uuid[])`,
  ],
  ["learners", `UPDATE "ProblemReport" SET text = '', quote = NULL WHERE "learnerId" = ANY($1::uuid[])`],
  ["learners", `DELETE FROM "IdempotencyRecord" WHERE owner = ANY($1::text[])`],
];

const TOMBSTONE = `UPDATE "User" SET email = NULL, "emailVerifiedAt" = NULL, "passwordHash" = NULL, nickname = '', role = 'learner',
  "mayReview" = false, "deletedAt" = $2 WHERE id = $1`;

/**
 * Deletes the viewer's account for good: what names a person and what he wrote is erased, scores stay under ids that mean nobody. The
 * owner shows himself by his password, or by having just signed in. From the next request on every cookie of the account, and of the
 * guests that became part of it, is a stranger's; an answer under way meanwhile finds nobody to belong to.
 * @throws {AppError} `wrong-password`, `fresh-sign-in-required`, `too-many-requests`, `last-administrator`, `not-found`
 */
export async function deleteAccount(
  { password }: DeleteAccountInput,
  viewer: AccountViewer,
  address: string,
  now: Date,
): Promise<void> {
  const user = await prisma().user.findUnique({
    where: { id: viewer.userId },
    select: { id: true, email: true, passwordHash: true },
  });
  if (!user?.email || !can(viewer, "account.delete", { userId: user.id })) throw new AppError("not-found");
  const { id, email, passwordHash } = user;
  if (password !== undefined) await provePassword(viewer, { email, passwordHash }, password, address);
  else await requireFreshSession(viewer, now);

  await lockedTransaction([ADMINISTRATORS, learnerLock(viewer.learnerId)], async (client) => {
    await requireDeletable(client, id);
    const learners = await client.query<{ id: string }>(
      `SELECT id FROM "Learner" WHERE id = $1 OR "mergedIntoId" = $1`,
      [viewer.learnerId],
    );
    const values = { user: id, email, learners: learners.rows.map((row) => row.id) };
    for (const [of, sql] of ERASURES) await client.query(sql, [values[of]]);
    await client.query(TOMBSTONE, [id, now]);
  });
}

async function requireDeletable(client: PoolClient, userId: string): Promise<void> {
  const { rows } = await client.query<{ role: string; others: boolean }>(
    `SELECT role, EXISTS (SELECT 1 FROM "User" o WHERE o.role = 'admin' AND o.id <> $1 AND o."deletedAt" IS NULL
       AND o."suspendedAt" IS NULL) AS others
     FROM "User" WHERE id = $1 AND "deletedAt" IS NULL FOR UPDATE`,
    [userId],
  );
  const [row] = rows;
  if (!row) throw new AppError("not-found");
  if (row.role === "admin" && !row.others) throw new AppError("last-administrator");
}
