import "server-only";
import type { AppError } from "@/lib/core/errors";
import { PROBLEM_TYPE, toProblem } from "@/lib/http/problem";
import { JSON_TYPE } from "@/lib/http/spec";

function respond(status: number, type: string, json: string, cookies: readonly string[]): Response {
  const headers = new Headers({ "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(json, { status, headers });
}

export function respondJson(status: number, json: string, cookies: readonly string[]): Response {
  return respond(status, JSON_TYPE, json, cookies);
}

export function respondProblem(error: AppError, requestId: string, cookies: readonly string[] = []): Response {
  const json = JSON.stringify(toProblem(error.code, requestId, error.issues));
  const response = respond(error.status, PROBLEM_TYPE, json, cookies);
  if (error.retryAfterSeconds !== undefined) response.headers.set("retry-after", String(error.retryAfterSeconds));
  // What was not read of a body that is too large must not be read as the next request.
  if (error.code === "body-too-large") response.headers.set("connection", "close");
  return response;
}
