import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DELETE as withdrawRoute } from "@/app/api/v1/admin/invitations/[invitationId]/route";
import { GET as invitationsRoute, POST as inviteRoute } from "@/app/api/v1/admin/invitations/route";
import { POST as passwordLinkRoute } from "@/app/api/v1/admin/users/[userId]/password-links/route";
import { PUT as rightsRoute } from "@/app/api/v1/admin/users/[userId]/rights/route";
import { PUT as suspensionRoute } from "@/app/api/v1/admin/users/[userId]/suspension/route";
import { PUT as verificationRoute } from "@/app/api/v1/admin/users/[userId]/verification/route";
import { GET as usersRoute } from "@/app/api/v1/admin/users/route";
import { POST as stateRoute } from "@/app/api/v1/links/state/route";
import { GET as meRoute } from "@/app/api/v1/me/route";
import { PAGE_SIZE } from "@/lib/admin/take-page";
import { hashPassword } from "@/lib/auth/server/hash-password";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { PROBLEM_MESSAGES } from "@/lib/http/problem-messages";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

const PASSWORD = "a warm start beats a cold one";
const INSTRUCTOR = { role: "instructor", mayReview: true };
let passwordHash: string;

beforeAll(async () => {
  await testDatabase();
  passwordHash = await hashPassword(PASSWORD);
});

let admin: SeededUser;
let desk: Browser;
let network = 0;
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
  admin = await seedUser({ role: "admin", nickname: "Root" });
  desk = at(admin);
});

const address = () => `198.51.100.${network++ % 256}`;
const at = (user: SeededUser) => new Browser(address()).become(user);
const me = async (who: Browser) => (await who.call(meRoute, "GET", "/api/v1/me")).json;
const users = (query = "", who = desk) => who.call(usersRoute, "GET", `/api/v1/admin/users${query}`);
const put = (handler: Parameters<Browser["call"]>[0], what: string, userId: string, body: object, who = desk) =>
  who.call(handler, "PUT", `/api/v1/admin/users/${userId}/${what}`, { body, params: { userId } });
const setRights = (userId: string, body: object, who = desk) => put(rightsRoute, "rights", userId, body, who);
const suspend = (userId: string, suspended = true, who = desk) =>
  put(suspensionRoute, "suspension", userId, { suspended }, who);
const passwordLink = (userId: string, who = desk) =>
  who.call(passwordLinkRoute, "POST", `/api/v1/admin/users/${userId}/password-links`, {
    ...{ body: { locale: "zh" }, params: { userId } },
  });
const invite = (body: object, who = desk) => who.call(inviteRoute, "POST", "/api/v1/admin/invitations", { body });
const withdraw = (invitationId: string, who = desk) =>
  who.call(withdrawRoute, "DELETE", `/api/v1/admin/invitations/${invitationId}`, { params: { invitationId } });
const lookAt = (purpose: string, url: string) =>
  new Browser(address()).call(stateRoute, "POST", "/api/v1/links/state", {
    body: { purpose, token: url.split("#")[1]! },
  });
const audited = async (object: string) =>
  (
    await pool().query(`SELECT action, "actorId", before, after FROM "AuditEvent" WHERE object = $1 ORDER BY at`, [
      object,
    ])
  ).rows;

describe("the administration", () => {
  it("does not exist for anybody but an administrator", async () => {
    const target = await seedUser();
    const strangers = [new Browser(address()), at(await seedUser()), at(await seedUser({ role: "instructor" }))];
    for (const who of strangers) {
      const answers = [
        await users("", who),
        await setRights(target.userId, INSTRUCTOR, who),
        await suspend(target.userId, true, who),
        await put(verificationRoute, "verification", target.userId, {}, who),
        await passwordLink(target.userId, who),
        await invite({ role: "admin", locale: "en" }, who),
        await withdraw(newId(), who),
        await who.call(invitationsRoute, "GET", "/api/v1/admin/invitations"),
      ];
      for (const { status, json } of answers) expect([status, json.code]).toEqual([404, "not-found"]);
    }
    expect((await pool().query(`SELECT count(*)::int AS n FROM "OneTimeLink"`)).rows[0].n).toBe(0);
  });

  it("knows nothing of accounts that are not there, deleted ones included", async () => {
    const gone = await seedUser();
    await pool().query(`UPDATE "User" SET "deletedAt" = now(), email = NULL WHERE id = $1`, [gone.userId]);
    for (const userId of [newId(), gone.userId]) {
      for (const answer of [
        await setRights(userId, INSTRUCTOR),
        await suspend(userId),
        await passwordLink(userId),
        await put(verificationRoute, "verification", userId, {}),
      ])
        expect(answer.json.code).toBe("not-found");
    }
    expect((await users(`?q=${gone.userId}`)).json.accounts).toEqual([]);
  });
});

