import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** Written by scripts/build-front.mjs after a build, read by the front at its start. */
export const FACTS_FILE = join(".next", "front.json");

/**
 * CSP hashes of inline scripts by address, those that any page may carry, and all that a page without the framework's runtime carries.
 * @typedef {{ always: string[], pages: Record<string, string[]>, static: Record<string, { scripts: string[], styles: string[] }>,
 *   api: { path: string, methods: string[] }[] }} BuildFacts
 */

/**
 * CSP hashes of the inline scripts or styles of a page, in order. Scripts with `src` and data blocks (JSON) run nothing and are
 * left out.
 * @param {string} html
 * @param {"script" | "style"} element
 */
export function hashInline(html, element) {
  const hashes = [];
  for (const [, attributes, text] of html.matchAll(
    new RegExp(`<${element}\\b([^>]*)>([\\s\\S]*?)</${element}>`, "gi"),
  )) {
    if (/\ssrc\s*=/i.test(attributes)) continue;
    const type = /\stype\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1];
    if (type && !/^(module|(text|application)\/javascript)$/i.test(type)) continue;
    hashes.push(`sha256-${createHash("sha256").update(text).digest("base64")}`);
  }
  return [...new Set(hashes)];
}

/** Pages that the framework shows in place of another: their scripts must run under any policy. */
const ERROR_PAGES = new Set(["/_not-found", "/_global-error", "/404", "/500"]);

/**
 * The map of page addresses to the hashes of their inline scripts. `always` are those that any page may carry: the scripts of error
 * pages, and those whose text is the same on several pages, which are constants of the layout (such as the choice of the theme) and
 * stand on pages made per request as well.
 * @param {Record<string, string>} pages address → HTML
 */
export function hashPages(pages) {
  const hashed = Object.entries(pages).map(([path, html]) => [path, hashInline(html, "script")]);
  const seen = new Map();
  for (const [, hashes] of hashed) for (const hash of hashes) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const always = new Set(
    hashed.flatMap(([path, hashes]) => (ERROR_PAGES.has(path) ? hashes : hashes.filter((hash) => seen.get(hash) > 1))),
  );
  return {
    always: [...always],
    pages: Object.fromEntries(
      hashed
        .filter(([path]) => !ERROR_PAGES.has(path))
        .map(([path, hashes]) => [path, hashes.filter((hash) => !always.has(hash))]),
    ),
  };
}

/** Every prerendered HTML file of a build by its address. */
export function readPrerendered(root) {
  const pages = {};
  for (const base of ["app", "pages"]) {
    const folder = join(root, ".next", "server", base);
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".html")) continue;
      const path = `/${file.slice(0, -".html".length).split(sep).join("/")}`.replace(/^\/index$/, "/");
      pages[path] = readFileSync(join(folder, file), "utf8");
    }
  }
  return pages;
}

/** Every JSON file that the framework made while building, by its address: data beside pages. */
export function readPrerenderedData(root) {
  const folder = join(root, ".next", "server", "app");
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith(".json.body"))
      .map((file) => [
        `/${file.slice(0, -".body".length).split(sep).join("/")}`,
        readFileSync(join(folder, file), "utf8"),
      ]),
  );
}

/** @returns {BuildFacts} */
export function readFacts(root) {
  try {
    return JSON.parse(readFileSync(join(root, FACTS_FILE), "utf8"));
  } catch (cause) {
    throw new Error(`${FACTS_FILE} is missing or damaged. Build first: npm run build`, { cause });
  }
}
