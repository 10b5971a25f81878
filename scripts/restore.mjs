import { resolve } from "node:path";
import { restoreBackup } from "./lib/backup-database.mjs";
import { describeNewestBackup } from "./lib/backups.mjs";
import { acquireLock } from "./lib/lock.mjs";
import { dataPaths, makeDataDir, showPath } from "./lib/paths.mjs";
import { showProgress } from "./lib/progress.mjs";
import { fail, Stop } from "./lib/stop.mjs";

// `npm run restore -- <file>`: puts a backup in the place of the bundled database and keeps the one that was there.
try {
  const paths = dataPaths();
  const [file, ...rest] = process.argv.slice(2);
  if (!file || rest.length > 0)
    throw new Stop(`Say which backup: npm run restore -- <file>; ${describeNewestBackup(paths.backups)}.`);
  if (process.env.DATABASE_URL)
    throw new Stop(
      "DATABASE_URL names a database of your own, which is restored with its own tools; leave it out to restore the bundled one.",
    );
  makeDataDir(paths);
  const lock = acquireLock(paths.lock, "npm run restore");
  const progress = showProgress();
  try {
    const { aside, manifest, sameSecret } = await progress.step("restore", () => restoreBackup(paths, resolve(file)));
    progress.say(`\nThe database is that of ${manifest.created} (Warmup ${manifest.app}). \`npm run up\` starts it.`);
    if (aside)
      progress.say(`What was there before lies in ${showPath(aside)}; delete it when it is not needed any more.`);
    if (!sameSecret)
      progress.say(
        "The backup was made under another secret: people must sign in again and guests begin anew, unless you put the old `secret` file back into the data folder.",
      );
  } finally {
    lock.release();
  }
} catch (error) {
  fail(error);
}
