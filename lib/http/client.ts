import type * as z from "zod";
import type { Localized } from "@/lib/core/locale";
import type { Problem } from "@/lib/http/problem";
import { PROBLEM_MESSAGES, type ProblemCode } from "@/lib/http/problem-messages";

/** Why a call failed, in words for both languages. `offline`: no answer of the server arrived. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly title: Localized;
  readonly detail: Localized;

  constructor(
    readonly code: ProblemCode,
    readonly requestId: string | undefined = undefined,
    readonly retryAfterSeconds: number | undefined = undefined,
    readonly issues: Problem["issues"] = undefined,
  ) {
    super(code);
    this.title = PROBLEM_MESSAGES[code].title;
    this.detail = PROBLEM_MESSAGES[code].detail;
  }
}

interface CallOptions<T> {
  /** Checks the answer; what it does not describe never reaches a component. */
  readonly output: z.ZodType<T>;
  /** Sent as JSON; a file as it is, with its own type. */
  readonly body?: unknown;
  /** Makes a repeated call act once; the same key for every retry of the same intention. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** An answer with its ETag, by which it can be asked whether there is another one by now. */
export interface Tagged<T> {
  readonly data: T;
  readonly tag: string | null;
}

/** What is known stays the same object where nothing has changed. */
async function getTagged<T>(path: string, known: Tagged<T> | undefined, options: CallOptions<T>): Promise<Tagged<T>> {
  const response = await send("GET", path, options, known?.tag ?? undefined);
  if (response.status === 304 && known) return known;
  return { data: await readAnswer(response, options), tag: response.headers.get("etag") };
}

async function call<T>(method: string, path: string, options: CallOptions<T>): Promise<T> {
  return readAnswer(await send(method, path, options), options);
}

async function readAnswer<T>(response: Response, options: CallOptions<T>): Promise<T> {
  const requestId = response.headers.get("x-request-id") ?? undefined;
  const json = await readJson(response, options.signal);
  if (response.ok) {
    const parsed = options.output.safeParse(json);
    if (parsed.success) return parsed.data;
    throw new ApiError("internal", requestId);
  }
  const retryAfter = Number(response.headers.get("retry-after")) || undefined;
  // A proxy on the way answers in its own words: only the status can be trusted then.
  if (!isProblem(json)) throw new ApiError(response.status >= 502 ? "unavailable" : "internal", requestId, retryAfter);
  throw new ApiError(json.code, json.requestId, retryAfter, json.issues);
}

async function send(method: string, path: string, options: CallOptions<unknown>, known?: string): Promise<Response> {
  const headers: Record<string, string> = { accept: "application/json" };
  const { body } = options;
  if (body !== undefined) headers["content-type"] = body instanceof Blob ? body.type : "application/json";
  if (known !== undefined) headers["if-none-match"] = known;
  if (options.idempotencyKey !== undefined) headers["idempotency-key"] = options.idempotencyKey;
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: "same-origin",
      redirect: "error",
      ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
      ...(options.signal && { signal: options.signal }),
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new ApiError("offline");
  }
}

/** The body as JSON; undefined when it is none. A connection that breaks inside the body is as good as none. */
async function readJson(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  let text: string;
  try {
    text = await response.text();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError("offline");
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** By hand, so that a page which only shows an error does not load a schema library for it. */
function isProblem(json: unknown): json is Problem {
  return (
    typeof json === "object" &&
    json !== null &&
    "code" in json &&
    typeof json.code === "string" &&
    Object.hasOwn(PROBLEM_MESSAGES, json.code) &&
    "requestId" in json
  );
}

/** The only way in which browser code calls the server. Throws `ApiError`; an aborted call throws the abort. */
export const api = {
  get: <T>(path: string, options: Omit<CallOptions<T>, "body" | "idempotencyKey">) => call("GET", path, options),
  getTagged: <T>(
    path: string,
    known: Tagged<T> | undefined,
    options: Omit<CallOptions<T>, "body" | "idempotencyKey">,
  ) => getTagged(path, known, options),
  post: <T>(path: string, options: CallOptions<T>) => call("POST", path, options),
  patch: <T>(path: string, options: CallOptions<T>) => call("PATCH", path, options),
  put: <T>(path: string, options: CallOptions<T>) => call("PUT", path, options),
  delete: <T>(path: string, options: CallOptions<T>) => call("DELETE", path, options),
};
