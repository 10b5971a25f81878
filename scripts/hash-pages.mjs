// Runs after `next build`: writes what the front must know of the build, the hashes of inline scripts above all.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { scanApiRoutes } from "./front/api-routes.mjs";
import { FACTS_FILE, hashPages, readPrerendered } from "./front/build-facts.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const pages = readPrerendered(root);
if (Object.keys(pages).length === 0) {
  console.error("There are no prerendered pages. Build first: npm run build");
  process.exit(1);
}
// A page that is made at its first visit and then kept would keep the first visitor's nonce, and run no script for the next.
const manifest = JSON.parse(readFileSync(join(root, ".next", "prerender-manifest.json"), "utf8"));
const open = Object.entries(manifest.dynamicRoutes).filter(([, route]) => route.fallback !== false);
for (const [path] of open)
  console.error(`${path}: generateStaticParams needs \`export const dynamicParams = false\` beside it.`);
if (open.length > 0) process.exit(1);

const facts = { ...hashPages(pages), api: scanApiRoutes(root) };
writeFileSync(join(root, FACTS_FILE), JSON.stringify(facts));
const most = Math.max(...Object.values(facts.pages).map((hashes) => hashes.length));
console.log(
  `${FACTS_FILE}: ${Object.keys(facts.pages).length} static pages, up to ${most} inline scripts of their own, ` +
    `${facts.always.length} common ones; ${facts.api.length} API routes.`,
);
