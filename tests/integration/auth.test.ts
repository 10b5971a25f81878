import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as createAccountRoute } from "@/app/api/v1/accounts/route";
import { GET as meRoute } from "@/app/api/v1/me/route";
import { DELETE as signOutRoute } from "@/app/api/v1/sessions/current/route";
import { cookieName } from "@/lib/auth/cookies";
import { hashPassword } from "@/lib/auth/server/hash-password";
import { issueGuest } from "@/lib/auth/server/issue-guest";
import { readViewer } from "@/lib/auth/server/read-viewer";
import { revokeSession } from "@/lib/auth/server/revoke-session";
import { SESSION_ABSOLUTE_MS } from "@/lib/auth/session";
import { newId } from "@/lib/core/ids";
import { env } from "@/lib/core/env";
import { pool } from "@/lib/db/pool";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { seedUser } from "@/tests/support/seed-user";

const PASSWORD = "a warm start beats a cold one";
let passwordHash: string;
let network = 0;

beforeAll(async () => {
  await testDatabase();
  passwordHash = await hashPassword(PASSWORD);
});

let browser: Browser;
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
  browser = new Browser(`198.51.${network++ % 256}.${Math.floor(Math.random() * 256)}`);
});

const freshEmail = () => `p${newId()}@example.com`;
const me = async (who = browser) => (await who.call(meRoute, "GET", "/api/v1/me")).json;
const signUp = (who: Browser, body: object) => who.call(createAccountRoute, "POST", "/api/v1/accounts", { body });
const name = (kind: Parameters<typeof cookieName>[0]) => cookieName(kind, env().PUBLIC_URL);

describe("signing up", () => {
  it("makes an account that can sign in at once and is greeted by its name", async () => {
    const email = freshEmail();
    expect(await me()).toEqual({ kind: "anonymous" });
    const made = await signUp(browser, { email: ` ${email.toUpperCase()} `, password: PASSWORD, nickname: "小明" });
    expect(made.status).toBe(201);
    expect((await browser.signIn(email, PASSWORD)).status).toBe(200);
    expect(await me()).toEqual({ kind: "account", nickname: "小明", role: "learner", due: 0, unread: 0 });
  });

  it("names what is wrong with address and password, by code", async () => {
    const refused = await signUp(browser, { email: '"e@attacker.com"@victim.com', password: "password" });
    expect(refused.status).toBe(400);
    expect(refused.json.issues).toEqual([
      { path: "email", code: "email-invalid" },
      { path: "password", code: "password-common" },
    ]);
  });

  it("refuses an address that is taken, also when both ask at the same moment", async () => {
    const email = freshEmail();
    const others = [new Browser("203.0.113.1"), new Browser("203.0.113.2")];
    const statuses = await Promise.all(
      others.map(async (who) => (await signUp(who, { email, password: PASSWORD })).status),
    );
    expect(statuses.toSorted()).toEqual([201, 409]);
    expect((await signUp(browser, { email: email.toUpperCase(), password: PASSWORD })).json.code).toBe("email-taken");
  });

  it("cannot set what is not the visitor's to set", async () => {
    const refused = await signUp(browser, { email: freshEmail(), password: PASSWORD, role: "admin" });
    expect(refused.json.code).toBe("invalid-input");
  });

  it("turns the guest into the account's learner, and two tabs at once into two learners", async () => {
    const guest = issueGuest();
    browser.cookies.set(name("guest"), guest.setCookie.split(/[=;]/)[1]!);
    const [first, second] = await Promise.all(
      [freshEmail(), freshEmail()].map((email) => signUp(browser, { email, password: PASSWORD })),
    );
    const { rows } = await pool().query<{ id: string; kind: string }>(
      `SELECT id, kind FROM "Learner" WHERE "userId" = ANY($1)`,
      [[first!.json.userId, second!.json.userId]],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(["account", "account"]);
    expect(rows.filter(({ id }) => id === guest.learnerId)).toHaveLength(1);
  });

  it("is limited by address", async () => {
    const statuses = new Set<number>();
    for (let round = 0; round < 35; round++)
      statuses.add((await signUp(browser, { email: "x", password: "y" })).status);
    expect(statuses).toContain(429);
  });
});

describe("signing in", () => {
  it("says the same of a wrong password, an unknown address and nonsense", async () => {
    const { email } = await seedUser({ passwordHash });
    const answers = [];
    for (const [address, password] of [
      [email, "wrong password"],
      [freshEmail(), PASSWORD],
      ["not an address", PASSWORD],
    ] as const) {
      const { status, json } = await browser.signIn(address, password);
      answers.push({ status, ...json, requestId: undefined });
    }
    expect(answers[0]).toMatchObject({ status: 401, code: "wrong-credentials" });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await me()).toEqual({ kind: "anonymous" });
  });

  it("opens a new session each time and ends the one this browser had", async () => {
    const { email } = await seedUser({ passwordHash });
    await browser.signIn(email, PASSWORD);
    const before = browser.cookie;
    await browser.signIn(email, PASSWORD);
    expect(browser.cookies.get(name("session"))).not.toBe(before);
    expect((await readViewer(before, new Date())).kind).toBe("anonymous");
    expect((await me()).kind).toBe("account");
  });

  it("puts no personal value into the cookie and keeps it from scripts", async () => {
    const { email } = await seedUser({ passwordHash });
    const { headers } = await browser.signIn(email, PASSWORD);
    const line = headers.getSetCookie().find((cookie) => cookie.startsWith(name("session")))!;
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/SameSite=Lax/i);
    expect(line).toMatch(/Path=\//);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.getSetCookie().join()).not.toContain(email);
  });

  it("renews a hash that was made with weaker parameters", async () => {
    const { hash } = await import("@node-rs/argon2");
    const weak = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    const { email, userId } = await seedUser({ passwordHash: weak });
    expect((await browser.signIn(email, PASSWORD)).status).toBe(200);
    const { rows } = await pool().query(`SELECT "passwordHash" FROM "User" WHERE id = $1`, [userId]);
    expect(rows[0].passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await new Browser(browser.address).signIn(email, PASSWORD)).status).toBe(200);
  });
});

