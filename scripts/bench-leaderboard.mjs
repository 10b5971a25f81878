// `npm run bench:leaderboard [-- --members=10000000 --samples=2000 --submitters=1000]`: rank, top and neighbours among so many members
// beside counting those in front, the rebuild of all scores from the ledger, and submitters of one team beside independent ones. On a fresh
// database of its own with made-up members; with REDIS_URL a sorted set of the same members is asked in the same run.
import { parseArgs } from "node:util";
import pg from "pg";
import { withDatabase } from "./bench/with-database.mjs";
import { runAloud } from "./lib/run-script.mjs";
import { fail, Stop } from "./lib/stop.mjs";

const { values } = parseArgs({
  options: {
    members: { type: "string", default: "10000000" },
    samples: { type: "string", default: "2000" },
    submitters: { type: "string", default: "1000" },
  },
});

async function bench({ adminUrl, environment }) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query("GRANT pg_checkpoint TO warmup");
  await admin.end();
  const settings = { ...environment, DATABASE_POOL: "20" };
  const code = await runAloud("bench/leaderboard.ts", settings, values.members, values.samples, values.submitters);
  if (code !== 0) throw new Stop("A target was missed, or the benchmark did not come to its end.");
}

try {
  await withDatabase(bench);
} catch (error) {
  fail(error);
}