describe("the list of accounts", () => {
  it("is searched by parts of address and nickname, taken literally, and filtered by role and state", async () => {
    const mark = newId().slice(-8);
    const odd = await seedUser({ nickname: `100%_\\${mark}` });
    const other = await seedUser({ nickname: `100xy ${mark}`, role: "instructor" });
    await pool().query(`UPDATE "User" SET "emailVerifiedAt" = now() WHERE id = $1`, [other.userId]);
    const found = async (query: Record<string, string>) =>
      (await users(`?${new URLSearchParams(query)}`)).json.accounts.map(({ userId }: { userId: string }) => userId);
    expect(await found({ q: mark })).toEqual([other.userId, odd.userId]);
    expect(await found({ q: mark.toUpperCase() })).toEqual([other.userId, odd.userId]);
    expect(await found({ q: `100%_\\${mark}` })).toEqual([odd.userId]);
    expect(await found({ q: odd.email })).toEqual([odd.userId]);
    expect(await found({ q: mark, role: "instructor" })).toEqual([other.userId]);
    expect(await found({ q: mark, state: "unverified" })).toEqual([odd.userId]);
    await suspend(odd.userId);
    expect(await found({ q: mark, state: "suspended" })).toEqual([odd.userId]);
    expect(await found({ q: mark, state: "active" })).toEqual([other.userId]);
  });

  it("comes page by page, each account once, without hashes", async () => {
    const mark = newId().slice(-8);
    for (let index = 0; index <= PAGE_SIZE; index++) await seedUser({ nickname: `${mark} ${index}`, passwordHash });
    const first = (await users(`?q=${mark}`)).json;
    const second = (await users(`?q=${mark}&cursor=${first.nextCursor}`)).json;
    const names = [...first.accounts, ...second.accounts].map(({ nickname }: { nickname: string }) => nickname);
    expect(names).toEqual(Array.from({ length: PAGE_SIZE + 1 }, (_, index) => `${mark} ${PAGE_SIZE - index}`));
    expect(second.nextCursor).toBeNull();
    expect(JSON.stringify(first)).not.toMatch(/argon2|passwordHash/);
    expect((await users("?cursor=x")).json.code).toBe("invalid-input");
    expect((await users("?sort=passwordHash")).json.code).toBe("invalid-input");
  });
});

