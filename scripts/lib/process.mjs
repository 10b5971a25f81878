import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether a process runs; one that has ended but was not yet collected by its parent does not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  return !/^[ZX]/.test(statOf(pid)?.[0] ?? "");
}

/** The fields of /proc/<pid>/stat after the name: state first, start time at 19. Undefined where there is no /proc. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

/** The command line of a process, or "" when it is unknown. */
export function commandOf(pid) {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    } catch {
      return "";
    }
  }
  const [command, ...args] =
    process.platform === "win32"
      ? ["tasklist", "/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"]
      : ["ps", "-ww", "-o", "command=", "-p", String(pid)];
  return spawnSync(command, args, { encoding: "utf8" }).stdout?.trim() ?? "";
}

/** Tells a process from a later one with the same number: when it started, where the system says so. */
export function startOf(pid) {
  const fields = statOf(pid);
  if (fields) return fields[19];
  if (process.platform === "win32") return "";
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

const children = new Set();

/** Ends the programs that `run` is waiting for. */
export function endChildren() {
  for (const child of children) child.kill("SIGTERM");
}

/**
 * Runs a program to its end and keeps what it says.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions & { input?: string }} [options]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function run(command, args, { input, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      windowsHide: true,
      ...options,
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    let output = "";
    children.add(child);
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      children.delete(child);
      resolve({ code, output });
    });
    if (input !== undefined) {
      child.stdin.on("error", () => {});
      child.stdin.end(input);
    }
  });
}

/** Asks until the answer is not undefined or false; undefined when the time is over. */
export async function poll(ask, { timeoutMs, everyMs = 50 }) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
