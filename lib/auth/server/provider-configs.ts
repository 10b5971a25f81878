import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { readGitHubPerson, readOidcPerson } from "@/lib/auth/provided-person";
import type { ProvidedPerson, ProviderId } from "@/lib/auth/provider";
import { env } from "@/lib/core/env";

type Config = OAuthConfig<ProvidedPerson>;
type TokenHandler = Exclude<NonNullable<Config["token"]>, string>;
type TokenRequest = NonNullable<TokenHandler["request"]>;
type TokenCall = Parameters<TokenRequest>[0];
type Tokens = Awaited<ReturnType<TokenRequest>>["tokens"];
type UserinfoHandler = Exclude<NonNullable<Config["userinfo"]>, string>;
type UserinfoRequest = NonNullable<UserinfoHandler["request"]>;

const PATIENCE_MS = 5_000;
const GITHUB = "https://github.com/login/oauth";
const GITHUB_API = "https://api.github.com";
const GOOGLE = "https://accounts.google.com";

/** What the visit to a provider brought: whom it vouches for, or why it failed. */
export interface Visit {
  person?: ProvidedPerson;
  failure?: unknown;
}

/**
 * The configured providers as next-auth wants them, for one visit. Person and failure are put into `visit`, because next-auth tells
 * failures to a logger that all calls share. State and PKCE always, and a nonce wherever there is an id token.
 */
export function providerConfigs(visit: Visit): Config[] {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET, OIDC_ISSUER, OIDC_ID, OIDC_SECRET } = env();
  return [
    ...(GITHUB_ID && GITHUB_SECRET ? [gitHub(visit, GITHUB_ID, GITHUB_SECRET)] : []),
    ...(GOOGLE_ID && GOOGLE_SECRET ? [openId(visit, "google", GOOGLE, GOOGLE_ID, GOOGLE_SECRET)] : []),
    ...(OIDC_ISSUER && OIDC_ID && OIDC_SECRET ? [openId(visit, "oidc", OIDC_ISSUER, OIDC_ID, OIDC_SECRET)] : []),
  ];
}

/** Exchanges the code and reads the person, in the one step that next-auth leaves to us whole. */
function exchange(
  visit: Visit,
  act: (call: TokenCall) => Promise<{ tokens: Tokens; person: ProvidedPerson }>,
): TokenRequest {
  return async (call) => {
    try {
      const { tokens, person } = await act(call);
      visit.person = person;
      return { tokens };
    } catch (error) {
      visit.failure = error;
      throw error;
    }
  };
}

function common(visit: Visit, id: ProviderId) {
  return {
    id,
    name: id,
    type: "oauth" as const,
    httpOptions: { timeout: PATIENCE_MS },
    // Read already, see `exchange`; next-auth passes it on to `profile` as it is.
    userinfo: { request: (() => visit.person) as unknown as UserinfoRequest },
    profile: ({ subject }: ProvidedPerson) => ({ id: subject }),
  };
}

function openId(visit: Visit, id: "google" | "oidc", issuer: string, clientId: string, clientSecret: string): Config {
  return {
    ...common(visit, id),
    ...{ clientId, clientSecret, issuer, idToken: true },
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email" } },
    token: {
      request: exchange(visit, async ({ client, provider, params, checks }) => {
        const tokens = await client.callback(provider.callbackUrl, params, checks);
        const claims = tokens.claims();
        // Some tell the address at the userinfo endpoint alone, which must speak of the same subject; the signed token goes first.
        const more =
          claims.email === undefined && client.issuer.metadata.userinfo_endpoint ? await client.userinfo(tokens) : {};
        return { tokens, person: readOidcPerson(id, issuer, { ...more, ...claims }) };
      }),
    },
  };
}

function gitHub(visit: Visit, clientId: string, clientSecret: string): Config {
  return {
    ...common(visit, "github"),
    ...{ clientId, clientSecret, issuer: GITHUB },
    checks: ["pkce", "state"],
    authorization: { url: `${GITHUB}/authorize`, params: { scope: "user:email" } },
    token: {
      url: `${GITHUB}/access_token`,
      request: exchange(visit, async ({ client, provider, params, checks }) => {
        const tokens = await client.oauthCallback(provider.callbackUrl, params, checks);
        const [user, emails] = await Promise.all(
          ["/user", "/user/emails"].map(async (path) => {
            const { body } = await client.requestResource(`${GITHUB_API}${path}`, tokens);
            return JSON.parse(body?.toString() ?? "null") as unknown;
          }),
        );
        return { tokens, person: readGitHubPerson(user, emails) };
      }),
    },
  };
}
