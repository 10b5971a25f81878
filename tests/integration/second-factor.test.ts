import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PUT as passwordRoute } from "@/app/api/v1/account/password/route";
import { POST as renewRoute } from "@/app/api/v1/account/second-factor/recovery-codes/route";
import { POST as offRoute } from "@/app/api/v1/account/second-factor/removal/route";
import { GET as accountRoute } from "@/app/api/v1/account/route";
import { DELETE as removeRoute } from "@/app/api/v1/admin/users/[userId]/second-factor/route";
import { PUT as suspensionRoute } from "@/app/api/v1/admin/users/[userId]/suspension/route";
import { GET as usersRoute } from "@/app/api/v1/admin/users/route";
import { GET as meRoute } from "@/app/api/v1/me/route";
import { GET as noticesRoute } from "@/app/api/v1/notices/route";
import { DELETE as revokeOthersRoute } from "@/app/api/v1/sessions/route";
import { cookieName } from "@/lib/auth/cookies";
import { hashPassword } from "@/lib/auth/server/hash-password";
import { issueGuest } from "@/lib/auth/server/issue-guest";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { appCode, wrongCode } from "@/tests/support/app-code";
import { removeByOperator } from "@/lib/second-factor/server/remove-by-operator";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { startFakeProvider } from "@/tests/support/fake-oidc-provider.mjs";
import { fromBase32 } from "@/tests/support/from-base32";
import { dumpDatabase } from "@/tests/support/plant-canaries";
import { setUp, showCode, switchOn, withSecondFactor } from "@/tests/support/second-factor";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

const PASSWORD = "a warm start beats a cold one";
const STEP_MS = 30_000;
let provider: Awaited<ReturnType<typeof startFakeProvider>>;
let passwordHash: string;
let network = 0;

beforeAll(async () => {
  provider = await startFakeProvider();
  Object.assign(process.env, provider.environment);
  await testDatabase();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => provider.stop());
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
});

const fresh = () => new Browser(`198.23.${network >> 8}.${network++ % 256}`);
const me = async (who: Browser) => (await who.call(meRoute, "GET", "/api/v1/me")).json;
const account = async (who: Browser) => (await who.call(accountRoute, "GET", "/api/v1/account")).json;
const off = (who: Browser, body: object) =>
  who.call(offRoute, "POST", "/api/v1/account/second-factor/removal", { body });
const renew = (who: Browser, body: object) =>
  who.call(renewRoute, "POST", "/api/v1/account/second-factor/recovery-codes", { body });
const remove = (who: Browser, userId: string) =>
  who.call(removeRoute, "DELETE", `/api/v1/admin/users/${userId}/second-factor`, { params: { userId } });
const name = (kind: Parameters<typeof cookieName>[0]) => cookieName(kind, env().PUBLIC_URL);
const count = async (table: string, userId: string) =>
  Number((await pool().query(`SELECT count(*) AS n FROM "${table}" WHERE "userId" = $1`, [userId])).rows[0].n);

