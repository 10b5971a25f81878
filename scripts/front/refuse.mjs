/**
 * What the front itself turns away, before the framework sees it.
 * @param {{ method?: string, url?: string, headers: Record<string, unknown> }} request
 * @param {{ findApi?: ReturnType<typeof import("./api-routes.mjs").createApiIndex>, dev: boolean }} known
 * @returns {{ code: "bad-request" | "not-found" | "method-not-allowed", allow?: string[] } | undefined}
 */
export function refuse(request, { findApi, dev }) {
  const path = readPath(request.url ?? "");
  if (path === undefined) return { code: "bad-request" };
  // There are no server actions. Shut here as well as by lint, so that a flaw in their protocol is out of reach.
  if ("next-action" in request.headers) return { code: "bad-request" };
  if (path === "/_next/image" || path.startsWith("/_next/image/")) return { code: "not-found" };

  const method = request.method ?? "";
  if (path === "/api" || path.startsWith("/api/")) {
    if (!findApi) return undefined;
    const allow = findApi(path)?.route.methods;
    if (!allow) return { code: "not-found" };
    return allow.includes(method) || method === "OPTIONS" ? undefined : { code: "method-not-allowed", allow };
  }
  // Pages are read, never written to. The development server has addresses of its own for its overlay.
  if (method === "GET" || method === "HEAD" || (dev && path.startsWith("/__next"))) return undefined;
  return { code: "method-not-allowed", allow: ["GET", "HEAD"] };
}

/** The decoded path of a request; undefined for what is none: another origin's address, `*`, `//host`, `\`, control characters, broken escapes. */
export function readPath(url) {
  if (!/^\/(?![/\\])/.test(url)) return undefined;
  const path = url.split(/[?#]/, 1)[0];
  try {
    const decoded = decodeURIComponent(path);
    return /[\u0000-\u001f\u007f\\]|\/\/|\/\.\.?(\/|$)/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
