import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DELETE as identityRoute } from "@/app/api/v1/account/identities/[provider]/route";
import { PUT as passwordRoute } from "@/app/api/v1/account/password/route";
import { GET as accountRoute } from "@/app/api/v1/account/route";
import { DELETE as revokeOthersRoute, GET as sessionsRoute } from "@/app/api/v1/sessions/route";
import { DELETE as revokeRoute } from "@/app/api/v1/sessions/[sessionId]/route";
import { cookieName } from "@/lib/auth/cookies";
import { hashPassword } from "@/lib/auth/server/hash-password";
import { readViewer } from "@/lib/auth/server/read-viewer";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

const PASSWORD = "a warm start beats a cold one";
const NEXT = "and a cosine settles it";
const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
let passwordHash: string;
let network = 0;

beforeAll(async () => {
  Object.assign(process.env, { GITHUB_ID: "id", GITHUB_SECRET: "secret" });
  await testDatabase();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => void delete process.env["GITHUB_ID"]);
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
});

async function signedIn(overrides = {}): Promise<{ user: SeededUser; browser: Browser }> {
  const user = await seedUser({ passwordHash, ...overrides });
  const browser = new Browser(`198.23.${network++ % 256}.1`);
  browser.cookies.set(cookieName("session", env().PUBLIC_URL), user.browserCookie.value);
  return { user, browser };
}

async function elsewhere(email: string): Promise<Browser> {
  const browser = new Browser(`198.24.${network++ % 256}.1`);
  await browser.signIn(email, PASSWORD);
  return browser;
}

const isSignedIn = async (browser: Browser) => (await readViewer(browser.cookie, new Date())).kind === "account";
const changePassword = (browser: Browser, body: object) =>
  browser.call(passwordRoute, "PUT", "/api/v1/account/password", { body });
const sessions = async (browser: Browser) =>
  (await browser.call(sessionsRoute, "GET", "/api/v1/sessions")).json.sessions;
const revoke = (browser: Browser, sessionId: string) =>
  browser.call(revokeRoute, "DELETE", `/api/v1/sessions/${sessionId}`, { params: { sessionId } });
const account = async (browser: Browser) => (await browser.call(accountRoute, "GET", "/api/v1/account")).json;
const disconnect = (browser: Browser, provider: string) =>
  browser.call(identityRoute, "DELETE", `/api/v1/account/identities/${provider}`, { params: { provider } });
const connect = ({ userId }: SeededUser, provider: string) =>
  pool().query(`INSERT INTO "Identity" (provider, subject, "userId") VALUES ($1, $2, $3)`, [provider, newId(), userId]);

describe("the sessions of an account", () => {
  it("are listed with this one first, in plain words, and without what is over", async () => {
    const { user, browser } = await signedIn();
    const other = await elsewhere(user.email);
    await pool().query(`UPDATE "Session" SET "userAgent" = $2 WHERE "userId" = $1 AND id <> $3`, [
      ...[user.userId, CHROME, user.sessionId],
    ]);
    await pool().query(
      `INSERT INTO "Session" (id, "userId", "expiresAt", "revokedAt", "lastSeenAt") VALUES
         ($1, $4, now() + '1 day', now(), now()), ($2, $4, now() - '1 day'::interval, NULL, now()),
         ($3, $4, now() + '1 day', NULL, now() - '31 days'::interval)`,
      [newId(), newId(), newId(), user.userId],
    );
    const list = await sessions(browser);
    expect(list).toHaveLength(2);
    expect(list[0]).toMatchObject({ id: user.sessionId, isCurrent: true, browser: null, system: null });
    expect(list[1]).toMatchObject({ isCurrent: false, browser: "Chrome", system: "Windows" });
    expect((await sessions(other))[0].id).toBe(list[1].id);
  });

  it("are ended one by one, over with the next request, and by nobody else", async () => {
    const { user, browser } = await signedIn();
    const other = await elsewhere(user.email);
    const stranger = await signedIn({ role: "admin" });
    const { id } = (await sessions(browser))[1];
    expect((await revoke(stranger.browser, id)).json.code).toBe("not-found");
    expect(await isSignedIn(other)).toBe(true);
    expect((await revoke(browser, id)).status).toBe(200);
    expect(await isSignedIn(other)).toBe(false);
    expect((await other.call(sessionsRoute, "GET", "/api/v1/sessions")).json.code).toBe("sign-in-required");
    expect((await revoke(browser, "current")).json.code).toBe("invalid-input");
  });

  it("are all ended but the one that asks", async () => {
    const { user, browser } = await signedIn();
    const others = [await elsewhere(user.email), await elsewhere(user.email)];
    const { json } = await browser.call(revokeOthersRoute, "DELETE", "/api/v1/sessions");
    expect(json).toEqual({ revoked: 2 });
    for (const other of others) expect(await isSignedIn(other)).toBe(false);
    expect(await isSignedIn(browser)).toBe(true);
  });
});

