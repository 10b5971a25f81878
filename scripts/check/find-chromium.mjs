import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const INSTALLED = [
  // A browser without any window of its own, which opens pages in two thirds of the time.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const run = (command, ...args) =>
  spawnSync(command, args, { stdio: "ignore", shell: process.platform === "win32" }).status === 0;

/** Path of a Chromium: CHROMIUM_PATH, an installed one, Playwright's own, else one that is installed now. */
export async function findChromium() {
  const { chromium } = await import("@playwright/test");
  const find = () =>
    [process.env.CHROMIUM_PATH, ...INSTALLED, chromium.executablePath()].find((path) => path && existsSync(path));
  const found = find();
  if (found) return found;
  console.log("No Chromium is installed; fetching one.");
  const apt = process.platform === "linux" && process.getuid?.() === 0 && run("apt-get", "--version");
  const install = (name) => run("apt-get", "install", "-y", "--no-install-recommends", name);
  if (apt && run("apt-get", "update") && (install("chromium-headless-shell") || install("chromium"))) return find();
  if (run("npx", "playwright", "install", "chromium") && find()) return find();
  throw new Error(
    "No Chromium was found and none could be installed. Install Chromium or Chrome, or name one in CHROMIUM_PATH.",
  );
}
