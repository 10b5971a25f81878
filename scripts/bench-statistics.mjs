// `npm run bench:statistics [-- --answers=100000]`: how long it takes to fold so many answers into the statistics of items, and to compute
// one item anew. On a fresh database of its own, with the content's items and made-up learners.
import { parseArgs } from "node:util";
import { withDatabase } from "./bench/with-database.mjs";
import { loadContent } from "./lib/load-content.mjs";
import { runScript } from "./lib/run-script.mjs";
import { fail, Stop } from "./lib/stop.mjs";

const { values } = parseArgs({ options: { answers: { type: "string", default: "100000" } } });

async function bench({ environment }) {
  await loadContent(environment);
  const { code, output } = await runScript("bench/fold-statistics.ts", environment, values.answers);
  console.log(output.trimEnd());
  if (code !== 0) throw new Stop("The statistics could not be folded.");
}

try {
  await withDatabase(bench);
} catch (error) {
  fail(error);
}