describe("changing the password", () => {
  it("ends every other session with its next request, keeps this one, and revokes links that would set another", async () => {
    const { user, browser } = await signedIn();
    const other = await elsewhere(user.email);
    await pool().query(
      `INSERT INTO "OneTimeLink" (id, purpose, "tokenHash", "userId", "expiresAt") VALUES ($1, 'password', $2, $3, now() + '1 hour')`,
      [newId(), newId(), user.userId],
    );
    expect((await changePassword(browser, { current: PASSWORD, password: NEXT })).status).toBe(200);
    expect(await isSignedIn(other)).toBe(false);
    expect(await isSignedIn(browser)).toBe(true);
    const { rows } = await pool().query(`SELECT "revokedAt" FROM "OneTimeLink" WHERE "userId" = $1`, [user.userId]);
    expect(rows[0].revokedAt).toBeInstanceOf(Date);
    expect((await new Browser("198.25.0.1").signIn(user.email, PASSWORD)).status).toBe(401);
    expect((await new Browser("198.25.0.1").signIn(user.email, NEXT)).status).toBe(200);
  });

  it("asks for the current one, whose guesses are counted", async () => {
    const { browser } = await signedIn();
    expect((await changePassword(browser, { password: NEXT })).json.issues).toEqual([
      { path: "current", code: "password-required" },
    ]);
    const codes = [];
    for (let round = 0; round < 12; round++)
      codes.push((await changePassword(browser, { current: `wrong ${round}`, password: NEXT })).json.code);
    expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => "wrong-password"));
    expect(codes.at(-1)).toBe("too-many-requests");
    expect((await changePassword(browser, { current: PASSWORD, password: NEXT })).json.code).toBe("too-many-requests");
  });

  it("names what is wrong with the new one", async () => {
    const { user, browser } = await signedIn();
    for (const [password, code] of [
      ["short", "password-too-short"],
      ["password123", "password-common"],
      [user.email, "password-is-account"],
      ["x".repeat(129), "password-too-long"],
    ]) {
      expect((await changePassword(browser, { current: PASSWORD, password })).json.issues).toEqual([
        { path: "password", code },
      ]);
    }
  });

  it("sets a first one after a fresh sign-in only", async () => {
    const stale = await signedIn({ passwordHash: null, now: new Date(Date.now() - 11 * 60_000) });
    expect((await changePassword(stale.browser, { password: NEXT })).json.code).toBe("fresh-sign-in-required");
    const fresh = await signedIn({ passwordHash: null });
    expect((await changePassword(fresh.browser, { password: NEXT })).status).toBe(200);
    expect((await new Browser("198.25.1.1").signIn(fresh.user.email, NEXT)).status).toBe(200);
    // A fresh sign-in does not stand in for a password that there is.
    expect((await changePassword(fresh.browser, { password: PASSWORD })).json.code).toBe("invalid-input");
  });

  it("by two tabs at once succeeds once", async () => {
    const { browser } = await signedIn();
    const answers = await Promise.all(
      [NEXT, `${NEXT} too`].map((password) => changePassword(browser, { current: PASSWORD, password })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
  });

  it("leaves no session of a sign-in by the old one that was under way", async () => {
    for (let round = 0; round < 5; round++) {
      const { user, browser } = await signedIn();
      const other = new Browser(`198.25.2.${round}`);
      const [changed] = await Promise.all([
        changePassword(browser, { current: PASSWORD, password: NEXT }),
        other.signIn(user.email, PASSWORD),
      ]);
      expect(changed.status).toBe(200);
      expect(await isSignedIn(other)).toBe(false);
    }
  });
});

describe("the ways into an account", () => {
  it("are told to its owner", async () => {
    const { user, browser } = await signedIn();
    await connect(user, "github");
    expect(await account(browser)).toMatchObject({
      ...{ email: user.email, isEmailVerified: false, nickname: "Ada", hasPassword: true, isFresh: true },
      ...{ identities: [{ provider: "github" }], providers: [{ id: "github", name: "GitHub" }] },
    });
    expect((await account(new Browser())).code).toBe("sign-in-required");
  });

  it("are taken away one by one, but for the last", async () => {
    const { user, browser } = await signedIn({ passwordHash: null });
    await connect(user, "github");
    await connect(user, "oidc");
    expect((await disconnect(browser, "github")).status).toBe(200);
    expect((await disconnect(browser, "oidc")).json.code).toBe("last-way-in");
    expect((await account(browser)).identities).toHaveLength(1);
    expect((await changePassword(browser, { password: NEXT })).status).toBe(200);
    expect((await disconnect(browser, "oidc")).status).toBe(200);
    expect((await disconnect(browser, "oidc")).status).toBe(200);
    expect((await disconnect(browser, "facebook")).json.code).toBe("invalid-input");
  });

  it("are not both taken away by two tabs at once", async () => {
    const { user, browser } = await signedIn({ passwordHash: null });
    await connect(user, "github");
    await connect(user, "google");
    const codes = (await Promise.all(["github", "google"].map((provider) => disconnect(browser, provider)))).map(
      ({ status, json }) => json.code ?? status,
    );
    expect(codes.toSorted()).toEqual([200, "last-way-in"]);
  });
});
