import { readFileSync } from "node:fs";
import { join } from "node:path";
import sirv from "sirv";
import { hashInline } from "./build-facts.mjs";

/** What is served below /runtime/: made by a build, and while developing at the start. */
export const RUNTIME_FOLDER = join(".next", "front", "runtime");
export const RUNTIME_DEV_FOLDER = join(".cache", "runtime");
export const SANDBOX_FILE = "sandbox.html";
export const MANIFEST_FILE = "manifest.json";
const ADDRESS = "/runtime";
/** What the lab on generation asks first; made by scripts/front/build-generation.mjs. */
export const GENERATION_FILE = "generation.json";
export const SANDBOX_ADDRESS = `${ADDRESS}/${SANDBOX_FILE}`;
/** What the interpreter's distribution has, for messages and for wheels; made by scripts/front/build-runtime.mjs. */
export const DISTRIBUTION_FILE = "distribution.json";
/** Files whose address changes with their version. */
const VERSIONED = /^\/[\w-]+-\d[\w.]*\//;

/** CSP hashes of the sandbox's own script. @param {string} folder @returns {string[]} */
export function hashSandbox(folder) {
  return hashInline(readFileSync(join(folder, SANDBOX_FILE), "utf8"), "script");
}

/** The packages of the interpreter's own distribution. @param {string} folder */
export async function readDistribution(folder) {
  const { python } = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), "utf8"));
  const file = join(folder, python.folder.slice(ADDRESS.length + 1), DISTRIBUTION_FILE);
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/**
 * Serves the sandbox, the interpreters and the engines of models. Whatever lies elsewhere goes on to `next`.
 * @param {string} folder
 * @param {() => string | undefined} [modelHost] where larger models lie now: the one thing here that the build does not know
 */
export function createRuntimeServer(folder, modelHost = () => undefined) {
  const read = () => JSON.parse(readFileSync(join(folder, GENERATION_FILE), "utf8"));
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: [],
    setHeaders: (response, path) =>
      response.setHeader(
        "Cache-Control",
        VERSIONED.test(path) ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate",
      ),
  });
  return (request, response, next) => {
    const { method, url } = request;
    if ((method !== "GET" && method !== "HEAD") || !url.startsWith(`${ADDRESS}/`)) return next();
    const host = url === `${ADDRESS}/${GENERATION_FILE}` ? modelHost() : undefined;
    if (host) {
      const headers = { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-cache" };
      return void response
        .writeHead(200, headers)
        .end(method === "HEAD" ? undefined : JSON.stringify({ ...read(), host }));
    }
    request.url = url.slice(ADDRESS.length);
    files(request, response, () => {
      request.url = url;
      next();
    });
  };
}
