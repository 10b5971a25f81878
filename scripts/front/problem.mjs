import { readFileSync } from "node:fs";

const messages = JSON.parse(readFileSync(new URL("../../lib/http/problem-messages.json", import.meta.url), "utf8"));

export const STATUS = { "bad-request": 400, "not-found": 404, "method-not-allowed": 405, internal: 500 };

/** A problem+json body (RFC 9457) in the words that lib/http uses. */
export function problemBody(code, requestId) {
  const { title, detail } = messages[code];
  return JSON.stringify({ type: `urn:warmup:problem:${code}`, title, status: STATUS[code], code, detail, requestId });
}

/** @param {import("node:http").ServerResponse} response */
export function sendProblem(response, code, requestId, allow) {
  response.statusCode = STATUS[code];
  response.setHeader("Content-Type", "application/problem+json; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  if (allow) response.setHeader("Allow", allow.join(", "));
  // The body, if any, was not read: this connection is not used again.
  response.setHeader("Connection", "close");
  response.end(problemBody(code, requestId));
}
