// `npm test`: prepares whatever is missing and runs every check and test. The last line is `tests: N passed, M failed, K skipped`.
import { fileURLToPath } from "node:url";
import { prepare } from "./check/prepare.mjs";
import { runStep, runSteps, showResult, summarise } from "./check/run-steps.mjs";
import { CHECK_STEPS, endToEndStep, INTEGRATION_STEP } from "./check/steps.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

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
  const results = await runSteps(root, CHECK_STEPS, 2);
  results.push(...(await runSteps(root, [INTEGRATION_STEP, { name: "build", args: ["scripts/build.mjs"] }], 1)));
  // An old build would answer for the new sources.
  if (results.at(-1).failed === 0) results.push(await attempt("end to end", testInBrowser));
  return results;
}

const { line, failed } = summarise(await testAll());
console.log(line);
process.exitCode = failed > 0 ? 1 : 0;
