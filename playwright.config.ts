import { defineConfig } from "@playwright/test";

/** Run by scripts/test.mjs, which serves the production build and names its address, its database and the browser. */
const { PUBLIC_URL, CHROMIUM_PATH } = process.env;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A machine with other work to do is slow, not wrong.
  timeout: 60_000,
  expect: { timeout: 7_500 },
  use: {
    ...(PUBLIC_URL && { baseURL: PUBLIC_URL }),
    // A copy of the page at every step would take longer than the step; of a test that failed there is a picture and what it held in words.
    trace: { mode: "retain-on-failure", snapshots: false, screenshots: false },
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
