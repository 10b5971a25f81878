const bin = (path) => `node_modules/${path}`;
const content = (script) => ["--conditions=react-server", "--import", "tsx", `scripts/${script}.ts`];

/** What is quickly known without a database or a browser, the slowest first, so that two at a time end together. */
/** @type {import("./run-steps.mjs").Step[]} */
export const CHECK_STEPS = [
  { name: "unit", args: [bin("vitest/vitest.mjs"), "run", "--project", "unit"], report: "vitest" },
  { name: "types", args: [bin("typescript-native/bin/tsc"), "--noEmit"] },
  { name: "lint", args: [bin("eslint/bin/eslint.js"), "--cache", "--cache-location", ".cache/eslint", "."] },
  { name: "native lint", args: [bin("oxlint/bin/oxlint"), "--type-aware"] },
  { name: "format", args: [bin("prettier/bin/prettier.cjs"), "--check", "--cache", "--log-level", "warn", "."] },
  {
    name: "import rules",
    args: [
      bin("dependency-cruiser/bin/dependency-cruise.mjs"),
      "app",
      "components",
      "lib",
      "i18n",
      "tests",
      "--config",
      ".dependency-cruiser.cjs",
      "--cache",
      ".cache/import-rules",
      "--cache-strategy",
      "metadata",
    ],
  },
  { name: "unused code", args: [bin("knip/bin/knip.js"), "--cache", "--cache-location", ".cache/knip"] },
  { name: "generated files", args: ["scripts/generate.mjs", "--check"] },
  { name: "versions", args: ["scripts/check-versions.mjs"] },
];

/** What needs neither of them either, but takes longer. */
/** @type {import("./run-steps.mjs").Step[]} */
export const THOROUGH_STEPS = [
  {
    name: "contract, thorough",
    args: [bin("vitest/vitest.mjs"), "run", "--project", "contract", "--project", "thorough"],
    report: "vitest",
  },
  // Looks at the canonical form too.
  { name: "content", args: content("content-check") },
];

/** @type {import("./run-steps.mjs").Step} */
export const INTEGRATION_STEP = {
  name: "integration",
  // By itself it would leave one of two processors idle.
  args: [bin("vitest/vitest.mjs"), "run", "--project", "integration", "--maxWorkers=2"],
  report: "vitest",
};

/** @type {(env: NodeJS.ProcessEnv) => import("./run-steps.mjs").Step} */
export const endToEndStep = (env) => ({
  name: "end to end",
  args: [bin("@playwright/test/cli.js"), "test"],
  report: "playwright",
  env,
});
