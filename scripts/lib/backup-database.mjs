import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readArchive, writeArchive } from "./archive.mjs";
import { nameBackup, pruneBackups, removePartials, stampOf } from "./backups.mjs";
import { inspectClusterFolder, postgresMajor } from "./cluster-folder.mjs";
import { migrationsFolder, readHistory } from "./migrate.mjs";
import { makeDataDir, root } from "./paths.mjs";
import { findClusterOwner, startPostgres, stopLeftover } from "./postgres.mjs";
import { readMigrations } from "./schema-engine.mjs";
import { fingerprintOf, requireSecret } from "./secret.mjs";
import { Stop } from "./stop.mjs";

/**
 * Copies the stopped cluster into the backups folder.
 * @param {ReturnType<import("./paths.mjs").dataPaths>} paths
 * @param {{ lastMigration: string | null, before?: string }} facts before: the first migration about to be applied
 * @returns {Promise<string>} the archive's path
 */
export async function backUpStopped(paths, { lastMigration, before }) {
  const now = new Date();
  mkdirSync(paths.backups, { recursive: true, mode: 0o700 });
  removePartials(paths.backups);
  const target = join(paths.backups, nameBackup(now, before));
  await writeArchive(paths.cluster, target, {
    postgresMajor,
    app: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
    lastMigration,
    created: now.toISOString(),
    secret: fingerprintOf(requireSecret(paths.secret)),
  });
  pruneBackups(paths.backups);
  return target;
}

/** Backs up a database that is not running. It is started and stopped first: that repairs it after a kill. */
export async function backUp(paths) {
  if (inspectClusterFolder(paths.cluster).state === "missing")
    throw new Stop(`There is no database in ${paths.dataDir} yet; \`npm run up\` makes one.`);
  const server = await startPostgres({ dataDir: paths.dataDir });
  let lastMigration;
  try {
    lastMigration = (await readHistory(server.url)).last;
  } finally {
    await server.stop();
  }
  return await backUpStopped(paths, { lastMigration });
}

/**
 * Puts a backup in the place of the database, which must not run. The archive is unpacked beside it and every byte
 * compared before anything is moved; the database that was there is moved aside, and back if the new one does not start.
 * @returns {Promise<{ aside: string | undefined, manifest: import("./archive.mjs").Manifest, sameSecret: boolean }>}
 */
export async function restoreBackup(paths, archive) {
  makeDataDir(paths);
  const fresh = `${paths.cluster}.restoring`;
  rmSync(fresh, { recursive: true, force: true });
  const manifest = await readArchive(archive, fresh, findClusterOwner(paths.dataDir));
  try {
    checkFits(manifest, fresh, archive);
    await stopLeftover(paths.dataDir);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  const aside = existsSync(paths.cluster) ? `${paths.cluster}-replaced-${stampOf(new Date())}` : undefined;
  if (aside) renameSync(paths.cluster, aside);
  renameSync(fresh, paths.cluster);
  try {
    await (await startPostgres({ dataDir: paths.dataDir })).stop();
  } catch (error) {
    await stopLeftover(paths.dataDir);
    rmSync(paths.cluster, { recursive: true });
    if (aside) renameSync(aside, paths.cluster);
    throw new Stop(
      `The backup ${archive} does not start (${error.message}); the database that was there is in its place again.`,
    );
  }
  return { aside, manifest, sameSecret: manifest.secret === fingerprintOf(requireSecret(paths.secret)) };
}

function checkFits(manifest, folder, archive) {
  if (manifest.postgresMajor !== postgresMajor)
    throw new Stop(
      `${archive} was made with PostgreSQL ${manifest.postgresMajor} and this Warmup carries ${postgresMajor}; restore it with Warmup ${manifest.app}, nothing was changed.`,
    );
  const known = readMigrations(migrationsFolder).migrationDirectories.map(({ path }) => path);
  if (manifest.lastMigration !== null && !known.includes(manifest.lastMigration))
    throw new Stop(
      `${archive} was made by a newer Warmup (${manifest.app}, migration ${manifest.lastMigration}); restore it with that version, nothing was changed.`,
    );
  const found = inspectClusterFolder(folder);
  if (found.state !== "ready")
    throw new Stop(`${archive} holds no whole database; nothing was changed, choose another one.`);
}
