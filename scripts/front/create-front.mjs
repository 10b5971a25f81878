import { randomUUID } from "node:crypto";
import { createServer, STATUS_CODES } from "node:http";
import { createApiIndex } from "./api-routes.mjs";
import { cleanHeaders } from "./caller.mjs";
import { contentPolicy, securityHeaders } from "./headers.mjs";
import { createPolicy } from "./policy.mjs";
import { problemBody, sendProblem } from "./problem.mjs";
import { readPath, refuse } from "./refuse.mjs";

/** A slow sender holds a connection no longer than this. */
const TIMEOUTS = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};
const MAX_HEADER_BYTES = 16 * 1024;
const MAX_HEADERS = 100;
const IDLE_SOCKET_MS = 60_000;

/**
 * The server that people meet: it knows who is calling, sets every security header, turns away what must not reach the framework,
 * and hands on the rest.
 * @param {{ publicUrl: URL, hops: number, facts?: import("./build-facts.mjs").BuildFacts, sandbox?: readonly string[],
 *   modelHost?: () => string | undefined, dev: boolean,
 *   handle: (request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>,
 *   onError: (error: unknown, requestId: string) => void }} options
 */
export function createFront({ publicUrl, hops, facts, sandbox, modelHost, dev, handle, onError }) {
  const secure = publicUrl.protocol === "https:";
  const always = Object.entries(securityHeaders(secure));
  const policyFor = createPolicy(facts, secure, sandbox, modelHost);
  const findApi = facts && createApiIndex(facts.api);
  let draining = false;

  const server = createServer({ ...TIMEOUTS, maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    const requestId = randomUUID();
    const policy = policyFor(readPath(request.url ?? "") ?? "/");
    for (const [name, value] of always) response.setHeader(name, value);
    response.setHeader("Content-Security-Policy", policy.response);
    if (policy.frame) response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("X-Request-Id", requestId);
    if (draining) response.setHeader("Connection", "close");

    const refusal = refuse(request, { findApi, dev });
    if (refusal) return sendProblem(response, refusal.code, requestId, refusal.allow);
    cleanHeaders(request, { hops, publicUrl, requestId, dev });
    if (policy.request) request.headers["content-security-policy"] = policy.request;

    handle(request, response).catch((error) => {
      onError(error, requestId);
      if (response.headersSent) response.destroy();
      else sendProblem(response, "internal", requestId);
    });
  });
  server.maxHeadersCount = MAX_HEADERS;
  server.timeout = IDLE_SOCKET_MS;

  // What is no HTTP gets an answer of HTTP all the same, with the same headers.
  const refuseRaw = (socket, status, allow) => {
    if (!socket.writable) return socket.destroy();
    const body = problemBody("bad-request", "");
    const headers = {
      ...securityHeaders(secure),
      "Content-Security-Policy": contentPolicy({ secure }),
      ...(allow && { Allow: allow }),
    };
    const lines = Object.entries({
      ...headers,
      "Content-Type": "application/problem+json; charset=utf-8",
      "Content-Length": Buffer.byteLength(body),
      Connection: "close",
    });
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n${body}`,
    );
  };
  server.on("clientError", (error, socket) => {
    if (error.code === "ECONNRESET") return socket.destroy();
    const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code] ?? 400;
    refuseRaw(socket, status);
  });
  server.on("connect", (_, socket) => refuseRaw(socket, 405, "GET, HEAD"));

  /** Takes no new connections, lets requests under way finish, and cuts what is left after `patienceMs`. */
  const drain = (patienceMs) =>
    new Promise((resolve) => {
      draining = true;
      const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
      // A connection that was busy becomes idle after its answer, and would be kept alive.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      server.close(() => {
        clearTimeout(cut);
        clearInterval(sweep);
        resolve();
      });
      server.closeIdleConnections();
    });

  return { server, drain };
}
