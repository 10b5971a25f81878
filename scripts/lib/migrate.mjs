import { join } from "node:path";
import pg from "pg";
import { root } from "./paths.mjs";
import { openSchemaEngine, readMigrations } from "./schema-engine.mjs";
import { Stop } from "./stop.mjs";

export const migrationsFolder = join(root, "prisma", "migrations");
const oldestServer = 150000;
const lockKey = "4947812011";

/** @typedef {{ failed: string[], edited: string[], pending: string[], unknown: string[], isNew: boolean }} History */

/**
 * The engine's diagnosis in our words. `unknown` are migrations that the database has and this version does not.
 * @returns {History}
 */
export function readDiagnosis({ failedMigrationNames, editedMigrationNames, hasMigrationsTable, history }) {
  return {
    failed: failedMigrationNames,
    edited: editedMigrationNames,
    pending: history?.unappliedMigrationNames ?? [],
    unknown: history?.unpersistedMigrationNames ?? [],
    isNew: !hasMigrationsTable,
  };
}

/** Why migrations must not be applied to this history, or undefined. @param {History} history */
export function findObstacle({ edited, unknown }) {
  if (edited.length > 0)
    return `The migration ${edited.join(", ")} was edited after it had been applied to this database; put its file back as it was (git checkout -- prisma/migrations) and write a new migration instead (npm run db:diff -- <name>)`;
  if (unknown.length > 0)
    return `The database has the migration ${unknown.join(", ")}, which this version of Warmup does not know; start the newer version that made it`;
  return undefined;
}

/** The database's name and place without the password. */
export function describeUrl(url) {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

/** Connects, or throws Stop with the reason in words. @returns {Promise<pg.Client>} */
export async function connect(url) {
  let client;
  try {
    client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      application_name: "warmup-scripts",
    });
    client.on("error", () => {});
    await client.connect();
  } catch (error) {
    const why =
      error.code === "28P01"
        ? "the user or password is wrong"
        : error.message || error.errors?.[0]?.message || error.code;
    throw new Stop(
      `The database at ${URL.canParse(url) ? describeUrl(url) : "DATABASE_URL"} cannot be reached (${why}); check DATABASE_URL and that the server runs, nothing was changed.`,
    );
  }
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
  );
  if (rows[0].number < oldestServer) {
    await client.end();
    throw new Stop(`The database at ${describeUrl(url)} is PostgreSQL ${rows[0].name}; Warmup needs 15 or newer.`);
  }
  return client;
}

/**
 * What there is to apply. Changes nothing.
 * @param {string} url
 * @param {string} [folder]
 * @returns {Promise<History & { last: string | null }>} last: the newest migration that the database has
 */
export async function readHistory(url, folder = migrationsFolder) {
  const client = await connect(url);
  const engine = await openSchemaEngine(url);
  try {
    const history = readDiagnosis(await engine.diagnose(readMigrations(folder)));
    return { ...history, last: history.isNew ? null : await readLast(client) };
  } finally {
    await engine.close();
    await client.end();
  }
}

async function readLast(client) {
  const { rows } = await client.query(
    'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name DESC LIMIT 1',
  );
  return rows[0]?.name ?? null;
}

/** PostgreSQL's own words in an error of the engine. */
function reasonOf(error) {
  const text = String(error?.message ?? error);
  return /ERROR: (.*)/.exec(text)?.[1] ?? text.split("\n")[0];
}

/**
 * Brings a database to the newest migration, one process at a time. Each migration is one transaction, so that a failed
 * or killed one leaves nothing behind and is tried again the next time. Throws Stop.
 * @param {string} url
 * @param {{ folder?: string, wayBack?: string }} [options] wayBack: the half sentence that names the backup
 * @returns {Promise<string[]>} the names of those applied
 */
export async function migrate(url, { folder = migrationsFolder, wayBack } = {}) {
  const ending = wayBack ? `; ${wayBack}.` : ".";
  const client = await connect(url);
  await client.query(`SELECT pg_advisory_lock(${lockKey})`);
  const engine = await openSchemaEngine(url);
  try {
    const list = readMigrations(folder);
    const history = readDiagnosis(await engine.diagnose(list));
    const obstacle = findObstacle(history);
    if (obstacle) throw new Stop(obstacle + ending);
    for (const name of history.failed) await engine.markRolledBack(name);
    try {
      return (await engine.apply(list)).appliedMigrationNames;
    } catch (error) {
      const failed = readDiagnosis(await engine.diagnose(list)).failed;
      for (const name of failed) await engine.markRolledBack(name);
      throw new Stop(
        `The migration ${failed.join(", ") || history.pending[0]} could not be applied (${reasonOf(error)}) and was rolled back whole; start the version of Warmup that you had, or one with this migration mended${ending}`,
      );
    }
  } finally {
    await engine.close();
    await client.end();
  }
}
