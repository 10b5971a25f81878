import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import nextAuthModule, { type AuthOptions } from "next-auth";
import credentialsModule from "next-auth/providers/credentials";
import { cookieName, isSecure, parseCookies, type CookieKind } from "@/lib/auth/cookies";
import { isProviderId, type ProvidedPerson } from "@/lib/auth/provider";
import { providerConfigs, type Visit } from "@/lib/auth/server/provider-configs";
import { authSecret, SESSION_MAX_AGE_SECONDS } from "@/lib/auth/server/session-cookie";
import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";

/** next-auth is CommonJS: its default is the module itself to Node, and the module's `default` to a bundler. */
const defaultOf = <T>(module: T | { readonly default: T }): T =>
  typeof module === "object" && module !== null && "default" in module ? module.default : (module as T);
const NextAuth = defaultOf(nextAuthModule);
const CredentialsProvider = defaultOf(credentialsModule);

export interface NextAuthCall {
  readonly action: readonly string[];
  readonly method: "GET" | "POST";
  readonly cookieHeader: string | null;
  readonly body?: Readonly<Record<string, string>>;
  /** On the way to a provider it goes into the provider's address; on the way back it is what the provider said. */
  readonly query?: Readonly<Record<string, string>>;
  /** Judges the credentials; the id of the new Session row, or null. */
  authorize?(): Promise<string | null>;
  /** Judges whom a provider vouches for; the id of the new Session row, or null when none was opened. */
  welcome?(person: ProvidedPerson): Promise<string | null>;
}

export interface NextAuthResult {
  readonly body: unknown;
  /** `Set-Cookie` values: the session's and the CSRF token's. */
  readonly cookies: readonly string[];
  readonly signedIn: boolean;
  /** What the provider's answer brought; empty where none was asked for. */
  readonly visit: Visit;
}

/**
 * Runs one action of next-auth on values instead of on the request itself: its headers never reach next-auth, so that a forged Host
 * or X-Forwarded-Host moves nothing, and its redirects are not passed on. Cookies and secret come from our settings.
 */
export async function runNextAuth(call: NextAuthCall): Promise<NextAuthResult> {
  const { host, protocol } = new URL(env().PUBLIC_URL);
  const cookies: string[] = [];
  let body: unknown;
  const response = {
    status: () => response,
    getHeader: () => cookies,
    // next-auth sets the whole list each time, grown by one.
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === "set-cookie") cookies.splice(0, cookies.length, ...[value].flat());
      return response;
    },
    json: (value: unknown) => void (body = value),
    send: (value: unknown) => void (body = value),
    end: () => undefined,
  };
  const request = {
    method: call.method,
    query: { ...call.query, nextauth: [...call.action] },
    body: { ...call.body, json: "true" },
    cookies: Object.fromEntries(parseCookies(call.cookieHeader)),
    headers: { host, "x-forwarded-host": host, "x-forwarded-proto": protocol.replace(":", "") },
  };
  const visit: Visit = {};
  // Only these members are used by next-auth's handler for API routes; the rest of Next's objects would be dead weight.
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options(call, visit));

  const session = `${cookieName("session", env().PUBLIC_URL)}=`;
  const callback = `${cookieName("callback", env().PUBLIC_URL)}=`;
  return {
    body,
    // Where to go next is the page's affair: next-auth's own memory of it is dropped.
    cookies: cookies.filter((cookie) => !cookie.startsWith(callback)),
    signedIn: cookies.some((cookie) => cookie.startsWith(session) && !cookie.startsWith(`${session};`)),
    visit,
  };
}

function options(call: NextAuthCall, visit: Visit): AuthOptions {
  let sessionId: string | null = null;
  return {
    secret: authSecret(),
    useSecureCookies: isSecure(env().PUBLIC_URL),
    session: { strategy: "jwt", maxAge: SESSION_MAX_AGE_SECONDS },
    cookies: {
      ...{ sessionToken: cookie("session"), csrfToken: cookie("csrf"), callbackUrl: cookie("callback") },
      ...{ state: cookie("state"), pkceCodeVerifier: cookie("pkce"), nonce: cookie("nonce") },
    },
    providers: [
      CredentialsProvider({
        credentials: {},
        authorize: async () => {
          sessionId = (await call.authorize?.()) ?? null;
          return sessionId === null ? null : { id: sessionId };
        },
      }),
      ...providerConfigs(visit),
    ],
    callbacks: {
      signIn: async ({ account }) => {
        if (!isProviderId(account?.provider)) return true;
        sessionId = (visit.person && (await call.welcome?.(visit.person))) ?? null;
        return sessionId !== null;
      },
      // Nothing of the person goes into the token, only which Session row is meant.
      jwt: () => ({ sid: sessionId }),
      redirect: ({ baseUrl }) => baseUrl,
    },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in" },
    // Its details may quote what was typed; the code says enough.
    logger: {
      error: (code) => logger.error({ code }, "next-auth failed"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

function cookie(kind: CookieKind) {
  const secure = isSecure(env().PUBLIC_URL);
  return {
    name: cookieName(kind, env().PUBLIC_URL),
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  };
}
