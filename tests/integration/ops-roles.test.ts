import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, inject, it, onTestFinished } from "vitest";
import { dataPaths } from "@/scripts/lib/paths.mjs";
import { startPostgres } from "@/scripts/lib/postgres.mjs";
import { prepareDatabase } from "@/scripts/lib/prepare-database.mjs";
import { readRuntimeRole, runtimeRole } from "@/scripts/lib/runtime-role.mjs";
import { emptyDatabase } from "@/tests/support/database";

const LONG = 120_000;
const progress = {
  step: async <T>(_label: string, work: (note: () => void) => Promise<T>) => work(() => {}),
  say() {},
};

/** What the role at an address may do with the audit log and the ledger of points. */
async function rights(url: string): Promise<{ role: string; adds: boolean; changes: boolean }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ role: string; adds: boolean; changes: boolean }>(
    `SELECT current_user AS role, bool_and(has_table_privilege(t.name, 'INSERT')) AS adds,
       bool_or(has_table_privilege(t.name, 'UPDATE, DELETE, TRUNCATE')) AS changes
     FROM (VALUES ('"AuditEvent"'), ('"PointEvent"')) AS t(name)`,
  );
  await client.end();
  return rows[0]!;
}

it(
  "gives the application a role of its own on a new folder, on one from before it, and on one from elsewhere",
  { timeout: LONG },
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), `warmup-test-${process.pid}-roles-`));
    const paths = dataPaths(dataDir);
    let server: Awaited<ReturnType<typeof startPostgres>> | undefined;
    onTestFinished(async () => {
      await server?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    });
    const prepare = () =>
      prepareDatabase({ paths, databaseUrl: undefined, progress, onServer: (started) => (server = started) });
    const least = { role: runtimeRole, adds: true, changes: false };
    expect(await rights(await prepare())).toEqual(least);

    // As a folder was before the role: restored from an old backup, or of an older Warmup.
    const admin = new pg.Client({ connectionString: server!.adminUrl.replace(/\/postgres$/, "/warmup") });
    await admin.connect();
    await admin.query(`DROP OWNED BY ${runtimeRole}; DROP ROLE ${runtimeRole}`);
    await admin.end();
    await server!.stop();
    expect(await rights(await prepare())).toEqual(least);

    // As on another machine, whose password is not the one that the folder knows.
    await server!.stop();
    writeFileSync(paths.databasePassword, "another password of another place, long enough\n");
    expect(await rights(await prepare())).toEqual(least);
  },
);

it(
  "works with the two roles of an operator's own database, and says so where they are none",
  { timeout: LONG },
  async () => {
    const owner = new URL(await emptyDatabase());
    const admin = new pg.Client({ connectionString: inject("databaseServer") });
    await admin.connect();
    await admin.query("DROP ROLE IF EXISTS operator_app; CREATE ROLE operator_app LOGIN PASSWORD 'of-the-operator'");
    await admin.end();
    const runtime = new URL(owner);
    runtime.username = "operator_app";
    runtime.password = "of-the-operator";
    const paths = dataPaths(tmpdir());
    const url = await prepareDatabase({ paths, databaseUrl: runtime.href, migrationUrl: owner.href, progress });
    expect(url).toBe(runtime.href);
    expect(await rights(url)).toEqual({ role: "operator_app", adds: true, changes: false });
    expect(() => readRuntimeRole(owner.href, owner.href)).toThrow("name the same role");
    expect(() => readRuntimeRole("postgresql://a@one/x", "postgresql://b@two/x")).toThrow("different databases");
  },
);
