import { describe, expect, it } from "vitest";
import { countPlaywright, countVitest, judge, summarise } from "./run-steps.mjs";

const vitest = (over) => ({
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [],
  ...over,
});

describe("a vitest report", () => {
  it("is counted test by test", () =>
    expect(countVitest(vitest({}))).toMatchObject({ passed: 3, failed: 0, skipped: 2 }));
  it("counts a file that could not be loaded as a failure", () => {
    const broken = { name: "a.test.ts", status: "failed", assertionResults: [] };
    expect(countVitest(vitest({ success: false, testResults: [broken] }))).toMatchObject({
      failed: 1,
      failures: ["a.test.ts"],
    });
  });
  it("names the tests that failed, and why", () => {
    const assertionResults = [
      { status: "passed", fullName: "a works", failureMessages: [] },
      { status: "failed", fullName: "b works", failureMessages: ["\u001b[31mIt is 3.\u001b[39m\n    at b.ts"] },
    ];
    const file = { name: "a.test.ts", status: "failed", assertionResults };
    expect(countVitest(vitest({ success: false, numFailedTests: 1, testResults: [file] })).failures).toEqual([
      "a.test.ts › b works\n  It is 3.\n      at b.ts",
    ]);
  });
  it("counts a failure outside of any test", () => expect(countVitest(vitest({ success: false })).failed).toBe(1));
});

describe("a Playwright report", () => {
  const spec = (title, status) => ({
    ...{ file: "a.spec.ts", line: 3, title },
    tests: [{ status, results: [{ errors: status === "expected" ? [] : [{ message: "Timeout" }] }] }],
  });
  const report = (flaky, unexpected) => ({
    stats: { expected: 5, unexpected, flaky, skipped: 2 },
    errors: [],
    suites: [
      {
        specs: Array.from({ length: unexpected }, () => spec("fails", "unexpected")),
        suites: [
          { specs: [...Array.from({ length: flaky }, () => spec("passes late", "flaky")), spec("passes", "expected")] },
        ],
      },
    ],
  });
  it("tells tests that passed at a second try only, with why", () =>
    expect(countPlaywright(report(1, 1))).toEqual({
      ...{ passed: 6, failed: 1, skipped: 2 },
      ...{ failures: ["a.spec.ts:3 › fails\n  Timeout"], shaky: ["a.spec.ts:3 › passes late\n  Timeout"] },
    }));
  it("counts more of them than a busy machine explains as failed", () =>
    expect(countPlaywright(report(4, 0))).toMatchObject({ passed: 5, failed: 4, shaky: [] }));
  it("counts what went wrong outside of any test", () =>
    expect(countPlaywright({ ...report(0, 0), errors: [{}] }).failed).toBe(1));
});

describe("a step", () => {
  it("without a report is one test", () => {
    expect(judge(0, undefined)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(judge(2, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
  it("that ran nothing has failed", () => expect(judge(0, { passed: 0, failed: 0, skipped: 4 }).failed).toBe(1));
  it("that ended badly without a failed test has failed", () =>
    expect(judge(1, { passed: 9, failed: 0, skipped: 0 }).failed).toBe(1));
  it("is not counted twice", () => expect(judge(1, { passed: 9, failed: 2, skipped: 0 }).failed).toBe(2));
});

it("the last line sums all steps, those before it name what failed", () => {
  const results = [
    { name: "types", passed: 1, failed: 0, skipped: 2 },
    { name: "browser", passed: 2, failed: 0, skipped: 0, shaky: ["b.spec.ts:1 › opens"] },
    { name: "lint", passed: 0, failed: 1, skipped: 0 },
    { name: "unit", passed: 3, failed: 1, skipped: 0, failures: ["a.test.ts › b works\n  It is 3."] },
  ];
  expect(summarise(results)).toEqual({
    closing:
      "~ browser, at the second try\n  b.spec.ts:1 › opens\n✗ lint\n✗ unit\n  a.test.ts › b works\n    It is 3.\ntests: 6 passed, 2 failed, 2 skipped",
    failed: 2,
  });
});
