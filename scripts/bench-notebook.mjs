// `npm run bench:notebook [-- --runs=5]`: from the click on Run to the first output of Python, for our runtime and for Pyodide as its own
// documentation starts it, cold (an empty browser) and warm (the page again, in the same browser). Both come from one server, compressed
// alike, with the headers of production; runs are interleaved. Compare within a run: the machine is shared by server and browser.
import { chromium } from "@playwright/test";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { median, printTable, printTargets } from "./bench/table.mjs";
import { findChromium } from "./check/find-chromium.mjs";
import { contentPolicy } from "./front/headers.mjs";
import { createPolicy } from "./front/policy.mjs";
import { createRuntimeServer, hashSandbox, MANIFEST_FILE, RUNTIME_FOLDER } from "./front/serve-runtime.mjs";
import { buildApp } from "./lib/build-app.mjs";
import { generateClient, generateRegistries } from "./lib/generate.mjs";
import { dataPaths, root } from "./lib/paths.mjs";
import { bundleForPage } from "./lib/runtime-page.mjs";
import { fail } from "./lib/stop.mjs";

const { values } = parseArgs({ options: { runs: { type: "string", default: "5" } } });
const LIMIT = 0.4;

/** Serves an empty page and, below /runtime/, what the build made. */
async function serve() {
  const folder = join(root, RUNTIME_FOLDER);
  const serveRuntime = createRuntimeServer(folder);
  const policyFor = createPolicy({ always: [], pages: {}, static: {}, api: [] }, false, hashSandbox(folder));
  const lock = readFileSync(join(root, "node_modules", "pyodide", "pyodide-lock.json"));
  const server = createServer((request, response) => {
    if (request.url.endsWith("/pyodide-lock.json"))
      return void response.setHeader("Cache-Control", "public, max-age=31536000").end(lock);
    response.setHeader("Content-Security-Policy", policyFor(request.url).response);
    serveRuntime(request, response, () => {
      // Plain Pyodide needs a page that may compile; ours does not.
      const policy = request.url === "/plain" ? "script-src * blob: 'unsafe-inline' 'unsafe-eval'" : contentPolicy();
      response.setHeader("Content-Security-Policy", policy);
      response.setHeader("Content-Type", "text/html").end("<!doctype html><title>Bench</title>");
    });
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  const { python } = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), "utf8"));
  return { server, origin: `http://localhost:${server.address().port}`, folder: python.folder };
}

const CODE = "print('first')";

const ours =
  (script) =>
  async (page, { origin }) => {
    await page.goto(`${origin}/`, { waitUntil: "networkidle" });
    await page.evaluate(script);
    return page.evaluate((code) => {
      const clicked = performance.now();
      return new Promise((resolve, reject) => {
        const runtime = globalThis.createRuntime("python", { fresh: false });
        runtime.run({ code, onEvent: () => resolve(performance.now() - clicked) }).catch(reject);
      });
    }, CODE);
  };

async function plain(page, { origin, folder }) {
  await page.goto(`${origin}/plain`, { waitUntil: "networkidle" });
  return page.evaluate(
    async ([address, code]) => {
      const clicked = performance.now();
      const { loadPyodide } = await import(`${address}pyodide.mjs`);
      const python = await loadPyodide({ indexURL: address });
      return new Promise((resolve) => {
        python.setStdout({ batched: () => resolve(performance.now() - clicked) });
        python.runPython(code);
      });
    },
    [folder, CODE],
  );
}

async function bench() {
  const executablePath = await findChromium();
  const script = await bundleForPage(root, "scripts/content/page-entry.ts");
  const served = await serve();
  const ways = { ours: ours(script), plain };
  const times = { ours: { cold: [], warm: [] }, plain: { cold: [], warm: [] } };
  try {
    for (let run = 1; run <= Number(values.runs); run++) {
      for (const [name, work] of Object.entries(ways)) {
        const profile = mkdtempSync(join(tmpdir(), "warmup-bench-"));
        const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
        const context = await chromium.launchPersistentContext(profile, { executablePath, args });
        try {
          const page = await context.newPage();
          times[name].cold.push(await work(page, served));
          // The second visit lets the browser keep what it compiled.
          await work(page, served);
          times[name].warm.push(await work(page, served));
        } finally {
          await context.close();
          rmSync(profile, { recursive: true, force: true });
        }
      }
      process.stderr.write(`run ${run} of ${values.runs}\n`);
    }
  } finally {
    served.server.closeAllConnections();
    served.server.close();
  }
  const states = ["cold", "warm"];
  const of = (name, state) => median(times[name][state]);
  const ratio = (state) => of("ours", state) / of("plain", state);
  console.log(`\nClick on Run → first output, ${values.runs} interleaved runs, medians in ms\n`);
  printTable(
    ["", "plain Pyodide", "ours", "ratio"],
    states.map((state) => [
      ...[state, of("plain", state).toFixed(0), of("ours", state).toFixed(0)],
      ratio(state).toFixed(2),
    ]),
  );
  console.log("");
  return printTargets(states.map((state) => ({ what: `${state}, ours / plain`, value: ratio(state), limit: LIMIT })));
}

try {
  await generateClient(root);
  await generateRegistries(root);
  await buildApp(root, { logs: dataPaths().logs });
  process.exitCode = (await bench()) ? 0 : 1;
} catch (error) {
  fail(error);
}
