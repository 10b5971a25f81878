import { readPostmasterPid } from "./cluster-folder.mjs";
import { acquireLock, isHeld, readLock } from "./lock.mjs";
import { dataPaths, makeDataDir } from "./paths.mjs";
import { runtimeUrl } from "./postgres.mjs";
import { prepareDatabase } from "./prepare-database.mjs";
import { showProgress } from "./progress.mjs";
import { readSecret } from "./secret.mjs";
import { Stop } from "./stop.mjs";

/**
 * Works with the database, whoever runs it: the one that DATABASE_URL names, the bundled one of a Warmup that runs on this data
 * folder, or else the bundled one, started for this and stopped again.
 * @template T
 * @param {string} command the name under which this process shows itself in the lock
 * @param {string | undefined} databaseUrl
 * @param {(url: string) => Promise<T>} work is given the address for the application's own role
 * @returns {Promise<T>}
 */
export async function withDatabase(command, databaseUrl, work) {
  if (databaseUrl) return work(databaseUrl);
  const paths = dataPaths();
  makeDataDir(paths);
  const holder = readLock(paths.lock);
  if (holder && isHeld(holder) && /^npm run (up|dev)$/.test(holder.command)) return work(runningUrl(paths));
  const lock = acquireLock(paths.lock, command);
  let server;
  try {
    const progress = showProgress();
    return await work(
      await prepareDatabase({ paths, databaseUrl, progress, onServer: (started) => (server = started) }),
    );
  } finally {
    await server?.stop();
    lock.release();
  }
}

/** The address of the server that works on this data folder now. */
function runningUrl(paths) {
  const port = Number(readPostmasterPid(paths.cluster)?.lines[3]);
  const password = readSecret(paths.databasePassword);
  if (!port || password === undefined)
    throw new Stop("Warmup is just starting or stopping on this data folder; run the same command again in a moment.");
  return runtimeUrl(password, port);
}
