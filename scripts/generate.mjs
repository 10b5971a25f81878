// Writes the registries of item kinds, figure kinds, labs and API routes from their folders: adding one touches no other file.
// `--check` changes nothing and fails when a registry is not what the folders say. `--root <folder>` is for tests.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { scanApiRoutes } from "./front/api-routes.mjs";

const HEADER = "// Written by `npm run generate` from the folders beside it. Do not edit.\n";

/** Each registry: the folder it lists, the part of each entry that it collects, and how. */
const REGISTRIES = [
  { file: "lib/items/kinds.generated.ts", folder: "lib/items", part: "type", name: "kinds", take: "kind" },
  {
    file: "lib/items/graders.generated.server.ts",
    folder: "lib/items",
    part: "grade.server",
    name: "graders",
    take: "grader",
    server: true,
  },
  { file: "lib/items/players.generated.tsx", folder: "lib/items", part: "player", name: "players", lazy: true },
  { file: "lib/items/editors.generated.tsx", folder: "lib/items", part: "editor", name: "editors", lazy: true },
  {
    file: "lib/items/fixtures.generated.ts",
    folder: "lib/items",
    part: "fixtures",
    name: "fixtures",
    take: "fixtures",
  },
  {
    file: "lib/items/versions.generated.ts",
    folder: "lib/items",
    part: "versions",
    name: "versions",
    take: "versions",
  },
  { file: "lib/figures/figures.generated.ts", folder: "lib/figures", part: "schema", name: "figures", take: "kind" },
  {
    file: "lib/figures/drawings.generated.ts",
    folder: "lib/figures",
    part: "figure",
    name: "drawings",
    take: "default",
  },
  {
    file: "lib/figures/examples.generated.ts",
    folder: "lib/figures",
    part: "examples",
    name: "examples",
    take: "examples",
  },
  { file: "lib/labs/labs.generated.ts", folder: "lib/labs", part: "meta", name: "labs", take: "meta" },
  { file: "lib/labs/lab-views.generated.tsx", folder: "lib/labs", part: "lab", name: "labViews", lazy: true },
  { file: "lib/labs/built-labs.generated.ts", folder: "lib/labs", part: "built", name: "builtLabs", take: "default" },
];
const API_REGISTRY = "app/api/v1/openapi.json/routes.generated.ts";

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function listEntries(root, folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  for (const name of names) if (!NAME.test(name)) throw new Error(`${folder}/${name}: a folder's name is kebab-case.`);
  return names;
}

const identifier = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

function writeRegistry(root, { folder, part, name, take, lazy, server }) {
  const entries = listEntries(root, folder);
  for (const entry of entries) {
    const path = join(folder, entry, part);
    if (!existsSync(join(root, `${path}.ts`)) && !existsSync(join(root, `${path}.tsx`))) {
      throw new Error(`${path}.ts is missing: every folder of ${folder} has one.`);
    }
  }
  const spec = (entry) => `"@/${folder}/${entry}/${part}"`;
  const imported = (entry) => (take === "default" ? identifier(entry) : `{ ${take} as ${identifier(entry)} }`);
  const imports = [
    ...(server ? [`import "server-only";`] : []),
    ...(lazy
      ? entries.length
        ? [`import { lazy } from "react";`, `import { keepTrying } from "@/lib/core/keep-trying";`]
        : []
      : entries.map((entry) => `import ${imported(entry)} from ${spec(entry)};`)),
  ];
  const value = (entry) => (lazy ? `lazy(() => keepTrying(() => import(${spec(entry)})))` : identifier(entry));
  const body = entries.map((entry) => `  "${entry}": ${value(entry)},\n`).join("");
  return `${HEADER}${imports.map((line) => `${line}\n`).join("")}\nexport const ${name} = {${body && `\n${body}`}} as const;\n`;
}

function writeApiRegistry(root) {
  const own = dirname(API_REGISTRY).slice("app".length);
  const found = existsSync(join(root, "app", "api")) ? scanApiRoutes(root) : [];
  const routes = found.filter(({ path }) => path.startsWith("/api/v1/") && path !== own);
  const imports = routes.map(({ module }, index) => `import * as route${index} from "@/${module}";\n`);
  const body = routes.map(({ path }, index) => `  { path: "${path}", handlers: route${index} },\n`).join("");
  return (
    `${HEADER}import type { ApiRoute } from "@/lib/http/server/describe-api";\n${imports.join("")}\n` +
    `export const routes: readonly ApiRoute[] = [${body && `\n${body}`}];\n`
  );
}

/** The text of every generated file by its path. */
export function writeAll(root) {
  return new Map([
    ...REGISTRIES.map((registry) => [registry.file, writeRegistry(root, registry)]),
    [API_REGISTRY, writeApiRegistry(root)],
  ]);
}

function main(args) {
  const at = args.indexOf("--root");
  const root = at >= 0 ? args[at + 1] : fileURLToPath(new URL("..", import.meta.url));
  const stale = [...writeAll(root)].filter(([file, text]) => {
    const path = join(root, file);
    return !existsSync(path) || readFileSync(path, "utf8") !== text;
  });
  if (args.includes("--check")) {
    for (const [file] of stale) console.error(`${file} is not what the folders say. Run: npm run generate`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  for (const [file, text] of stale) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    console.log(`wrote ${file}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
