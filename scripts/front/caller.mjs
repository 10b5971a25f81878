import { isIP } from "node:net";

/** Carries the caller's true address to the application (`ADDRESS_HEADER` of lib/http/spec.ts). */
export const ADDRESS_HEADER = "x-warmup-address";
export const REQUEST_ID_HEADER = "x-request-id";

/** Headers by which a caller could pass for somebody else, or steer the framework from outside. */
const UNTRUSTED =
  /^(x-forwarded-|x-middleware-|x-invoke-|x-next-|x-warmup-|x-now-|x-vercel-|(forwarded|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip|fastly-client-ip|x-cluster-client-ip|x-original-url|x-rewrite-url|x-original-host|x-host|x-http-method-override|x-method-override|x-http-method|x-matched-path|x-prerender-revalidate|x-prerender-revalidate-if-generated|x-request-id|content-security-policy|content-security-policy-report-only)$)/;

/** Number of trusted proxies from TRUST_PROXY: 0 when unset. Throws a sentence for anything but 0 to 10. */
export function readTrustedHops(text = "0") {
  if (!/^(\d|10)$/.test(text)) {
    throw new Error(`TRUST_PROXY must be the number of proxies in front of this server (0 to 10), not "${text}".`);
  }
  return Number(text);
}

/**
 * Who really sent a request. Each proxy appends the address it saw to X-Forwarded-For, so with `hops` trusted proxies the entry
 * `hops` from the end was written by the outermost of them; everything before it may be invented.
 * @param {string | undefined} socketAddress
 * @param {string | string[] | undefined} forwardedFor
 * @param {number} hops
 */
export function trueAddress(socketAddress, forwardedFor, hops) {
  const listed = String(forwardedFor ?? "")
    .split(",")
    .map((entry) => entry.trim());
  const claimed = hops > 0 ? listed.at(-hops) : undefined;
  return claimed && isIP(claimed) ? claimed : (socketAddress ?? "");
}

/**
 * Drops what a caller may not say and adds what the front knows. The Host becomes that of PUBLIC_URL, so that no foreign name gets
 * into a link or a redirect.
 * @param {import("node:http").IncomingMessage} request
 * @param {{ hops: number, publicUrl: URL, requestId: string, dev: boolean }} known
 */
export function cleanHeaders(request, { hops, publicUrl, requestId, dev }) {
  const address = trueAddress(request.socket.remoteAddress, request.headers["x-forwarded-for"], hops);
  for (const name of Object.keys(request.headers)) if (UNTRUSTED.test(name)) delete request.headers[name];
  request.headers[ADDRESS_HEADER] = address;
  request.headers[REQUEST_ID_HEADER] = requestId;
  // A developer opens the site by several names, and the framework's own check of them needs the real one.
  if (!dev) request.headers.host = publicUrl.host;
  request.headers["x-forwarded-host"] = request.headers.host;
  request.headers["x-forwarded-proto"] = publicUrl.protocol.slice(0, -1);
}
