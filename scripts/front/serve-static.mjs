import { join } from "node:path";
import sirv from "sirv";

/** Files whose name changes with their content. */
export const STATIC_FOLDER = join(".next", "static");
const STATIC_ADDRESS = "/_next/static";

/**
 * Serves what never changes under its name, compressed beforehand: scripts, styles, fonts, pictures. Whatever is not there goes on
 * to `next`.
 * @param {string} root
 */
export function createStaticServer(root) {
  const files = sirv(join(root, STATIC_FOLDER), {
    ...{ brotli: true, gzip: true, etag: true },
    ...{ extensions: [], immutable: true, maxAge: 31_536_000 },
  });
  return (request, response, next) => {
    const { method, url } = request;
    const isRead = method === "GET" || method === "HEAD";
    if (!isRead || "rsc" in request.headers || !url.startsWith(`${STATIC_ADDRESS}/`)) return next();
    request.url = url.slice(STATIC_ADDRESS.length);
    files(request, response, () => {
      request.url = url;
      next();
    });
  };
}
