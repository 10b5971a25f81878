import { mkdirSync, statSync, chmodSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this copy of Warmup. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Where everything that must be kept lies: DATA_DIR, else `.data` beside package.json. */
export function dataPaths(dataDir = resolve(root, process.env.DATA_DIR || ".data")) {
  return {
    dataDir,
    cluster: join(dataDir, "postgres"),
    secret: join(dataDir, "secret"),
    databasePassword: join(dataDir, "database-password"),
    lock: join(dataDir, "lock"),
    backups: join(dataDir, "backups"),
    logs: join(dataDir, "logs"),
    wheels: join(dataDir, "wheels"),
  };
}

const isRoot = process.getuid?.() === 0;

/**
 * Makes the data folder, closed to other users. When root starts Warmup the database runs as another user, who must be
 * able to pass through (0711) but still sees nothing.
 */
export function makeDataDir(paths) {
  mkdirSync(paths.dataDir, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  if (isRoot && (statSync(paths.dataDir).mode & 0o011) !== 0o011) chmodSync(paths.dataDir, 0o711);
  for (const folder of [paths.backups, paths.logs]) mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** A path as one would type it: relative when it lies below the current folder. */
export function showPath(path) {
  const short = relative(process.cwd(), path);
  return short === "" || short.startsWith("..") ? path : short;
}
