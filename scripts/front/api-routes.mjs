import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const METHOD = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS";
const EXPORTED = [
  new RegExp(`^export (?:const|(?:async )?function) (${METHOD})\\b`, "gm"),
  new RegExp(`^export \\{[^}]*\\}`, "gm"),
];

/** Methods that a route.ts exports, in any of the forms in which one does. */
export function exportedMethods(source) {
  const named = [...source.matchAll(EXPORTED[0])].map((match) => match[1]);
  const listed = [...source.matchAll(EXPORTED[1])].flatMap((match) =>
    [...match[0].matchAll(new RegExp(`(?:\\bas )?\\b(${METHOD})\\b(?=\\s*[,}])`, "g"))].map((name) => name[1]),
  );
  const methods = new Set([...named, ...listed]);
  if (methods.has("GET")) methods.add("HEAD");
  return [...methods].sort();
}

/** All route.ts below app/api in order of their paths: `{ path: "/api/v1/attempts/[id]", module: "app/api/…/route", methods: ["POST"] }`. */
export function scanApiRoutes(root) {
  const app = join(root, "app");
  return readdirSync(join(app, "api"), { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|[\\/])route\.tsx?$/.test(file))
    .map((file) => {
      const folder = relative(app, join(app, "api", file))
        .split(sep)
        .slice(0, -1);
      const path = `/${folder.filter((segment) => !/^\(.*\)$/.test(segment)).join("/")}`;
      const module = ["app", ...folder, "route"].join("/");
      return { path, module, methods: exportedMethods(readFileSync(join(app, "api", file), "utf8")) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A pattern for the address of a route: `[id]` is one segment, `[...rest]` one or more, each a group of its name. */
function toPattern(path) {
  const source = path
    .split("/")
    .map((segment) => {
      const [, rest, name] = /^\[\[?(\.\.\.)?(\w+)\]\]?$/.exec(segment) ?? [];
      if (name) return `(?<${name}>${rest ? ".+" : "[^/]+"})`;
      return segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    })
    .join("/");
  return new RegExp(`^${source}/?$`);
}

/**
 * Finds the route at a decoded path, and the values of its parameters: `undefined` where there is none. A literal address wins over
 * one with parameters.
 * @template {{ path: string }} R
 * @param {readonly R[]} routes
 * @returns {(path: string) => { route: R, params: Record<string, string> } | undefined}
 */
export function createApiIndex(routes) {
  const index = routes
    .map((route) => ({ route, pattern: toPattern(route.path), open: route.path.split("[").length }))
    .sort((a, b) => a.open - b.open);
  return (path) => {
    for (const { route, pattern } of index) {
      const match = pattern.exec(path);
      if (match) return { route, params: { ...match.groups } };
    }
    return undefined;
  };
}
