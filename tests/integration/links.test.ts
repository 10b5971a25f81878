import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as createAccountRoute } from "@/app/api/v1/accounts/route";
import { POST as becomeAdminRoute } from "@/app/api/v1/links/administrator/route";
import { POST as passwordRoute } from "@/app/api/v1/links/password/route";
import { POST as stateRoute } from "@/app/api/v1/links/state/route";
import { POST as verificationRoute } from "@/app/api/v1/links/verification/route";
import { GET as meRoute } from "@/app/api/v1/me/route";
import { POST as requestVerificationRoute } from "@/app/api/v1/me/verification/route";
import { POST as resetRoute } from "@/app/api/v1/password-resets/route";
import { LINK_LIFE_MS, type LinkPurpose } from "@/lib/auth/link";
import { createAccount } from "@/lib/auth/server/create-account";
import { hashPassword } from "@/lib/auth/server/hash-password";
import { makeLink, revokeLinks } from "@/lib/auth/server/make-link";
import { offerAdministration } from "@/lib/auth/server/offer-administration";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { PROBLEM_MESSAGES } from "@/lib/http/problem-messages";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { seedUser } from "@/tests/support/seed-user";

const PASSWORD = "a warm start beats a cold one";
const OTHER = "rise steadily and then settle";

beforeAll(async () => {
  await testDatabase();
});

let browser: Browser;
let network = 0;
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
  await pool().query(`DELETE FROM "OneTimeLink"`);
  await pool().query(`UPDATE "User" SET role = 'learner'`);
  browser = new Browser(`198.51.100.${network++ % 256}`);
});

const freshEmail = () => `p${newId()}@example.com`;
const post = (who: Browser, handler: Parameters<Browser["call"]>[0], path: string, body: object) =>
  who.call(handler, "POST", `/api/v1/${path}`, { body });
const look = (purpose: LinkPurpose, token: string) => post(browser, stateRoute, "links/state", { purpose, token });
const reset = (token: string, password = OTHER) =>
  post(browser, passwordRoute, "links/password", { token, password, locale: "zh" });
const link = (purpose: LinkPurpose, more: object = {}, now = new Date(), lifeMs = 3_600_000) =>
  makeLink(prisma(), { purpose, lifeMs, ...more }, now);
const tokenOf = (url: string | null) => url!.split("#")[1]!;
const roleOf = async (userId: string) =>
  (await prisma().user.findUniqueOrThrow({ where: { id: userId }, select: { role: true } })).role;
const seed = async () => seedUser({ passwordHash: await hashPassword(PASSWORD) });

