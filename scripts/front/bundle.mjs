import { build } from "esbuild";
import { readFileSync, rmSync } from "node:fs";
import { basename, dirname, join, parse } from "node:path";

/** Where the bundled API lies, for scripts/front/serve-api.mjs. */
export const API_FILE = join(".next", "front", "api.mjs");
/** Where the thread lies that reads and writes files of items, for lib/cms/server/exchange-in-thread.ts. */
const THREAD_FILE = join(".next", "front", "exchange-thread.cjs");
/** Below the folder whose files never change under their names. */
const ISLANDS = join(".next", "static", "islands");

const common = (root) => ({
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  logLevel: "warning",
  tsconfig: join(root, "tsconfig.json"),
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
});

/**
 * Bundles the islands for pages without the framework's runtime. What starts them is small enough to stand in each page, so that no
 * request is spent on it; each island is a file of its own, loaded on sight, and what several need is shared.
 * @returns {Promise<{ script: string, filesOf(source: string): string[] }>} what starts them, and the addresses of all that one
 *   source file, such as that of an island, needs at once
 */
export async function bundleIslands(root) {
  rmSync(join(root, ISLANDS), { recursive: true, force: true });
  const browser = { ...common(root), platform: "browser", target: ["es2022"], minify: true };
  const bundleStart = async (addressOf) => {
    const start = { contents: `import { startIslands } from "@/app/islands"; startIslands();`, resolveDir: root };
    const plugins = [{ name: "islands", setup: (hooks) => hooks.onResolve({ filter: /./ }, addressOf) }];
    const { outputFiles } = await build({ ...browser, stdin: start, plugins, write: false });
    return outputFiles[0].text;
  };
  const ifIsland = (make) => (args) =>
    args.kind === "dynamic-import" ? { path: make(args.path), external: true } : undefined;

  const islands = new Set();
  await bundleStart(ifIsland((path) => (islands.add(path), path)));
  const entryPoints = [...islands].map((path) => ({ in: path, out: basename(path) }));
  const trial = await build({
    ...browser,
    entryPoints,
    splitting: true,
    outdir: ISLANDS,
    metafile: true,
    write: false,
  });
  const { metafile } = await build({
    ...browser,
    ...{ entryPoints, splitting: true, outdir: ISLANDS },
    plugins: [fewerWords(listNamespaces(root, Object.keys(trial.metafile.inputs))), workers(browser, ISLANDS)],
    entryNames: "[name]-[hash]",
    chunkNames: "[hash]",
    metafile: true,
  });
  const outputs = new Map(Object.entries(metafile.outputs));
  const fileOf = (isWanted) => [...outputs].find(([, { entryPoint }]) => entryPoint && isWanted(entryPoint))?.[0];
  const addressOf = (file) => `/_next/static/islands/${basename(file)}`;
  const islandOf = (path) => addressOf(fileOf((source) => parse(source).name === basename(path)));
  return {
    script: await bundleStart(ifIsland(islandOf)),
    filesOf(source) {
      const file = fileOf((entry) => entry === source);
      if (!file) throw new Error(`No island is made from ${source}.`);
      return [...withImports(file, outputs)].map(addressOf);
    },
  };
}

/**
 * The first parts of the namespaces from which the sources take their words. A namespace that only shows when it runs is refused: its
 * words would be missing on the page.
 */
export function listNamespaces(root, sources) {
  const named = sources
    .filter((source) => !source.startsWith("node_modules/"))
    .flatMap((source) =>
      [...readFileSync(join(root, source), "utf8").matchAll(/useTranslations\(([^)]*)\)/g)].map(([call, argument]) => {
        const name = /^"([\w-]+)[\w.-]*"$/.exec(argument)?.[1];
        if (!name)
          throw new Error(`${source}: ${call} does not say which words an island needs; name the namespace there.`);
        return name;
      }),
    );
  return new Set(named);
}

