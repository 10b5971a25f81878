import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./process.mjs";
import { Stop, findComplaint, saysDiskFull } from "./stop.mjs";

/** What no build reads. Everything else in the repository counts, so that a new folder is covered the day it is made. */
const outside = new Set([
  "node_modules",
  ".git",
  ".next",
  ".data",
  ".cache",
  ".ci",
  "coverage",
  "test-results",
  "playwright-report",
  "docs",
  "tests",
  "deploy",
  "migrations",
  "generated",
]);
const ignored =
  /(\.test\.\w+|\.tsbuildinfo|\.log|^next-env\.d\.ts|^README\.md|^CONTRIBUTING\.md|^\.env.*|^\.DS_Store)$/;

function* walk(folder, prefix = "") {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (outside.has(entry.name)) continue;
    const name = `${prefix}${entry.name}`;
    if (entry.isDirectory()) yield* walk(join(folder, entry.name), `${name}/`);
    else if (entry.isFile() && !ignored.test(entry.name)) yield name;
  }
}

/** SHA-256 over everything that a build reads: sources, content, configuration, lockfile, public settings. */
export function hashInputs(root, environment = process.env) {
  const hash = createHash("sha256");
  for (const name of walk(root)) {
    // The steps around a build do not change what it makes, but for the one that runs after it.
    if (name.startsWith("scripts/") && !/^scripts\/(build-front|front\/)/.test(name)) continue;
    hash.update(
      `${name}\0${createHash("sha256")
        .update(readFileSync(join(root, name)))
        .digest("hex")}\n`,
    );
  }
  for (const [key, value] of Object.entries(environment).sort())
    if (key.startsWith("NEXT_PUBLIC_")) hash.update(`${key}=${value}\n`);
  return hash.digest("hex");
}

const stampOf = (root) => join(root, ".next", "warmup-build.json");

/** Whether the production build in .next was made from exactly these inputs. */
export function isBuilt(root, inputs) {
  try {
    return (
      JSON.parse(readFileSync(stampOf(root), "utf8")).inputs === inputs && existsSync(join(root, ".next", "BUILD_ID"))
    );
  } catch {
    return false;
  }
}

/** Records that .next was made from these inputs. */
export function recordBuild(root, inputs) {
  writeFileSync(stampOf(root), `${JSON.stringify({ inputs })}\n`);
}

/**
 * Makes the production build when something changed since the last one. Throws Stop with the builder's last words.
 * @param {string} root
 * @param {{ note?: (text: string) => void, force?: boolean, logs: string }} options
 */
export async function buildApp(root, { note = () => {}, force = false, logs }) {
  const inputs = hashInputs(root);
  if (!force && isBuilt(root, inputs)) return note("nothing changed");
  rmSync(stampOf(root), { force: true });
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const log = join(logs, "build.log");
  const environment = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const steps = [["node_modules/next/dist/bin/next", "build"], ["scripts/build-front.mjs"]];
  writeFileSync(log, "");
  for (const [script, ...args] of steps) {
    if (!existsSync(join(root, script)) && script.startsWith("scripts/")) continue;
    const { code, output } = await run(process.execPath, [join(root, script), ...args], {
      cwd: root,
      env: environment,
    });
    writeFileSync(log, output, { flag: "a" });
    if (code === 0) continue;
    if (saysDiskFull(output))
      throw new Stop(
        "The disk is too full for the build; free 1 GB and run the same command again, the data is untouched.",
      );
    throw new Stop(
      `The build failed; what it said is in ${log}, the beginning of its complaint below, and the data is untouched.\n\n${findComplaint(output)}`,
    );
  }
  recordBuild(root, inputs);
}