describe("a one-time link", () => {
  it("is kept as the hash of a 256-bit token", async () => {
    const { id, token } = await link("invitation", { role: "learner" });
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const { rows } = await pool().query(`SELECT * FROM "OneTimeLink" WHERE id = $1`, [id]);
    expect(rows[0].tokenHash).toBe(createHash("sha256").update(token).digest("base64url"));
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("is not used up by looking, and says what it is for", async () => {
    const { token } = await link("invitation", { role: "instructor", email: "ada@example.com" });
    for (let time = 0; time < 3; time++) {
      expect((await look("invitation", token)).json).toEqual({ email: "ada@example.com", role: "instructor" });
    }
  });

  it("says why it does not work: unknown, of another purpose, used, withdrawn, expired, in both languages", async () => {
    const user = await seed();
    const mine = { userId: user.userId };
    const used = await link("password", mine);
    expect((await reset(used.token)).status).toBe(200);
    const withdrawn = await link("password", mine);
    await revokeLinks(prisma(), { purpose: "password", ...mine }, new Date());
    const expired = await link("password", mine, new Date(Date.now() - 2_000), 1_000);
    const other = await link("verification", { ...mine, email: user.email });
    const cases = [
      ["x", "link-unknown", 404],
      ["a".repeat(43), "link-unknown", 404],
      [other.token, "link-unknown", 404],
      [used.token, "link-used", 410],
      [withdrawn.token, "link-revoked", 410],
      [expired.token, "link-expired", 410],
    ] as const;
    for (const [token, code, status] of cases) {
      for (const answer of [await look("password", token), await reset(token)]) {
        expect([answer.status, answer.json.code]).toEqual([status, code]);
        expect(answer.json.title).toEqual(PROBLEM_MESSAGES[code].title);
      }
    }
  });

  it("cannot be guessed: an address has 60 tries in a quarter of an hour", async () => {
    const statuses = [];
    for (let index = 0; index < 62; index++) statuses.push((await look("password", "g".repeat(43))).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("a password link", () => {
  it("sets the password once, ends all sessions and the account's other password links", async () => {
    const user = await seed();
    const mine = { userId: user.userId };
    const [first, second] = [await link("password", mine), await link("password", mine)];
    const signedIn = new Browser(browser.address).become(user);
    expect((await signedIn.call(meRoute, "GET", "/api/v1/me")).json.kind).toBe("account");

    expect((await reset(first.token)).status).toBe(200);
    expect((await signedIn.call(meRoute, "GET", "/api/v1/me")).json.kind).toBe("anonymous");
    expect((await look("password", second.token)).json.code).toBe("link-revoked");
    expect((await browser.signIn(user.email, PASSWORD)).json.code).toBe("wrong-credentials");
    expect((await browser.signIn(user.email, OTHER)).status).toBe(200);
  });

  it("used in two tabs at once works in exactly one", async () => {
    for (let round = 0; round < 5; round++) {
      const user = await seed();
      const { token } = await link("password", { userId: user.userId });
      const answers = await Promise.all([
        reset(token, "first tab, first served"),
        reset(token, "second tab, too late"),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
      const won = answers[0].status === 200 ? "first tab, first served" : "second tab, too late";
      expect((await new Browser(browser.address).signIn(user.email, won)).status).toBe(200);
    }
  });

  it("is not spent by a password that is refused", async () => {
    const user = await seed();
    const { token } = await link("password", { userId: user.userId });
    expect((await reset(token, "password123")).json.issues).toEqual([{ path: "password", code: "password-common" }]);
    expect((await reset(token)).status).toBe(200);
  });

  it("that was mailed is worth nothing once the account has another address, and confirms the address it was mailed to", async () => {
    const [moved, stayed] = [await seed(), await seed()];
    const toOld = await link("password", { userId: moved.userId, email: "old@example.com" });
    expect((await reset(toOld.token)).json.code).toBe("link-revoked");
    const toOwn = await link("password", { userId: stayed.userId, email: stayed.email });
    expect((await reset(toOwn.token)).status).toBe(200);
    const { emailVerifiedAt } = await prisma().user.findUniqueOrThrow({ where: { id: stayed.userId } });
    expect(emailVerifiedAt).not.toBeNull();
  });
});

describe("a verification link", () => {
  it("confirms the address it was sent to, and no later one", async () => {
    const user = await seed();
    const right = await link("verification", { userId: user.userId, email: user.email });
    const wrong = await link("verification", { userId: user.userId, email: "old@example.com" });
    const confirm = (token: string) => post(browser, verificationRoute, "links/verification", { token });
    expect((await confirm(wrong.token)).json.code).toBe("link-revoked");
    expect((await confirm(right.token)).json).toEqual({ userId: user.userId });
    expect((await confirm(right.token)).json.code).toBe("link-used");
  });
});

describe("where the site sends no mail", () => {
  it("asking for a link by mail says so", async () => {
    const user = await seed();
    const asked = { email: user.email, locale: "en" };
    expect((await post(browser, resetRoute, "password-resets", asked)).json.code).toBe("mail-off");
    const own = new Browser(browser.address).become(user);
    expect((await post(own, requestVerificationRoute, "me/verification", { locale: "en" })).json.code).toBe("mail-off");
  });
});

describe("the first administrator", () => {
  const become = (who: Browser, token: string) => post(who, becomeAdminRoute, "links/administrator", { token });

  it("is offered a fresh link at each start, and none once there is an administrator", async () => {
    const first = tokenOf(await offerAdministration(new Date()));
    const second = tokenOf(await offerAdministration(new Date()));
    expect((await look("administrator", first)).json.code).toBe("link-revoked");
    const user = await seed();
    const who = new Browser(browser.address).become(user);
    expect((await become(who, second)).json).toEqual({ userId: user.userId });
    expect(await roleOf(user.userId)).toBe("admin");
    expect((await become(who, second)).json.code).toBe("link-used");
    expect(await offerAdministration(new Date())).toBeNull();
    await prisma().user.update({ where: { id: user.userId }, data: { suspendedAt: new Date() } });
    expect(await offerAdministration(new Date())).not.toBeNull();
    const { rows } = await pool().query(`SELECT "actorId" FROM "AuditEvent" WHERE action = 'administrator.create'`);
    expect(rows).toEqual([{ actorId: user.learnerId }]);
  });

  it("may sign up by the link, also while sign-up is closed", async () => {
    const token = tokenOf(await offerAdministration(new Date()));
    const guest: LearnerViewer = { kind: "guest", learnerId: newId() };
    const input = { email: freshEmail(), password: PASSWORD, link: { purpose: "administrator", token } } as const;
    const { userId } = await createAccount(input, guest, { now: new Date(), locale: "en", mode: "closed" });
    expect(await roleOf(userId)).toBe("admin");
    expect((await look("administrator", token)).json.code).toBe("link-used");
  });

  it("is one alone, when two open the link at once", async () => {
    const token = tokenOf(await offerAdministration(new Date()));
    const both = [new Browser(browser.address).become(await seed()), new Browser(browser.address).become(await seed())];
    const answers = await Promise.all(both.map((who) => become(who, token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    expect(await prisma().user.count({ where: { role: "admin", suspendedAt: null } })).toBe(1);
  });

  it("has a day, and must be signed in", async () => {
    const token = tokenOf(await offerAdministration(new Date(Date.now() - LINK_LIFE_MS.administrator)));
    expect((await look("administrator", token)).json.code).toBe("link-expired");
    expect((await become(browser, token)).json.code).toBe("sign-in-required");
  });

  it("is told by the script of the start, which keeps quiet afterwards", async () => {
    const run = promisify(execFile);
    const args = ["--conditions=react-server", "--import", "tsx", "scripts/administrator-link.ts"];
    const { stdout } = await run(process.execPath, args, { env: process.env });
    const [url = ""] = /http\S+/.exec(stdout) ?? [];
    expect((await look("administrator", tokenOf(url))).json).toEqual({ email: null, role: null });
    await seedUser({ role: "admin" });
    expect((await run(process.execPath, args, { env: process.env })).stdout).toBe("");
  });
});

describe("signing up", () => {
  const signUp = (mode: "open" | "invitation" | "closed", input: object) =>
    createAccount(
      { email: freshEmail(), password: PASSWORD, ...input },
      { kind: "guest", learnerId: newId() },
      {
        ...{ now: new Date(), locale: "en", mode },
      },
    );
  const invited = (token: string) => ({ link: { purpose: "invitation" as const, token } });

  it("needs an invitation where the site asks for one, and is shut where it is closed", async () => {
    await expect(signUp("invitation", {})).rejects.toMatchObject({ code: "invitation-required" });
    await expect(signUp("closed", {})).rejects.toMatchObject({ code: "sign-up-closed" });
    const { token } = await link("invitation", { role: "learner" });
    await expect(signUp("closed", invited(token))).rejects.toMatchObject({ code: "sign-up-closed" });
    await expect(signUp("invitation", invited(token))).resolves.toMatchObject({ nickname: expect.any(String) });
    await expect(signUp("invitation", invited(token))).rejects.toMatchObject({ code: "link-used" });
  });

  it("by invitation gives the role and takes the invited address alone, which counts as confirmed", async () => {
    const email = freshEmail();
    const { token } = await link("invitation", { role: "instructor", email });
    await expect(signUp("open", invited(token))).rejects.toMatchObject({
      issues: [{ path: "email", code: "email-not-invited" }],
    });
    const { userId } = await signUp("open", { email, ...invited(token) });
    const user = await prisma().user.findUniqueOrThrow({ where: { id: userId } });
    expect([user.role, user.emailVerifiedAt !== null]).toEqual(["instructor", true]);
  });

  it("in two tabs with one invitation makes one account, and a sign-up that fails leaves the invitation open", async () => {
    const { token } = await link("invitation", { role: "learner" });
    const { email } = await seed();
    await expect(signUp("invitation", { email, ...invited(token) })).rejects.toMatchObject({ code: "email-taken" });
    const tabs = await Promise.allSettled([signUp("invitation", invited(token)), signUp("invitation", invited(token))]);
    expect(tabs.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("cannot choose a role or another kind of link", async () => {
    const admin = await link("password", { userId: (await seed()).userId });
    const body = { email: freshEmail(), password: PASSWORD };
    for (const link of [
      { purpose: "password", token: admin.token },
      { purpose: "invitation", token: "x", role: "admin" },
    ])
      expect((await post(browser, createAccountRoute, "accounts", { ...body, link })).json.code).toBe("invalid-input");
  });
});