/** Leaves out of the messages what no island says: most of them belong to pages of the framework. */
function fewerWords(namespaces) {
  return {
    name: "words",
    setup: (hooks) =>
      hooks.onLoad({ filter: /[\\/]messages[\\/](?:zh|en)\.json$/ }, ({ path }) => {
        const kept = Object.entries(JSON.parse(readFileSync(path, "utf8"))).filter(([name]) => namespaces.has(name));
        return { loader: "json", contents: JSON.stringify(Object.fromEntries(kept)) };
      }),
  };
}

/** Where a source starts a worker, as every bundler understands it: `new URL("./x-worker.ts", import.meta.url)`. */
const WORKER = /new URL\(\s*"(\.[^"]+-worker\.ts)",\s*import\.meta\.url,?\s*\)/g;

/**
 * Makes the workers that islands start: each is one file of its own, whose name changes with its content, served from our origin like any
 * script and fetched when it is started.
 * @param {string} folder where the islands go, below the folder that is served as /_next/static
 */
export function workers(options, folder) {
  const made = new Map();
  const make = async (source) => {
    const { metafile } = await build({
      ...options,
      ...{ entryPoints: [source], outdir: folder, entryNames: "[name]-[hash]", metafile: true },
    });
    return `/_next/static/islands/${basename(Object.keys(metafile.outputs)[0])}`;
  };
  const addressOf = (source) => {
    if (!made.has(source)) made.set(source, make(source));
    return made.get(source);
  };
  return {
    name: "workers",
    setup: (hooks) =>
      hooks.onLoad({ filter: /[\\/](?:lib|components)[\\/].*\.tsx?$/ }, async ({ path }) => {
        const text = readFileSync(path, "utf8");
        const started = [...text.matchAll(WORKER)].map(([, source]) => source);
        if (started.length === 0) return undefined;
        const addresses = new Map(
          await Promise.all(started.map(async (source) => [source, await addressOf(join(dirname(path), source))])),
        );
        const contents = text.replace(WORKER, (_, source) => JSON.stringify(addresses.get(source)));
        return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
      }),
  };
}

/** A file with all that it imports, however indirectly, what it loads later excepted. */
function withImports(file, outputs, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path, kind } of outputs.get(file).imports) {
    if (kind === "import-statement") withImports(path, outputs, seen);
  }
  return seen;
}

/**
 * The style of lessons on paper, which is a file that browsers load last: nothing that is read waits for it.
 * @returns {Promise<string>} its address, which changes with its content
 */
export async function bundlePrintStyle(root) {
  const { metafile } = await build({
    ...{ absWorkingDir: root, entryPoints: ["public/print.css"], minify: true, logLevel: "warning", metafile: true },
    ...{ outdir: join(".next", "static"), entryNames: "[name]-[hash]" },
  });
  return `/_next/static/${basename(Object.keys(metafile.outputs)[0])}`;
}

/** What runs in Node. */
const onServer = (root) => ({
  ...common(root),
  platform: "node",
  target: ["node20"],
  // The guard throws wherever no bundler says that this is the server; it has done its work in the import rules.
  alias: { "server-only": join(root, "node_modules", "server-only", "empty.js") },
});

/**
 * Bundles the thread that reads and writes files of items, away from those who are served meanwhile. With its packages in one file: it is
 * started for each file, and to look for hundreds of modules takes longer than to read most of them.
 */
export async function bundleExchange(root, outfile = THREAD_FILE) {
  await build({ ...onServer(root), format: "cjs", entryPoints: ["lib/exchange/exchange-thread.ts"], outfile });
}

/** Bundles the API routes for the front, which runs them itself; packages stay where they are, and failures name our own lines. */
export async function bundleApi(root) {
  await build({
    ...onServer(root),
    packages: "external",
    stdin: {
      contents: `import { routes } from "@/app/api/v1/openapi.json/routes.generated";
        import * as description from "@/app/api/v1/openapi.json/route";
        export const modules = [...routes, { path: "/api/v1/openapi.json", handlers: description }];`,
      resolveDir: root,
      sourcefile: "api.ts",
    },
    outfile: API_FILE,
  });
}
