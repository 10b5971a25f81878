import "server-only";
import { PROVIDER_IDS, type ProviderId } from "@/lib/auth/provider";
import { env } from "@/lib/core/env";

export interface ProviderName {
  readonly id: ProviderId;
  readonly name: string;
}

/** The ways in that the operator has configured. The settings themselves are whole or absent (lib/core/env.ts). */
export function listProviders(): readonly ProviderName[] {
  const { GITHUB_ID, GOOGLE_ID, OIDC_ID, OIDC_NAME } = env();
  const given = { github: GITHUB_ID, google: GOOGLE_ID, oidc: OIDC_ID };
  const names = { github: "GitHub", google: "Google", oidc: OIDC_NAME ?? "OpenID Connect" };
  return PROVIDER_IDS.filter((id) => given[id] !== undefined).map((id) => ({ id, name: names[id] }));
}
