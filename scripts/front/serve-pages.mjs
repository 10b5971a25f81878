import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { fillIn } from "./fill-in.mjs";
import { readPath } from "./refuse.mjs";
import { offeredLanguages } from "./site-settings.mjs";

/** Pages without the framework's runtime, as scripts/build-front.mjs wrote them. */
export const PAGES_FOLDER = join(".next", "front", "pages");

const QUALITY = { quick: 5, best: constants.BROTLI_MAX_QUALITY };
const compressors = {
  br: (bytes, effort) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY[effort], [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes, effort) => promisify(gzip)(bytes, { level: effort === "quick" ? 6 : constants.Z_BEST_COMPRESSION }),
};

/**
 * Serves the static pages from memory, with the address of the site filled in. A page is compressed quickly for its first reader
 * and, one page at a time in the background, as well as can be for all others: that takes half a second for a lesson, and to do it
 * for every page before the first answer would keep people waiting at each start (docs/decisions/022). What is no such page, and the
 * framework's own requests for a page's data, goes on to `next`.
 * @param {string} root
 * @param {{ origin: string, contact?: string | undefined }} site
 */
export function createPageServer(root, site) {
  const queue = createQueue();
  const make = (languages) =>
    new Map(
      readPages(root).map(([path, text]) => [
        path,
        createPage(path, Buffer.from(fillIn(text, { ...site, languages })), queue),
      ]),
    );
  let languages = offeredLanguages();
  let pages = make(languages);
  return async (request, response, next) => {
    // An administrator offers a language or takes it back while the server runs: seldom, so the pages are made anew.
    if (languages.join() !== offeredLanguages().join()) pages = make((languages = offeredLanguages()));
    const isRead = request.method === "GET" || request.method === "HEAD";
    const page = isRead && !("rsc" in request.headers) && pages.get((readPath(request.url) ?? "").replace(/\/+$/, ""));
    if (!page) return next();
    response.setHeader("ETag", page.etag);
    response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
    response.setHeader("Vary", "Accept-Encoding");
    if (request.headers["if-none-match"] === page.etag) return void response.writeHead(304).end();

    const accepted = request.headers["accept-encoding"] ?? "";
    const encoding = ["br", "gzip"].find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
    const bytes = encoding ? await page.encode(encoding) : page.plain;
    if (encoding) response.setHeader("Content-Encoding", encoding);
    response.setHeader("Content-Type", page.type);
    response.setHeader("Content-Length", bytes.length);
    response.writeHead(200).end(request.method === "HEAD" ? undefined : bytes);
  };
}

/** Addresses of pages with their HTML, and of the data that lies beside some, which keep the end of their names. */
function readPages(root) {
  const folder = join(root, PAGES_FOLDER);
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  return files
    .filter((file) => /\.(?:html|json)$/.test(file))
    .map((file) => [
      `/${file
        .replace(/\.html$/, "")
        .split(sep)
        .join("/")}`,
      readFileSync(join(folder, file), "utf8"),
    ]);
}

function createPage(path, plain, queue) {
  const encoded = new Map();
  return {
    plain,
    type: path.endsWith(".json") ? "application/json; charset=utf-8" : "text/html; charset=utf-8",
    // Weak: the same page, however it is encoded.
    etag: `W/"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
    encode(encoding) {
      if (!encoded.has(encoding)) {
        const compress = compressors[encoding];
        encoded.set(encoding, compress(plain, "quick"));
        queue(async () => encoded.set(encoding, Promise.resolve(await compress(plain, "best"))));
      }
      return encoded.get(encoding);
    },
  };
}

/** Does one thing after the other. */
function createQueue() {
  let last = Promise.resolve();
  return (work) => {
    last = last.then(work);
  };
}
