import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "@/scripts/lib/migrate.mjs";
import { startPostgres, stopLeftover } from "@/scripts/lib/postgres.mjs";
import { isAlive } from "@/scripts/lib/process.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the run's server as its superuser. */
    databaseServer: string;
  }
}

const prefix = "warmup-test-";

/** One PostgreSQL for the whole run, with a migrated template that each test file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const server = await startPostgres({ dataDir, durable: false });
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  await client.query("CREATE DATABASE template OWNER warmup");
  await client.end();
  await migrate(server.url.replace(/\/warmup$/, "/template"));
  project.provide("databaseServer", server.adminUrl);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** Ends the servers of earlier runs that were killed before they could do so. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(/^warmup-test-(\d+)-/.exec(name)?.[1]);
    if (!owner || isAlive(owner)) continue;
    const dataDir = join(tmpdir(), name);
    await stopLeftover(dataDir).catch(() => undefined);
    rmSync(dataDir, { recursive: true, force: true });
  }
}
