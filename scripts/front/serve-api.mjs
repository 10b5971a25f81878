import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { createApiIndex } from "./api-routes.mjs";
import { API_FILE } from "./bundle.mjs";
import { readPath } from "./refuse.mjs";

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
    const handle = found?.route.handlers[request.method === "HEAD" ? "GET" : request.method];
    if (!handle) return next();
    const answer = await handle(toRequest(request), { params: Promise.resolve(found.params) });
    response.statusCode = answer.status;
    for (const [name, value] of answer.headers) response.appendHeader(name, value);
    // A route answers with a text that is whole already; only its length is to be told.
    const body = Buffer.from(await answer.arrayBuffer());
    response.setHeader("Content-Length", body.length);
    // What was not read of a refused body must not be taken for the next request.
    if (!request.complete) response.setHeader("Connection", "close");
    response.end(body);
  };
}

/** The front has made Host and protocol those of PUBLIC_URL. @param {import("node:http").IncomingMessage} request */
function toRequest(request) {
  const { method, headers } = request;
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(`${headers["x-forwarded-proto"]}://${headers.host}${request.url}`, {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
    ...(hasBody && { body: Readable.toWeb(request), duplex: "half" }),
  });
}
