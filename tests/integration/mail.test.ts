import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { POST as createAccountRoute } from "@/app/api/v1/accounts/route";
import { POST as inviteRoute } from "@/app/api/v1/admin/invitations/route";
import { PUT as rightsRoute } from "@/app/api/v1/admin/users/[userId]/rights/route";
import { POST as passwordRoute } from "@/app/api/v1/links/password/route";
import { POST as confirmRoute } from "@/app/api/v1/links/verification/route";
import { GET as addressRoute, POST as againRoute } from "@/app/api/v1/me/verification/route";
import { POST as resetRoute } from "@/app/api/v1/password-resets/route";
import { newId } from "@/lib/core/ids";
import { logger } from "@/lib/core/logger";
import { pool } from "@/lib/db/pool";
import { sendMail } from "@/lib/mail/server/send-mail";
import { catchMail } from "@/scripts/check/catch-mail.mjs";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { headerOf, linkIn, textOf, type CaughtMail } from "@/tests/support/read-mail";
import { seedUser } from "@/tests/support/seed-user";

const PASSWORD = "a warm start beats a cold one";
const caught: CaughtMail[] = [];
let server: Awaited<ReturnType<typeof catchMail>>;

beforeAll(async () => {
  server = await catchMail((mail) => caught.push(mail));
  process.env["SMTP_URL"] = server.url;
  process.env["MAIL_FROM"] = "Warmup <warmup@mail.example>";
  await testDatabase();
});
afterAll(() => server.stop());

let browser: Browser;
let network = 0;
const address = () => `198.51.100.${network++ % 256}`;
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
  browser = new Browser(address());
});

const freshEmail = () => `m${newId()}@example.com`;
const to = (email: string) => caught.filter((mail) => mail.to.includes(email));
const mailTo = async (email: string, count = 1) => {
  await vi.waitFor(() => expect(to(email).length).toBeGreaterThanOrEqual(count), { timeout: 10_000 });
  return to(email).at(-1)!;
};
const tokenIn = (mail: CaughtMail) => linkIn(mail).split("#")[1]!;
const ask = (email: string, locale = "en", who = browser) =>
  who.call(resetRoute, "POST", "/api/v1/password-resets", { body: { email, locale } });
const reset = (token: string) =>
  browser.call(passwordRoute, "POST", "/api/v1/links/password", { body: { token, password: PASSWORD, locale: "en" } });

describe("a mail", () => {
  it.each([
    ["zh", /^重设 localhost:3000 的密码$/, /设置新密码/],
    ["en", /^Set a new password for localhost:3000$/, /Set a new password/],
  ] as const)("in %s is plain text and HTML, from the site, to one address", async (locale, subject, words) => {
    const { email } = await seedUser();
    expect((await ask(email, locale)).status).toBe(202);
    const mail = await mailTo(email);
    expect(mail.to).toEqual([email]);
    expect(headerOf(mail, "To")).toBe(email);
    expect(headerOf(mail, "From")).toBe("Warmup <warmup@mail.example>");
    expect(headerOf(mail, "Subject")).toMatch(subject);
    expect(headerOf(mail, "Auto-Submitted")).toBe("auto-generated");
    expect(textOf(mail)).toMatch(words);
    expect(mail.source).toMatch(/content-type: text\/html/i);
    expect(new URL(linkIn(mail)).pathname).toBe(`/${locale}/reset-password`);
  });

  it("holds nothing that somebody typed, and no line of a name or address becomes a header", async () => {
    const nickname = "Win\r\nBcc: spam@example.com\r\n\r\nhttps://attacker.example";
    const { email } = await seedUser({ nickname });
    await ask(email);
    const mail = await mailTo(email);
    expect(mail.to).toEqual([email]);
    expect(mail.source).not.toMatch(/spam@|attacker/);
    for (const odd of [
      `${email}\r\nBcc: spam@example.com`,
      `"${email}" <spam@example.com>`,
      `${email}, spam@example.com`,
    ]) {
      expect((await ask(odd)).json.issues).toEqual([{ path: "email", code: "email-invalid" }]);
      await expect(sendMail("password", "en", odd, "http://localhost:3000/")).rejects.toThrow("plain address");
    }
    expect(to("spam@example.com")).toEqual([]);
  });

  it("that fails is logged without its address", async () => {
    const logged = vi.spyOn(logger, "error").mockImplementation(() => undefined);
    expect(await sendMail("password", "en", "nobody@refused.example", "http://localhost:3000/")).toBe(false);
    expect(logged).toHaveBeenCalledOnce();
    expect(logged.mock.calls[0]![0]).toEqual({ template: "password", code: "EENVELOPE", responseCode: 550 });
    logged.mockRestore();
  });
});

