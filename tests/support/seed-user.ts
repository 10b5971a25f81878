import { hkdfSync } from "node:crypto";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { cookieName } from "@/lib/auth/cookies";
import { SESSION_ABSOLUTE_MS } from "@/lib/auth/session";
import { newId } from "@/lib/core/ids";

export interface SeededUser {
  readonly userId: string;
  readonly learnerId: string;
  readonly sessionId: string;
  readonly email: string;
  /** As a `Cookie` header carries it. */
  readonly cookie: string;
  /** As Playwright's `context.addCookies` wants it. */
  readonly browserCookie: { readonly name: string; readonly value: string; readonly url: string };
}

interface Settings {
  readonly DATABASE_URL: string;
  readonly WARMUP_SECRET: string;
  readonly PUBLIC_URL: string;
}

/**
 * An account that is signed in, made without a form: user, learner and session row, and the cookie that names it. Takes nothing
 * from server-only files, so that browser tests can use it; `auth.test.ts` proves that the server accepts what it makes.
 */
export async function seedUser(
  {
    role = "learner",
    mayReview = false,
    nickname = "Ada",
    now = new Date(),
    passwordHash = null as string | null,
  } = {},
  settings: Settings = process.env as unknown as Settings,
): Promise<SeededUser> {
  const [userId, learnerId, sessionId] = [newId(), newId(), newId()];
  const email = `user-${userId}@example.com`;
  const client = new pg.Client({ connectionString: settings.DATABASE_URL });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO "User" (id, email, nickname, role, "mayReview", "passwordHash") VALUES ($1, $2, $3, $4::"Role", $5, $6)`,
      [userId, email, nickname, role, mayReview, passwordHash],
    );
    await client.query(`INSERT INTO "Learner" (id, kind, "userId") VALUES ($1, 'account', $2)`, [learnerId, userId]);
    await client.query(
      `INSERT INTO "Session" (id, "userId", "createdAt", "lastSeenAt", "expiresAt") VALUES ($1, $2, $3, $3, $4)`,
      [sessionId, userId, now, new Date(now.getTime() + SESSION_ABSOLUTE_MS)],
    );
  } finally {
    await client.end();
  }
  const key = Buffer.from(hkdfSync("sha256", settings.WARMUP_SECRET, "", "warmup/next-auth", 32));
  const value = await encode({ token: { sid: sessionId }, secret: key.toString("base64url"), maxAge: 3_600 });
  const name = cookieName("session", settings.PUBLIC_URL);
  const browserCookie = { name, value, url: settings.PUBLIC_URL };
  return { userId, learnerId, sessionId, email, cookie: `${name}=${value}`, browserCookie };
}
