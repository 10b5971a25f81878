import "server-only";
import type { PoolClient } from "pg";
import type { DeleteAccountInput } from "@/lib/account/schema";
import { provePassword, requireFreshSession } from "@/lib/account/server/prove-owner";
import { can } from "@/lib/auth/policy";
import { LOCK_ADMINISTRATORS } from "@/lib/auth/server/lock-administrators";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import { MARK_SCORES, runningSeasons } from "@/lib/points/server/mark-scores";
import { transactionOf } from "@/lib/practice/server/locked-learner";
import { bequeathTeams } from "@/lib/teams/server/bequeath-teams";

/** What is erased, by whose it is: the account, its learners, or whoever has the address. */
const ERASURES: readonly (readonly [of: "user" | "email" | "learners", sql: string])[] = [
  ["user", `DELETE FROM "Session" WHERE "userId" = $1`],
  // With its recovery codes.
  ["user", `DELETE FROM "SecondFactor" WHERE "userId" = $1`],
  ["user", `DELETE FROM "PendingSignIn" WHERE "userId" = $1`],
  ["user", `DELETE FROM "Identity" WHERE "userId" = $1`],
  ["user", `DELETE FROM "OneTimeLink" WHERE "userId" = $1`],
  // Before the drafts: one that is being made holds its row here, and is waited for.
  ["user", `DELETE FROM "DraftImport" WHERE "userId" = $1`],
  ["user", `DELETE FROM "ItemDraft" WHERE "userId" = $1`],
  ["user", `DELETE FROM "QuizDraft" WHERE "userId" = $1`],
  ["user", `DELETE FROM "RevisionComment" WHERE "authorId" = $1`],
  ["user", `UPDATE "RevisionStep" SET note = NULL WHERE "actorId" = $1`],
  ["user", `DELETE FROM "TeamInvite" WHERE "madeById" = $1`],
  // With their history and their links.
  ["learners", `DELETE FROM "Notebook" WHERE "learnerId" = ANY($1::uuid[])`],
  ["user", `DELETE FROM "TeamReport" WHERE "reporterId" = $1`],
  ["user", `DELETE FROM "AccountOrigin" WHERE "userId" = $1`],
  // With what was kept from boards by it.
  ["learners", `DELETE FROM "FairPlayFlag" WHERE "learnerId" = ANY($1::uuid[])`],
  ["learners", `DELETE FROM "NoticeSetting" WHERE "learnerId" = ANY($1::uuid[])`],
  ["learners", `DELETE FROM "Notice" WHERE "learnerId" = ANY($1::uuid[])`],
  ["learners", `DELETE FROM "Allowance" WHERE "learnerId" = ANY($1::uuid[])`],
  ["email", `DELETE FROM "OneTimeLink" WHERE email = $1`],
  ["learners", `UPDATE "Learner" SET settings = NULL WHERE id = ANY($1::uuid[])`],
  [
    "learners",
    `UPDATE "Attempt" SET answer = '{}', "answerHash" = '', "idempotencyKey" = NULL WHERE "learnerId" = ANY($1::uuid[])`,
  ],
  ["learners", `UPDATE "FirstAnswer" SET taken = '{}' WHERE "learnerId" = ANY($1::uuid[])`],
  ["learners", `UPDATE "ProblemReport" SET text = '', quote = NULL, answer = NULL WHERE "learnerId" = ANY($1::uuid[])`],
  [
    "learners",
    `UPDATE "QuizSessionItem" SET answer = NULL, "answerHash" = NULL WHERE "viewLearnerId" = ANY($1::uuid[])`,
  ],
  // What runs has ended: there is nobody left to mark it for.
  [
    "learners",
    `UPDATE "QuizSession" SET "endedAt" = coalesce("endedAt", now()), "endedBy" = coalesce("endedBy", 'learner'),
       "markedAt" = coalesce("markedAt", now()) WHERE "learnerId" = ANY($1::uuid[])`,
  ],
  ["learners", `DELETE FROM "InterviewShare" WHERE "learnerId" = ANY($1::uuid[])`],
  ["learners", `UPDATE "InterviewDispute" SET reason = '', answer = NULL WHERE "learnerId" = ANY($1::uuid[])`],
  ["learners", `UPDATE "InterviewEvent" SET body = '{}' WHERE "learnerId" = ANY($1::uuid[])`],
  ["learners", `UPDATE "InterviewMark" SET body = '{}' WHERE "learnerId" = ANY($1::uuid[])`],
  [
    "learners",
    `UPDATE "InterviewSession" SET draft = NULL, notes = '', "endedAt" = coalesce("endedAt", now()),
       "endedBy" = coalesce("endedBy", 'learner'), "markedAt" = coalesce("markedAt", now()) WHERE "learnerId" = ANY($1::uuid[])`,
  ],
  ["learners", `DELETE FROM "IdempotencyRecord" WHERE owner = ANY($1::text[])`],
];

const TOMBSTONE = `UPDATE "User" SET email = NULL, "emailVerifiedAt" = NULL, "passwordHash" = NULL, nickname = '', role = 'learner',
  "mayReview" = false, "deletedAt" = $2 WHERE id = $1`;

/**
 * Deletes the viewer's account for good: what names a person and what he wrote is erased, scores stay under ids that mean nobody. The
 * owner shows himself by his password, or by having just signed in. From the next request on every cookie of the account, and of the
 * guests that became part of it, is a stranger's; an answer under way meanwhile finds nobody to belong to. Its teams go on without it,
 * and boards forget it.
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

  await transactionOf(viewer.learnerId, async (client) => {
    await requireDeletable(client, id);
    const learners = await client.query<{ id: string }>(
      `SELECT id FROM "Learner" WHERE id = $1 OR "mergedIntoId" = $1`,
      [viewer.learnerId],
    );
    const values = { user: id, email, learners: learners.rows.map((row) => row.id) };
    // Before the teams are locked: the fold, which may hold the scores, waits for teams.
    await client.query(MARK_SCORES, [viewer.learnerId, runningSeasons(now)]);
    await bequeathTeams(client, id, now);
    for (const [of, sql] of ERASURES) await client.query(sql, [values[of]]);
    await client.query(TOMBSTONE, [id, now]);
  });
}

/** Two administrators who leave at once do so one after the other, and the second finds himself the last. */
async function requireDeletable(client: PoolClient, userId: string): Promise<void> {
  const administrators = await client.query<{ id: string }>(LOCK_ADMINISTRATORS);
  const { rowCount } = await client.query(`SELECT FROM "User" WHERE id = $1 AND "deletedAt" IS NULL FOR UPDATE`, [
    userId,
  ]);
  if (rowCount === 0) throw new AppError("not-found");
  const [first, ...others] = administrators.rows;
  if (first?.id === userId && others.length === 0) throw new AppError("last-administrator");
}
