import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PUT as changeRoute } from "@/app/api/v1/admin/settings/[key]/route";
import { GET as listRoute } from "@/app/api/v1/admin/settings/route";
import { DELETE as endRoute } from "@/app/api/v1/admin/users/[userId]/sessions/[sessionId]/route";
import { GET as sessionsRoute } from "@/app/api/v1/admin/users/[userId]/sessions/route";
import { GET as healthRoute } from "@/app/api/v1/admin/health/route";
import { PUT as actRoute } from "@/app/api/v1/admin/jobs/[jobId]/route";
import { GET as jobsRoute } from "@/app/api/v1/admin/jobs/route";
import { GET as meRoute } from "@/app/api/v1/me/route";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { CHECKS, type HealthCheck } from "@/lib/health/schema";
import { observeRound } from "@/lib/jobs/server/observe-round";
import { forgetSiteSettings, siteSettings } from "@/lib/site-settings/server/read-site-settings";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

beforeAll(async () => {
  await testDatabase();
});

let admin: SeededUser;
let desk: Browser;
let network = 0;
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
  await pool().query(`DELETE FROM "SiteSetting"`);
  forgetSiteSettings();
  admin = await seedUser({ role: "admin", nickname: "Root" });
  desk = at(admin);
});

const address = () => `198.51.100.${network++ % 256}`;
const at = (user: SeededUser) => new Browser(address()).become(user);
const list = async (who = desk) => (await who.call(listRoute, "GET", "/api/v1/admin/settings")).json;
const change = (key: string, value: unknown, updatedAt: string | null = null, who = desk) =>
  who.call(changeRoute, "PUT", `/api/v1/admin/settings/${key}`, { body: { value, updatedAt }, params: { key } });
const sessions = (userId: string, who = desk) =>
  who.call(sessionsRoute, "GET", `/api/v1/admin/users/${userId}/sessions`, { params: { userId } });
const end = (userId: string, sessionId: string, who = desk) =>
  who.call(endRoute, "DELETE", `/api/v1/admin/users/${userId}/sessions/${sessionId}`, {
    params: { userId, sessionId },
  });
const jobs = (query = "", who = desk) => who.call(jobsRoute, "GET", `/api/v1/admin/jobs${query}`);
const act = (jobId: string, what: string, who = desk) =>
  who.call(actRoute, "PUT", `/api/v1/admin/jobs/${jobId}`, { body: { act: what }, params: { jobId } });
const health = (who = desk) => who.call(healthRoute, "GET", "/api/v1/admin/health");

it("none of it exists for anybody but an administrator", async () => {
  const strangers = [
    new Browser(address()),
    at(await seedUser()),
    at(await seedUser({ role: "instructor", mayReview: true })),
  ];
  for (const who of strangers) {
    const answers = [
      await who.call(listRoute, "GET", "/api/v1/admin/settings"),
      await change("signUp", "closed", null, who),
      await sessions(admin.userId, who),
      await end(admin.userId, admin.sessionId, who),
      await jobs("", who),
      await act(newId(), "retry", who),
      await health(who),
    ];
    for (const { status, json } of answers) expect([status, json.code]).toEqual([404, "not-found"]);
  }
  expect((await siteSettings()).signUp).toBe("open");
});

describe("the health of the site", () => {
  it("knows the bundled database and its backups wherever the data folder lies", async () => {
    const folder = mkdtempSync(join(tmpdir(), "warmup-health-"));
    const before = env().DATA_DIR;
    try {
      for (const part of ["postgres", "backups"]) mkdirSync(join(folder, part));
      writeFileSync(join(folder, "postgres", "PG_VERSION"), "18");
      env().DATA_DIR = folder;
      const backup = async () => (await health()).json.checks.find(({ id }: HealthCheck) => id === "backup");
      expect(await backup()).toMatchObject({ verdict: "note", reason: "never" });
      writeFileSync(join(folder, "backups", "a.tar.gz"), "");
      expect(await backup()).toMatchObject({ verdict: "good", reason: "recent" });
    } finally {
      env().DATA_DIR = before;
      rmSync(folder, { recursive: true });
    }
  });
});

