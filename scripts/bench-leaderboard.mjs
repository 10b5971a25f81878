// `npm run bench:leaderboard [-- --members=10000000 --samples=2000 --submitters=1000]`: rank, top and neighbours among so many members
// beside counting those in front, the rebuild of all scores from the ledger, and submitters of one team beside independent ones. On a fresh
// database of its own with made-up members; with REDIS_URL a sorted set of the same members is asked in the same run.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { generateClient } from "./lib/generate.mjs";
import { migrate } from "./lib/migrate.mjs";
import { root } from "./lib/paths.mjs";
import { startPostgres } from "./lib/postgres.mjs";
import { runAloud } from "./lib/run-script.mjs";
import { makeSecret } from "./lib/secret.mjs";
import { fail, Stop } from "./lib/stop.mjs";

const { values } = parseArgs({
  options: {
    members: { type: "string", default: "10000000" },
    samples: { type: "string", default: "2000" },
    submitters: { type: "string", default: "1000" },
  },
});
const work = mkdtempSync(join(tmpdir(), "warmup-bench-"));
let database;
try {
  await generateClient(root);
  database = await startPostgres({ dataDir: work });
  await migrate(database.url);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query("GRANT pg_checkpoint TO warmup");
  await admin.end();
  const environment = {
    ...process.env,
    DATABASE_URL: database.url,
    DATABASE_POOL: "20",
    WARMUP_SECRET: makeSecret(),
    PUBLIC_URL: "http://localhost",
    LOG_LEVEL: "warn",
  };
  const code = await runAloud("bench/leaderboard.ts", environment, values.members, values.samples, values.submitters);
  if (code !== 0) throw new Stop("A target was missed, or the benchmark did not come to its end.");
} catch (error) {
  fail(error);
} finally {
  await database?.stop();
  rmSync(work, { recursive: true, force: true });
}
