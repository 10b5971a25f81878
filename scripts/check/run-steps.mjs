import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { run } from "../lib/process.mjs";

/**
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number, output: string, failures?: string[] }} Result
 *   failures: the tests that failed, each by its name and why, where a report tells them.
 * @typedef {{ name: string, args: string[], report?: "vitest" | "playwright", env?: NodeJS.ProcessEnv }} Step
 *   args: of Node. report: the step writes a JSON report, whose tests are counted; any other step counts as one test.
 */

/** Counts of a vitest JSON report. A file that could not be loaded has no tests and counts as one that failed. */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + broken;
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && tests.length === 0) return [name];
    return tests.map((test) => tell(`${name} › ${test.fullName}`, test.failureMessages[0]));
  });
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

/** Counts of a Playwright JSON report. A test that passed at a second try only is one that failed. */
export function countPlaywright({ stats, errors, suites }) {
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed, skipped: stats.skipped, failures: suites.flatMap(failedSpecs) };
}

/** A spec is not ok unless its last try is as expected; one that needed a second try is named too. */
function failedSpecs({ specs = [], suites = [] }) {
  const failed = specs.filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === "flaky"));
  const told = failed.map(({ file, line, title, tests }) => {
    const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
    return tell(`${file}:${line} › ${title}`, errors.map(({ message }) => message).join("\n"));
  });
  return [...told, ...suites.flatMap(failedSpecs)];
}

const LINES_OF_A_REASON = 25;

/** A test that failed and, indented, the first lines of why, without the colours of a terminal. */
function tell(test, why = "") {
  const lines = stripVTControlCharacters(why).split("\n").filter(Boolean).slice(0, LINES_OF_A_REASON);
  return [test, ...lines.map((line) => `  ${line}`)].join("\n");
}

/** What a step comes to. A suite that ran nothing has failed, as has one that ended badly without saying which test. */
export function judge(code, counts) {
  if (!counts) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const ranNothing = counts.passed + counts.failed === 0;
  const failed = ranNothing || (code !== 0 && counts.failed === 0) ? counts.failed + 1 : counts.failed;
  return { ...counts, failed };
}

/** @param {Step} step @returns {Promise<Result>} */
export async function runStep(root, step) {
  const started = performance.now();
  const reports = join(root, "test-results", "reports");
  mkdirSync(reports, { recursive: true });
  const file = join(reports, `${step.name.replace(/\W+/g, "-")}.json`);
  rmSync(file, { force: true });
  const reporters = {
    vitest: ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    playwright: ["--reporter=line,json"],
  };
  const env = { ...process.env, ...step.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, FORCE_COLOR: "0", NO_COLOR: "1" };
  const args = [...step.args, ...(step.report ? reporters[step.report] : [])];
  const { code, output } = await run(process.execPath, args, { cwd: root, env });
  const verdict = judge(code, step.report && readCounts(file, step.report));
  return { name: step.name, ...verdict, seconds: (performance.now() - started) / 1000, output };
}

function readCounts(file, kind) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    return kind === "vitest" ? countVitest(report) : countPlaywright(report);
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** @param {Result} result */
export function showResult({ name, passed, failed, skipped, seconds, output }) {
  const counts =
    passed + failed + skipped === 1
      ? ""
      : ` ${passed} passed${failed ? `, ${failed} failed` : ""}${skipped ? `, ${skipped} skipped` : ""}`;
  console.log(`${failed > 0 ? "✗" : "✓"} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(5)} s${counts}`);
  if (failed > 0) console.log(`${output.trim().split("\n").slice(-150).join("\n")}\n`);
}

/** Runs steps, `width` at a time, and shows each as it ends. @param {Step[]} steps @returns {Promise<Result[]>} */
export async function runSteps(root, steps, width) {
  const waiting = [...steps];
  const results = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runStep(root, step);
      results.push(result);
      showResult(result);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}

/** What is said at the end: what failed, step by step, and the line that machines read. @param {Result[]} results */
export function summarise(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const failures = results
    .filter((result) => result.failed > 0)
    .flatMap(({ name, failures = [] }) => [`✗ ${name}`, ...failures.map((test) => test.replace(/^/gm, "  "))]);
  return {
    closing: [...failures, `tests: ${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`].join(
      "\n",
    ),
    failed: sum("failed"),
  };
}
