import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { run } from "../lib/process.mjs";

/**
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number, output: string, failures?: string[], shaky?: string[] }} Result
 *   failures: the tests that failed, each by its name and why, where a report tells them. shaky: those that passed at a second try.
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

/** How many browser tests of a run may need a second try: a busy machine explains that many, and no more. */
const MOST_SHAKY = 3;

/**
 * Counts of a Playwright JSON report. A test that passed at its second try has passed, and is told with what went wrong at the first; more of
 * them than a busy machine explains have failed.
 */
export function countPlaywright({ stats, errors, suites }) {
  const shaky = suites.flatMap((suite) => tellSpecs(suite, "flaky"));
  const failures = suites.flatMap((suite) => tellSpecs(suite, "unexpected"));
  const isTooMany = stats.flaky > MOST_SHAKY;
  return {
    passed: stats.expected + (isTooMany ? 0 : stats.flaky),
    failed: stats.unexpected + errors.length + (isTooMany ? stats.flaky : 0),
    skipped: stats.skipped,
    failures: isTooMany ? [...failures, ...shaky] : failures,
    shaky: isTooMany ? [] : shaky,
  };
}

/** The tests of a suite with one outcome, each with what went wrong. */
function tellSpecs({ specs = [], suites = [] }, outcome) {
  const told = specs.flatMap(({ file, line, title, tests }) => {
    const own = tests.filter(({ status }) => status === outcome);
    const errors = own.flatMap(({ results }) => results.flatMap((result) => result.errors));
    return own.length > 0 ? [tell(`${file}:${line} › ${title}`, errors.map(({ message }) => message).join("\n"))] : [];
  });
  return [...told, ...suites.flatMap((suite) => tellSpecs(suite, outcome))];
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

/** What is said at the end: what failed or needed a second try, step by step, and the line that machines read. @param {Result[]} results */
export function summarise(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const list = (heading, tests) => [heading, ...tests.map((test) => test.replace(/^/gm, "  "))];
  const told = results.flatMap(({ name, failed, failures = [], shaky = [] }) => [
    ...(shaky.length > 0 ? list(`~ ${name}, at the second try`, shaky) : []),
    ...(failed > 0 ? list(`✗ ${name}`, failures) : []),
  ]);
  return {
    closing: [...told, `tests: ${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`].join("\n"),
    failed: sum("failed"),
  };
}
