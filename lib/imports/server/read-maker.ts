import "server-only";
import type { AccountViewer, Role } from "@/lib/auth/viewer";
import { withholdRights } from "@/lib/auth/withhold-rights";
import { env } from "@/lib/core/env";
import { pool } from "@/lib/db/pool";

/**
 * Whose import it is, with the rights that he has now; undefined where the import or the account is gone. It is not asked for in any
 * session: the job names itself in its place.
 */
export async function readMaker(importId: string): Promise<AccountViewer | undefined> {
  const { rows } = await pool().query<{
    userId: string;
    learnerId: string;
    role: Role;
    mayReview: boolean;
    nickname: string;
    hasSecondFactor: boolean;
  }>(
    `SELECT u.id AS "userId", l.id AS "learnerId", u.role, u."mayReview", u.nickname,
       EXISTS (SELECT FROM "SecondFactor" f WHERE f."userId" = u.id) AS "hasSecondFactor"
     FROM "DraftImport" d JOIN "User" u ON u.id = d."userId" JOIN "Learner" l ON l."userId" = u.id
     WHERE d.id = $1 AND u."suspendedAt" IS NULL AND u."deletedAt" IS NULL`,
    [importId],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { hasSecondFactor, ...who } = row;
  const viewer: AccountViewer = { kind: "account", sessionId: importId, ...who };
  return hasSecondFactor ? viewer : withholdRights(viewer, env().REQUIRE_SECOND_FACTOR);
}
