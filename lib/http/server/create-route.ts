import "server-only";
import { hasRole, type LearnerViewer, type Viewer } from "@/lib/auth/viewer";
import { isWithheld } from "@/lib/auth/withhold-rights";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Clock } from "@/lib/core/clock";
import { isCrossSite } from "@/lib/http/cross-site";
import { networkOf } from "@/lib/http/network";
import { preferredLocale } from "@/lib/http/preferred-locale";
import {
  ADDRESS_HEADER,
  DEFAULT_MAX_BYTES,
  REQUEST_ID_HEADER,
  type Access,
  type AnyRouteSpec,
  type CallFacts,
  type Limit,
  type IncomingCall,
  type Reply,
  type RouteContext,
  type RouteHandler,
  type RouteParams,
  type RouteSpec,
  type ViewerOf,
} from "@/lib/http/spec";
import { hashRequest, idempotencyKeySchema, type IdempotencyStore } from "@/lib/http/server/idempotency";
import { parseInput, parseJson, parseOutput, readQuery } from "@/lib/http/server/parse";
import type { Allowance } from "@/lib/http/server/rate-limit";
import { readFileBytes, readJsonText, refuseBody } from "@/lib/http/server/read-body";
import type { AuditEntry } from "@/lib/http/server/record-audit";
import { jsonReply, problemReply, tagged, toResponse } from "@/lib/http/server/respond";
import { routePattern } from "@/lib/http/server/route-pattern";
import { toAppError } from "@/lib/http/server/to-app-error";

/** What the wrapper needs of the rest of the house; a test passes its own. */
export interface RouteDeps {
  readViewer(cookieHeader: string | null, now: Date): Promise<Viewer>;
  issueGuest(): { readonly learnerId: string; readonly setCookie: string };
  consumeAllowance(allowance: Allowance, subject: string): Promise<void>;
  readonly idempotency: IdempotencyStore;
  recordAudit(entry: AuditEntry): Promise<void>;
  publicUrl(): string;
  readonly clock: Clock;
  readonly logger: Record<"info" | "warn" | "error", (fields: object, message: string) => void>;
}

/** What a route answers when all is well. */
interface Answer {
  readonly status: number;
  readonly json: string;
  readonly fileName?: string | undefined;
  readonly seeOther?: string | undefined;
}

const NO_BYTES = new Uint8Array();

