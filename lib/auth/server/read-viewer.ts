import "server-only";
import { parseCookies } from "@/lib/auth/cookies";
import { readGuestCookie } from "@/lib/auth/server/guest-cookie";
import { readSessionCookie } from "@/lib/auth/server/session-cookie";
import { isSessionAlive, SESSION_TOUCH_MS, type SessionTimes } from "@/lib/auth/session";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { withholdRights } from "@/lib/auth/withhold-rights";
import { env } from "@/lib/core/env";
import { pool } from "@/lib/db/pool";
import { knownSiteSettings } from "@/lib/site-settings/server/read-site-settings";

interface SessionRow extends SessionTimes {
  readonly userId: string;
  readonly role: Role;
  readonly mayReview: boolean;
  readonly nickname: string;
  readonly learnerId: string;
  readonly hasSecondFactor: boolean;
}

/**
 * Who is asking, by one query. A session counts while its row is alive and its account is neither suspended nor deleted; a guest cookie counts while its learner is a guest who
 * was not merged into an account, or has no row yet. Everything else is anonymous. Rights that wait for a second factor are withheld.
 */
export async function readViewer(cookieHeader: string | null, now: Date): Promise<Viewer> {
  const cookies = parseCookies(cookieHeader);
  const sessionId = await readSessionCookie(cookies);
  const account = sessionId === undefined ? undefined : await readAccount(sessionId, now);
  if (account) return account;

  const learnerId = readGuestCookie(cookies);
  return learnerId !== undefined && (await isGuest(learnerId)) ? { kind: "guest", learnerId } : { kind: "anonymous" };
}

async function readAccount(sessionId: string, now: Date): Promise<Viewer | undefined> {
  const { rows } = await pool().query<SessionRow>({
    name: "read-account",
    text: `SELECT s."lastSeenAt", s."expiresAt", s."revokedAt", u.id AS "userId", u.role, u."mayReview", u.nickname, l.id AS "learnerId",
       EXISTS (SELECT FROM "SecondFactor" f WHERE f."userId" = u.id) AS "hasSecondFactor"
     FROM "Session" s JOIN "User" u ON u.id = s."userId" JOIN "Learner" l ON l."userId" = u.id WHERE s.id = $1 AND u."suspendedAt" IS NULL AND u."deletedAt" IS NULL`,
    values: [sessionId],
  });
  const [row] = rows;
  if (!row || !isSessionAlive(row, now, knownSiteSettings().retention.sessionIdleDays)) return undefined;
  if (now.getTime() - row.lastSeenAt.getTime() > SESSION_TOUCH_MS) {
    await pool().query(`UPDATE "Session" SET "lastSeenAt" = $2 WHERE id = $1 AND "lastSeenAt" < $2`, [sessionId, now]);
  }
  const { userId, role, nickname, learnerId } = row;
  const mayReview = role === "admin" || (role === "instructor" && row.mayReview);
  const viewer = { kind: "account" as const, learnerId, userId, sessionId, role, mayReview, nickname };
  return row.hasSecondFactor ? viewer : withholdRights(viewer, env().REQUIRE_SECOND_FACTOR);
}

async function isGuest(learnerId: string): Promise<boolean> {
  const { rows } = await pool().query<{ guest: boolean }>({
    name: "is-guest",
    text: `SELECT kind = 'guest' AND "mergedIntoId" IS NULL AS guest FROM "Learner" WHERE id = $1`,
    values: [learnerId],
  });
  return rows[0]?.guest ?? true;
}
