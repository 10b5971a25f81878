import { defineConfig } from "@playwright/test";

/** Run by scripts/test.mjs, which serves the production build and names its address, its database and the browser. */
const { PUBLIC_URL, CHROMIUM_PATH } = process.env;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  fullyParallel: true,
  workers: 2,
  // What passes at the second try is told at the end (scripts/check/run-steps.mjs), and may be a few only.
  retries: 1,
  forbidOnly: true,
  // A machine with other work to do is slow, not wrong.
  timeout: 60_000,
  expect: { timeout: 7_500 },
  use: {
    ...(PUBLIC_URL && { baseURL: PUBLIC_URL }),
    // Of a test that failed there is a picture, what the page held in words, and of its second try every step.
    trace: { mode: "on-first-retry", snapshots: false, screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: {
      ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        ...["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
      ],
    },
  },
});