/** Makes the one wrapper of all API routes. Every step can refuse; the order is from cheap to dear, and nothing is read before its limit. */
export function createRoute(deps: RouteDeps) {
  return function route<A extends Access, P = unknown, Q = unknown, B = undefined, O = unknown>(
    spec: RouteSpec<A, P, Q, B, O>,
  ): RouteHandler {
    if (spec.idempotency === "stored" && spec.access === "public") {
      throw new Error("A route that keeps answers must know its caller: access is learner or account.");
    }
    const perform = async (call: IncomingCall, params: RouteParams): Promise<Reply> => {
      const started = performance.now();
      const now = deps.clock();
      const facts = readFacts(call);
      const cookies: string[] = [];
      const log = (status: number) => ({
        requestId: facts.id,
        method: call.method,
        route: routePattern(new URL(call.url).pathname, params),
        status,
        ms: Math.round(performance.now() - started),
      });
      try {
        const { status, json, fileName, seeOther } = await answer(spec, call, params, facts, cookies, now);
        const reply = spec.etag
          ? tagged(jsonReply(status, json, cookies), call.headers.get("if-none-match"))
          : jsonReply(status, json, cookies, { fileName, seeOther });
        deps.logger.info(log(reply.status), "request");
        return reply;
      } catch (thrown) {
        const error = toAppError(thrown);
        if (error.status >= 500)
          deps.logger.error({ ...log(error.status), code: error.code, err: error.cause ?? error }, "request failed");
        else deps.logger.info({ ...log(error.status), code: error.code }, "request refused");
        return problemReply(error, facts.id, cookies);
      }
    };
    const handler = async (request: Request, context: RouteContext): Promise<Response> =>
      toResponse(await perform(request, (await context.params) ?? {})); // a route without parameters is given none
    // Types are forgotten for those who walk all routes; the spec itself is unchanged.
    return Object.assign(handler, { perform, spec: spec as unknown as AnyRouteSpec });
  };

  async function answer<A extends Access, P, Q, B, O>(
    spec: RouteSpec<A, P, Q, B, O>,
    call: IncomingCall,
    rawParams: RouteParams,
    facts: CallFacts,
    cookies: string[],
    now: Date,
  ): Promise<Answer> {
    if (call.headers.has("next-action")) throw new AppError("bad-request");
    if (isCrossSite(call.method, call.headers, deps.publicUrl())) throw new AppError("cross-site");
    await consume(spec.limits, "address", networkOf(facts.address));

    const viewer = await admit(spec.access, await deps.readViewer(call.headers.get("cookie"), now), cookies);
    if (viewer.kind !== "anonymous") await consume(spec.limits, "learner", viewer.learnerId);
    if (viewer.kind === "account") await consume(spec.limits, "account", viewer.userId);

    if (!spec.body && !spec.fileTypes) refuseBody(call.headers);
    const maxBytes = spec.maxBytes ?? DEFAULT_MAX_BYTES;
    const bytes = spec.fileTypes ? await readFileBytes(call, spec.fileTypes, maxBytes) : NO_BYTES;
    const text = spec.body ? await readJsonText(call, maxBytes) : "";
    const url = new URL(call.url);
    // A part without a schema is unknown to the handler as well: its type is then `undefined`.
    const params = (spec.params && parseInput(spec.params, rawParams)) as P;
    const query = (spec.query && parseInput(spec.query, readQuery(url.searchParams))) as Q;
    const body = (spec.body && parseInput(spec.body, parseJson(text))) as B;
    if (spec.idempotency) parseInput(idempotencyKeySchema, facts.idempotencyKey);

    const act = async (): Promise<Answer> => {
      const output = await spec.handle({
        viewer: viewer as ViewerOf<A>, // `admit` has just made it so
        params,
        query,
        body,
        bytes,
        request: facts,
        now,
        setCookie: (cookie) => cookies.push(cookie),
      });
      await audit(spec, viewer, output, facts.id);
      const json = parseOutput(spec.output, output);
      const seeOther = spec.seeOther?.(output);
      return { status: seeOther ? 303 : (spec.status ?? 200), json, fileName: spec.fileName?.(output), seeOther };
    };
    if (spec.idempotency !== "stored") return act();
    const hash = hashRequest(call.method, url.pathname + url.search, spec.fileTypes ? bytes : text);
    return actOnce(viewer, facts.idempotencyKey!, hash, act); // the key was parsed above
  }

  async function consume(limits: readonly Limit[] = [], by: Limit["by"], subject: string): Promise<void> {
    for (const limit of limits) if (limit.by === by) await deps.consumeAllowance(limit, `${by}:${subject}`);
  }

  async function admit(access: Access, viewer: Viewer, cookies: string[]): Promise<Viewer> {
    switch (access) {
      case "public":
        return viewer;
      case "learner": {
        if (viewer.kind !== "anonymous") return viewer;
        const guest = deps.issueGuest();
        cookies.push(guest.setCookie);
        return { kind: "guest", learnerId: guest.learnerId };
      }
      case "account":
        if (viewer.kind !== "account") throw new AppError("sign-in-required");
        return viewer;
      case "instructor":
      case "admin":
        if (isWithheld(viewer, access)) throw new AppError("second-factor-required");
        if (viewer.kind !== "account" || !hasRole(viewer.role, access)) throw new AppError("not-found");
        return viewer;
      default:
        // Reached only past the types, as by plain JavaScript: what states no rule is shut.
        throw new AppError("not-allowed", { message: `unknown access rule: ${String(access satisfies never)}` });
    }
  }

  async function actOnce(viewer: Viewer, key: string, hash: string, act: () => Promise<Answer>): Promise<Answer> {
    const owner = (viewer as LearnerViewer).learnerId; // such a route is never public, see above
    const kept = await deps.idempotency.claim(owner, key, hash);
    if (kept) return { status: kept.status, json: JSON.stringify(kept.response) };
    try {
      const done = await act();
      await deps.idempotency.keep(owner, key, { status: done.status, response: JSON.parse(done.json) });
      return done;
    } catch (thrown) {
      await deps.idempotency.release(owner, key);
      throw thrown;
    }
  }

  async function audit<O>(
    spec: Pick<RouteSpec<Access, never, never, never, O>, "audit">,
    viewer: Viewer,
    output: O,
    requestId: string,
  ): Promise<void> {
    if (!spec.audit) return;
    const entry: AuditEntry = {
      action: spec.audit.action,
      actorId: viewer.kind === "anonymous" ? undefined : viewer.learnerId,
      object: spec.audit.object?.(output),
      before: spec.audit.before?.(output),
      after: spec.audit.after?.(output),
      requestId,
    };
    // What was done is done: to call it failed would invite a second time. The log keeps the entry instead.
    await deps
      .recordAudit(entry)
      .catch((err: unknown) => deps.logger.error({ ...entry, err }, "audit entry not written"));
  }
}

function readFacts({ headers }: IncomingCall): CallFacts {
  return {
    id: headers.get(REQUEST_ID_HEADER) ?? newId(),
    address: headers.get(ADDRESS_HEADER) ?? "",
    idempotencyKey: headers.get("idempotency-key") ?? undefined,
    locale: preferredLocale(headers),
  };
}
