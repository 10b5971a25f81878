// Runs after `next build`: makes what the front serves by itself, and writes what it must know of the build.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { scanApiRoutes } from "./front/api-routes.mjs";
import { FACTS_FILE, hashInline, hashPages, readPrerendered, readPrerenderedData } from "./front/build-facts.mjs";
import { buildEditor } from "./front/build-editor.mjs";
import { buildGeneration } from "./front/build-generation.mjs";
import { buildRuntime } from "./front/build-runtime.mjs";
import { bundleApi, bundleExchange, bundleIslands, bundlePrintStyle } from "./front/bundle.mjs";
import { compressFolder } from "./front/compress.mjs";
import { placePictures } from "./front/pictures.mjs";
import { PAGES_FOLDER } from "./front/serve-pages.mjs";
import { RUNTIME_FOLDER } from "./front/serve-runtime.mjs";
import { STATIC_FOLDER } from "./front/serve-static.mjs";
import { isStaticPage, toStaticPage } from "./front/static-page.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

function requirePrerendered() {
  const pages = readPrerendered(root);
  if (Object.keys(pages).length === 0) throw new Error("There are no prerendered pages. Build first: npm run build");
  // A page that is made at its first visit and then kept would keep the first visitor's nonce, and run no script for the next.
  const manifest = JSON.parse(readFileSync(join(root, ".next", "prerender-manifest.json"), "utf8"));
  const open = Object.entries(manifest.dynamicRoutes).filter(([, route]) => route.fallback !== false);
  if (open.length > 0)
    throw new Error(
      open
        .map(([path]) => `${path}: generateStaticParams needs \`export const dynamicParams = false\` beside it.`)
        .join("\n"),
    );
  return pages;
}

/** The page of a lab is made for what comes alive on it, and asks for that at once instead of file by file. */
function preloadsOf(path, filesOf) {
  const slug = /^\/[^/]+\/labs\/([^/]+)$/.exec(path)?.[1];
  if (!slug) return [];
  return [...new Set(["components/labs/lab-island.tsx", `lib/labs/${slug}/lab.tsx`].flatMap(filesOf))];
}

/** The HTML of the pages that need no framework, by address. */
async function makeStaticPages(prerendered, { script, filesOf }) {
  const readStyle = (href) => readFileSync(join(root, ".next", href.replace(/^\/_next\//, "")), "utf8");
  const pages = Object.entries(prerendered)
    .filter(([, html]) => isStaticPage(html))
    .map(([path, html]) => [path, toStaticPage(html, { readStyle, script, preloads: preloadsOf(path, filesOf) })]);
  const printStyle = await bundlePrintStyle(root);
  const withPictures = await placePictures(root, Object.fromEntries(pages));
  return Object.fromEntries(
    Object.entries(withPictures).map(([path, html]) => [
      path,
      html.replaceAll('href="/print.css"', `href="${printStyle}"`),
    ]),
  );
}

function writeStaticPages(pages, data) {
  rmSync(join(root, PAGES_FOLDER), { recursive: true, force: true });
  const files = [...Object.entries(pages).map(([path, html]) => [`${path}.html`, html]), ...Object.entries(data)];
  for (const [path, text] of files) {
    const file = join(root, PAGES_FOLDER, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

try {
  const prerendered = requirePrerendered();
  const [islands] = await Promise.all([bundleIslands(root), bundleApi(root), bundleExchange(root)]);
  const staticPages = await makeStaticPages(prerendered, islands);
  writeStaticPages(staticPages, readPrerenderedData(root));
  const facts = {
    ...hashPages(prerendered),
    static: Object.fromEntries(
      Object.entries(staticPages).map(([path, html]) => [
        path,
        { scripts: hashInline(html, "script"), styles: hashInline(html, "style") },
      ]),
    ),
    api: scanApiRoutes(root),
  };
  writeFileSync(join(root, FACTS_FILE), JSON.stringify(facts));
  const runtime = join(root, RUNTIME_FOLDER);
  await buildRuntime(root, runtime);
  await buildEditor(root, runtime);
  await buildGeneration(root, runtime);
  await Promise.all([compressFolder(join(root, STATIC_FOLDER)), compressFolder(runtime)]);
  console.log(
    `${FACTS_FILE}: ${Object.keys(prerendered).length} prerendered pages, ${Object.keys(staticPages).length} of them without the ` +
      `framework; ${facts.api.length} API routes.`,
  );
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
