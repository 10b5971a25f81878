import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as dataRoute } from "@/app/api/v1/account/data/route";
import { POST as deletionRoute } from "@/app/api/v1/account/deletion/route";
import { POST as createAccountRoute } from "@/app/api/v1/accounts/route";
import { GET as meRoute } from "@/app/api/v1/me/route";
import { GET as progressRoute } from "@/app/api/v1/progress/route";
import { PERSONAL_COLUMNS } from "@/lib/account/personal-columns";
import type { AccountData } from "@/lib/account/schema";
import { cookieName } from "@/lib/auth/cookies";
import { hashPassword } from "@/lib/auth/server/hash-password";
import { issueGuest } from "@/lib/auth/server/issue-guest";
import { readViewer } from "@/lib/auth/server/read-viewer";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { markAttempt } from "@/lib/practice/server/mark-attempt";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { recordAct } from "@/lib/review/server/record-act";
import { updateSettings } from "@/lib/settings/server/update-settings";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { dumpDatabase, isUnmistakable, plantCanaries, textOf, type Canary } from "@/tests/support/plant-canaries";
import { seedItem } from "@/tests/support/seed-items";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

const PASSWORD = "what is mine goes with me";
let passwordHash: string;
let network = 0;

beforeAll(async () => {
  await testDatabase();
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
});

async function signedIn(overrides = {}): Promise<{ user: SeededUser; browser: Browser }> {
  const user = await seedUser({ passwordHash, ...overrides });
  const browser = new Browser(`198.20.${network++ % 256}.1`);
  browser.cookies.set(cookieName("session", env().PUBLIC_URL), user.browserCookie.value);
  return { user, browser };
}

const download = (browser: Browser) => browser.call(dataRoute, "GET", "/api/v1/account/data");
const remove = (browser: Browser, body: object = { password: PASSWORD }) =>
  browser.call(deletionRoute, "POST", "/api/v1/account/deletion", { body });
const me = async (browser: Browser) => (await browser.call(meRoute, "GET", "/api/v1/me")).json;
const account = ({ learnerId, userId, sessionId }: SeededUser): LearnerViewer => ({
  ...{ kind: "account", learnerId, userId, sessionId },
  ...{ role: "learner", mayReview: false, nickname: "Ada" },
});

/** An account with a value of its own in every column that belongs to it. */
async function withCanaries() {
  const { user, browser } = await signedIn();
  const itemId = `item-${newId()}`;
  await seedItem(itemId, "single-choice", { chapter: "lora", concepts: ["lora"] });
  const { rows } = await pool().query<{ id: string }>(`SELECT id FROM "ItemRevision" WHERE "itemId" = $1`, [itemId]);
  const canaries = await plantCanaries({ ...user, itemId, revisionId: rows[0]!.id });
  return { user, browser, canaries };
}

