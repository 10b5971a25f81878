import type * as z from "zod";
import type { AccountViewer, LearnerViewer, Viewer } from "@/lib/auth/viewer";
import type { Locale } from "@/lib/core/locale";

/**
 * Who may call. `public`: everybody. `learner`: everybody, and a caller without an identity becomes a guest. `account`: signed in.
 * `instructor`: an instructor or an administrator; `admin`: an administrator; to everybody else such a route does not exist.
 * Rights on the thing itself are decided by the use case, where the data is.
 */
export type Access = "public" | "learner" | "account" | "instructor" | "admin";

export type ViewerOf<A extends Access> = A extends "public"
  ? Viewer
  : A extends "learner"
    ? LearnerViewer
    : AccountViewer;

/** At most `points` calls in `seconds`. Limits of one name share one counter, whichever route names them. */
export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** `address`: one IPv4 address or IPv6 /64. `account`: callers without an account are not counted. */
  readonly by: "address" | "learner" | "account";
  /**
   * Counted in the database, over all processes and restarts: for what an attacker gains by each single call, such as making
   * accounts. Without it each process counts for itself, which holds off floods and costs nothing (docs/decisions/013).
   */
  readonly shared?: true;
}

export interface CallFacts {
  readonly id: string;
  /** The caller's network address as the front saw it; empty where there is no front. */
  readonly address: string;
  readonly idempotencyKey: string | undefined;
  readonly locale: Locale;
}

export interface RouteInput<A extends Access, Params, Query, Body> {
  readonly viewer: ViewerOf<A>;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Of a route that takes a file: its bytes. */
  readonly bytes: Uint8Array;
  readonly request: CallFacts;
  readonly now: Date;
  /** Adds a `Set-Cookie` header to the answer. */
  setCookie(cookie: string): void;
}

/** All that a route states about itself. Schemas of objects are strict: `tests/contract/routes.test.ts` looks. */
export interface RouteSpec<A extends Access, Params, Query, Body, Output> {
  readonly access: A;
  /** One line for the API description. */
  readonly summary?: string;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** In place of `body`: the body is a file of one of these content types, as it is. `maxBytes` must be said then. */
  readonly fileTypes?: readonly string[];
  /** Describes plain JSON. A field that it does not name is an error of ours, not silently dropped. */
  readonly output: z.ZodType<Output>;
  /** Of the answer when all is well; 200 unless said otherwise. */
  readonly status?: 200 | 201 | 202;
  /**
   * Gives the answer an ETag, and to a caller who names it in If-None-Match the word that nothing has changed: for what is asked again and
   * again. Nothing on the way keeps the answer all the same.
   */
  readonly etag?: true;
  /** Makes the answer a file to keep: its name, of letters, digits, dots and dashes. */
  readonly fileName?: (output: Output) => string;
  /** Leads a reader who opened the address on to a page of ours: answers 303 with its path. */
  readonly seeOther?: (output: Output) => string;
  readonly limits?: readonly Limit[];
  /** Largest body in bytes; 256 KiB unless said otherwise. */
  readonly maxBytes?: number;
  /**
   * `stored`: the answer is kept for a day and given again for the same Idempotency-Key. `intrinsic`: the use case itself acts once
   * per key, in its own transaction. Both make the header required.
   */
  readonly idempotency?: "stored" | "intrinsic";
  /**
   * Writes an audit entry when all went well: `category.verb`, the id of what it was done to, and what that was before and is
   * after, without personal values.
   */
  readonly audit?: {
    readonly action: `${string}.${string}`;
    object?(output: Output): string;
    before?(output: Output): object;
    after?(output: Output): object;
  };
  handle(input: RouteInput<A, Params, Query, Body>): Promise<Output> | Output;
}

/** A spec whose types are forgotten, for walking all routes. */
export type AnyRouteSpec = RouteSpec<Access, never, never, never, never>;

/** What a route reads of a request, whoever received it: a `Request` of the web is one. */
export interface IncomingCall {
  readonly method: string;
  readonly url: string;
  readonly headers: Pick<Headers, "get" | "has">;
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** What a route answers, whoever sends it. */
export interface Reply {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

export type RouteParams = Readonly<Record<string, string | string[] | undefined>>;

export interface RouteContext {
  readonly params: Promise<RouteParams>;
}

export interface RouteHandler {
  (request: Request, context: RouteContext): Promise<Response>;
  /** The same without the web's objects around it, which cost more than many a route does: for the front. */
  perform(call: IncomingCall, params: RouteParams): Promise<Reply>;
  readonly spec: AnyRouteSpec;
}

export const DEFAULT_MAX_BYTES = 256 * 1024;
export const JSON_TYPE = "application/json";

/** Header in which the front passes the caller's true address; copies that come from outside are dropped there. */
export const ADDRESS_HEADER = "x-warmup-address";
export const REQUEST_ID_HEADER = "x-request-id";
