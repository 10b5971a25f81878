import "server-only";
import * as z from "zod";
import { PROBLEM_TYPE, problemSchema } from "@/lib/http/problem";
import { JSON_TYPE, type AnyRouteSpec, type RouteHandler } from "@/lib/http/spec";

/** The exports of one route.ts, and its address in Next's notation: `/api/v1/attempts/[id]`. */
export interface ApiRoute {
  readonly path: string;
  readonly handlers: Readonly<Record<string, unknown>>;
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

type JsonSchema = Record<string, unknown>;

function toJsonSchema(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: "draft-2020-12", unrepresentable: "any" });
  return rest;
}

/** The wrapped handlers among the exports of a route.ts, by method. */
export function handlersOf(route: ApiRoute): readonly (readonly [string, RouteHandler])[] {
  return METHODS.flatMap((method) => {
    const handler = route.handlers[method];
    return isRouteHandler(handler) ? [[method, handler] as const] : [];
  });
}

export function isRouteHandler(value: unknown): value is RouteHandler {
  return typeof value === "function" && "spec" in value;
}

/** The OpenAPI 3.1 document of all routes, made from the schemas that guard them. */
export function describeApi(routes: readonly ApiRoute[]) {
  return {
    openapi: "3.1.0",
    info: { title: "Warmup", version: "1" },
    paths: Object.fromEntries(
      routes.map((route) => [
        route.path.replace(/\[(?:\.\.\.)?(\w+)\]/g, "{$1}"),
        Object.fromEntries(
          handlersOf(route).map(([method, handler]) => [method.toLowerCase(), describe(handler.spec)]),
        ),
      ]),
    ),
    components: {
      schemas: { Problem: toJsonSchema(problemSchema, "output") },
      responses: {
        Problem: {
          description: "What went wrong, in both languages.",
          content: { [PROBLEM_TYPE]: { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    },
  };
}

function describe(spec: AnyRouteSpec) {
  return {
    ...(spec.summary !== undefined && { summary: spec.summary }),
    "x-access": spec.access,
    parameters: [
      ...parameters(spec.params, "path"),
      ...parameters(spec.query, "query"),
      ...(spec.idempotency
        ? [{ name: "Idempotency-Key", in: "header", required: true, schema: { type: "string" } }]
        : []),
    ],
    ...(spec.fileTypes && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          spec.fileTypes.map((type) => [type, { schema: { type: "string", format: "binary" } }]),
        ),
      },
    }),
    ...(spec.body && {
      requestBody: { required: true, content: { [JSON_TYPE]: { schema: toJsonSchema(spec.body, "input") } } },
    }),
    responses: {
      [spec.seeOther ? 303 : (spec.status ?? 200)]: {
        description: "All is well.",
        content: { [JSON_TYPE]: { schema: toJsonSchema(spec.output, "output") } },
      },
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

function parameters(schema: z.ZodType | undefined, place: "path" | "query") {
  if (!schema) return [];
  const { properties = {}, required = [] } = toJsonSchema(schema, "input") as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  }; // the JSON schema of an object
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}
