import JSZip from "jszip";
import { createReadStream } from "node:fs";
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

const LIST_ADDRESS = "/runtime/wheels.json";
const ADDRESS = "/runtime/wheels/";
/** As packaging names wheels: name, version, build, and the three tags. What is named otherwise is nobody's business here. */
const WHEEL =
  /^(?<name>[A-Za-z0-9][\w.]*)-(?<version>\w[\w.+!]*)(?:-\d\w*)?-(?<python>[\w.]+)-(?<abi>[\w.]+)-(?<platform>[\w.]+)\.whl$/;
const MOST_BYTES = 64 * 2 ** 20;

/** The form in which names of packages are compared. */
const normalise = (name) => name.replace(/[-_.]+/g, "-").toLowerCase();

/** @typedef {{ file: string, size: number, name: string, version: string, modules: string[], needs: string[] }} Wheel */

/**
 * What a wheel of pure Python offers, by its own words.
 * @param {Buffer} bytes @returns {Promise<{ modules: string[], needs: string[] }>}
 */
export async function readWheel(bytes) {
  const archive = await JSZip.loadAsync(bytes);
  const names = Object.keys(archive.files).filter((name) => !archive.files[name].dir);
  const modules = new Set();
  for (const name of names) {
    const [top, ...rest] = name.split("/");
    if (/\.(dist-info|data)$/.test(top)) continue;
    if (rest.length > 0) modules.add(top);
    else if (top.endsWith(".py")) modules.add(top.slice(0, -3));
  }
  const metadata = names.find((name) => /^[^/]+\.dist-info\/METADATA$/.test(name));
  const head = metadata ? (await archive.files[metadata].async("string")).split(/\r?\n\r?\n/)[0] : "";
  const needs = [...head.matchAll(/^Requires-Dist: *([\w.-]+)(.*)$/gm)]
    .filter(([, , rest]) => !/;.*\bextra\b/.test(rest))
    .map(([, name]) => normalise(name));
  return { modules: [...modules].filter((name) => /^\w+$/.test(name)).sort(), needs: [...new Set(needs)].sort() };
}

/**
 * The wheels of a folder that the interpreter can use: pure Python, or made for it by its own distribution. A folder that is not there
 * is empty; a file that cannot be read is left out.
 * @param {string} folder
 * @param {Record<string, { name: string, file_name: string, imports: string[], depends: string[] }>} distribution
 * @param {Map<string, Wheel>} [known] what was read before, by file, size and time
 * @returns {Promise<Wheel[]>}
 */
export async function listWheels(folder, distribution, known = new Map()) {
  const files = (await readdir(folder).catch(() => [])).filter((file) => WHEEL.test(file)).sort();
  const wheels = await Promise.all(
    files.map((file) => describe(folder, file, distribution, known).catch(() => undefined)),
  );
  return wheels.filter((wheel) => wheel !== undefined);
}

async function describe(folder, file, distribution, known) {
  const facts = await stat(join(folder, file));
  if (!facts.isFile() || facts.size === 0 || facts.size > MOST_BYTES) return undefined;
  const key = `${file} ${facts.size} ${facts.mtimeMs}`;
  if (known.has(key)) return known.get(key);
  const { name, version, abi, platform } = WHEEL.exec(file).groups;
  const own = Object.values(distribution).find(({ file_name: own }) => own === file);
  if (!own && !(abi === "none" && platform === "any")) return undefined;
  const offers = own
    ? { modules: [...new Set(own.imports.map((each) => each.split(".")[0]))], needs: own.depends.map(normalise) }
    : await readWheel(await readFile(join(folder, file)));
  const wheel = { file, size: facts.size, name: normalise(name), version, ...offers };
  known.set(key, wheel);
  return wheel;
}

/**
 * Serves what the operator has put into a folder for Python: a list, and the files on it and no others. What lies elsewhere goes on to
 * `next`.
 * @param {string} folder
 * @param {() => Promise<Record<string, object>>} readDistribution
 */
export function createWheelServer(folder, readDistribution) {
  const known = new Map();
  const list = async () => listWheels(folder, await readDistribution(), known);
  const answer = async (request, response, next) => {
    const isHead = request.method === "HEAD";
    if (request.url === LIST_ADDRESS) {
      const headers = { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-cache" };
      const text = JSON.stringify({ wheels: await list() });
      return void response.writeHead(200, headers).end(isHead ? undefined : text);
    }
    // Only what is on the list is looked for, by the name that stands there: an address can name nothing else.
    const wheel = (await list()).find(({ file }) => request.url === ADDRESS + encodeURIComponent(file));
    if (!wheel) return next();
    const tag = `"${wheel.size.toString(36)}-${Math.trunc((await stat(join(folder, wheel.file))).mtimeMs).toString(36)}"`;
    const headers = { ETag: tag, "Cache-Control": "no-cache" };
    if (request.headers["if-none-match"] === tag) return void response.writeHead(304, headers).end();
    response.writeHead(200, { ...headers, "Content-Type": "application/octet-stream", "Content-Length": wheel.size });
    if (isHead) return void response.end();
    createReadStream(join(folder, wheel.file), { end: wheel.size - 1 })
      .on("error", () => response.destroy())
      .pipe(response);
  };
  return (request, response, next) => {
    const { method, url } = request;
    const isAsked = (method === "GET" || method === "HEAD") && (url === LIST_ADDRESS || url.startsWith(ADDRESS));
    if (!isAsked) return next();
    answer(request, response, next).catch(() => response.destroy());
  };
}
