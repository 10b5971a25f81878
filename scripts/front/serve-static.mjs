import { join } from "node:path";
import sirv from "sirv";

/** Pages without the framework's runtime, as scripts/build-front.mjs wrote them. */
export const PAGES_FOLDER = join(".next", "front", "pages");
/** Files whose name changes with their content. */
export const STATIC_FOLDER = join(".next", "static");
const STATIC_ADDRESS = "/_next/static";

/**
 * Serves what never changes between two builds, compressed beforehand: static pages, scripts, styles, fonts. Whatever is not there,
 * and the framework's own requests for a page's data, goes on to `next`.
 * @param {string} root
 */
export function createStaticServer(root) {
  const compressed = { brotli: true, gzip: true, etag: true };
  const files = sirv(join(root, STATIC_FOLDER), { ...compressed, extensions: [], immutable: true, maxAge: 31_536_000 });
  const pages = sirv(join(root, PAGES_FOLDER), {
    ...compressed,
    extensions: ["html"],
    setHeaders: (response) => response.setHeader("Cache-Control", "public, max-age=0, must-revalidate"),
  });
  return (request, response, next) => {
    const { method, url } = request;
    if ((method !== "GET" && method !== "HEAD") || "rsc" in request.headers) return next();
    if (!url.startsWith(`${STATIC_ADDRESS}/`)) return pages(request, response, next);
    request.url = url.slice(STATIC_ADDRESS.length);
    files(request, response, () => {
      request.url = url;
      next();
    });
  };
}