describe("a password reset by mail", () => {
  it("works once, ends the sessions, confirms the address and says afterwards that it happened", async () => {
    const user = await seedUser();
    await ask(user.email);
    const token = tokenIn(await mailTo(user.email));
    expect((await reset(token)).status).toBe(200);
    expect(headerOf(await mailTo(user.email, 2), "Subject")).toBe("Your password for localhost:3000 was changed");
    expect((await reset(token)).json.code).toBe("link-used");
    expect((await browser.signIn(user.email, PASSWORD)).status).toBe(200);
    const { json } = await browser.call(addressRoute, "GET", "/api/v1/me/verification");
    expect(json).toEqual({ email: user.email, isVerified: true, canMail: true });
  });

  it("has an hour, and a newer link ends the older", async () => {
    const { email } = await seedUser();
    await ask(email);
    const first = tokenIn(await mailTo(email));
    await ask(email);
    const second = tokenIn(await mailTo(email, 2));
    expect((await reset(first)).json.code).toBe("link-revoked");
    const { rows } = await pool().query(
      `SELECT "expiresAt" - "createdAt" = interval '1 hour' AS hour FROM "OneTimeLink" WHERE email = $1 LIMIT 1`,
      [email],
    );
    expect(rows).toEqual([{ hour: true }]);
    expect((await reset(second)).status).toBe(200);
  });

  it("tells strangers nothing: the answer is the same for an unknown, a suspended and a known address", async () => {
    const [known, suspended] = [await seedUser(), await seedUser()];
    await pool().query(`UPDATE "User" SET "suspendedAt" = now() WHERE id = $1`, [suspended.userId]);
    const unknown = freshEmail();
    const answers = [];
    for (const email of [known.email, suspended.email, unknown]) {
      const { status, json, headers } = await ask(email);
      answers.push({ status, json, headers: [...headers] });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    await mailTo(known.email);
    expect([to(suspended.email), to(unknown)]).toEqual([[], []]);
  });

  it("looks for no account before it has answered: it answers while nobody can read any", async () => {
    const { email } = await seedUser();
    const locker = await pool().connect();
    try {
      await locker.query(`BEGIN; LOCK TABLE "User", "OneTimeLink" IN ACCESS EXCLUSIVE MODE`);
      for (const whom of [email, freshEmail()]) expect((await ask(whom)).status).toBe(202);
      expect(to(email)).toEqual([]);
    } finally {
      await locker.query("COMMIT");
      locker.release();
    }
    await mailTo(email);
  });

  it("is limited by the address that is typed, and by the caller's", async () => {
    const email = freshEmail();
    const typed = [];
    for (let index = 0; index < 7; index++) typed.push((await ask(email, "en", new Browser(address()))).status);
    expect(typed).toEqual([202, 202, 202, 202, 202, 429, 429]);
    const called = [];
    for (let index = 0; index < 22; index++) called.push((await ask(freshEmail())).status);
    expect(called.filter((status) => status === 202)).toHaveLength(20);
  });
});

describe("confirming an address", () => {
  const signUp = (email: string) =>
    browser.call(createAccountRoute, "POST", "/api/v1/accounts", {
      ...{ body: { email, password: PASSWORD }, headers: { "accept-language": "zh-CN" } },
    });

  it("is asked for at sign-up, in the reader's language, and on request, the newest link counting", async () => {
    const email = freshEmail();
    await signUp(email);
    const first = await mailTo(email);
    expect(headerOf(first, "Subject")).toBe("验证你在 localhost:3000 的邮箱");
    await browser.signIn(email, PASSWORD);
    const again = await browser.call(againRoute, "POST", "/api/v1/me/verification", { body: { locale: "en" } });
    expect(again.status).toBe(202);
    const second = await mailTo(email, 2);
    const confirm = async (mail: CaughtMail) =>
      (
        await new Browser(address()).call(confirmRoute, "POST", "/api/v1/links/verification", {
          body: { token: tokenIn(mail) },
        })
      ).json;
    expect((await confirm(first)).code).toBe("link-revoked");
    expect(await confirm(second)).toHaveProperty("userId");
    expect((await browser.call(addressRoute, "GET", "/api/v1/me/verification")).json.isVerified).toBe(true);
  });

  it("comes before a role above learner", async () => {
    const admin = new Browser(address()).become(await seedUser({ role: "admin" }));
    const { userId } = await seedUser();
    const raise = () =>
      admin.call(rightsRoute, "PUT", `/api/v1/admin/users/${userId}/rights`, {
        ...{ body: { role: "instructor", mayReview: false }, params: { userId } },
      });
    const refused = await raise();
    expect([refused.status, refused.json.code]).toEqual([409, "email-unverified"]);
    await pool().query(`UPDATE "User" SET "emailVerifiedAt" = now() WHERE id = $1`, [userId]);
    expect((await raise()).status).toBe(200);
  });
});

describe("an invitation", () => {
  it("is mailed to its address; a failure is told to the administrator, with the link", async () => {
    const admin = new Browser(address()).become(await seedUser({ role: "admin" }));
    const invite = async (body: object) =>
      (await admin.call(inviteRoute, "POST", "/api/v1/admin/invitations", { body: { locale: "en", ...body } })).json;
    const email = freshEmail();
    const sent = await invite({ email, role: "instructor" });
    expect(sent.mail).toBe("sent");
    expect(linkIn(await mailTo(email))).toBe(sent.url);
    const failed = await invite({ email: `x${newId()}@refused.example`, role: "learner" });
    expect(failed).toMatchObject({ mail: "failed", url: expect.stringContaining("/en/invitation#") });
    expect((await invite({ role: "admin" })).issues).toEqual([{ path: "email", code: "email-required" }]);
    expect((await invite({ role: "learner" })).mail).toBe("none");
  });
});
