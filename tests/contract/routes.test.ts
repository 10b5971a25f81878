import { describe, expect, it } from "vitest";
import * as z from "zod";
import { ERROR_STATUS } from "@/lib/core/errors";
import { toProblem, problemSchema } from "@/lib/http/problem";
import { PROBLEM_MESSAGES } from "@/lib/http/problem-messages";
import { describeApi, handlersOf, isRouteHandler, type ApiRoute } from "@/lib/http/server/describe-api";
import type { RouteHandler } from "@/lib/http/spec";

/** Routes that are not made by route(): each has tests of its own for origin, limits and methods. */
const EXCEPTIONS = ["/api/auth/"];
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const modules = import.meta.glob<Record<string, unknown>>("../../app/api/**/route.{ts,tsx}", { eager: true });
const routes: ApiRoute[] = Object.entries(modules).map(([file, handlers]) => ({
  path: file
    .replace("../../app", "")
    .replace(/\/route\.tsx?$/, "")
    .replace(/\/\([^)]+\)/g, ""),
  handlers,
}));
const walked = routes.filter((route) => !EXCEPTIONS.some((prefix) => `${route.path}/`.startsWith(prefix)));

/** What is wrong with the exports of a route.ts. */
function faultsOf(route: ApiRoute): string[] {
  const exported = METHODS.filter((method) => method in route.handlers);
  if (exported.length === 0) return [`${route.path} answers nothing`];
  return exported.flatMap((method) => {
    const handler = route.handlers[method];
    if (!isRouteHandler(handler)) return [`${method} ${route.path} is not made by route(): it has no access rule`];
    return faultsOfHandler(`${method} ${route.path}`, method, handler);
  });
}

function faultsOfHandler(name: string, method: string, { spec }: RouteHandler): string[] {
  const parts = { params: spec.params, query: spec.query, body: spec.body };
  return [
    ...(["public", "learner", "account", "instructor", "admin"].includes(spec.access)
      ? []
      : [`${name} has no access rule`]),
    ...Object.entries(parts).flatMap(([part, schema]) =>
      schema && !isStrict(schema) ? [`${name}: ${part} takes fields it does not name`] : [],
    ),
    ...(spec.fileTypes && (spec.body || !spec.maxBytes || spec.fileTypes.length === 0)
      ? [`${name} takes a file: it says its types and the most bytes, and has no other body`]
      : []),
    ...(method !== "GET" && !spec.limits?.length ? [`${name} acts without a limit`] : []),
    ...(spec.audit && !spec.limits?.every(({ shared }) => shared)
      ? [`${name} is worth an audit entry, so its limits must be shared`]
      : []),
  ];
}

/** Whether every object in a schema refuses what it does not name. */
function isStrict(schema: z.ZodType): boolean {
  const open: unknown[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    // A record has a schema for its values in place of `false`.
    if ("properties" in node && !("additionalProperties" in node && node.additionalProperties !== true))
      open.push(node);
    Object.values(node).forEach(visit);
  };
  visit(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  return open.length === 0;
}

describe("every API route", () => {
  it("is found", () => expect(walked.length).toBeGreaterThan(0));

  it.each(walked.map((route) => [route.path, route] as const))(
    "%s states who may call, what it takes and how often",
    (_, route) => {
      expect(faultsOf(route)).toEqual([]);
    },
  );

  it("of the CMS is for instructors or administrators: their answers hold keys", () => {
    const open = walked
      .filter(({ path }) => path.startsWith("/api/v1/cms/"))
      .flatMap((route) => handlersOf(route).map(([method, { spec }]) => [method, route.path, spec.access] as const));
    expect(open.length).toBeGreaterThan(10);
    expect(open.filter(([, , access]) => access !== "instructor" && access !== "admin")).toEqual([]);
  });

  it("counts by limits that agree wherever one name is counted by the same subject", () => {
    const limits = walked.flatMap((route) => handlersOf(route).flatMap(([, { spec }]) => spec.limits ?? []));
    for (const limit of limits) {
      const first = limits.find(({ name, by }) => name === limit.name && by === limit.by);
      expect(limit).toEqual(first);
    }
  });

  it("would be caught without its rule, its limit or its strictness", () => {
    const handler = (spec: object) => Object.assign(() => Promise.resolve(new Response()), { spec }) as unknown;
    const planted = (handlers: Record<string, unknown>) => faultsOf({ path: "/api/v1/x", handlers }).join();
    expect(planted({ GET: () => new Response() })).toContain("no access rule");
    expect(planted({ GET: handler({ output: z.string() }) })).toContain("no access rule");
    expect(planted({ POST: handler({ access: "learner", output: z.string() }) })).toContain("without a limit");
    const limits = [{ name: "x", points: 1, seconds: 1, by: "learner" }];
    const audited = { access: "learner", output: z.string(), audit: { action: "x.y" }, limits };
    expect(planted({ POST: handler(audited) })).toContain("must be shared");
    expect(
      planted({ GET: handler({ access: "public", query: z.object({ a: z.string() }), output: z.string() }) }),
    ).toContain("does not name");
    const file = { access: "instructor", output: z.string(), limits, fileTypes: ["image/png"] };
    expect(planted({ POST: handler(file) })).toContain("takes a file");
    expect(planted({ POST: handler({ ...file, maxBytes: 1, body: z.strictObject({}) }) })).toContain("takes a file");
    expect(planted({ POST: handler({ ...file, maxBytes: 1 }) })).toBe("");
    expect(planted({ dynamic: "force-static" })).toContain("answers nothing");
  });
});

describe("the API description", () => {
  it("names every route and method with a schema for what it gives", () => {
    const document = describeApi(walked) as { paths: Record<string, Record<string, { responses: object }>> };
    for (const route of walked) {
      const path = document.paths[route.path.replace(/\[(?:\.\.\.)?(\w+)\]/g, "{$1}")];
      expect(Object.keys(path ?? {})).toEqual(handlersOf(route).map(([method]) => method.toLowerCase()));
    }
    expect(() => JSON.stringify(document)).not.toThrow();
  });
});

describe("the words of failures", () => {
  it.each(Object.keys(ERROR_STATUS) as (keyof typeof ERROR_STATUS)[])("exist for %s in both languages", (code) => {
    expect(problemSchema.parse(toProblem(code, "r1")).status).toBe(ERROR_STATUS[code]);
    const { title, detail } = PROBLEM_MESSAGES[code];
    for (const text of [title.zh, detail.zh]) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of [title.en, detail.en]) expect(text).toMatch(/^[A-Z][\x20-\x7e]+$/);
    for (const text of Object.values(detail)) expect(text).not.toMatch(/[!！]/);
  });
});
