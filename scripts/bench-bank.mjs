// `npm run bench:bank [-- --items=10000]`: what a page of the instructors' item bank takes, for each thing that one looks for.
import { parseArgs } from "node:util";
import { percentile, printTable, printTargets } from "./bench/table.mjs";
import { withDatabase } from "./bench/with-database.mjs";
import { runScript } from "./lib/run-script.mjs";
import { fail } from "./lib/stop.mjs";

const { values } = parseArgs({ options: { items: { type: "string", default: "10000" } } });

async function bench({ environment }) {
  const { code, output } = await runScript("bench/list-bank.ts", environment, values.items);
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
}

try {
  await withDatabase(bench);
} catch (error) {
  fail(error);
}