const fateOf = ({ model, column }: Canary) => PERSONAL_COLUMNS[model]!.columns[column.name]!;
/** Rows of these tables go whole, and take with them what need not be erased. */
const GONE_WHOLE = new Set(
  ["Identity", "OneTimeLink", "Session", "DraftImport", "DraftImportItem"].concat(
    ["ItemDraft", "RevisionComment", "Membership", "TeamInvite", "Notice"],
    ["Notebook", "NotebookVersion", "NotebookShare", "InterviewShare"],
    ["SecondFactor", "RecoveryCode", "PendingSignIn"],
    ["NoticeSetting", "TeamReport", "AccountOrigin", "FairPlayFlag", "BoardExclusion"],
  ),
);
const keepsRow = (model: string) => !GONE_WHOLE.has(model);
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("the download", () => {
  it("holds every column that is to be exported, and none of the others", async () => {
    const { browser, canaries } = await withCanaries();
    const answer = await download(browser);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="warmup-data-\d{4}-\d\d-\d\d\.json"$/,
    );
    const { format, version, data } = answer.json as AccountData;
    expect([format, version]).toEqual(["warmup-account-data", 1]);
    expect(canaries.length).toBeGreaterThan(80);
    for (const canary of canaries) {
      const { model, column, value } = canary;
      const rows = data[model] ?? [];
      if (fateOf(canary).exported === true) {
        expect(
          rows.map((row) => row[column.name]),
          `${model}.${column.name}`,
        ).toContainEqual(asJson(value));
      } else {
        expect(
          rows.filter((row) => column.name in row),
          `${model}.${column.name}`,
        ).toEqual([]);
        if (isUnmistakable(canary)) expect(JSON.stringify(data)).not.toContain(textOf(canary));
      }
    }
  });

  it("holds what guests did who became part of the account, and nothing of anybody else", async () => {
    const [{ user, browser }, other] = [await signedIn(), await withCanaries()];
    const guestId = newId();
    await pool().query(`INSERT INTO "Learner" (id, kind, "mergedIntoId") VALUES ($1, 'guest', $2)`, [
      guestId,
      user.learnerId,
    ]);
    await pool().query(
      `INSERT INTO "ProblemReport" (id, "learnerId", locale, chapter, text) VALUES ($1, $2, 'en', 'lora', 'of a guest')`,
      [newId(), guestId],
    );
    const { data } = (await download(browser)).json as AccountData;
    expect(data["Learner"]!.map(({ id }) => id).toSorted()).toEqual([guestId, user.learnerId].toSorted());
    expect(data["ProblemReport"]!.map(({ text }) => text)).toEqual(["of a guest"]);
    const text = JSON.stringify(data);
    for (const canary of other.canaries) if (isUnmistakable(canary)) expect(text).not.toContain(textOf(canary));
    expect(text).not.toContain(other.user.email);
  });

  it("holds nothing of a key: neither of what was answered nor of what was not", async () => {
    const { user, browser } = await signedIn();
    const ids = [`item-${newId()}`, `item-${newId()}`];
    for (const id of ids) await seedItem(id, "single-choice", { chapter: "lora", concepts: ["lora"] });
    const [view] = (await listItemViews(account(user), [ids[0]!])).views;
    if (view?.status !== "active") throw new Error("no view");
    const { choices } = view.public.en as { choices: { id: string }[] };
    await submitAttempt(
      account(user),
      { viewId: view.viewId, answer: { choice: choices[0]!.id } },
      { now: new Date(), idempotencyKey: newId() },
    );
    const answer = await download(browser);
    const { rows } = await pool().query<{ body: object }>(`SELECT body FROM "ItemRevision" WHERE "itemId" = ANY($1)`, [
      ids,
    ]);
    const texts = [...JSON.stringify(rows).matchAll(/"(?:en|zh)":"([^"]{6,})"/g)].map(([, text]) => text!);
    expect(texts.length).toBeGreaterThan(4);
    for (const text of texts) expect(JSON.stringify(answer.json)).not.toContain(text);
    expect(JSON.stringify(answer.json)).toContain(choices[0]!.id);
  });

  it("is the account's own and limited", async () => {
    expect((await download(new Browser())).json.code).toBe("sign-in-required");
    const { browser } = await signedIn();
    const statuses = [];
    for (let round = 0; round < 12; round++) statuses.push((await download(browser)).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("deletion", () => {
  it("leaves no trace of what is to be erased, in any table, and keeps the scores", async () => {
    const { user, browser, canaries } = await withCanaries();
    const { rows: before } = await pool().query<{ email: string }>(`SELECT email FROM "User" WHERE id = $1`, [
      user.userId,
    ]);
    const address = before[0]!.email;
    await pool().query(
      `INSERT INTO "OneTimeLink" (id, purpose, "tokenHash", email, "expiresAt") VALUES ($1, 'invitation', $2, $3, now())`,
      [newId(), newId(), address],
    );
    const ownHash = await hashPassword(PASSWORD);
    await pool().query(`UPDATE "User" SET "passwordHash" = $2 WHERE id = $1`, [user.userId, ownHash]);
    const full = await dumpDatabase();
    for (const text of [address, ownHash]) expect(full.includes(text)).toBe(true);

    expect((await remove(browser)).status).toBe(200);
    const dump = await dumpDatabase();
    for (const text of [address, ownHash]) expect(dump.includes(text)).toBe(false);
    for (const canary of canaries) {
      const { model, column, value } = canary;
      const name = `${model}.${column.name}`;
      if (fateOf(canary).erased === true) {
        if (isUnmistakable(canary)) expect(dump.includes(textOf(canary)), name).toBe(false);
        const { owner } = PERSONAL_COLUMNS[model]!;
        const cast = column.type === "Json" ? "::jsonb" : "";
        const mine = owner!.columns.map((each) => `"${each}"::text = $2`).join(" OR ");
        const found = await pool().query(
          `SELECT 1 FROM "${model}" WHERE "${column.name}"${cast} = $1${cast} AND (${mine})`,
          [column.type === "Json" ? JSON.stringify(value) : value, owner!.of === "user" ? user.userId : user.learnerId],
        );
        expect(found.rowCount, name).toBe(0);
      } else if (isUnmistakable(canary)) expect(dump.includes(textOf(canary)), name).toBe(keepsRow(model));
    }
    const { rows } = await pool().query(`SELECT earned, possible, answer FROM "Attempt" WHERE "learnerId" = $1`, [
      user.learnerId,
    ]);
    expect(rows).toEqual([{ earned: 0.1357, possible: 0.8642, answer: {} }]);
    expect(await me(browser)).toEqual({ kind: "anonymous" });
  });

  it("ends all sessions and every way in, and lets the address begin anew, empty", async () => {
    const { user, browser } = await signedIn();
    const elsewhere = new Browser("198.21.0.1");
    await elsewhere.signIn(user.email, PASSWORD);
    await pool().query(`INSERT INTO "Identity" (provider, subject, "userId") VALUES ('github', $1, $2)`, [
      newId(),
      user.userId,
    ]);
    expect((await remove(browser)).status).toBe(200);
    expect(browser.cookies.has(cookieName("session", env().PUBLIC_URL))).toBe(false);
    expect((await readViewer(elsewhere.cookie, new Date())).kind).toBe("anonymous");
    expect((await new Browser("198.21.0.2").signIn(user.email, PASSWORD)).json.code).toBe("wrong-credentials");

    const again = new Browser("198.21.0.3");
    const made = await again.call(createAccountRoute, "POST", "/api/v1/accounts", {
      body: { email: user.email, password: PASSWORD },
    });
    expect(made.status).toBe(201);
    await again.signIn(user.email, PASSWORD);
    const { totals } = (await again.call(progressRoute, "GET", "/api/v1/progress")).json;
    expect(totals.answers).toBe(0);
  });

  it("makes guests who became part of it strangers as well", async () => {
    const { user, browser } = await signedIn();
    const { learnerId, setCookie } = issueGuest();
    await pool().query(
      `INSERT INTO "Learner" (id, kind, "mergedIntoId", settings) VALUES ($1, 'guest', $2, '{"theme":"dark"}')`,
      [learnerId, user.learnerId],
    );
    await remove(browser);
    expect(await readViewer(setCookie.split(";")[0]!, new Date())).toEqual({ kind: "anonymous" });
    const { rows } = await pool().query(`SELECT settings FROM "Learner" WHERE id = $1`, [learnerId]);
    expect(rows[0].settings).toBeNull();
  });

  it("answers what another tab still had under way as a stranger's, and writes nothing", async () => {
    const { user, browser } = await signedIn();
    const viewer = account(user);
    const [choice, open] = [`item-${newId()}`, `item-${newId()}`];
    await seedItem(choice, "single-choice", { chapter: "lora", concepts: ["lora"] });
    await seedItem(open, "open", { chapter: "lora", concepts: ["lora"] });
    const [first, second] = (await listItemViews(viewer, [choice, open])).views;
    if (first?.status !== "active" || second?.status !== "active") throw new Error("no view");
    const { attemptId } = await submitAttempt(
      viewer,
      { viewId: second.viewId, answer: { text: "written before" } },
      { now: new Date(), idempotencyKey: newId() },
    );
    const { choices } = first.public.en as { choices: { id: string }[] };
    await remove(browser);
    const before = await dumpDatabase();
    // Who asks was read before the account went.
    await expect(
      submitAttempt(
        viewer,
        { viewId: first.viewId, answer: { choice: choices[0]!.id } },
        { now: new Date(), idempotencyKey: newId() },
      ),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(markAttempt(viewer, attemptId!, { a: 1 } as never, new Date())).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(recordAct(viewer, { kind: "bury", itemId: choice }, new Date())).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(updateSettings(viewer, { theme: "dark", nickname: "Back" }, new Date())).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await dumpDatabase()) === before).toBe(true);
    expect(before).not.toContain("written before");
  });

  it("asks for the password, whose guesses are counted, or for a sign-in of the last minutes", async () => {
    const { browser } = await signedIn({ now: new Date(Date.now() - 11 * 60_000) });
    expect((await remove(browser, {})).json.code).toBe("fresh-sign-in-required");
    const codes = [];
    for (let round = 0; round < 11; round++) codes.push((await remove(browser, { password: "wrong" })).json.code);
    expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => "wrong-password"));
    expect(codes.at(-1)).toBe("too-many-requests");
    expect((await me(browser)).kind).toBe("account");

    const fresh = await signedIn({ passwordHash: null });
    expect((await remove(fresh.browser, {})).status).toBe(200);
    expect((await remove(new Browser(), {})).json.code).toBe("sign-in-required");
  });

  it("does not take the last administrator away, nor both of two who leave at once", async () => {
    await pool().query(`UPDATE "User" SET role = 'learner' WHERE role = 'admin'`);
    const [first, second] = [await signedIn({ role: "admin" }), await signedIn({ role: "admin" })];
    const suspended = await signedIn({ role: "admin" });
    await pool().query(`UPDATE "User" SET "suspendedAt" = now() WHERE id = $1`, [suspended.user.userId]);
    const codes = (await Promise.all([remove(first.browser), remove(second.browser)])).map(
      ({ status, json }) => json.code ?? status,
    );
    expect(codes.toSorted()).toEqual([200, "last-administrator"]);
  });

  it("and signing in at the same moment do not wait for each other for ever", async () => {
    for (let round = 0; round < 5; round++) {
      const { user, browser } = await signedIn();
      const other = new Browser(`198.22.${network++ % 256}.1`);
      const guest = issueGuest();
      other.cookies.set(cookieName("guest", env().PUBLIC_URL), guest.setCookie.split(/[=;]/)[1]!);
      const [deleted, opened] = await Promise.all([remove(browser), other.signIn(user.email, PASSWORD)]);
      expect(deleted.status).toBe(200);
      expect([200, 401]).toContain(opened.status);
      expect((await me(other)).kind).not.toBe("account");
      const { rows } = await pool().query(`SELECT 1 FROM "Session" WHERE "userId" = $1`, [user.userId]);
      expect(rows).toEqual([]);
    }
  });
});
