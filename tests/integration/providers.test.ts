import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as meRoute } from "@/app/api/v1/me/route";
import { cookieName } from "@/lib/auth/cookies";
import { hashPassword } from "@/lib/auth/server/hash-password";
import { issueGuest } from "@/lib/auth/server/issue-guest";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { Browser } from "@/tests/support/browser";
import { forgetSiteSettings } from "@/lib/site-settings/server/read-site-settings";
import { testDatabase } from "@/tests/support/database";
import { startFakeProvider } from "@/tests/support/fake-oidc-provider.mjs";
import { seedUser } from "@/tests/support/seed-user";

const PASSWORD = "a warm start beats a cold one";
let provider: Awaited<ReturnType<typeof startFakeProvider>>;
let passwordHash: string;
let network = 0;
let browser: Browser;

beforeAll(async () => {
  provider = await startFakeProvider();
  Object.assign(process.env, provider.environment);
  await testDatabase();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => provider.stop());
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
  Object.assign(provider.state, { down: false, emailInToken: true, tamper: (claims: object) => claims });
  browser = new Browser(`198.18.${network++ % 256}.1`);
});

const freshPerson = () => ({ sub: newId(), email: `p${newId()}@example.com` });
const me = async (who = browser) => (await who.call(meRoute, "GET", "/api/v1/me")).json;

async function begin(who = browser, { purpose = "sign-in", to = "/en/progress" } = {}) {
  const { csrfToken } = (await who.auth("GET", "csrf")).json;
  return who.auth("POST", "signin/oidc", { body: { csrfToken, purpose, to } });
}

/** Where the page of the answer is, after the provider's answer was carried back by this browser. */
async function comeBack(back: URL, who = browser): Promise<string> {
  const answer = await who.auth("GET", "callback/oidc", { query: back.search });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return answer.headers.get("location")!;
}

async function visit(person: Parameters<typeof provider.answer>[1], who = browser, options = {}): Promise<string> {
  const begun = await begin(who, options);
  expect(begun.status).toBe(200);
  return comeBack(provider.answer(begun.json.url, person), who);
}

const problemOf = (location: string) => new URL(location, env().PUBLIC_URL).searchParams.get("problem");
const accounts = async () =>
  Number((await pool().query(`SELECT count(*) AS n FROM "User"`)).rows[0].n) +
  Number((await pool().query(`SELECT count(*) AS n FROM "Identity"`)).rows[0].n);

async function signedInBrowser(overrides = {}) {
  const user = await seedUser({ passwordHash, ...overrides });
  const who = new Browser(`198.19.${network++ % 256}.1`);
  await who.signIn(user.email, PASSWORD);
  return { user, who };
}

