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
  it("is counted test by test", () => expect(countVitest(vitest({}))).toEqual({ passed: 3, failed: 0, skipped: 2 }));
  it("counts a file that could not be loaded as a failure", () => {
    const broken = { status: "failed", assertionResults: [] };
    expect(countVitest(vitest({ success: false, testResults: [broken] })).failed).toBe(1);
  });
  it("counts a failure outside of any test", () => expect(countVitest(vitest({ success: false })).failed).toBe(1));
});

it("a Playwright test that passed at a second try counts as failed", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
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

it("the last line sums all steps", () => {
  const results = [
    { passed: 1, failed: 0, skipped: 2 },
    { passed: 3, failed: 4, skipped: 0 },
  ];
  expect(summarise(results)).toEqual({ line: "tests: 4 passed, 4 failed, 2 skipped", failed: 4 });
});
