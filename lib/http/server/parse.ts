import "server-only";
import { isDeepStrictEqual } from "node:util";
import type * as z from "zod";
import { AppError } from "@/lib/core/errors";

/** Parses one part of a request. Throws `invalid-input` with the path and the kind of each fault, never with the value. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new AppError("invalid-input", {
    issues: result.error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join("."), code: issue.code })),
  });
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("bad-request", { cause });
  }
}

/** A query as plain values; a name that comes twice becomes a list, which a schema of one value refuses. */
export function readQuery(search: URLSearchParams): Record<string, string | string[]> {
  const names = new Set(search.keys());
  return Object.fromEntries(
    [...names].map((name) => {
      const values = search.getAll(name);
      return [name, values.length === 1 ? values[0]! : values];
    }),
  );
}

/**
 * The answer as the JSON text that will be sent. Throws when the schema refuses it or would change it: a field that the schema does not name is
 * either a leak or a forgotten promise, and neither may be dropped in silence.
 */
export function parseOutput<T>(schema: z.ZodType<T>, value: T): string {
  const text = JSON.stringify(value === undefined ? null : value);
  const json: unknown = JSON.parse(text);
  const result = schema.safeParse(json);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join(".") || "(whole)"}: ${issue.code}`);
    throw new Error(`The answer does not fit its schema. ${faults.join("; ")}`);
  }
  if (!isDeepStrictEqual(result.data, json)) throw new Error("The answer holds fields that its schema does not name.");
  return text;
}
