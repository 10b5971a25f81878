import "server-only";
import * as z from "zod";
import { parseCookies } from "@/lib/auth/cookies";
import type { ProviderId, ProviderProblem } from "@/lib/auth/provider";
import { PURPOSES } from "@/lib/auth/provider";
import { withNotice } from "@/lib/auth/return-notice";
import { safeReturnPath, secondStepPath } from "@/lib/auth/return-path";
import { connectIdentity } from "@/lib/auth/server/connect-identity";
import { clearVisitCookies, makeIntentCookie, readIntentCookie, type Intent } from "@/lib/auth/server/intent-cookie";
import type { SignedIn, SignInCaller } from "@/lib/auth/server/open-session";
import { readViewer } from "@/lib/auth/server/read-viewer";
import { runNextAuth } from "@/lib/auth/server/run-next-auth";
import { signInWithProvider } from "@/lib/auth/server/sign-in-with-provider";
import { classifyVisitFailure } from "@/lib/auth/visit-failure";
import type { AccountViewer, Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locale";
import type { AuditEntry } from "@/lib/http/server/record-audit";

export const startVisitInput = z.strictObject({
  csrfToken: z.string().max(200),
  purpose: z.enum(PURPOSES),
  to: z.string().max(2_000),
});

/** Asks the provider to ask who it is again, where somebody must show that it is still he. */
const ASK_AGAIN: Readonly<Record<ProviderId, string>> = {
  github: "select_account",
  google: "select_account",
  oidc: "login",
};

/**
 * Begins a visit to a provider: gives the address to go to, and the cookies to which its answer is bound.
 * @throws {AppError} `sign-in-required`, `cross-site`, `provider-unreachable`
 */
export async function startVisit(
  provider: ProviderId,
  { csrfToken, purpose, to }: z.output<typeof startVisitInput>,
  caller: SignInCaller,
  locale: Locale,
  now: Date,
): Promise<{ readonly url: string; readonly cookies: readonly string[] }> {
  const viewer = await readViewer(caller.cookieHeader, now);
  if (purpose !== "sign-in" && viewer.kind !== "account") throw new AppError("sign-in-required");
  const { body, cookies } = await runNextAuth({
    ...{ action: ["signin", provider], method: "POST", cookieHeader: caller.cookieHeader, body: { csrfToken } },
    ...(purpose === "confirm" && { query: { prompt: ASK_AGAIN[provider] } }),
  });
  const url = new URL(z.object({ url: z.string() }).parse(body).url);
  if (url.searchParams.get("csrf") === "true")
    throw new AppError("cross-site", { message: "csrf token does not match" });
  const state = url.searchParams.get("state");
  if (state === null) throw new AppError("provider-unreachable", { message: `${provider} cannot be asked` });
  const intent: Intent = {
    ...{ provider, purpose, state, to: safeReturnPath(to, `/${locale}/progress`) },
    ...(viewer.kind === "account" && purpose !== "sign-in" && { sessionId: viewer.sessionId }),
  };
  return { url: url.href, cookies: [...cookies, makeIntentCookie(intent, now)] };
}

/** Where to send somebody who comes back, with which cookies, and what was done. */
export interface Return {
  readonly location: string;
  readonly cookies: readonly string[];
  readonly audit: readonly Pick<AuditEntry, "action" | "actorId" | "object">[];
}

/**
 * Ends a visit: whatever the provider answered, the person gets a page of ours that says what came of it.
 * The answer must carry the state of the question, asked from this browser within a quarter of an hour; to connect or to confirm,
 * the session must still be the one that asked.
 */
export async function finishVisit(
  provider: ProviderId,
  query: Readonly<Record<string, string>>,
  caller: SignInCaller,
  locale: Locale,
  now: Date,
): Promise<Return> {
  const intent = readIntentCookie(parseCookies(caller.cookieHeader), now);
  if (!intent || intent.provider !== provider || intent.state !== query["state"]) {
    return refuse(provider, "expired", intent, locale);
  }
  if (query["error"] !== undefined) {
    return refuse(provider, query["error"] === "access_denied" ? "denied" : "refused", intent, locale);
  }
  const viewer = intent.purpose === "sign-in" ? undefined : await readViewer(caller.cookieHeader, now);
  if (viewer && !isSame(viewer, intent)) return refuse(provider, "signed-out", intent, locale);

  const outcome: Outcome = { audit: [] };
  let thrown: unknown;
  const { visit, cookies } = await runNextAuth({
    ...{ action: ["callback", provider], method: "GET", cookieHeader: caller.cookieHeader, query },
    // next-auth would turn an error into a redirect; ours is kept and thrown again.
    welcome: async (person) => {
      try {
        Object.assign(outcome, await judge(person, intent, viewer, caller, now));
      } catch (error) {
        thrown = error;
      }
      return outcome.signedIn?.sessionId ?? null;
    },
  });
  if (thrown !== undefined) throw thrown;
  if (!visit.person) return refuse(provider, classifyVisitFailure(visit.failure), intent, locale);
  if (outcome.problem) return refuse(provider, outcome.problem, intent, locale);
  const { purpose, to } = intent;
  const goal = purpose === "sign-in" ? to : withNotice(to, { provider, done: purpose });
  return {
    location: outcome.owes ? secondStepPath(goal) : goal,
    cookies: [...cookies, ...clearVisitCookies(), ...(outcome.signedIn?.cookies ?? outcome.owes ?? [])],
    audit: outcome.audit,
  };
}

interface Outcome {
  readonly problem?: ProviderProblem;
  readonly signedIn?: SignedIn;
  /** Cookies by which a second factor is to be shown. */
  readonly owes?: readonly string[];
  readonly audit: Return["audit"];
}

function isSame(viewer: Viewer, { sessionId }: Intent): viewer is AccountViewer {
  return viewer.kind === "account" && viewer.sessionId === sessionId;
}

async function judge(
  person: Parameters<typeof signInWithProvider>[0],
  { purpose, provider }: Intent,
  viewer: AccountViewer | undefined,
  caller: SignInCaller,
  now: Date,
): Promise<Outcome> {
  if (purpose === "connect" && viewer) {
    const problem = await connectIdentity(viewer, person, now);
    const audit = [{ action: "identity.connect" as const, actorId: viewer.learnerId, object: provider }];
    return problem ? { problem, audit: [] } : { audit };
  }
  const welcome = await signInWithProvider(person, caller, now, viewer?.userId);
  if ("problem" in welcome) return { ...welcome, audit: [] };
  if ("owes" in welcome) return { owes: welcome.owes, audit: [] };
  const { signedIn, madeUserId } = welcome;
  const actorId = signedIn.learnerId;
  return {
    signedIn,
    audit: [
      ...(madeUserId ? [{ action: "account.create" as const, actorId, object: madeUserId }] : []),
      { action: "session.create" as const, actorId, object: signedIn.sessionId },
    ],
  };
}

/** Back to the page from which the visit began, with what happened; whoever wanted to sign in is on the sign-in page. */
export function refuse(
  provider: ProviderId,
  problem: ProviderProblem,
  intent: Intent | undefined,
  locale: Locale,
): Return {
  const { purpose = "sign-in", to = "" } = intent ?? {};
  const language = to.slice(1, 3) || locale;
  const page = `/${language}/sign-in${to && `?${new URLSearchParams({ to })}`}`;
  const location = withNotice(purpose === "sign-in" ? page : to, { provider, problem });
  return { location, cookies: clearVisitCookies(), audit: [] };
}
