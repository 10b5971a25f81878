// `npm run bench:bank [-- --items=10000]`: what a page of the instructors' item bank takes, for each thing that one looks for.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { percentile, printTable, printTargets } from "./bench/table.mjs";
import { generateClient, generateRegistries } from "./lib/generate.mjs";
import { migrate } from "./lib/migrate.mjs";
import { root } from "./lib/paths.mjs";
import { startPostgres } from "./lib/postgres.mjs";
import { runScript } from "./lib/run-script.mjs";
import { makeSecret } from "./lib/secret.mjs";
import { fail } from "./lib/stop.mjs";

const { values } = parseArgs({ options: { items: { type: "string", default: "10000" } } });
const work = mkdtempSync(join(tmpdir(), "warmup-bench-"));
try {
  await generateClient(root);
  await generateRegistries(root);
  const database = await startPostgres({ dataDir: work });
  try {
    await migrate(database.url);
    const env = { DATABASE_URL: database.url, WARMUP_SECRET: makeSecret(), PUBLIC_URL: "http://localhost:3000" };
    const { code, output } = await runScript("bench/list-bank.ts", { ...process.env, ...env }, values.items);
    if (code !== 0) throw new Error(output);
    const found = JSON.parse(output.slice(output.indexOf("[{")));
    console.log(`\nA page of 50 among ${Number(values.items).toLocaleString("en")} items, 20 times each\n`);
    printTable(
      ["looked for", "found", "p50 ms", "p95 ms"],
      found.map(({ name, total, ms }) => [
        name,
        String(total),
        percentile(ms, 0.5).toFixed(1),
        percentile(ms, 0.95).toFixed(1),
      ]),
    );
    console.log("");
    const slowest = Math.max(...found.map(({ ms }) => percentile(ms, 0.95)));
    const isMet = printTargets([{ what: "slowest list, p95", value: slowest, limit: 100, unit: "ms" }]);
    process.exitCode = isMet ? 0 : 1;
  } finally {
    await database.stop();
  }
} catch (error) {
  fail(error);
} finally {
  rmSync(work, { recursive: true, force: true });
}
