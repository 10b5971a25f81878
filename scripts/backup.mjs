import { statSync } from "node:fs";
import { backUp } from "./lib/backup-database.mjs";
import { acquireLock } from "./lib/lock.mjs";
import { dataPaths, makeDataDir, showPath } from "./lib/paths.mjs";
import { showProgress } from "./lib/progress.mjs";
import { fail, Stop } from "./lib/stop.mjs";

// `npm run backup`: the bundled database, stopped, as one archive in the data folder's backups.
try {
  if (process.env.DATABASE_URL)
    throw new Stop(
      "DATABASE_URL names a database of your own; back it up with its own tools (pg_dump), or leave DATABASE_URL out to back up the bundled one.",
    );
  const paths = dataPaths();
  makeDataDir(paths);
  const lock = acquireLock(paths.lock, "npm run backup");
  try {
    await showProgress().step("backup", async (note) => {
      const archive = await backUp(paths);
      note(`${showPath(archive)}, ${(statSync(archive).size / 1e6).toFixed(1)} MB`);
    });
  } finally {
    lock.release();
  }
} catch (error) {
  fail(error);
}
