import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { request } from "node:http";
import { join } from "node:path";
import { poll } from "./process.mjs";
import { Stop } from "./stop.mjs";

/** Throws Stop when the port is in use, after waiting `patienceMs` for an earlier server of ours that is still ending. */
export async function requirePort(port, { patienceMs = 0 } = {}) {
  const isFree = () =>
    new Promise((resolve, reject) => {
      const probe = createServer();
      probe.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error)));
      probe.listen({ port, host: process.env.HOST || undefined }, () => probe.close(() => resolve(true)));
    });
  try {
    if (await poll(isFree, { timeoutMs: patienceMs, everyMs: 100 })) return;
  } catch (error) {
    if (error.code === "EACCES")
      throw new Stop(`This user may not open port ${port}; set PORT to a number above 1023.`);
    throw error;
  }
  throw new Stop(
    `Port ${port} is taken by another program; stop that one, or choose another port, e.g. PORT=${port === 3001 ? 3002 : 3001} npm run up.`,
  );
}

/**
 * Starts the front as a process of its own, out of reach of the terminal's Ctrl-C, which is ours to pass on in order.
 * @param {string} root
 * @param {{ args?: string[], environment: NodeJS.ProcessEnv, log: string | undefined }} options log: the file for what it says; else our own output
 */
export function startServer(root, { args = [], environment, log }) {
  const handle = log === undefined ? undefined : openLog(log);
  const guard = new URL("./parent-guard.mjs", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", guard, join(root, "scripts", "serve.mjs"), ...args], {
    cwd: root,
    env: environment,
    detached: process.platform !== "win32",
    windowsHide: true,
    stdio: ["ignore", handle ?? "inherit", handle ?? "inherit", "ipc"],
  });
  if (handle !== undefined) closeSync(handle);
  let hasExited = false;
  const exited = new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
    child.once("error", (error) => resolve(error.message));
  }).then((how) => {
    hasExited = true;
    return /** @type {string} */ (how);
  });
  return {
    exited,
    hasExited: () => hasExited,
    /** Lets it finish what it is doing; after 15 s it is ended. */
    async stop() {
      if (hasExited) return;
      if (child.connected) child.send("stop", () => {});
      const timer = setTimeout(() => child.kill("SIGKILL"), 15_000);
      await exited;
      clearTimeout(timer);
    },
  };
}

function openLog(path) {
  if (existsSync(path) && statSync(path).size > 10_000_000) renameSync(path, `${path}.old`);
  return openSync(path, "a", 0o600);
}

/** The status of one request, or undefined when nobody answers. */
function askStatus(url) {
  return new Promise((resolve) => {
    const call = request(url, { agent: false, timeout: 5_000 }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    call.on("error", () => resolve(undefined));
    call.on("timeout", () => call.destroy());
    call.end();
  });
}

/** Waits until /readyz answers 200. Throws Stop when the server ends first or takes longer than a minute. */
export async function waitUntilReady(server, port, log, isGivenUp = () => false) {
  const host = process.env.HOST && !["0.0.0.0", "::"].includes(process.env.HOST) ? process.env.HOST : "127.0.0.1";
  const url = new URL(`http://${host.includes(":") ? `[${host}]` : host}:${port}/readyz`);
  let status;
  const found = await poll(async () => server.hasExited() || isGivenUp() || (status = await askStatus(url)) === 200, {
    timeoutMs: 60_000,
    everyMs: 50,
  });
  if (server.hasExited()) throw new Stop(`The server ended while starting (${await server.exited})${lastWords(log)}`);
  if (!found)
    throw new Stop(
      `The server did not become ready within a minute (/readyz: ${status ?? "no answer"})${lastWords(log)}`,
    );
}

/** The end of a log as the second part of a message. */
export function lastWords(log) {
  if (log === undefined || !existsSync(log)) return "; see its words above.";
  return `; its last words, the rest is in ${log}:\n\n${readFileSync(log, "utf8").trim().split("\n").slice(-15).join("\n")}`;
}
