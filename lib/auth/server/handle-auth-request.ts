import "server-only";
import * as z from "zod";
import { isProviderId, type ProviderId } from "@/lib/auth/provider";
import { safeReturnPath } from "@/lib/auth/return-path";
import { secondStepInput, signInInput } from "@/lib/auth/schema";
import { finishSecondStep } from "@/lib/auth/server/finish-second-step";
import { listProviders } from "@/lib/auth/server/list-providers";
import { runNextAuth } from "@/lib/auth/server/run-next-auth";
import type { Recognition } from "@/lib/auth/server/recognise";
import { signIn } from "@/lib/auth/server/sign-in";
import { finishVisit, refuse, startVisit, startVisitInput, type Return } from "@/lib/auth/server/visit-provider";
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
import { recordAudit, type AuditEntry } from "@/lib/http/server/record-audit";
import { jsonReply, problemReply, toResponse } from "@/lib/http/server/respond";
import { toAppError } from "@/lib/http/server/to-app-error";
import { ADDRESS_HEADER, REQUEST_ID_HEADER } from "@/lib/http/spec";

const MAX_BYTES = 8 * 1024;
const ALLOWANCE = { name: "auth", points: 120, seconds: 60, shared: true } as const;

/** next-auth's own pages are never shown: whoever asks for one is sent to ours. */
const PAGES = new Set(["signin", "signout", "error", "verify-request"]);
/** What is answered besides visits to providers. */
const OWN = new Set(["csrf", "callback/credentials", "second-step"]);

const csrfToken = z.string().max(200);
const signInRequest = signInInput.extend({ csrfToken });
const secondStepRequest = secondStepInput.extend({ csrfToken });

interface Call {
  readonly request: Request;
  readonly id: string;
  readonly address: string;
  readonly now: Date;
}

/**
 * All of /api/auth: the CSRF token, signing in and the visits to providers, by next-auth behind our own checks of method, origin,
 * size and rate. What next-auth could do beyond that (its pages, session refresh, client logs, provider list) is shut.
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
  return action === "callback/credentials" || action === "second-step" || /^signin\/./.test(action) ? "POST" : "GET";
}

/** `signin/github` and `callback/github`, for the providers that are configured. */
function readVisit(action: string): { step: "signin" | "callback"; provider: ProviderId } | undefined {
  const [, step, provider] = /^(signin|callback)\/(\w+)$/.exec(action) ?? [];
  if (!step || !isProviderId(provider) || !listProviders().some(({ id }) => id === provider)) return undefined;
  return { step: step === "signin" ? "signin" : "callback", provider };
}

async function answer(call: Call, action: string): Promise<Response> {
  const { request, address } = call;
  const isPage = PAGES.has(action);
  const visit = readVisit(action);
  if (!isPage && !visit && !OWN.has(action)) throw new AppError("not-found");
  if (request.method !== allowedMethod(action)) throw new AppError("method-not-allowed");
  if (isCrossSite(request.method, request.headers, env().PUBLIC_URL)) throw new AppError("cross-site");
  if (isPage) return redirectToSignIn(request);
  if (visit?.step === "callback") return welcomeBack(call, visit.provider);
  await consumeAllowance(ALLOWANCE, `address:${networkOf(address)}`);
  if (visit) return sendToProvider(call, visit.provider);
  if (action === "csrf") return giveCsrfToken(call);
  return action === "second-step" ? takeCode(call) : takeCredentials(call);
}

function callerOf({ request, address }: Call) {
  return { cookieHeader: request.headers.get("cookie"), address, userAgent: request.headers.get("user-agent") };
}

/** The address goes back as JSON and the page goes there by itself: a form could not, as `form-action` allows our own site alone. */
async function sendToProvider(call: Call, provider: ProviderId): Promise<Response> {
  const { request, now } = call;
  const input = parseInput(startVisitInput, parseJson(await readJsonText(request, MAX_BYTES)));
  const { url, cookies } = await startVisit(provider, input, callerOf(call), preferredLocale(request.headers), now);
  return toResponse(jsonReply(200, JSON.stringify({ url }), cookies));
}

