import "server-only";
import { createHash } from "node:crypto";
import type { AppError } from "@/lib/core/errors";
import { PROBLEM_TYPE, toProblem } from "@/lib/http/problem";
import { JSON_TYPE, type Reply } from "@/lib/http/spec";

type Headers = Reply["headers"];

function reply(status: number, type: string, body: string, cookies: readonly string[], more: Headers = []): Reply {
  const kept: Headers = [
    ["content-type", `${type}; charset=utf-8`],
    ["cache-control", "no-store"],
  ];
  return { status, body, headers: [...kept, ...more, ...cookies.map((cookie) => ["set-cookie", cookie] as const)] };
}

interface Extras {
  readonly fileName?: string | undefined;
  /** Path of a page of ours. */
  readonly seeOther?: string | undefined;
}

export function jsonReply(
  status: number,
  json: string,
  cookies: readonly string[],
  { fileName, seeOther }: Extras = {},
): Reply {
  const more: Headers = [
    ...(fileName === undefined ? [] : ([["content-disposition", `attachment; filename="${fileName}"`]] as const)),
    ...(seeOther === undefined ? [] : ([["location", seeOther]] as const)),
  ];
  return reply(status, JSON_TYPE, json, cookies, more);
}

/** The reply with an ETag (RFC 9110, 8.8.3) of its body; without the body where the caller has named that. */
export function tagged(answer: Reply, known: string | null): Reply {
  const tag = `"${createHash("sha256").update(answer.body).digest("base64url").slice(0, 22)}"`;
  const headers: Headers = [...answer.headers, ["etag", tag]];
  return known === tag ? { status: 304, body: "", headers } : { ...answer, headers };
}

export function problemReply(error: AppError, requestId: string, cookies: readonly string[] = []): Reply {
  const { status, code, issues, retryAfterSeconds } = error;
  const more: Headers = [
    ...(retryAfterSeconds === undefined ? [] : ([["retry-after", String(retryAfterSeconds)]] as const)),
    // What was not read of a body that is too large must not be read as the next request.
    ...(code === "body-too-large" ? ([["connection", "close"]] as const) : []),
  ];
  return reply(status, PROBLEM_TYPE, JSON.stringify(toProblem(code, requestId, issues)), cookies, more);
}

export function toResponse({ status, headers, body }: Reply): Response {
  // A status without a body takes none, not even an empty one.
  return new Response(status === 304 ? null : body, {
    status,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
}
