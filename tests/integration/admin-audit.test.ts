import pg from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as auditRoute } from "@/app/api/v1/admin/audit-events/route";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { grantRuntimeRights, runtimePassword, runtimeRole } from "@/scripts/lib/runtime-role.mjs";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

let url: string;
beforeAll(async () => {
  ({ url } = await testDatabase());
});

let admin: SeededUser;
let network = 0;
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
  admin = await seedUser({ role: "admin", nickname: "Root" });
});

const at = (user: SeededUser) => new Browser(`198.51.100.${network++ % 256}`).become(user);
const read = async (query: Record<string, string> = {}, who = at(admin)) =>
  (await who.call(auditRoute, "GET", `/api/v1/admin/audit-events?${new URLSearchParams(query)}`)).json;
const objects = async (query: Record<string, string>) =>
  (await read(query)).events.map(({ object }: { object: string }) => object);

async function write(action: string, object: string, actorId: string | null, when = new Date()): Promise<void> {
  await pool().query(
    `INSERT INTO "AuditEvent" (id, at, action, "actorId", object, before, after) VALUES ($1, $2, $3, $4, $5, '{"x":1}', '{"x":2}')`,
    [newId(), when, action, actorId, object],
  );
}

describe("the audit log", () => {
  it("does not exist for anybody but an administrator", async () => {
    const strangers = [
      new Browser("198.51.100.1"),
      at(await seedUser()),
      at(await seedUser({ role: "instructor", mayReview: true })),
    ];
    for (const who of strangers) expect((await read({}, who)).code).toBe("not-found");
  });

  it("is filtered by action or category, actor, object and time, and searched by actions and beginnings of objects", async () => {
    const mark = newId();
    const other = await seedUser({ nickname: `Ada ${mark.slice(-6)}` });
    const gone = await seedUser();
    await pool().query(`UPDATE "User" SET "deletedAt" = now(), email = NULL, nickname = '' WHERE id = $1`, [
      gone.userId,
    ]);
    await write("trial.begin", `${mark}-a`, other.learnerId, new Date("2026-01-02T00:00:00Z"));
    await write("trial.end", `${mark}-b`, gone.learnerId, new Date("2026-01-03T00:00:00Z"));
    await write("other.end", `${mark}-c`, null, new Date("2026-01-04T00:00:00Z"));
    expect(await objects({ action: "trial" })).toEqual([`${mark}-b`, `${mark}-a`]);
    expect(await objects({ action: "trial.end" })).toEqual([`${mark}-b`]);
    expect(await objects({ action: "nothing" })).toEqual([]);
    expect(await objects({ actor: mark.slice(-6) })).toEqual([`${mark}-a`]);
    expect(await objects({ actor: other.userId })).toEqual([`${mark}-a`]);
    expect(await objects({ actor: gone.learnerId, q: mark })).toEqual([`${mark}-b`]);
    expect(await objects({ actor: "nobody of this name" })).toEqual([]);
    expect(await objects({ object: `${mark}-c` })).toEqual([`${mark}-c`]);
    expect(await objects({ q: mark })).toEqual([`${mark}-c`, `${mark}-b`, `${mark}-a`]);
    expect(await objects({ q: "RIAL.B" })).toEqual([`${mark}-a`]);
    expect(await objects({ q: "%" })).toEqual([]);
    expect(await objects({ q: mark, from: "2026-01-03T00:00:00.000Z", to: "2026-01-04T00:00:00.000Z" })).toEqual([
      `${mark}-b`,
    ]);
    expect(await objects({ q: mark, action: "trial", actor: mark.slice(-6) })).toEqual([`${mark}-a`]);
    const { events } = await read({ q: mark });
    expect(events.map(({ actor }: { actor: object }) => actor)).toEqual([
      { kind: "site" },
      { kind: "gone", id: gone.learnerId },
      { kind: "account", id: other.learnerId, nickname: `Ada ${mark.slice(-6)}` },
    ]);
  });

  it("comes page by page, each entry once, those of one moment too", async () => {
    const mark = newId();
    const when = new Date("2026-02-02T00:00:00Z");
    for (let index = 0; index < 7; index++) await write("page.turn", `${mark}-${index}`, null, when);
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = await read({ q: mark, limit: "3", ...(cursor && { cursor }) });
      seen.push(...page.events.map(({ object }: { object: string }) => object));
      cursor = page.nextCursor ?? "";
    } while (cursor);
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it("refuses a cursor and a span that are none", async () => {
    expect((await read({ cursor: "x" })).code).toBe("invalid-input");
    expect((await read({ from: "yesterday" })).code).toBe("invalid-input");
    expect((await read({ action: "a.b;DROP" })).code).toBe("invalid-input");
  });
});

describe("the application's own role", () => {
  let runtime: pg.Client;
  beforeAll(async () => {
    const server = new URL(url);
    await grantRuntimeRights(url, runtimeRole);
    server.password = runtimePassword(new URL(url).password);
    server.username = runtimeRole;
    runtime = new pg.Client({ connectionString: server.href });
    await runtime.connect();
    return () => runtime.end();
  });

  it("adds to the audit log and reads it, and can do nothing else with it", async () => {
    await runtime.query(`INSERT INTO "AuditEvent" (id, action) VALUES ($1, 'trial.role')`, [newId()]);
    expect((await runtime.query(`SELECT FROM "AuditEvent" WHERE action = 'trial.role'`)).rowCount).toBe(1);
    for (const sql of [
      `UPDATE "AuditEvent" SET action = 'x'`,
      `DELETE FROM "AuditEvent"`,
      `TRUNCATE "AuditEvent"`,
      `ALTER TABLE "AuditEvent" DISABLE TRIGGER "AuditEvent_append_only"`,
      `DROP TRIGGER "AuditEvent_append_only" ON "AuditEvent"`,
      `DROP TABLE "AuditEvent"`,
      `ALTER TABLE "AuditEvent" OWNER TO ${runtimeRole}`,
      `CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$`,
      `SET session_replication_role = replica`,
      `SET ROLE warmup`,
      `GRANT UPDATE ON "AuditEvent" TO ${runtimeRole}`,
      `DELETE FROM "_prisma_migrations"`,
    ]) {
      const tried = runtime.query(sql).then(
        () => runtime.query(`SELECT has_table_privilege('"AuditEvent"', 'UPDATE') AS may`),
        (error: Error & { code?: string }) => error.code,
      );
      const found = await tried;
      // A GRANT without a right to grant is a warning that grants nothing.
      if (typeof found === "string") expect(found, sql).toBe("42501");
      else expect([sql.startsWith("GRANT"), found?.rows[0]]).toEqual([true, { may: false }]);
    }
  });

  it("adds to the ledger of points and reads it, and changes nothing in it", async () => {
    const may = async (right: string) =>
      (await runtime.query(`SELECT has_table_privilege('"PointEvent"', $1) AS may`, [right])).rows[0].may;
    for (const right of ["SELECT", "INSERT"]) expect(await may(right), right).toBe(true);
    for (const right of ["UPDATE", "DELETE", "TRUNCATE"]) expect(await may(right), right).toBe(false);
  });

  it("works with every other table, and with those of later migrations once rights are given again", async () => {
    const { rows } = await runtime.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND c.relname NOT IN ('AuditEvent', 'PointEvent', '_prisma_migrations')
         AND NOT (has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
           AND has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE'))`,
    );
    expect(rows).toEqual([]);
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    await owner.query(`CREATE TABLE later (id serial PRIMARY KEY)`);
    await owner.end();
    await expect(runtime.query(`INSERT INTO later DEFAULT VALUES`)).rejects.toThrow("permission denied");
    await grantRuntimeRights(url, runtimeRole);
    await runtime.query(`INSERT INTO later DEFAULT VALUES`);
  });
});
