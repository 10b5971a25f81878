import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { run } from "./process.mjs";

/**
 * Runs a script of scripts/ that needs the application's own code.
 * @param {string} name such as `content-load.ts`
 * @param {NodeJS.ProcessEnv} environment
 * @param {...string} args
 */
export function runScript(name, environment, ...args) {
  const all = ["--conditions=react-server", "--import", "tsx", join(root, "scripts", name), ...args];
  return run(process.execPath, all, { cwd: root, env: environment });
}

/**
 * Runs such a script with our own terminal.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} environment
 * @param {...string} args
 * @returns {Promise<number>} its status
 */
export async function runAloud(name, environment, ...args) {
  const all = ["--conditions=react-server", "--import", "tsx", join(root, "scripts", name), ...args];
  const child = spawn(process.execPath, all, { cwd: root, env: environment, stdio: "inherit" });
  return new Promise((resolve, reject) => child.once("error", reject).once("exit", (code) => resolve(code ?? 1)));
}