describe("the settings of the site", () => {
  it("are changed, in force at once here, told with who and when, and audited with before and after", async () => {
    const { status, json } = await change("signUp", "invitation");
    expect([status, json.setting.value, json.before]).toEqual([200, "invitation", "open"]);
    expect((await siteSettings()).signUp).toBe("invitation");
    expect((await list()).settings.find(({ key }: { key: string }) => key === "signUp")).toMatchObject({
      ...{ value: "invitation", source: "site", updatedBy: "Root" },
    });
    const { rows } = await pool().query(
      `SELECT "actorId", before, after FROM "AuditEvent" WHERE action = 'setting.change' AND object = 'signUp' ORDER BY at DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ actorId: admin.learnerId, before: { value: "open" }, after: { value: "invitation" } }]);
  });

  it("tell the second of two administrators, whether a first or a later change", async () => {
    const first = await change("review", { by: "anyone" });
    expect((await change("review", { by: "other" })).json.code).toBe("setting-changed");
    const { updatedAt } = first.json.setting;
    const both = await Promise.all([
      change("review", { by: "other" }, updatedAt),
      change("review", { by: "anyone" }, updatedAt),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it("refuse what their schema refuses, and keys that there are not", async () => {
    for (const [key, value] of [
      ["signUp", "maybe"],
      ["languages", []],
      ["languages", ["zh", "zh"]],
      ["modelHost", "http://models.example/"],
      ["retention", { idleGuestDays: 1, sessionIdleDays: 30 }],
      ["retention", { idleGuestDays: 90, sessionIdleDays: 30, audit: 1 }],
      ["unknown", 1],
    ] as const)
      expect((await change(key, value)).json.code, key).toBe("invalid-input");
    expect((await pool().query(`SELECT FROM "SiteSetting"`)).rowCount).toBe(0);
  });

  it("end sessions that were not used for so long", async () => {
    const user = await seedUser();
    await pool().query(`UPDATE "Session" SET "lastSeenAt" = now() - interval '3 days' WHERE id = $1`, [user.sessionId]);
    await change("retention", { idleGuestDays: 90, sessionIdleDays: 2 });
    await siteSettings();
    expect((await at(user).call(meRoute, "GET", "/api/v1/me")).json.kind).not.toBe("account");
  });

  it("are read again within seconds by a server that did not make the change", async () => {
    await siteSettings();
    await pool().query(
      `INSERT INTO "SiteSetting" (key, value, "updatedAt") VALUES ('review', '{"by":"anyone"}', now())`,
    );
    expect((await siteSettings()).review.by).toBe("other");
    expect((await siteSettings(Date.now() + 2_001)).review.by).toBe("anyone");
  });
});

describe("sessions of an account", () => {
  it("are shown by device and time alone, and ended from the next request on", async () => {
    const user = await seedUser();
    const browser = at(user);
    const { json } = await sessions(user.userId);
    expect(json.sessions).toHaveLength(1);
    expect(Object.keys(json.sessions[0]).toSorted()).toEqual(["browser", "createdAt", "id", "lastSeenAt", "system"]);
    expect((await end(user.userId, json.sessions[0].id)).status).toBe(200);
    expect((await sessions(user.userId)).json.sessions).toEqual([]);
    expect((await browser.call(meRoute, "GET", "/api/v1/me")).json.kind).not.toBe("account");
    const { rows } = await pool().query(
      `SELECT after FROM "AuditEvent" WHERE action = 'account.end-session' AND object = $1`,
      [user.userId],
    );
    expect(rows).toEqual([{ after: { sessionId: user.sessionId } }]);
  });

  it("are not found under another account or where there is none", async () => {
    const [one, two] = [await seedUser(), await seedUser()];
    expect((await end(one.userId, two.sessionId)).json.code).toBe("not-found");
    expect((await sessions(newId())).json.code).toBe("not-found");
    expect((await sessions(two.userId)).json.sessions).toHaveLength(1);
  });
});

describe("jobs", () => {
  it("tell each round by the clock, its failures by their first line", async () => {
    await observeRound({ name: "fine", everyMs: 1_000, run: async () => undefined });
    const failing = { name: "failing", everyMs: 1_000, run: async () => Promise.reject(new Error("no way\nat x")) };
    await expect(observeRound(failing)).rejects.toThrow("no way");
    const { timers } = (await jobs()).json;
    expect(timers.find(({ name }: { name: string }) => name === "fine")).toMatchObject({
      rounds: 1,
      failures: 0,
      failure: null,
    });
    expect(timers.find(({ name }: { name: string }) => name === "failing")).toMatchObject({
      ...{ rounds: 1, failures: 1, failure: { message: "no way" } },
    });
  });

  it("of the queues are counted and listed, tried again and cancelled, without what they are about", async () => {
    if (!(await pool().query(`SELECT to_regclass('pgboss.job') AS t`)).rows[0].t) {
      const { default: PgBoss } = await import("pg-boss");
      await pool().query(PgBoss.getConstructionPlans());
    }
    await pool().query(`SELECT pgboss.create_queue('trial', '{}'::json)`);
    const job = async (state: string, output: object | null = null) => {
      const id = newId();
      await pool().query(
        `INSERT INTO pgboss.job (id, name, state, data, output) VALUES ($1, 'trial', $2::pgboss.job_state, '{"secret":"canary"}', $3)`,
        [id, state, output && JSON.stringify(output)],
      );
      return id;
    };
    const failed = await job("failed", { name: "Error", message: "no room\nstack" });
    const waiting = await job("created");
    const done = await job("completed", { message: "fine" });
    const all = (await jobs()).json;
    expect(JSON.stringify(all)).not.toContain("canary");
    expect(all.counts).toEqual(
      expect.arrayContaining([
        { queue: "trial", state: "failed", count: 1 },
        { queue: "trial", state: "created", count: 1 },
      ]),
    );
    const errors = new Map(all.jobs.map(({ id, error }: { id: string; error: string | null }) => [id, error]));
    expect([errors.get(failed), errors.get(waiting), errors.get(done)]).toEqual(["no room", null, null]);
    expect((await jobs("?state=failed")).json.jobs.map(({ id }: { id: string }) => id)).toEqual([failed]);
    expect((await act(failed, "retry")).json).toMatchObject({ before: "failed", state: "retry" });
    expect((await act(waiting, "cancel")).json).toMatchObject({ before: "created", state: "cancelled" });
    expect((await act(done, "cancel")).json.code).toBe("job-ended");
    expect((await act(waiting, "retry")).json.code).toBe("job-ended");
    expect((await act(newId(), "retry")).json.code).toBe("not-found");
  });
});

describe("health", () => {
  it("judges every part, and tells nothing secret", async () => {
    const { json } = await health();
    expect(json.checks.map(({ id }: { id: string }) => id)).toEqual([...CHECKS]);
    expect(json.checks.find(({ id }: { id: string }) => id === "migrations").verdict).toBe("good");
    // The tests' role owns its tables: the trigger alone guards the log.
    expect(json.checks.find(({ id }: { id: string }) => id === "audit").reason).toBe("one-role");
    for (const { checks, facts } of [zh.admin.health, en.admin.health]) {
      for (const check of json.checks as HealthCheck[]) {
        expect(Object.keys(checks[check.id])).toContain(check.reason);
        for (const { name } of check.facts) expect(Object.keys(facts)).toContain(name);
      }
    }
    const text = JSON.stringify(json);
    for (const secret of [
      process.env["WARMUP_SECRET"]!,
      process.env["DATABASE_URL"]!,
      process.cwd(),
      new URL(process.env["DATABASE_URL"]!).password,
    ])
      expect(text).not.toContain(secret);
  });
});