describe("guessing", () => {
  /** Guesses go straight to the server, without the page's token, as an attacker keeps one. */
  async function guesser(address: string) {
    const who = new Browser(address);
    const { csrfToken } = (await who.auth("GET", "csrf")).json;
    return (email: string) =>
      who.auth("POST", "callback/credentials", { body: { email, password: "guess guess guess", csrfToken } });
  }

  it("on one account from many addresses is stopped, however many arrive at once", async () => {
    const { email } = await seedUser({ passwordHash });
    const guess = await Promise.all(Array.from({ length: 40 }, (_, index) => guesser(`10.1.${index}.1`)));
    const statuses = (await Promise.all(guess.map((one) => one(email)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(30);
  });

  it("on many accounts from one address is stopped", async () => {
    const guess = await guesser("10.2.0.1");
    const statuses = [];
    for (let index = 0; index < 40; index++) statuses.push((await guess(freshEmail())).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
  });

  it("on many accounts from as many addresses is stopped for strangers, not for browsers that were here before", async () => {
    const { email } = await seedUser({ passwordHash });
    const known = new Browser("10.3.0.1");
    expect((await known.signIn(email, PASSWORD)).status).toBe(200);
    await pool().query(`UPDATE "RateLimit" SET points = 300 WHERE key LIKE 'guess-everyone:%'`);

    const refused = await browser.signIn(email, PASSWORD);
    expect(refused.json.code).toBe("too-many-requests");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await known.signIn(email, PASSWORD)).status).toBe(200);
  });

  it("does not lock out the owner's own browser, whose mark serves this account alone", async () => {
    const [owner, other] = [await seedUser({ passwordHash }), await seedUser({ passwordHash })];
    const known = new Browser("10.4.0.1");
    await known.signIn(owner.email, PASSWORD);
    for (let index = 0; index < 12; index++) await (await guesser(`10.4.1.${index}`))(owner.email);
    for (let index = 0; index < 12; index++) await (await guesser(`10.4.2.${index}`))(other.email);
    expect((await known.signIn(owner.email, PASSWORD)).status).toBe(200);
    expect((await known.signIn(other.email, PASSWORD)).status).toBe(429);
  });

  it("costs nothing when the password is right", async () => {
    const { email } = await seedUser({ passwordHash });
    for (let round = 0; round < 12; round++) {
      expect((await new Browser("10.5.0.1").signIn(email, PASSWORD)).status).toBe(200);
    }
  });
});

describe("a session", () => {
  it("is what seedUser makes, and gives way to time and revocation", async () => {
    const start = new Date();
    const after = (ms: number) => new Date(start.getTime() + ms);
    const user = await seedUser({ nickname: "Ada", now: start });
    const viewer = await readViewer(user.cookie, start);
    expect(viewer).toEqual({
      ...{ kind: "account", learnerId: user.learnerId, userId: user.userId, sessionId: user.sessionId },
      ...{ role: "learner", mayReview: false, nickname: "Ada" },
    });
    expect((await readViewer(user.cookie, after(30 * 86_400_000))).kind).toBe("anonymous");
    for (let day = 20; day < 90; day += 20) {
      expect((await readViewer(user.cookie, after(day * 86_400_000))).kind).toBe("account");
    }
    expect((await readViewer(user.cookie, after(SESSION_ABSOLUTE_MS))).kind).toBe("anonymous");
  });

  it("can be ended by its owner alone, and is over with the next request", async () => {
    const [owner, stranger] = [await seedUser(), await seedUser({ role: "admin" })];
    const viewer = await readViewer(stranger.cookie, new Date());
    await expect(revokeSession(viewer, owner.sessionId, new Date())).rejects.toMatchObject({ code: "not-found" });
    await revokeSession(await readViewer(owner.cookie, new Date()), owner.sessionId, new Date());
    expect((await readViewer(owner.cookie, new Date())).kind).toBe("anonymous");
  });

  it("is unknown when the token is forged, damaged or of a row that is gone", async () => {
    const user = await seedUser();
    const session = name("session");
    const forged = await seedUser({}, {
      ...(process.env as never as Parameters<typeof seedUser>[1]),
      WARMUP_SECRET: "x".repeat(43),
    } as never);
    for (const cookie of [
      forged.cookie,
      `${user.cookie.slice(0, -3)}abc`,
      `${session}=`,
      `${session}=a.b.c.d.e`,
      "x",
      "",
    ]) {
      expect((await readViewer(cookie, new Date())).kind).toBe("anonymous");
    }
    await pool().query(`DELETE FROM "Session" WHERE id = $1`, [user.sessionId]);
    expect((await readViewer(user.cookie, new Date())).kind).toBe("anonymous");
  });

  it("ends with sign-out, whose cookie is cleared, and signing out twice is harmless", async () => {
    const { email } = await seedUser({ passwordHash });
    await browser.signIn(email, PASSWORD);
    const stolen = browser.cookie;
    expect((await browser.call(signOutRoute, "DELETE", "/api/v1/sessions/current")).status).toBe(200);
    expect(browser.cookies.has(name("session"))).toBe(false);
    expect((await readViewer(stolen, new Date())).kind).toBe("anonymous");
    expect(await me()).toEqual({ kind: "anonymous" });
    expect((await browser.call(signOutRoute, "DELETE", "/api/v1/sessions/current")).status).toBe(200);
  });
});

describe("a guest", () => {
  it("has an identity before his first row, which nobody can forge", async () => {
    const { learnerId, setCookie } = issueGuest();
    const cookie = setCookie.split(";")[0]!;
    expect(await readViewer(cookie, new Date())).toEqual({ kind: "guest", learnerId });
    const value = Buffer.from(JSON.stringify({ learner: newId() })).toString("base64url");
    const forged = `${name("guest")}=${value}.${cookie.split(".")[1]}`;
    expect((await readViewer(forged, new Date())).kind).toBe("anonymous");
  });

  it("is nobody once his learner belongs to an account", async () => {
    const user = await seedUser();
    const { learnerId, setCookie } = issueGuest();
    await pool().query(`INSERT INTO "Learner" (id, kind, "mergedIntoId") VALUES ($1, 'guest', $2)`, [
      learnerId,
      user.learnerId,
    ]);
    expect((await readViewer(setCookie.split(";")[0]!, new Date())).kind).toBe("anonymous");
  });
});

describe("/api/auth", () => {
  it("is open for the CSRF token and for credentials only, each by its method", async () => {
    for (const action of ["session", "providers", "_log", "callback/google", "signin/credentials", "csrf/x", ""]) {
      for (const method of ["GET", "POST"]) expect((await browser.auth(method, action)).status).toBe(404);
    }
    for (const [method, action, allow] of [
      ["POST", "csrf", "GET"],
      ["DELETE", "csrf", "GET"],
      ["GET", "callback/credentials", "POST"],
      ["PUT", "callback/credentials", "POST"],
      ["POST", "signout", "GET"],
      ["POST", "signin", "GET"],
    ] as const) {
      const refused = await browser.auth(method, action);
      expect([refused.status, refused.headers.get("allow")]).toEqual([405, allow]);
    }
  });

  it("shows our pages instead of next-auth's, and returns to paths of this site only", async () => {
    const location = async (query: string, headers = {}) =>
      (await browser.auth("GET", "signin", { query, headers })).headers.get("location");
    expect(await location("")).toBe("/en/sign-in");
    expect(await location("", { "accept-language": "zh-CN,zh;q=0.9" })).toBe("/zh/sign-in");
    expect(await location("?callbackUrl=/zh/progress")).toBe("/zh/sign-in?to=%2Fzh%2Fprogress");
    for (const evil of [
      "https://attacker.example/zh",
      "//attacker.example",
      "/\\attacker.example",
      "javascript:alert(1)",
    ]) {
      expect(await location(`?callbackUrl=${encodeURIComponent(evil)}`)).toBe("/en/sign-in");
    }
    for (const page of ["signout", "error", "verify-request"]) {
      expect((await browser.auth("GET", page)).headers.get("location")).toBe("/en/sign-in");
    }
  });

  it("refuses other origins, other content types, big bodies and a missing token", async () => {
    const { email } = await seedUser({ passwordHash });
    const { csrfToken } = (await browser.auth("GET", "csrf")).json;
    const body = { email, password: PASSWORD, csrfToken };
    const post = (options: Parameters<Browser["auth"]>[2]) => browser.auth("POST", "callback/credentials", options);
    expect((await post({ body, headers: { origin: "https://attacker.example" } })).json.code).toBe("cross-site");
    expect((await post({ body, headers: { "sec-fetch-site": "cross-site" } })).json.code).toBe("cross-site");
    expect((await post({ body, headers: { "content-type": "text/plain" } })).status).toBe(415);
    expect((await post({ body: { ...body, email: "x".repeat(9_000) } })).status).toBe(413);
    expect((await post({ body: { ...body, csrfToken: "0".repeat(64) } })).json.code).toBe("cross-site");
    expect((await post({ body: { ...body, email: { not: "" } } })).json.code).toBe("invalid-input");
    expect(await me()).toEqual({ kind: "anonymous" });
    expect((await post({ body })).status).toBe(200);
  });

  it("is moved by no forged Host header: neither redirects nor cookies", async () => {
    const { email } = await seedUser({ passwordHash });
    const forged = { host: "attacker.example", "x-forwarded-host": "attacker.example", "x-forwarded-proto": "https" };
    const { csrfToken } = (await browser.auth("GET", "csrf", { headers: forged })).json;
    const signedIn = await browser.auth("POST", "callback/credentials", {
      body: { email, password: PASSWORD, csrfToken },
      headers: forged,
    });
    expect(signedIn.status).toBe(200);
    expect(JSON.stringify([...signedIn.headers])).not.toMatch(/attacker|domain=/i);
    expect([...browser.cookies.keys()].toSorted()).toEqual([name("csrf"), name("device"), name("session")].toSorted());
    expect((await browser.auth("GET", "signin", { headers: forged })).headers.get("location")).toBe("/en/sign-in");
  });

  it("is limited by address", async () => {
    const statuses = new Set<number>();
    for (let round = 0; round < 125; round++) statuses.add((await browser.auth("GET", "csrf")).status);
    expect(statuses).toEqual(new Set([200, 429]));
  });
});
