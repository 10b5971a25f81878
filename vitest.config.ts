import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const THOROUGH = "{lib,scripts}/**/*.thorough.test.{ts,tsx}";
const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: "server-only", replacement: `${root}tests/support/empty.ts` },
    ],
  },
  test: {
    setupFiles: "tests/support/quiet-console.ts",
    // A shared machine can be slow; a test that hangs still ends.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Files of one worker share modules: to load formulas' metrics and grammars anew for each takes longer than its tests.
          isolate: false,
          include: ["lib/**/*.test.{ts,tsx}", "components/**/*.test.ts", "scripts/**/*.test.{ts,mjs}"],
          exclude: [THOROUGH],
        },
      },
      // What walks through all of content/, or takes seconds of computing: for npm test alone.
      { extends: true, test: { name: "thorough", isolate: false, include: [THOROUGH] } },
      { extends: true, test: { name: "contract", isolate: false, include: ["tests/contract/**/*.test.{ts,tsx}"] } },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          // Those that load the whole content take a third of that by themselves.
          testTimeout: 90_000,
          hookTimeout: 120_000,
          globalSetup: "tests/support/postgres.setup.ts",
          setupFiles: "tests/support/close-pool.ts",
        },
      },
    ],
  },
});
