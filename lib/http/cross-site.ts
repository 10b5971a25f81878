const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a state-changing request may have been sent by another site's page (CSRF). Browsers send Origin with every such
 * request and, over a trustworthy connection, Sec-Fetch-Site; both must speak for us. A caller that sends neither is no browser:
 * it is let through only without cookies, as there is then no identity to abuse.
 */
export function isCrossSite(method: string, headers: Pick<Headers, "get" | "has">, publicUrl: string): boolean {
  if (SAFE_METHODS.has(method)) return false;
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (origin === null && site === null) return headers.has("cookie");
  return (origin !== null && origin !== new URL(publicUrl).origin) || (site !== null && site !== "same-origin");
}
