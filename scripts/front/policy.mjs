import { randomBytes } from "node:crypto";
import { contentPolicy } from "./headers.mjs";

/**
 * Chooses the Content-Security-Policy of a request by its path. A static page is allowed exactly its own inline scripts, by hash.
 * Any other document gets a nonce: it is also set on the request, where the framework finds it and stamps its scripts.
 * @param {import("./build-facts.mjs").BuildFacts | undefined} facts undefined while developing
 */
export function createPolicy(facts, secure) {
  if (!facts) {
    const open = contentPolicy({ dev: true });
    return () => ({ response: open });
  }
  const bare = contentPolicy({ secure });
  const pages = new Map([
    ...Object.entries(facts.pages).map(([path, hashes]) => [
      path,
      contentPolicy({ hashes: [...facts.always, ...hashes], secure }),
    ]),
    ...Object.entries(facts.static).map(([path, { scripts, styles }]) => [
      path,
      contentPolicy({ hashes: scripts, styles, secure }),
    ]),
  ]);
  /** @param {string} path decoded, without query */
  return (path) => {
    if (path.startsWith("/_next/") || path.startsWith("/api/")) return { response: bare };
    const page = pages.get(path.replace(/(?<=.)\/+$/, ""));
    if (page) return { response: page };
    const policy = contentPolicy({ nonce: randomBytes(16).toString("base64"), hashes: facts.always, secure });
    return { response: policy, request: policy };
  };
}
