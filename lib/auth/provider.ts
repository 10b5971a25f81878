/** Ways in beside e-mail and password. The ids stand in the database and are never renamed; `oidc` is whatever the operator chose. */
export const PROVIDER_IDS = ["github", "google", "oidc"] as const;
export type ProviderId = (typeof PROVIDER_IDS)[number];

export function isProviderId(value: unknown): value is ProviderId {
  return PROVIDER_IDS.some((id) => id === value);
}

/** Whom a provider vouches for. */
export interface ProvidedPerson {
  readonly provider: ProviderId;
  /** The provider's own id of the person, which outlives a change of name or address. */
  readonly subject: string;
  readonly email: string | undefined;
  readonly isEmailVerified: boolean;
}

/** Why somebody who came back from a provider is not signed in, or not connected. Each has its words in both languages. */
export const PROVIDER_PROBLEMS = [
  "denied",
  "expired",
  "refused",
  "unreachable",
  "no-email",
  "email-unverified",
  "email-taken",
  "sign-up-closed",
  "suspended",
  "identity-taken",
  "already-connected",
  "other-account",
  "signed-out",
  "busy",
  "failed",
] as const;
export type ProviderProblem = (typeof PROVIDER_PROBLEMS)[number];

export function isProviderProblem(value: unknown): value is ProviderProblem {
  return PROVIDER_PROBLEMS.some((problem) => problem === value);
}

/** What a visit to a provider is for. `connect` adds a way in, `confirm` shows that it is still the account's owner who asks. */
export const PURPOSES = ["sign-in", "connect", "confirm"] as const;
export type Purpose = (typeof PURPOSES)[number];
