import type { Locale } from "@/lib/core/locale";

export const LINK_PURPOSES = ["administrator", "invitation", "password", "verification"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

const HOUR_MS = 3_600_000;

/** How long a link works after it was made, in milliseconds. */
export const LINK_LIFE_MS = {
  administrator: 24 * HOUR_MS,
  invitation: 7 * 24 * HOUR_MS,
  /** Sent by mail, to a mailbox that others may read later. */
  mailedPassword: HOUR_MS,
  /** Handed over by an administrator, who may not meet its receiver at once. */
  givenPassword: 24 * HOUR_MS,
  verification: 24 * HOUR_MS,
} as const;

/** A token as `newToken` makes them: 32 random bytes in base64url. */
export const LINK_TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** What a link's page is for; links into teams and to reports have tables of their own, since many use one. */
export type LinkPage = LinkPurpose | "team" | "report";

const PAGE: Readonly<Record<LinkPage, string>> = {
  administrator: "become-admin",
  invitation: "invitation",
  password: "reset-password",
  verification: "verify-email",
  team: "join",
  report: "interviews/shared",
};

/**
 * The address of a link. The token stands in the fragment, which no browser sends: neither a server, a proxy nor a Referer header
 * ever holds it, and opening the address does nothing yet.
 */
export function linkUrl(site: string, locale: Locale, purpose: LinkPage, token: string): string {
  return new URL(`/${locale}/${PAGE[purpose]}#${token}`, site).href;
}

interface LinkTimes {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** What has become of a link. One that was used stays used, whatever happened to it later. */
export function linkState({ expiresAt, usedAt, revokedAt }: LinkTimes, now: Date) {
  if (usedAt !== null) return "used";
  if (revokedAt !== null) return "revoked";
  return now < expiresAt ? "open" : "expired";
}
export type LinkState = ReturnType<typeof linkState>;
