/** The cookies that say who somebody is. All are HttpOnly, SameSite=Lax, for the whole site and this host alone. */
export type CookieKind =
  "session" | "csrf" | "callback" | "guest" | "device" | "state" | "pkce" | "nonce" | "intent" | "second-step";

/** Under TLS the name carries `__Host-`, so that neither a subdomain nor plain HTTP can plant one (RFC 6265bis). */
export function cookieName(kind: CookieKind, publicUrl: string): string {
  return `${isSecure(publicUrl) ? "__Host-" : ""}warmup-${kind}`;
}

export function isSecure(publicUrl: string): boolean {
  return new URL(publicUrl).protocol === "https:";
}

/** A `Set-Cookie` value. `value` must be made of base64url characters and dots; `maxAge` is in seconds, 0 clears the cookie. */
export function setCookieHeader(kind: CookieKind, value: string, maxAge: number, publicUrl: string): string {
  const secure = isSecure(publicUrl) ? "; Secure" : "";
  return `${cookieName(kind, publicUrl)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

/** The cookies of a request by name. Of two with one name the first counts, as it has the longer path (RFC 6265, 5.4). */
export function parseCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    if (name !== "" && at > 0 && !cookies.has(name)) cookies.set(name, decodeValue(pair.slice(at + 1).trim()));
  }
  return cookies;
}

/** Values are written percent-encoded by next-auth; one that is no such code is taken as it stands. */
function decodeValue(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