interface Holder {
  readonly user: SeededUser;
  /** Signed in. */
  readonly desk: Browser;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** An account with a second factor. The code of this moment was used to switch it on. */
async function holder(overrides = {}): Promise<Holder> {
  const user = await seedUser({ passwordHash, ...overrides });
  const desk = fresh().become(user);
  return { user, desk, ...(await withSecondFactor(desk, PASSWORD)) };
}

/** A browser that showed the password, `steps` of thirty seconds from now. */
async function halfway({ user }: Holder, steps = 1): Promise<Browser> {
  const who = fresh();
  who.now = new Date(who.now.getTime() + steps * STEP_MS);
  const answer = await who.signIn(user.email, PASSWORD);
  expect([answer.status, answer.json]).toEqual([200, { secondStep: true }]);
  return who;
}

describe("setting up", () => {
  it("asks for the password, and for a fresh sign-in where there is none", async () => {
    const who = fresh().become(await seedUser({ passwordHash }));
    expect((await setUp(who, {})).json.issues).toEqual([{ path: "password", code: "password-required" }]);
    expect((await setUp(who, { password: "not this one" })).json.code).toBe("wrong-password");
    expect((await setUp(who, { password: PASSWORD })).status).toBe(200);
    expect((await setUp(fresh(), { password: PASSWORD })).json.code).toBe("sign-in-required");

    const stale = new Date(Date.now() - 20 * 60_000);
    const provided = fresh().become(await seedUser({ now: stale }));
    expect((await setUp(provided, {})).json.code).toBe("fresh-sign-in-required");
    expect((await setUp(fresh().become(await seedUser()), {})).status).toBe(200);
  });

  it("tells the same secret as text, as address and as picture, and stores nothing yet", async () => {
    const user = await seedUser({ passwordHash });
    const { secret, uri, qr } = (await setUp(fresh().become(user), { password: PASSWORD })).json;
    expect(fromBase32(secret)).toHaveLength(20);
    expect(new URL(uri).searchParams.get("secret")).toBe(secret);
    expect(decodeURIComponent(uri)).toContain(`:${user.email}?`);
    expect(qr.path).toMatch(/^M/);
    expect(await count("SecondFactor", user.userId)).toBe(0);
  });

  it("ends with a first code, in the session that began it, within minutes, once", async () => {
    const user = await seedUser({ passwordHash });
    const [desk, other] = [fresh().become(user), fresh()];
    await other.signIn(user.email, PASSWORD);
    const { secret, setup } = (await setUp(desk, { password: PASSWORD })).json;
    const code = appCode(secret, new Date());
    expect((await switchOn(desk, { setup, code: wrongCode(secret, new Date()) })).json.code).toBe("wrong-code");
    expect((await switchOn(other, { setup, code })).json.code).toBe("setup-expired");
    expect((await switchOn(desk, { setup: `${setup}x`, code })).json.code).toBe("setup-expired");
    expect((await switchOn(desk, { setup, code })).status).toBe(201);
    expect((await switchOn(desk, { setup, code: appCode(secret, new Date(), 1) })).json.code).toBe("second-factor-on");
    expect((await setUp(desk, { password: PASSWORD })).json.code).toBe("second-factor-on");
  });

  it("happens once when two tabs end it at the same moment", async () => {
    const user = await seedUser({ passwordHash });
    const desk = fresh().become(user);
    const setups = await Promise.all([1, 2].map(() => setUp(desk, { password: PASSWORD })));
    const answers = await Promise.all(
      setups.map(({ json }) => switchOn(desk, { setup: json.setup, code: appCode(json.secret, new Date()) })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await count("RecoveryCode", user.userId)).toBe(10);
  });

  it("ends the other sessions, keeps this one, and is audited", async () => {
    const user = await seedUser({ passwordHash });
    const [desk, other] = [fresh().become(user), fresh()];
    await other.signIn(user.email, PASSWORD);
    await withSecondFactor(desk, PASSWORD);
    expect((await me(desk)).kind).toBe("account");
    expect((await me(other)).kind).toBe("anonymous");
    const { secondFactor } = await account(desk);
    expect(secondFactor).toEqual({ since: expect.any(String), recoveryLeft: 10, asked: "no" });
    const { rows } = await pool().query(`SELECT action FROM "AuditEvent" WHERE "actorId" = $1 ORDER BY at`, [
      user.learnerId,
    ]);
    expect(rows.map(({ action }) => action)).toContain("second-factor.create");
  });

  it("leaves neither secret nor recovery code readable in the database", async () => {
    const { secret, recoveryCodes } = await holder();
    expect(new Set(recoveryCodes).size).toBe(10);
    const dump = await dumpDatabase();
    const bytes = fromBase32(secret);
    for (const written of [secret, bytes.toString("hex"), bytes.toString("base64"), bytes.toString("base64url")])
      expect(dump).not.toContain(written);
    for (const code of recoveryCodes) {
      expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
      expect(dump).not.toContain(code);
      expect(dump).not.toContain(code.replace("-", ""));
    }
  });

  it("is advised to instructors and administrators", async () => {
    for (const [role, asked] of [["learner", "no"] as const, ["instructor", "advised"] as const]) {
      const desk = fresh().become(await seedUser({ role }));
      expect((await account(desk)).secondFactor).toEqual({ since: null, recoveryLeft: 0, asked });
    }
  });
});

describe("signing in with a second factor", () => {
  it("opens no session by the password, and one by a code", async () => {
    const who = await holder();
    const phone = await halfway(who);
    expect(phone.cookies.has(name("session"))).toBe(false);
    expect((await me(phone)).kind).toBe("anonymous");
    const answer = await showCode(phone, appCode(who.secret, phone.now));
    expect([answer.status, answer.json]).toEqual([200, { recoveryLeft: null }]);
    expect((await me(phone)).kind).toBe("account");
    expect(phone.cookies.has(name("second-step"))).toBe(false);
    expect(await count("PendingSignIn", who.user.userId)).toBe(0);
  });

  it("keeps the cookie of the first step from scripts, and tells nothing by it", async () => {
    const who = await holder();
    const phone = fresh();
    const { headers } = await phone.signIn(who.user.email, PASSWORD);
    const line = headers.getSetCookie().find((cookie) => cookie.startsWith(name("second-step")))!;
    expect(line).toMatch(/HttpOnly; SameSite=Lax/);
    expect(headers.getSetCookie().some((cookie) => cookie.startsWith(name("guest")))).toBe(false);
    const payload = Buffer.from(/=([^.]+)\./.exec(line)![1]!, "base64url").toString();
    for (const told of [who.user.email, who.user.userId, who.user.learnerId]) expect(payload).not.toContain(told);
  });

  it("brings the guest's work along once the code is shown, not before", async () => {
    const who = await holder();
    const guest = issueGuest();
    await pool().query(`INSERT INTO "Learner" (id, kind) VALUES ($1, 'guest')`, [guest.learnerId]);
    const phone = fresh();
    phone.now = new Date(phone.now.getTime() + STEP_MS);
    phone.cookies.set(name("guest"), guest.setCookie.split(/[=;]/)[1]!);
    await phone.signIn(who.user.email, PASSWORD);
    const mergedInto = async () =>
      (await pool().query(`SELECT "mergedIntoId" AS id FROM "Learner" WHERE id = $1`, [guest.learnerId])).rows[0].id;
    expect((await me(phone)).kind).toBe("guest");
    await showCode(phone, wrongCode(who.secret, phone.now));
    expect(await mergedInto()).toBeNull();
    await showCode(phone, appCode(who.secret, phone.now));
    expect(await mergedInto()).toBe(who.user.learnerId);
    expect(phone.cookies.has(name("guest"))).toBe(false);
  });

  it("takes the codes of the neighbouring steps and no others", async () => {
    for (const [steps, status] of [
      [-2, 401],
      [-1, 200],
      [0, 200],
      [1, 200],
      [2, 401],
    ] as const) {
      const who = await holder();
      const phone = await halfway(who, 10);
      expect((await showCode(phone, appCode(who.secret, phone.now, steps))).status).toBe(status);
    }
  });

  it("takes each code once, the one that switched it on included, and none that is older", async () => {
    const who = await holder();
    const now = await halfway(who, 0);
    expect((await showCode(now, appCode(who.secret, who.desk.now))).json.code).toBe("wrong-code");
    const first = await halfway(who, 10);
    expect((await showCode(first, appCode(who.secret, first.now))).status).toBe(200);
    for (const steps of [0, -1]) {
      const again = await halfway(who, 10);
      expect((await showCode(again, appCode(who.secret, first.now, steps))).json.code).toBe("wrong-code");
    }
  });

  it("takes one code once when eight browsers show it at the same moment", async () => {
    const who = await holder();
    const phones = await Promise.all(Array.from({ length: 8 }, () => halfway(who)));
    const code = appCode(who.secret, phones[0]!.now);
    const answers = await Promise.all(phones.map((phone) => showCode(phone, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200 || status === 401)).toHaveLength(8);
    const { rows } = await pool().query(
      `SELECT count(*)::int AS n FROM "Session" WHERE "userId" = $1 AND "revokedAt" IS NULL`,
      [who.user.userId],
    );
    expect(rows[0].n).toBe(2); // the desk's, and one phone's
  });

  it("works once for one first step, in its own browser, for ten minutes", async () => {
    const who = await holder();
    expect((await showCode(fresh(), appCode(who.secret, new Date(), 1))).json.code).toBe("second-step-expired");

    const phone = await halfway(who);
    const ticket = phone.cookies.get(name("second-step"))!;
    await showCode(phone, appCode(who.secret, phone.now));
    const thief = fresh();
    thief.now = new Date(phone.now.getTime() + 2 * STEP_MS);
    thief.cookies.set(name("second-step"), ticket);
    expect((await showCode(thief, appCode(who.secret, thief.now))).json.code).toBe("second-step-expired");

    const late = await halfway(who, 10);
    late.now = new Date(late.now.getTime() + 10 * 60_000);
    expect((await showCode(late, appCode(who.secret, late.now))).json.code).toBe("second-step-expired");

    const forged = await halfway(who, 60);
    forged.cookies.set(name("second-step"), `${forged.cookies.get(name("second-step"))!}x`);
    expect((await showCode(forged, appCode(who.secret, forged.now))).json.code).toBe("second-step-expired");
  });

  it("needs the token of the page, our own origin, and POST", async () => {
    const who = await holder();
    const phone = await halfway(who);
    const code = appCode(who.secret, phone.now);
    await phone.auth("GET", "csrf");
    expect((await phone.auth("POST", "second-step", { body: { code, csrfToken: "x" } })).json.code).toBe("cross-site");
    const { csrfToken } = (await phone.auth("GET", "csrf")).json;
    const headers = { origin: "https://attacker.example", "sec-fetch-site": "cross-site" };
    expect((await phone.auth("POST", "second-step", { body: { code, csrfToken }, headers })).json.code).toBe(
      "cross-site",
    );
    expect((await phone.auth("GET", "second-step")).status).toBe(405);
    expect((await me(phone)).kind).toBe("anonymous");
    expect((await showCode(phone, code)).status).toBe(200);
  });

  it("is over when the password changes, other devices are signed out, or the account is suspended", async () => {
    const who = await holder();
    const admin = fresh().become(await seedUser({ role: "admin" }));
    const { userId } = who.user;
    const ends = [
      () => who.desk.call(revokeOthersRoute, "DELETE", "/api/v1/sessions"),
      () =>
        who.desk.call(passwordRoute, "PUT", "/api/v1/account/password", {
          body: { current: PASSWORD, password: `${PASSWORD}, again` },
        }),
    ];
    for (const end of ends) {
      const phone = await halfway(who);
      expect((await end()).status).toBe(200);
      expect((await showCode(phone, appCode(who.secret, phone.now))).json.code).toBe("second-step-expired");
    }
    const other = await holder();
    const phone = await halfway(other);
    await admin.call(suspensionRoute, "PUT", `/api/v1/admin/users/${other.user.userId}/suspension`, {
      ...{ body: { suspended: true }, params: { userId: other.user.userId } },
    });
    expect((await showCode(phone, appCode(other.secret, phone.now))).json.code).toBe("second-step-expired");
    expect(await count("PendingSignIn", userId)).toBe(0);
  });

  it("is asked of a sign-in that was under way when it was switched on", async () => {
    const user = await seedUser({ passwordHash });
    const client = await pool().connect();
    try {
      await client.query("BEGIN");
      await client.query(`SELECT 1 FROM "User" WHERE id = $1 FOR UPDATE`, [user.userId]);
      const phone = fresh();
      const answer = phone.signIn(user.email, PASSWORD);
      // It has looked at the account and waits for its row.
      for (let waits = 0; waits === 0;) {
        const { rows } = await pool().query(
          `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        waits = rows[0].n;
      }
      await client.query(
        `INSERT INTO "SecondFactor" ("userId", secret, "lastStep", "createdAt") VALUES ($1, 'v1.', 0, now())`,
        [user.userId],
      );
      await client.query("COMMIT");
      expect((await answer).json.code).toBe("wrong-credentials");
      expect((await me(phone)).kind).toBe("anonymous");
      expect((await phone.signIn(user.email, PASSWORD)).json).toEqual({ secondStep: true });
    } finally {
      client.release();
    }
  });

  it("takes no code where the secret cannot be read any more", async () => {
    const who = await holder();
    await pool().query(`UPDATE "SecondFactor" SET secret = 'v1.AAAA' WHERE "userId" = $1`, [who.user.userId]);
    const phone = await halfway(who);
    expect((await showCode(phone, appCode(who.secret, phone.now))).json.code).toBe("wrong-code");
  });
});

describe("a recovery code", () => {
  it("stands in for a code once, however it is typed, and says how many are left", async () => {
    const who = await holder();
    const [code] = who.recoveryCodes;
    const phone = await halfway(who);
    expect((await showCode(phone, ` ${code!.toUpperCase().replace("-", " ")}`)).json).toEqual({ recoveryLeft: 9 });
    expect((await me(phone)).kind).toBe("account");
    expect((await account(phone)).secondFactor.recoveryLeft).toBe(9);
    expect((await showCode(await halfway(who), code!)).json.code).toBe("wrong-code");
    const { rows } = await pool().query(`SELECT action FROM "AuditEvent" WHERE "actorId" = $1`, [who.user.learnerId]);
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["second-factor.recover", "session.create"]),
    );
  });

  it("stands in once when it is shown twice at the same moment", async () => {
    const who = await holder();
    const phones = await Promise.all([halfway(who), halfway(who)]);
    const answers = await Promise.all(phones.map((phone) => showCode(phone, who.recoveryCodes[3]!)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
  });

  it("of somebody else is worth nothing", async () => {
    const [who, other] = [await holder(), await holder()];
    expect((await showCode(await halfway(who), other.recoveryCodes[0]!)).json.code).toBe("wrong-code");
  });

  it("is worth nothing once there are new ones, for which both factors are shown", async () => {
    const who = await holder();
    const [first, second, third] = who.recoveryCodes;
    expect((await renew(who.desk, { code: first })).json.code).toBe("invalid-input");
    expect((await renew(who.desk, { password: "not this one", code: first })).json.code).toBe("wrong-password");
    expect((await renew(who.desk, { password: PASSWORD, code: "123" })).json.code).toBe("wrong-code");
    const { recoveryCodes } = (await renew(who.desk, { password: PASSWORD, code: second })).json;
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const old of [first, second, third])
      expect((await showCode(await halfway(who), old!)).json.code).toBe("wrong-code");
    expect((await showCode(await halfway(who), recoveryCodes[0])).json).toEqual({ recoveryLeft: 9 });
    const without = fresh().become(await seedUser({ passwordHash }));
    expect((await renew(without, { password: PASSWORD, code: "123456" })).json.code).toBe("second-factor-off");
  });
});

describe("guessing codes", () => {
  it("is stopped for an account, from however many addresses, and counted apart from passwords", async () => {
    const who = await holder();
    for (let guess = 0; guess < 10; guess++) {
      const phone = await halfway(who);
      expect((await showCode(phone, wrongCode(who.secret, phone.now))).json.code).toBe("wrong-code");
    }
    const late = await halfway(who);
    const stopped = await showCode(late, appCode(who.secret, late.now));
    expect([stopped.status, stopped.json.code]).toEqual([429, "too-many-requests"]);
    expect(Number(stopped.headers.get("retry-after"))).toBeGreaterThan(60);
  });

  it("does not lock the owner out of a browser that he has used before, which has a budget of its own", async () => {
    const who = await holder();
    const known = await halfway(who);
    await showCode(known, appCode(who.secret, known.now));
    const stranger = await halfway(who, 3);
    for (let guess = 0; guess < 11; guess++) await showCode(stranger, wrongCode(who.secret, stranger.now));
    known.now = stranger.now;
    await known.signIn(who.user.email, PASSWORD);
    for (let guess = 0; guess < 9; guess++)
      expect((await showCode(known, wrongCode(who.secret, known.now))).status).toBe(401);
    expect((await showCode(known, appCode(who.secret, known.now))).status).toBe(200);
  });

  it("is stopped for an address, whichever accounts it is about", async () => {
    const statuses = [];
    for (let round = 0; round < 4; round++) {
      const phone = await halfway(await holder());
      phone.address = "203.0.113.77";
      for (let guess = 0; guess < 10; guess++) statuses.push((await showCode(phone, "0000-00000-0")).status);
    }
    expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(30).every((status) => status === 429)).toBe(true);
  });

  it("is stopped within a session as well", async () => {
    const who = await holder();
    const answers = [];
    for (let guess = 0; guess < 12; guess++)
      answers.push((await off(who.desk, { password: PASSWORD, code: wrongCode(who.secret, new Date()) })).status);
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
  });
});

describe("signing in by a provider with a second factor", () => {
  const comeBack = async (who: Browser, sub: string, purpose: string, to: string) => {
    const { csrfToken } = (await who.auth("GET", "csrf")).json;
    const begun = await who.auth("POST", "signin/oidc", { body: { csrfToken, purpose, to } });
    const back = provider.answer(begun.json.url, { sub, email: `${sub}@example.com` });
    return (await who.auth("GET", "callback/oidc", { query: back.search })).headers.get("location")!;
  };

  it("asks for a code before there is a session, also to confirm, and keeps the way back", async () => {
    const sub = newId();
    const desk = fresh();
    expect(await comeBack(desk, sub, "sign-in", "/en/progress")).toBe("/en/progress");
    const { secret } = await withSecondFactor(desk);

    const phone = fresh();
    phone.now = new Date(phone.now.getTime() + STEP_MS);
    const to = "/zh/chapters/lora?x=1#a";
    expect(await comeBack(phone, sub, "sign-in", to)).toBe(
      `/zh/sign-in/second-step?${new URLSearchParams({ to }).toString()}`,
    );
    expect((await me(phone)).kind).toBe("anonymous");
    expect(phone.cookies.has(name("intent"))).toBe(false);
    expect((await showCode(phone, appCode(secret, phone.now))).status).toBe(200);
    expect((await me(phone)).kind).toBe("account");

    const session = desk.cookies.get(name("session"));
    const confirmed = await comeBack(desk, sub, "confirm", "/en/account/security");
    expect(confirmed).toMatch(/^\/en\/sign-in\/second-step\?to=.*done%3Dconfirm/);
    expect(desk.cookies.get(name("session"))).toBe(session);
    desk.now = new Date(desk.now.getTime() + 4 * STEP_MS);
    await showCode(desk, appCode(secret, desk.now));
    expect(desk.cookies.get(name("session"))).not.toBe(session);
    expect((await me(desk)).kind).toBe("account");
  });
});

describe("switching it off", () => {
  it("takes both factors, is told, and makes the password enough again", async () => {
    const who = await holder();
    const code = appCode(who.secret, new Date(), 1);
    expect((await off(who.desk, { code })).json.issues).toEqual([{ path: "password", code: "password-required" }]);
    expect((await off(who.desk, { password: "not this one", code })).json.code).toBe("wrong-password");
    expect((await off(who.desk, { password: PASSWORD, code: wrongCode(who.secret, new Date()) })).json.code).toBe(
      "wrong-code",
    );
    const phone = await halfway(who);
    expect((await off(who.desk, { password: PASSWORD, code })).status).toBe(200);
    expect((await showCode(phone, who.recoveryCodes[0]!)).json.code).toBe("second-step-expired");
    expect(await count("RecoveryCode", who.user.userId)).toBe(0);
    expect((await account(who.desk)).secondFactor.since).toBeNull();
    expect((await fresh().signIn(who.user.email, PASSWORD)).json).toEqual({ secondStep: false });
    const { notices } = (await who.desk.call(noticesRoute, "GET", "/api/v1/notices")).json;
    expect(notices).toMatchObject([{ kind: "second-factor", body: { by: "owner" } }]);
    expect((await off(who.desk, { password: PASSWORD, code })).json.code).toBe("second-factor-off");
  });

  it("takes a recovery code in place of the app's, and is done once of two tabs", async () => {
    const who = await holder();
    const answers = await Promise.all(
      who.recoveryCodes.slice(0, 2).map((code) => off(who.desk, { password: PASSWORD, code })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    // And it can be set up anew, with another secret.
    const { secret } = await withSecondFactor(who.desk, PASSWORD);
    expect(secret).not.toBe(who.secret);
    expect((await showCode(await halfway(who), who.recoveryCodes[2]!)).json.code).toBe("wrong-code");
  });
});

describe("an administrator", () => {
  it("takes it away from somebody who lost it, who is told; it is audited", async () => {
    const who = await holder();
    const root = await seedUser({ role: "admin" });
    const admin = fresh().become(root);
    const phone = await halfway(who);
    const listed = (await admin.call(usersRoute, "GET", `/api/v1/admin/users?q=${who.user.userId}`)).json.accounts;
    expect(listed).toMatchObject([{ hasSecondFactor: true }]);
    expect(JSON.stringify(listed)).not.toMatch(/secret|v1\./);
    const answer = await remove(admin, who.user.userId);
    expect([answer.status, answer.json.hasSecondFactor]).toEqual([200, false]);
    expect((await showCode(phone, appCode(who.secret, phone.now))).json.code).toBe("second-step-expired");
    expect((await fresh().signIn(who.user.email, PASSWORD)).json).toEqual({ secondStep: false });
    const { notices } = (await who.desk.call(noticesRoute, "GET", "/api/v1/notices")).json;
    expect(notices).toMatchObject([{ kind: "second-factor", body: { by: "administrator" } }]);
    const { rows } = await pool().query(`SELECT action, "actorId" FROM "AuditEvent" WHERE object = $1`, [
      who.user.userId,
    ]);
    expect(rows).toEqual([{ action: "second-factor.remove", actorId: root.learnerId }]);
    expect((await remove(admin, who.user.userId)).status).toBe(200);
    expect((await who.desk.call(noticesRoute, "GET", "/api/v1/notices")).json.notices).toHaveLength(1);
  });

  it("is not needed where the operator of the server does it, by the account's address", async () => {
    const who = await holder({ role: "admin" });
    expect(await removeByOperator(who.user.email.toUpperCase(), new Date())).toBe("removed");
    expect((await fresh().signIn(who.user.email, PASSWORD)).json).toEqual({ secondStep: false });
    expect(await removeByOperator(who.user.email, new Date())).toBe("none");
    for (const unknown of ["nobody@example.com", "nonsense", ""])
      expect(await removeByOperator(unknown, new Date())).toBe("unknown");
    const { rows } = await pool().query(`SELECT action, "actorId" FROM "AuditEvent" WHERE object = $1`, [
      who.user.userId,
    ]);
    expect(rows).toEqual([{ action: "second-factor.remove", actorId: null }]);
  });

  it("does not take his own away, and nobody else takes any", async () => {
    const root = await holder({ role: "admin" });
    expect((await remove(root.desk, root.user.userId)).json.code).toBe("own-rights");
    const strangers = [fresh(), fresh().become(await seedUser())];
    strangers.push(fresh().become(await seedUser({ role: "instructor" })));
    for (const stranger of strangers) expect((await remove(stranger, root.user.userId)).status).toBe(404);
    expect((await remove(root.desk, newId())).status).toBe(404);
    expect(await count("SecondFactor", root.user.userId)).toBe(1);
  });
});
