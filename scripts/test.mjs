// `npm test`: prepares whatever is missing and runs every check and test. The last line is `tests: N passed, M failed, K skipped`.
// `npm test -- e2e` (or `check`, `integration`) runs one part alone.
import { fileURLToPath } from "node:url";
import { prepare } from "./check/prepare.mjs";
import { runStep, runSteps, showResult, summarise } from "./check/run-steps.mjs";
import { CHECK_STEPS, endToEndStep, INTEGRATION_STEP, THOROUGH_STEPS } from "./check/steps.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const PARTS = ["check", "integration", "e2e"];
const chosen = process.argv.slice(2);
const unknown = chosen.find((part) => !PARTS.includes(part));
if (unknown) {
  console.error(`There is no part called ${unknown}; there are ${PARTS.join(", ")}.`);
  process.exit(1);
}
const wants = (part) => chosen.length === 0 || chosen.includes(part);

/** A part that cannot even begin counts as one failed test, and the rest goes on. */
const attempt = async (name, work) => {
  try {
    return await work();
  } catch (error) {
    const result = { name, passed: 0, failed: 1, skipped: 0, seconds: 0, output: error.stack ?? String(error) };
    showResult(result);
    return result;
  }
};

async function testInBrowser() {
  const { findChromium } = await import("./check/find-chromium.mjs");
  const { serveForTests } = await import("./check/serve-for-tests.mjs");
  const chromium = await findChromium();
  return serveForTests(root, async (environment) => {
    const result = await runStep(root, endToEndStep({ ...environment, NODE_ENV: "test", CHROMIUM_PATH: chromium }));
    showResult(result);
    return result;
  });
}

async function testAll() {
  const prepared = await attempt("packages", async () => {
    await prepare(root);
    return undefined;
  });
  if (prepared) return [prepared];
  const results = [];
  if (wants("check")) results.push(...(await runSteps(root, [...CHECK_STEPS, ...THOROUGH_STEPS], 2)));
  if (wants("integration")) results.push(...(await runSteps(root, [INTEGRATION_STEP], 1)));
  if (!wants("e2e")) return results;
  const [built] = await runSteps(root, [{ name: "build", args: ["scripts/build.mjs"] }], 1);
  results.push(built);
  // An old build would answer for the new sources.
  if (built.failed === 0) results.push(await attempt("end to end", testInBrowser));
  return results;
}

const { closing, failed } = summarise(await testAll());
console.log(closing);
process.exitCode = failed > 0 ? 1 : 0;
