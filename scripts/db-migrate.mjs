import { acquireLock } from "./lib/lock.mjs";
import { dataPaths, makeDataDir } from "./lib/paths.mjs";
import { prepareDatabase } from "./lib/prepare-database.mjs";
import { showProgress } from "./lib/progress.mjs";
import { readSettings } from "./lib/settings.mjs";
import { fail } from "./lib/stop.mjs";

// `npm run db:migrate`: what `npm run up` does with the database, and nothing else.
let server;
let lock;
try {
  const { databaseUrl } = readSettings();
  const paths = dataPaths();
  if (!databaseUrl) {
    makeDataDir(paths);
    lock = acquireLock(paths.lock, "npm run db:migrate");
  }
  try {
    await prepareDatabase({ paths, databaseUrl, progress: showProgress(), onServer: (started) => (server = started) });
  } finally {
    await server?.stop();
    lock?.release();
  }
} catch (error) {
  fail(error);
}
