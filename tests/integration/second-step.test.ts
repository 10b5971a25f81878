import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PUT as passwordRoute } from "@/app/api/v1/account/password/route";
import { PUT as suspensionRoute } from "@/app/api/v1/admin/users/[userId]/suspension/route";
import { GET as meRoute } from "@/app/api/v1/me/route";
import { DELETE as revokeOthersRoute } from "@/app/api/v1/sessions/route";
import { cookieName } from "@/lib/auth/cookies";
import { issueGuest } from "@/lib/auth/server/issue-guest";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { appCode, wrongCode } from "@/tests/support/app-code";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { startFakeProvider } from "@/tests/support/fake-oidc-provider.mjs";
import {
  freshBrowser,
  halfway,
  holder,
  PASSWORD,
  seedWithPassword,
  showCode,
  switchOff,
  withSecondFactor,
} from "@/tests/support/second-factor";
import { seedUser } from "@/tests/support/seed-user";

const STEP_MS = 30_000;
let provider: Awaited<ReturnType<typeof startFakeProvider>>;

beforeAll(async () => {
  provider = await startFakeProvider();
  Object.assign(process.env, provider.environment);
  await testDatabase();
});
afterAll(() => provider.stop());
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
});

const me = async (who: Browser) => (await who.call(meRoute, "GET", "/api/v1/me")).json;
const name = (kind: Parameters<typeof cookieName>[0]) => cookieName(kind, env().PUBLIC_URL);
const count = async (table: string, userId: string) =>
  Number((await pool().query(`SELECT count(*) AS n FROM "${table}" WHERE "userId" = $1`, [userId])).rows[0].n);

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
    const phone = freshBrowser();
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
    const phone = freshBrowser();
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
    expect((await showCode(freshBrowser(), appCode(who.secret, new Date(), 1))).json.code).toBe("second-step-expired");

    const phone = await halfway(who);
    const ticket = phone.cookies.get(name("second-step"))!;
    await showCode(phone, appCode(who.secret, phone.now));
    const thief = freshBrowser();
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
    const admin = freshBrowser().become(await seedUser({ role: "admin" }));
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
    const user = await seedWithPassword();
    const client = await pool().connect();
    try {
      await client.query("BEGIN");
      await client.query(`SELECT 1 FROM "User" WHERE id = $1 FOR UPDATE`, [user.userId]);
      const phone = freshBrowser();
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
      answers.push((await switchOff(who.desk, { password: PASSWORD, code: wrongCode(who.secret, new Date()) })).status);
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
    const desk = freshBrowser();
    expect(await comeBack(desk, sub, "sign-in", "/en/progress")).toBe("/en/progress");
    const { secret } = await withSecondFactor(desk);

    const phone = freshBrowser();
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