/** Whoever comes back is a person looking at a page, so every failure is one as well. */
async function welcomeBack(call: Call, provider: ProviderId): Promise<Response> {
  const { request, id, address, now } = call;
  const locale = preferredLocale(request.headers);
  let back: Return;
  try {
    await consumeAllowance(ALLOWANCE, `address:${networkOf(address)}`);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    back = await finishVisit(provider, query, callerOf(call), locale, now);
  } catch (thrown) {
    const error = toAppError(thrown);
    const fields = { requestId: id, route: "/api/auth", method: "GET", code: error.code };
    if (error.status >= 500) logger.error({ ...fields, err: error.cause ?? error }, "request failed");
    back = refuse(provider, error.code === "too-many-requests" ? "busy" : "failed", undefined, locale);
  }
  for (const entry of back.audit) await keepAudit({ ...entry, requestId: id });
  logger.info({ requestId: id, route: "/api/auth", method: "GET", status: 303 }, "request");
  const headers = new Headers({ location: back.location, "cache-control": "no-store" });
  for (const cookie of back.cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** What was done is done: an entry that cannot be written is kept by the log. */
async function keepAudit(entry: AuditEntry): Promise<void> {
  await recordAudit(entry).catch((err: unknown) => logger.error({ ...entry, err }, "audit entry not written"));
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
  });
  return toResponse(jsonReply(200, JSON.stringify(body), cookies));
}

/** The first step of signing in. Says whether the second one is owed. */
async function takeCredentials(call: Call): Promise<Response> {
  const { request, now } = call;
  const { csrfToken, ...input } = parseInput(signInRequest, parseJson(await readJsonText(request, MAX_BYTES)));
  const { recognition, cookies } = await judge(call, csrfToken, () => signIn(input, callerOf(call), now));
  return answerSignIn(call, { secondStep: "owes" in recognition }, cookies);
}

/** The second step, in an account that has a second factor. */
async function takeCode(call: Call): Promise<Response> {
  const { request, id, now } = call;
  const { csrfToken, code } = parseInput(secondStepRequest, parseJson(await readJsonText(request, MAX_BYTES)));
  let recoveryLeft: number | null = null;
  const { recognition, cookies } = await judge(call, csrfToken, async () => {
    const finished = await finishSecondStep(code, callerOf(call), now);
    ({ recoveryLeft } = finished);
    return finished;
  });
  if (recoveryLeft !== null && "signedIn" in recognition) {
    const { learnerId, sessionId } = recognition.signedIn;
    await keepAudit({ action: "second-factor.recover", actorId: learnerId, object: sessionId, requestId: id });
  }
  return answerSignIn(call, { recoveryLeft }, cookies);
}

/** Has somebody recognised by next-auth's way for credentials, which checks the CSRF token and makes the cookie of a session. */
async function judge(
  { request, id }: Call,
  csrfToken: string,
  recognise: () => Promise<Recognition>,
): Promise<{ recognition: Recognition; cookies: readonly string[] }> {
  let recognition: Recognition | undefined;
  let refusal: unknown;
  const { cookies, signedIn } = await runNextAuth({
    action: ["callback", "credentials"],
    method: "POST",
    cookieHeader: request.headers.get("cookie"),
    body: { csrfToken },
    // next-auth would turn an error into a redirect; ours is kept and thrown again.
    authorize: async () => {
      try {
        recognition = await recognise();
        return "signedIn" in recognition ? recognition.signedIn.sessionId : null;
      } catch (error) {
        refusal = error;
        return null;
      }
    },
  });
  if (refusal !== undefined) throw refusal;
  // Never asked to judge: the CSRF token was not the one of the cookie.
  if (!recognition) throw new AppError("cross-site", { message: "csrf token does not match" });
  if ("owes" in recognition) return { recognition, cookies: recognition.owes };
  if (!signedIn) throw new AppError("internal", { message: "next-auth made no cookie for the session" });
  const { learnerId, sessionId, cookies: own } = recognition.signedIn;
  await keepAudit({ action: "session.create", actorId: learnerId, object: sessionId, requestId: id });
  return { recognition, cookies: [...cookies, ...own] };
}

function answerSignIn({ id }: Call, body: object, cookies: readonly string[]): Response {
  logger.info({ requestId: id, route: "/api/auth", method: "POST", status: 200 }, "request");
  return toResponse(jsonReply(200, JSON.stringify(body), [...cookies]));
}
