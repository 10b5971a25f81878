import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateClient, generateRegistries } from "../lib/generate.mjs";
import { migrate } from "../lib/migrate.mjs";
import { root } from "../lib/paths.mjs";
import { startPostgres } from "../lib/postgres.mjs";
import { makeSecret } from "../lib/secret.mjs";

/**
 * Runs `work` with a fresh database of its own that has every migration, and with the settings of a script that uses it. Afterwards nothing
 * of it is left, whatever happens: what ends the process must wait for that.
 * @template T
 * @param {(scratch: { adminUrl: string, environment: NodeJS.ProcessEnv }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(work) {
  await generateClient(root);
  await generateRegistries(root);
  const dataDir = mkdtempSync(join(tmpdir(), "warmup-bench-"));
  let database;
  try {
    database = await startPostgres({ dataDir });
    await migrate(database.url);
    const settings = { WARMUP_SECRET: makeSecret(), PUBLIC_URL: "http://localhost", LOG_LEVEL: "warn" };
    return await work({
      adminUrl: database.adminUrl,
      environment: { ...process.env, ...settings, DATABASE_URL: database.url },
    });
  } finally {
    await database?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
