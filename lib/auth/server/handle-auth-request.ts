import "server-only";
import * as z from "zod";
import { safeReturnPath } from "@/lib/auth/return-path";
import { signInInput } from "@/lib/auth/schema";
import { runNextAuth } from "@/lib/auth/server/run-next-auth";
import { signIn, type SignedIn } from "@/lib/auth/server/sign-in";
import { AppError } from "@/lib/core/errors";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { logger } from "@/lib/core/logger";
import { isCrossSite } from "@/lib/http/cross-site";
import { networkOf } from "@/lib/http/network";
import { preferredLocale } from "@/lib/http/preferred-locale";
import { parseInput, parseJson } from "@/lib/http/server/parse";
import { consumeAllowance } from "@/lib/http/server/rate-limit";
import { readJsonText } from "@/lib/http/server/read-body";
import { recordAudit } from "@/lib/http/server/record-audit";
import { jsonReply, problemReply, toResponse } from "@/lib/http/server/respond";
import { toAppError } from "@/lib/http/server/to-app-error";
import { ADDRESS_HEADER, REQUEST_ID_HEADER } from "@/lib/http/spec";

const MAX_BYTES = 8 * 1024;
const ALLOWANCE = { name: "auth", points: 120, seconds: 60, shared: true } as const;

/** next-auth's own pages are never shown: whoever asks for one is sent to ours. */
const PAGES = new Set(["signin", "signout", "error", "verify-request"]);

const signInRequest = signInInput.extend({ csrfToken: z.string().max(200) });

interface Call {
  readonly request: Request;
  readonly id: string;
  readonly address: string;
  readonly now: Date;
}

/**
 * All of /api/auth: the CSRF token and signing in, by next-auth behind our own checks of method, origin, size and rate. What
 * next-auth could do beyond that (its pages, session refresh, client logs, provider list) is shut.
 */
export async function handleAuthRequest(request: Request, action: readonly string[], now: Date): Promise<Response> {
  const id = request.headers.get(REQUEST_ID_HEADER) ?? newId();
  const call: Call = { request, id, address: request.headers.get(ADDRESS_HEADER) ?? "", now };
  try {
    return await answer(call, action.join("/"));
  } catch (thrown) {
    const error = toAppError(thrown);
    const fields = {
      requestId: id,
      route: "/api/auth",
      method: request.method,
      status: error.status,
      code: error.code,
    };
    if (error.status >= 500) logger.error({ ...fields, err: error.cause ?? error }, "request failed");
    else logger.info(fields, "request refused");
    const response = toResponse(problemReply(error, id));
    if (error.code === "method-not-allowed") response.headers.set("allow", allowedMethod(action.join("/")));
    return response;
  }
}

function allowedMethod(action: string): "GET" | "POST" {
  return action === "callback/credentials" ? "POST" : "GET";
}

async function answer(call: Call, action: string): Promise<Response> {
  const { request, address } = call;
  const isPage = PAGES.has(action);
  if (!isPage && action !== "csrf" && action !== "callback/credentials") throw new AppError("not-found");
  if (request.method !== allowedMethod(action)) throw new AppError("method-not-allowed");
  if (isCrossSite(request.method, request.headers, env().PUBLIC_URL)) throw new AppError("cross-site");
  if (isPage) return redirectToSignIn(request);
  await consumeAllowance(ALLOWANCE, `address:${networkOf(address)}`);
  return action === "csrf" ? giveCsrfToken(call) : takeCredentials(call);
}

/** A relative Location, so that no Host header has a say in it. */
function redirectToSignIn(request: Request): Response {
  const to = new URL(request.url).searchParams.get("callbackUrl");
  const path = safeReturnPath(to, "");
  const locale = path.slice(1, 3) || preferredLocale(request.headers);
  const query = path ? `?${new URLSearchParams({ to: path }).toString()}` : "";
  const headers = { location: `/${locale}/sign-in${query}`, "cache-control": "no-store" };
  return new Response(null, { status: 303, headers });
}

async function giveCsrfToken({ request }: Call): Promise<Response> {
  const cookieHeader = request.headers.get("cookie");
  const { body, cookies } = await runNextAuth({
    action: ["csrf"],
    method: "GET",
    cookieHeader,
    authorize: async () => null,
  });
  return toResponse(jsonReply(200, JSON.stringify(body), cookies));
}

async function takeCredentials({ request, id, address, now }: Call): Promise<Response> {
  const { csrfToken, ...input } = parseInput(signInRequest, parseJson(await readJsonText(request, MAX_BYTES)));
  const cookieHeader = request.headers.get("cookie");
  const caller = { cookieHeader, address, userAgent: request.headers.get("user-agent") };
  let opened: SignedIn | undefined;
  let refusal: unknown;
  const { cookies, signedIn } = await runNextAuth({
    action: ["callback", "credentials"],
    method: "POST",
    cookieHeader,
    body: { csrfToken },
    // next-auth would turn an error into a redirect; ours is kept and thrown again.
    authorize: async () => {
      try {
        opened = await signIn(input, caller, now);
        return opened.sessionId;
      } catch (error) {
        refusal = error;
        return null;
      }
    },
  });
  if (refusal !== undefined) throw refusal;
  // Never asked to judge: the CSRF token was not the one of the cookie.
  if (!opened || !signedIn) throw new AppError("cross-site", { message: "csrf token does not match" });
  const entry = {
    action: "session.create",
    actorId: opened.learnerId,
    object: opened.sessionId,
    requestId: id,
  } as const;
  await recordAudit(entry).catch((err: unknown) => logger.error({ ...entry, err }, "audit entry not written"));
  logger.info({ requestId: id, route: "/api/auth", method: "POST", status: 200 }, "request");
  return toResponse(jsonReply(200, "{}", [...cookies, ...opened.cookies]));
}
