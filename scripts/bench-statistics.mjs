// `npm run bench:statistics [-- --answers=100000]`: how long it takes to fold so many answers into the statistics of items, and to compute
// one item anew. On a fresh database of its own, with the content's items and made-up learners.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateClient, generateRegistries } from "./lib/generate.mjs";
import { loadContent } from "./lib/load-content.mjs";
import { migrate } from "./lib/migrate.mjs";
import { root } from "./lib/paths.mjs";
import { startPostgres } from "./lib/postgres.mjs";
import { runScript } from "./lib/run-script.mjs";
import { makeSecret } from "./lib/secret.mjs";
import { fail, Stop } from "./lib/stop.mjs";

const { values } = parseArgs({ options: { answers: { type: "string", default: "100000" } } });
const work = mkdtempSync(join(tmpdir(), "warmup-bench-"));
let database;
try {
  await generateClient(root);
  await generateRegistries(root);
  database = await startPostgres({ dataDir: work });
  await migrate(database.url);
  const environment = {
    ...process.env,
    DATABASE_URL: database.url,
    WARMUP_SECRET: makeSecret(),
    PUBLIC_URL: "http://localhost",
    LOG_LEVEL: "warn",
  };
  await loadContent(environment);
  const { code, output } = await runScript("bench/fold-statistics.ts", environment, values.answers);
  console.log(output.trimEnd());
  if (code !== 0) throw new Stop("The statistics could not be folded.");
} catch (error) {
  fail(error);
} finally {
  await database?.stop();
  rmSync(work, { recursive: true, force: true });
}
