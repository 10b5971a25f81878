import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { createServer } from "node:http";
import { join } from "node:path";
import { contentPolicy } from "../front/headers.mjs";
import { createPolicy } from "../front/policy.mjs";
import { buildRuntime } from "../front/build-runtime.mjs";
import { createRuntimeServer, hashSandbox, RUNTIME_DEV_FOLDER } from "../front/serve-runtime.mjs";

/** A script of ours as text that a page of ours can be given: the same runtime that learners meet. @param {string} entry */
export async function bundleForPage(root, entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: ["es2022"],
    tsconfig: join(root, "tsconfig.json"),
    logLevel: "warning",
  });
  return outputFiles[0].text;
}

/**
 * Opens an empty page beside the sandbox, with the headers that both have in production, and gives it to `use`. Needs neither a
 * build nor a database.
 * @template T
 * @param {string} executablePath of Chromium
 * @param {(page: import("@playwright/test").Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withRuntimePage(root, executablePath, use) {
  const folder = join(root, RUNTIME_DEV_FOLDER);
  await buildRuntime(root, folder);
  const serve = createRuntimeServer(folder);
  const policyFor = createPolicy({ always: [], pages: {}, static: {}, api: [] }, false, hashSandbox(folder));
  const server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", policyFor(request.url).response);
    serve(request, response, () => {
      response.setHeader("Content-Security-Policy", contentPolicy());
      response.setHeader("Content-Type", "text/html").end("<!doctype html><title>Runtime</title>");
    });
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${server.address().port}/`);
    return await use(page);
  } finally {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
