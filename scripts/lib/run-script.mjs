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