describe("signing in by a provider", () => {
  it("asks with state, nonce and PKCE, and returns to our own callback", async () => {
    const { url } = (await begin()).json;
    const query = new URL(url).searchParams;
    expect(new URL(url).origin).toBe(provider.issuer);
    expect(query.get("redirect_uri")).toBe(`${env().PUBLIC_URL}/api/auth/callback/oidc`);
    expect(query.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"]) expect(query.get(name)!.length).toBeGreaterThan(20);
    for (const kind of ["state", "nonce", "pkce", "intent"] as const) {
      expect(browser.cookies.has(cookieName(kind, env().PUBLIC_URL))).toBe(true);
    }
  });

  it("makes an account of whom it does not know, and knows him again", async () => {
    const person = freshPerson();
    expect(await visit(person)).toBe("/en/progress");
    const first = await me();
    expect(first).toMatchObject({ kind: "account", role: "learner" });
    expect(first.nickname).toMatch(/^learner-/);
    const { rows } = await pool().query(`SELECT "emailVerifiedAt", "passwordHash" FROM "User" WHERE email = $1`, [
      person.email,
    ]);
    expect(rows[0].emailVerifiedAt).toBeInstanceOf(Date);
    expect(rows[0].passwordHash).toBeNull();

    const other = new Browser("198.18.250.9");
    // The provider tells another address by now; it is the same person.
    await visit({ sub: person.sub, email: `new-${person.email}` }, other);
    expect((await me(other)).nickname).toBe(first.nickname);
    for (const kind of ["state", "nonce", "pkce", "intent"] as const) {
      expect(other.cookies.has(cookieName(kind, env().PUBLIC_URL))).toBe(false);
    }
  });

  it("gives the guest's learner to the new account", async () => {
    const guest = issueGuest();
    browser.cookies.set(cookieName("guest", env().PUBLIC_URL), guest.setCookie.split(/[=;]/)[1]!);
    const person = freshPerson();
    await visit(person);
    const { rows } = await pool().query(
      `SELECT l.id FROM "Learner" l JOIN "User" u ON u.id = l."userId" WHERE u.email = $1`,
      [person.email],
    );
    expect(rows).toEqual([{ id: guest.learnerId }]);
  });

  it("takes the address from the userinfo endpoint where the token does not tell it", async () => {
    provider.state.emailInToken = false;
    expect(await visit(freshPerson())).toBe("/en/progress");
    expect((await me()).kind).toBe("account");
  });

  it("returns to a page of this site only", async () => {
    for (const evil of ["https://attacker.example/en", "//attacker.example", "/\\attacker.example", "/api/v1/me"]) {
      expect(await visit(freshPerson(), new Browser(`198.18.251.${network++ % 250}`), { to: evil })).toMatch(
        /^\/(zh|en)\/progress$/,
      );
    }
    expect(await visit(freshPerson(), browser, { to: "/zh/chapters/lora#a" })).toBe("/zh/chapters/lora#a");
  });

  it("makes one account when several tabs come back at the same moment", async () => {
    const person = freshPerson();
    const tabs = Array.from({ length: 8 }, (_, number) => new Browser(`198.18.252.${number + 1}`));
    const begun = await Promise.all(tabs.map((tab) => begin(tab)));
    const pages = await Promise.all(
      tabs.map((tab, index) => comeBack(provider.answer(begun[index]!.json.url, person), tab)),
    );
    expect(pages).toEqual(tabs.map(() => "/en/progress"));
    const { rows } = await pool().query(`SELECT count(*)::int AS n FROM "User" WHERE email = $1`, [person.email]);
    expect(rows[0].n).toBe(1);
  });

  it("knows a person whose account another tab makes between the two questions", async () => {
    const person = freshPerson();
    await visit(person);
    const other = new Browser("198.18.251.1");
    const begun = await begin(other);
    const tab = await pool().connect();
    try {
      const { rows } = await tab.query(
        `DELETE FROM "Identity" WHERE "userId" = (SELECT id FROM "User" WHERE email = $1) RETURNING *`,
        [person.email],
      );
      await tab.query("BEGIN");
      await tab.query(`LOCK TABLE "User" IN ACCESS EXCLUSIVE MODE`);
      const page = comeBack(provider.answer(begun.json.url, person), other);
      await expect
        .poll(async () => (await tab.query("SELECT 1 FROM pg_locks WHERE NOT granted")).rowCount)
        .toBeGreaterThan(0);
      const [{ provider: name, subject, userId }] = rows;
      await tab.query(`INSERT INTO "Identity" (provider, subject, "userId") VALUES ($1, $2, $3)`, [
        name,
        subject,
        userId,
      ]);
      await tab.query("COMMIT");
      expect(await page).toBe("/en/progress");
    } finally {
      tab.release();
    }
  });

  it("refuses a suspended account", async () => {
    const person = freshPerson();
    await visit(person);
    await pool().query(`UPDATE "User" SET "suspendedAt" = now() WHERE email = $1`, [person.email]);
    const other = new Browser("198.18.253.1");
    expect(problemOf(await visit(person, other))).toBe("suspended");
    expect(await me(other)).toEqual({ kind: "anonymous" });
  });

  it("makes no account where signing up is not open, and still knows who has one", async () => {
    const person = freshPerson();
    await visit(person);
    env().SIGN_UP = "closed";
    forgetSiteSettings();
    try {
      expect(problemOf(await visit(freshPerson(), new Browser("198.18.254.1")))).toBe("sign-up-closed");
      expect(await visit(person, new Browser("198.18.254.2"))).toBe("/en/progress");
    } finally {
      env().SIGN_UP = "open";
      forgetSiteSettings();
    }
  });
});

describe("an answer that is not as it should be signs nobody in and makes no account", () => {
  async function expectRefused(location: string, problem: string): Promise<void> {
    expect(location).toMatch(/^\/en\/sign-in\?/);
    expect(problemOf(location)).toBe(problem);
    expect(await me()).toEqual({ kind: "anonymous" });
  }

  it.each([
    ["no address", { email: undefined }, "no-email"],
    ["an unverified address", { verified: false }, "email-unverified"],
    ["an address that is none of ours", { email: '"a@b.c"@victim.com' }, "no-email"],
  ])("%s", async (_, told, problem) => {
    const before = await accounts();
    await expectRefused(await visit({ ...freshPerson(), ...told } as { sub: string }), problem);
    expect(await accounts()).toBe(before);
  });

  it("the address of an existing account, which keeps its owner alone", async () => {
    const { user } = await signedInBrowser();
    const before = await accounts();
    await expectRefused(await visit({ sub: newId(), email: user.email.toUpperCase() }), "email-taken");
    expect(await accounts()).toBe(before);
  });

  it("a wrong state, and none", async () => {
    for (const state of ["x".repeat(43), undefined]) {
      const back = provider.answer((await begin()).json.url, freshPerson());
      if (state === undefined) back.searchParams.delete("state");
      else back.searchParams.set("state", state);
      await expectRefused(await comeBack(back), "expired");
    }
  });

  it("a code that was used before, also with the cookies of then", async () => {
    const person = freshPerson();
    const back = provider.answer((await begin()).json.url, person);
    const kept = new Map(browser.cookies);
    expect(await comeBack(back)).toBe("/en/progress");
    browser.cookies.clear();
    await expectRefused(await comeBack(back), "expired");
    for (const [name, value] of kept) browser.cookies.set(name, value);
    await expectRefused(await comeBack(back), "refused");
  });

  it("a wrong nonce, another audience, a token from the past, another issuer", async () => {
    for (const [spoil, problem] of [
      [{ nonce: "another" }, "expired"],
      [{ nonce: undefined }, "expired"],
      [{ aud: "somebody else" }, "refused"],
      [{ exp: 1_000 }, "refused"],
      [{ iss: "http://attacker.example" }, "refused"],
    ] as const) {
      provider.state.tamper = (claims: object) => ({ ...claims, ...spoil });
      await expectRefused(await visit(freshPerson()), problem);
    }
  });

  it("a verifier that is not that of the challenge", async () => {
    const other = new Browser("198.18.255.1");
    await begin(other);
    const back = provider.answer((await begin()).json.url, freshPerson());
    const pkce = cookieName("pkce", env().PUBLIC_URL);
    browser.cookies.set(pkce, other.cookies.get(pkce)!);
    await expectRefused(await comeBack(back), "refused");
  });

  it("an answer that comes back in another browser", async () => {
    const back = provider.answer((await begin(new Browser("198.18.255.2"))).json.url, freshPerson());
    await expectRefused(await comeBack(back), "expired");
  });

  it("an answer after a quarter of an hour", async () => {
    const back = provider.answer((await begin()).json.url, freshPerson());
    browser.now = new Date(browser.now.getTime() + 15 * 60_000 + 1_000);
    await expectRefused(await comeBack(back), "expired");
  });

  it("a refusal by the person", async () => {
    await expectRefused(await visit("deny"), "denied");
  });

  it("a provider that is down, before and after", async () => {
    const back = provider.answer((await begin()).json.url, freshPerson());
    provider.state.down = true;
    await expectRefused(await comeBack(back), "unreachable");
    const refused = await begin();
    expect([refused.status, refused.json.code]).toEqual([502, "provider-unreachable"]);
  });

  it("keeps the way back, so that another try returns there", async () => {
    const location = await visit("deny", browser, { to: "/zh/chapters/lora" });
    expect(location).toMatch(/^\/zh\/sign-in\?/);
    expect(new URL(location, env().PUBLIC_URL).searchParams.get("to")).toBe("/zh/chapters/lora");
  });
});

describe("connecting a provider to an account", () => {
  const to = "/en/account/security";
  const connect = (who: Browser, person: Parameters<typeof provider.answer>[1]) =>
    visit(person, who, { purpose: "connect", to });

  it("opens the same account by it from then on, whatever address the provider tells", async () => {
    const { user, who } = await signedInBrowser({ nickname: "Lin" });
    const person = freshPerson();
    expect(await connect(who, person)).toBe(`${to}?provider=oidc&done=connect`);
    expect(await connect(who, person)).toBe(`${to}?provider=oidc&done=connect`);
    await visit(person);
    expect(await me()).toMatchObject({ kind: "account", nickname: "Lin" });
    const { rows } = await pool().query(`SELECT email FROM "User" WHERE id = $1`, [user.userId]);
    expect(rows[0].email).toBe(user.email);
  });

  it("needs a session, and the one that asked", async () => {
    expect((await begin(browser, { purpose: "connect", to })).json.code).toBe("sign-in-required");
    const { who } = await signedInBrowser();
    const { who: other } = await signedInBrowser();
    const person = freshPerson();
    const back = provider.answer((await begin(who, { purpose: "connect", to })).json.url, person);
    // Somebody else has signed in to this browser meanwhile.
    const session = cookieName("session", env().PUBLIC_URL);
    who.cookies.set(session, other.cookies.get(session)!);
    expect(problemOf(await comeBack(back, who))).toBe("signed-out");
    const { rows } = await pool().query(`SELECT 1 FROM "Identity" WHERE subject LIKE $1`, [`%${person.sub}`]);
    expect(rows).toEqual([]);
  });

  it("takes no identity that leads into another account, and no second one of a provider", async () => {
    const person = freshPerson();
    await visit(person);
    const { who } = await signedInBrowser();
    expect(problemOf(await connect(who, person))).toBe("identity-taken");
    await connect(who, freshPerson());
    expect(problemOf(await connect(who, freshPerson()))).toBe("already-connected");
  });

  it("confirms the account's own identity alone", async () => {
    const { who } = await signedInBrowser();
    const person = freshPerson();
    await connect(who, person);
    const confirm = (by: typeof person) => visit(by, who, { purpose: "confirm", to: "/en/account/data" });
    expect(problemOf(await confirm(freshPerson()))).toBe("other-account");
    const before = who.cookies.get(cookieName("session", env().PUBLIC_URL));
    expect(await confirm(person)).toBe("/en/account/data?provider=oidc&done=confirm");
    expect(who.cookies.get(cookieName("session", env().PUBLIC_URL))).not.toBe(before);
  });
});

describe("the addresses of a visit", () => {
  it("exist for configured providers only, by their methods, and for pages of this site only", async () => {
    for (const [method, action, status] of [
      ["POST", "signin/github", 404],
      ["GET", "callback/github", 404],
      ["GET", "signin/oidc", 405],
      ["POST", "callback/oidc", 405],
    ] as const) {
      expect((await browser.auth(method, action)).status).toBe(status);
    }
    const { csrfToken } = (await browser.auth("GET", "csrf")).json;
    const body = { csrfToken, purpose: "sign-in", to: "" };
    const post = (more: object) => browser.auth("POST", "signin/oidc", { body, ...more });
    expect((await post({ headers: { origin: "https://attacker.example" } })).json.code).toBe("cross-site");
    expect((await post({ body: { ...body, csrfToken: "0".repeat(64) } })).json.code).toBe("cross-site");
    expect((await post({ body: { ...body, prompt: "none" } })).json.code).toBe("invalid-input");
  });
});
