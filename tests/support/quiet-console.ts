import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

type Level = "error" | "warn";
const LEVELS: readonly Level[] = ["error", "warn"];
const spoken: string[] = [];
const expected: RegExp[] = [];
const original = { error: console.error, warn: console.warn };

/** Says that the running test makes the console complain on purpose; a test that then stays silent fails. */
export function expectConsoleError(pattern: RegExp): void {
  expected.push(pattern);
}

beforeEach(() => {
  spoken.length = 0;
  expected.length = 0;
  for (const level of LEVELS)
    console[level] = (...args: unknown[]) => void spoken.push(`console.${level}: ${format(...args)}`);
});

afterEach(() => {
  for (const level of LEVELS) console[level] = original[level];
  const stray = spoken.filter((line) => !expected.some((pattern) => pattern.test(line)));
  if (stray.length > 0) throw new Error(`A test must leave the console quiet.\n${stray.join("\n")}`);
  const missing = expected.filter((pattern) => !spoken.some((line) => pattern.test(line)));
  if (missing.length > 0) throw new Error(`The console was to say ${missing.map(String).join(", ")} and did not.`);
});
