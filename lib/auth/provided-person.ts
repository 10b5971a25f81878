import * as z from "zod";
import type { ProvidedPerson } from "@/lib/auth/provider";

/** Some providers write the boolean as a word. */
const flag = z.union([z.boolean(), z.stringbool()]).optional().catch(undefined);

const oidcClaims = z.looseObject({
  sub: z.string().min(1).max(255),
  email: z.string().optional().catch(undefined),
  email_verified: flag,
});

/**
 * The person of OpenID Connect claims. A subject is unique within its issuer only (OpenID Connect Core 1.0, section 2), so
 * for an issuer that the operator chose, and may change one day, both together name the person.
 * @throws when the claims name nobody
 */
export function readOidcPerson(provider: "google" | "oidc", issuer: string, claims: unknown): ProvidedPerson {
  const { sub, email, email_verified } = oidcClaims.parse(claims);
  return {
    provider,
    subject: provider === "oidc" ? `${issuer} ${sub}` : sub,
    email: email || undefined,
    isEmailVerified: email_verified === true,
  };
}

const gitHubUser = z.looseObject({ id: z.int().positive() });
const gitHubEmails = z.array(z.looseObject({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/**
 * The person of GitHub's `/user` and `/user/emails`. The address on the profile is public, optional and perhaps not verified; the
 * primary one of the list says whether it is (docs.github.com, REST API, "List email addresses for the authenticated user").
 * @throws when the answer names nobody
 */
export function readGitHubPerson(user: unknown, emails: unknown): ProvidedPerson {
  const { id } = gitHubUser.parse(user);
  const primary = gitHubEmails.safeParse(emails).data?.find((entry) => entry.primary);
  return {
    provider: "github",
    subject: String(id),
    email: primary?.email || undefined,
    isEmailVerified: primary?.verified === true,
  };
}
