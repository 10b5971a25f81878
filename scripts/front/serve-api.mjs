import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { createApiIndex } from "./api-routes.mjs";
import { API_FILE } from "./bundle.mjs";
import { readPath } from "./refuse.mjs";

const compress = promisify(gzip);
/** Characters of an answer; the views of a page's items are larger, the result of one answer is not. */
const WORTH_COMPRESSING = 16_384;

/**
 * Runs the API routes of the build without the framework around them: what it adds to each request costs several times what a
 * route itself does (docs/decisions/015). What is no such route, the sign-in library's own among them, goes on to `next`.
 * @param {string} root
 */
export async function createApiServer(root) {
  const { modules } = await import(pathToFileURL(join(root, API_FILE)).href);
  const find = createApiIndex(modules);
  return async (request, response, next) => {
    const found = find(readPath(request.url) ?? "");
    const handler = found?.route.handlers[request.method === "HEAD" ? "GET" : request.method];
    if (!handler) return next();
    const { status, headers, body } = await handler.perform(toCall(request), found.params);
    for (const [name, value] of headers) response.appendHeader(name, value);
    const isLarge = body.length >= WORTH_COMPRESSING && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    const bytes = isLarge ? await compress(body) : Buffer.from(body);
    if (isLarge) response.setHeader("Content-Encoding", "gzip");
    response.setHeader("Vary", "Accept-Encoding");
    // Of an answer that the caller has already, it would tell the length that it has.
    if (status !== 304) response.setHeader("Content-Length", bytes.length);
    // What was not read of a refused body must not be taken for the next request.
    if (!request.complete) response.setHeader("Connection", "close");
    response.writeHead(status).end(bytes);
  };
}

/** The front has made Host and protocol those of PUBLIC_URL. @param {import("node:http").IncomingMessage} request */
function toCall(request) {
  const { method, url, headers } = request;
  return {
    method,
    url: `${headers["x-forwarded-proto"]}://${headers.host}${url}`,
    headers: {
      get: (name) => {
        const value = headers[name.toLowerCase()];
        return value === undefined ? null : String(value);
      },
      has: (name) => name.toLowerCase() in headers,
    },
    // A reader that stops half way must not end the connection that its refusal goes out by.
    body: request.iterator({ destroyOnReturn: false }),
  };
}
