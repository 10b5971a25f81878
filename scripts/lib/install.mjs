import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./process.mjs";
import { Stop, saysDiskFull } from "./stop.mjs";

/**
 * Whether npm's record of what it installed agrees with the lockfile. Packages for other machines may be absent.
 * @param {Record<string, any>} wanted `packages` of package-lock.json
 * @param {Record<string, any>} present `packages` of node_modules/.package-lock.json
 */
export function isInstalled(wanted, present) {
  const names = Object.keys(wanted).filter((name) => name !== "");
  return (
    Object.keys(present).every((name) => name in wanted) &&
    names.every((name) =>
      present[name]
        ? present[name].version === wanted[name].version && present[name].integrity === wanted[name].integrity
        : wanted[name].optional,
    )
  );
}

/** Installs from the lockfile unless node_modules is that already. Built-ins only: this runs before anything is there. */
export async function installPackages(root, note) {
  const lockPath = join(root, "package-lock.json");
  if (!existsSync(lockPath))
    throw new Stop(
      "package-lock.json is missing, so nothing can be installed safely; get it back (git checkout -- package-lock.json).",
    );
  const lockText = readFileSync(lockPath, "utf8");
  const hash = createHash("sha256").update(lockText).digest("hex");
  const modules = join(root, "node_modules");
  const [stamp, record] = [join(modules, ".warmup-lock"), join(modules, ".package-lock.json")];
  if (existsSync(stamp) && existsSync(record) && readFileSync(stamp, "utf8") === hash) return note("up to date");
  const present = existsSync(record) && JSON.parse(readFileSync(record, "utf8")).packages;
  if (present && isInstalled(JSON.parse(lockText).packages, present)) note("up to date");
  else if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Stop(
      "node_modules is a link to a folder that does not agree with package-lock.json, and installing would empty it; install where it leads, or delete the link.",
    );
  else await install(root);
  writeFileSync(stamp, hash);
}

async function install(root) {
  const script = process.env.npm_execpath;
  // Development packages too: the build needs the compiler.
  const args = ["ci", "--include=dev", "--no-fund", "--no-audit"];
  const { code, output } =
    script && /\.c?js$/.test(script)
      ? await run(process.execPath, [script, ...args], { cwd: root })
      : await run("npm", args, { cwd: root, shell: process.platform === "win32" });
  if (code === 0) return;
  if (saysDiskFull(output))
    throw new Stop(
      "The disk is full, so the packages could not be installed; free 2 GB and run the same command again.",
    );
  const reason =
    output.split("\n").findLast((row) => /^npm (error|ERR!)/.test(row) && !/log of this run|\.npm\/_logs/.test(row)) ??
    output.trim().split("\n").at(-1);
  throw new Stop(
    `The packages could not be installed (${reason}); check the connection to the npm registry and run the same command again.`,
  );
}
