// `npm run bench:generate [-- --rounds 15 --length 200 --webgpu]`: tokens per second of the generation lab's own loop beside a bare
// `generate` of transformers.js, with the same model on the same device, in turns in one run. Prints a table, never a verdict on the machine.
import { chromium } from "@playwright/test";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import sirv from "sirv";
import { findChromium } from "./check/find-chromium.mjs";
import { buildModelWorkers, describeTiny } from "./front/build-generation.mjs";
import { modelWorkerPolicy } from "./front/headers.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "15" },
    length: { type: "string", default: "200" },
    webgpu: { type: "boolean", default: false },
  },
});
const [rounds, length] = [Number(values.rounds), Number(values.length)];
/** What the lab runs on the processor, and what it runs on WebGPU. WebGPU on a machine without a graphics card takes minutes. */
const CASES = [["wasm", "q8"], ["wasm", "fp32"], ...(values.webgpu ? [["webgpu", "fp32"]] : [])];

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

async function run() {
  const folder = mkdtempSync(join(tmpdir(), "warmup-bench-"));
  const workers = await buildModelWorkers(root, folder, "scripts/bench/generate-worker.ts");
  const serveWorkers = sirv(folder, { dev: true });
  const serveModel = sirv(join(root, "public"), { dev: true });
  const server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", modelWorkerPolicy());
    if (request.url === "/")
      return response.setHeader("Content-Type", "text/html").end("<!doctype html><title>Bench</title>");
    serveWorkers(request, response, () => serveModel(request, response, () => response.writeHead(404).end()));
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...(values.webgpu ? ["--enable-unsafe-webgpu"] : [])],
  });
  const page = await browser.newPage();
  // The page is empty and has no policy that would let it start a worker; the workers have theirs.
  await page.route("**/", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Bench</title>" }),
  );
  await page.goto(`http://localhost:${server.address().port}/`);
  console.log(`${length} tokens, greedy, ${rounds} rounds in turns; medians`);
  console.log("device  numbers   generate      the lab     ratio   same text");
  try {
    for (const [device, dtype] of CASES) {
      const task = {
        device,
        prompt: "The model",
        length,
        rounds,
        model: { ...describeTiny(root), dtype },
      };
      const result = await page.evaluate(
        ([address, given]) =>
          new Promise((resolve, reject) => {
            const worker = new globalThis.Worker(address, { type: "module" });
            worker.onerror = (event) => reject(new Error(event.message));
            worker.onmessage = ({ data }) => {
              if (data.kind === "error") reject(new Error(data.message));
              if (data.kind !== "result") return;
              worker.terminate();
              resolve(data);
            };
            worker.postMessage(given);
          }),
        [`/${workers[device].file}`, task],
      );
      const rate = (kind) => (1000 * length) / median(result.times.map((time) => time[kind]));
      const ratio = median(result.times.map(({ bare, own }) => bare / own));
      const cell = (value) => `${value.toFixed(0)} tokens/s`.padStart(13);
      console.log(
        `${device.padEnd(8)}${dtype.padEnd(7)}${cell(rate("bare"))}${cell(rate("own"))}${ratio.toFixed(3).padStart(10)}   ${result.isSame ? "yes" : "NO"}`,
      );
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await run();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