describe("a role", () => {
  it("is given and taken, holds from the next request on, and is audited without personal values", async () => {
    const user = await seedUser();
    const who = at(user);
    const raised = await setRights(user.userId, INSTRUCTOR);
    expect(raised.json).toMatchObject({ before: { role: "learner", mayReview: false }, account: INSTRUCTOR });
    expect((await me(who)).role).toBe("instructor");
    await setRights(user.userId, { role: "learner", mayReview: true });
    expect((await users(`?q=${user.email}`)).json.accounts[0]).toMatchObject({ role: "learner", mayReview: false });
    expect(await audited(user.userId)).toEqual([
      {
        ...{ action: "account.rights", actorId: admin.learnerId },
        ...{ before: { role: "learner", mayReview: false }, after: INSTRUCTOR },
      },
      {
        ...{ action: "account.rights", actorId: admin.learnerId },
        ...{ before: INSTRUCTOR, after: { role: "learner", mayReview: false } },
      },
    ]);
  });

  it("and suspension are not for an administrator to change of himself", async () => {
    for (const answer of [
      await setRights(admin.userId, { role: "learner", mayReview: false }),
      await suspend(admin.userId),
    ]) {
      expect([answer.status, answer.json.code]).toEqual([409, "own-rights"]);
      expect(answer.json.detail).toEqual(PROBLEM_MESSAGES["own-rights"].detail);
    }
    expect((await me(desk)).role).toBe("admin");
  });

  it("of administrators who demote or suspend each other at once is lost by all but one", async () => {
    for (const act of [
      (target: SeededUser, by: SeededUser) => setRights(target.userId, { role: "learner", mayReview: false }, at(by)),
      (target: SeededUser, by: SeededUser) => suspend(target.userId, true, at(by)),
    ]) {
      await pool().query(`UPDATE "User" SET role = 'learner'`);
      const two = [await seedUser({ role: "admin" }), await seedUser({ role: "admin" })] as const;
      const answers = await Promise.all([act(two[0], two[1]), act(two[1], two[0])]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
      const left = await pool().query(`SELECT id FROM "User" WHERE role = 'admin' AND "suspendedAt" IS NULL`);
      expect(left.rowCount).toBe(1);
    }
  });

  it("takes no field and no role that does not exist", async () => {
    const { userId } = await seedUser();
    for (const body of [{ role: "owner", mayReview: false }, { ...INSTRUCTOR, email: "x@y.zz" }, { role: { not: "" } }])
      expect((await setRights(userId, body)).json.code).toBe("invalid-input");
  });
});

describe("a suspension", () => {
  it("ends all sessions with the next request, shuts the door, and says why to whoever knows the password", async () => {
    const user = await seedUser({ passwordHash });
    const [one, two] = [at(user), new Browser(address())];
    await two.signIn(user.email, PASSWORD);
    expect((await suspend(user.userId)).json.isSuspended).toBe(true);
    for (const who of [one, two]) expect((await me(who)).kind).toBe("anonymous");

    const refused = await two.signIn(user.email, PASSWORD);
    expect([refused.status, refused.json.code]).toEqual([403, "account-suspended"]);
    expect((await two.signIn(user.email, "not the password")).json.code).toBe("wrong-credentials");

    await suspend(user.userId, false);
    expect((await me(one)).kind).toBe("anonymous");
    expect((await two.signIn(user.email, PASSWORD)).status).toBe(200);
    expect((await audited(user.userId)).map(({ action, after }) => [action, after])).toEqual([
      ["account.suspension", { isSuspended: true }],
      ["account.suspension", { isSuspended: false }],
    ]);
  });

  it("of an administrator, or his demotion, ends the links that he made", async () => {
    for (const act of [
      (target: SeededUser) => suspend(target.userId),
      (target: SeededUser) => setRights(target.userId, { role: "instructor", mayReview: false }),
    ]) {
      const evil = await seedUser({ role: "admin" });
      const back = (await invite({ role: "admin", locale: "en" }, at(evil))).json.url;
      expect((await lookAt("invitation", back)).status).toBe(200);
      await act(evil);
      expect((await lookAt("invitation", back)).json.code).toBe("link-revoked");
    }
  });
});

describe("a password link", () => {
  it("is given for a day, takes the place of earlier ones, and stands in no log of ours", async () => {
    const user = await seedUser({ passwordHash });
    const first = (await passwordLink(user.userId)).json;
    const second = (await passwordLink(user.userId)).json;
    expect(new URL(second.url).pathname).toBe("/zh/reset-password");
    const hours = (Date.parse(second.expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
    expect((await lookAt("password", first.url)).json.code).toBe("link-revoked");
    expect((await lookAt("password", second.url)).status).toBe(200);
    expect(await audited(user.userId)).toHaveLength(2);
    const token = second.url.split("#")[1]!;
    const everything = await pool().query(`SELECT to_jsonb(a)::text AS row FROM "AuditEvent" a
      UNION ALL SELECT to_jsonb(l)::text FROM "OneTimeLink" l UNION ALL SELECT to_jsonb(i)::text FROM "IdempotencyRecord" i`);
    expect(JSON.stringify(everything.rows)).not.toContain(token);
  });
});

describe("an address", () => {
  it("can be marked as confirmed", async () => {
    const user = await seedUser();
    expect((await users(`?q=${user.email}`)).json.accounts[0].isVerified).toBe(false);
    expect((await put(verificationRoute, "verification", user.userId, {})).json.isVerified).toBe(true);
    expect((await audited(user.userId))[0].action).toBe("account.verify");
  });
});

describe("an invitation", () => {
  it("is listed with what became of it, and its link is told once", async () => {
    const email = `i${newId()}@example.com`;
    const made = (await invite({ email: ` ${email.toUpperCase()} `, role: "instructor", locale: "zh" })).json;
    expect(made.mail).toBe("none");
    expect(new URL(made.url).pathname).toBe("/zh/invitation");
    expect((await lookAt("invitation", made.url)).json).toEqual({ email, role: "instructor" });
    const list = async () => (await desk.call(invitationsRoute, "GET", "/api/v1/admin/invitations")).json.invitations;
    expect((await list())[0]).toMatchObject({ invitationId: made.linkId, email, state: "open", madeBy: "Root" });
    expect(JSON.stringify(await list())).not.toContain(made.url.split("#")[1]);

    expect((await withdraw(made.linkId)).status).toBe(200);
    expect((await withdraw(made.linkId)).status).toBe(200);
    expect((await list())[0].state).toBe("revoked");
    expect((await lookAt("invitation", made.url)).json.code).toBe("link-revoked");
    expect((await audited(made.linkId)).map(({ action }) => action)).toEqual([
      ...["invitation.create", "invitation.revoke", "invitation.revoke"],
    ]);
  });

  it("is refused for an address that is none, or has an account, and a used one cannot be withdrawn", async () => {
    const { email } = await seedUser();
    expect((await invite({ email, role: "learner", locale: "en" })).json.code).toBe("email-taken");
    const odd = await invite({ email: "a@example.com\r\nBcc: b@example.com", role: "learner", locale: "en" });
    expect(odd.json.issues).toEqual([{ path: "email", code: "email-invalid" }]);
    const { linkId } = (await invite({ role: "learner", locale: "en" })).json;
    await pool().query(`UPDATE "OneTimeLink" SET "usedAt" = now() WHERE id = $1`, [linkId]);
    expect((await withdraw(linkId)).json.code).toBe("link-used");
    expect((await withdraw(newId())).json.code).toBe("not-found");
  });
});
