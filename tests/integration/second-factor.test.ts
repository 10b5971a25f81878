import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as renewRoute } from "@/app/api/v1/account/second-factor/recovery-codes/route";
import { GET as accountRoute } from "@/app/api/v1/account/route";
import { DELETE as removeRoute } from "@/app/api/v1/admin/users/[userId]/second-factor/route";
import { GET as usersRoute } from "@/app/api/v1/admin/users/route";
import { GET as meRoute } from "@/app/api/v1/me/route";
import { GET as noticesRoute } from "@/app/api/v1/notices/route";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { removeByOperator } from "@/lib/second-factor/server/remove-by-operator";
import { appCode, wrongCode } from "@/tests/support/app-code";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { fromBase32 } from "@/tests/support/from-base32";
import { dumpDatabase } from "@/tests/support/plant-canaries";
import {
  freshBrowser,
  halfway,
  holder,
  PASSWORD,
  seedWithPassword,
  setUp,
  showCode,
  switchOff,
  switchOn,
  withSecondFactor,
} from "@/tests/support/second-factor";
import { seedUser } from "@/tests/support/seed-user";

beforeAll(async () => void (await testDatabase()));
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
});

const me = async (who: Browser) => (await who.call(meRoute, "GET", "/api/v1/me")).json;
const account = async (who: Browser) => (await who.call(accountRoute, "GET", "/api/v1/account")).json;
const renew = (who: Browser, body: object) =>
  who.call(renewRoute, "POST", "/api/v1/account/second-factor/recovery-codes", { body });
const remove = (who: Browser, userId: string) =>
  who.call(removeRoute, "DELETE", `/api/v1/admin/users/${userId}/second-factor`, { params: { userId } });
const count = async (table: string, userId: string) =>
  Number((await pool().query(`SELECT count(*) AS n FROM "${table}" WHERE "userId" = $1`, [userId])).rows[0].n);

describe("setting up", () => {
  it("asks for the password, and for a fresh sign-in where there is none", async () => {
    const who = freshBrowser().become(await seedWithPassword());
    expect((await setUp(who, {})).json.issues).toEqual([{ path: "password", code: "password-required" }]);
    expect((await setUp(who, { password: "not this one" })).json.code).toBe("wrong-password");
    expect((await setUp(who, { password: PASSWORD })).status).toBe(200);
    expect((await setUp(freshBrowser(), { password: PASSWORD })).json.code).toBe("sign-in-required");

    const stale = new Date(Date.now() - 20 * 60_000);
    const provided = freshBrowser().become(await seedUser({ now: stale }));
    expect((await setUp(provided, {})).json.code).toBe("fresh-sign-in-required");
    expect((await setUp(freshBrowser().become(await seedUser()), {})).status).toBe(200);
  });

  it("tells the same secret as text, as address and as picture, and stores nothing yet", async () => {
    const user = await seedWithPassword();
    const { secret, uri, qr } = (await setUp(freshBrowser().become(user), { password: PASSWORD })).json;
    expect(fromBase32(secret)).toHaveLength(20);
    expect(new URL(uri).searchParams.get("secret")).toBe(secret);
    expect(decodeURIComponent(uri)).toContain(`:${user.email}?`);
    expect(qr.path).toMatch(/^M/);
    expect(await count("SecondFactor", user.userId)).toBe(0);
  });

  it("ends with a first code, in the session that began it, within minutes, once", async () => {
    const user = await seedWithPassword();
    const [desk, other] = [freshBrowser().become(user), freshBrowser()];
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
    const user = await seedWithPassword();
    const desk = freshBrowser().become(user);
    const setups = await Promise.all([1, 2].map(() => setUp(desk, { password: PASSWORD })));
    const answers = await Promise.all(
      setups.map(({ json }) => switchOn(desk, { setup: json.setup, code: appCode(json.secret, new Date()) })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await count("RecoveryCode", user.userId)).toBe(10);
  });

  it("ends the other sessions, keeps this one, and is audited", async () => {
    const user = await seedWithPassword();
    const [desk, other] = [freshBrowser().become(user), freshBrowser()];
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
      const desk = freshBrowser().become(await seedUser({ role }));
      expect((await account(desk)).secondFactor).toEqual({ since: null, recoveryLeft: 0, asked });
    }
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
    const without = freshBrowser().become(await seedWithPassword());
    expect((await renew(without, { password: PASSWORD, code: "123456" })).json.code).toBe("second-factor-off");
  });
});

describe("switching it off", () => {
  it("takes both factors, is told, and makes the password enough again", async () => {
    const who = await holder();
    const code = appCode(who.secret, new Date(), 1);
    expect((await switchOff(who.desk, { code })).json.issues).toEqual([
      { path: "password", code: "password-required" },
    ]);
    expect((await switchOff(who.desk, { password: "not this one", code })).json.code).toBe("wrong-password");
    expect((await switchOff(who.desk, { password: PASSWORD, code: wrongCode(who.secret, new Date()) })).json.code).toBe(
      "wrong-code",
    );
    const phone = await halfway(who);
    expect((await switchOff(who.desk, { password: PASSWORD, code })).status).toBe(200);
    expect((await showCode(phone, who.recoveryCodes[0]!)).json.code).toBe("second-step-expired");
    expect(await count("RecoveryCode", who.user.userId)).toBe(0);
    expect((await account(who.desk)).secondFactor.since).toBeNull();
    expect((await freshBrowser().signIn(who.user.email, PASSWORD)).json).toEqual({ secondStep: false });
    const { notices } = (await who.desk.call(noticesRoute, "GET", "/api/v1/notices")).json;
    expect(notices).toMatchObject([{ kind: "second-factor", body: { by: "owner" } }]);
    expect((await switchOff(who.desk, { password: PASSWORD, code })).json.code).toBe("second-factor-off");
  });

  it("takes a recovery code in place of the app's, and is done once of two tabs", async () => {
    const who = await holder();
    const answers = await Promise.all(
      who.recoveryCodes.slice(0, 2).map((code) => switchOff(who.desk, { password: PASSWORD, code })),
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
    const admin = freshBrowser().become(root);
    const phone = await halfway(who);
    const listed = (await admin.call(usersRoute, "GET", `/api/v1/admin/users?q=${who.user.userId}`)).json.accounts;
    expect(listed).toMatchObject([{ hasSecondFactor: true }]);
    expect(JSON.stringify(listed)).not.toMatch(/secret|v1\./);
    const answer = await remove(admin, who.user.userId);
    expect([answer.status, answer.json.hasSecondFactor]).toEqual([200, false]);
    expect((await showCode(phone, appCode(who.secret, phone.now))).json.code).toBe("second-step-expired");
    expect((await freshBrowser().signIn(who.user.email, PASSWORD)).json).toEqual({ secondStep: false });
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
    expect((await freshBrowser().signIn(who.user.email, PASSWORD)).json).toEqual({ secondStep: false });
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
    const strangers = [freshBrowser(), freshBrowser().become(await seedUser())];
    strangers.push(freshBrowser().become(await seedUser({ role: "instructor" })));
    for (const stranger of strangers) expect((await remove(stranger, root.user.userId)).status).toBe(404);
    expect((await remove(root.desk, newId())).status).toBe(404);
    expect(await count("SecondFactor", root.user.userId)).toBe(1);
  });
});
