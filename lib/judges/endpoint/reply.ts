import * as z from "zod";
import type { JudgedQuestion } from "@/lib/judges/contract";

/** Braces of a text that may begin an object. */
const MOST_TRIED = 100;
const STATUSES = ["found", "half", "missing", "negated"] as const;

const quotes = z.array(z.string().max(8_000)).max(20);
const reason = z.string().max(4_000).default("");
const reply = z.strictObject({
  points: z.array(z.strictObject({ id: z.string(), status: z.enum(STATUSES), quotes, reason })).max(50),
  misconceptions: z.array(z.strictObject({ id: z.string(), raised: z.boolean(), quotes, reason })).max(50),
});
/** What a model says of an answer, before any of it is believed. */
export type Reply = z.output<typeof reply>;

type Named = Pick<JudgedQuestion, "points" | "misconceptions">;

/** The form of a reply as JSON Schema, for servers that hold a model to one: every id of the rubric, and no other. */
export function describeReply({ points, misconceptions }: Named): object {
  const text = { type: "string" };
  const entry = (ids: readonly string[], own: object) => {
    const properties = { id: ids.length > 0 ? { type: "string", enum: ids } : text, ...own, reason: text };
    return {
      type: "array",
      items: { type: "object", properties, required: Object.keys(properties), additionalProperties: false },
    };
  };
  const quoted = { type: "array", items: text };
  const properties = {
    points: entry(
      points.map(({ id }) => id),
      { status: { type: "string", enum: STATUSES }, quotes: quoted },
    ),
    misconceptions: entry(
      misconceptions.map(({ id }) => id),
      { raised: { type: "boolean" }, quotes: quoted },
    ),
  };
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

/**
 * Reads what a model wrote: JSON, perhaps behind its thoughts, within a fence or among other words. Undefined unless just one object of it is
 * a reply that names each point and each misconception of the rubric once, and no others: where two would do, the answer may have
 * brought one along.
 */
export function readReply(text: string, { points, misconceptions }: Named): Reply | undefined {
  const said = text.replace(/<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/g, "");
  const replies = listObjects(said)
    .map((object) => reply.safeParse(object))
    .filter(({ success }) => success);
  const found = replies.length === 1 ? replies[0]?.data : undefined;
  const isWhole = found && hasEach(found.points, points) && hasEach(found.misconceptions, misconceptions);
  return isWhole ? found : undefined;
}

type WithId = { readonly id: string };

function hasEach(given: readonly WithId[], wanted: readonly WithId[]): boolean {
  const ids = new Set(given.map(({ id }) => id));
  return given.length === wanted.length && wanted.every(({ id }) => ids.has(id));
}

/** The outermost JSON objects in a text. Of a text that is full of braces only the first are tried. */
function listObjects(text: string): unknown[] {
  const objects: unknown[] = [];
  let at = text.indexOf("{");
  for (let tried = 0; at >= 0 && tried < MOST_TRIED; tried++) {
    const end = endOfObject(text, at);
    const object = end === undefined ? undefined : parse(text.slice(at, end));
    if (object !== undefined) objects.push(object);
    at = text.indexOf("{", object === undefined ? at + 1 : end);
  }
  return objects;
}

function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') at = endOfString(text, at);
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return at + 1;
  }
  return undefined;
}

/** Where the string that begins at `start` ends; the end of the text where it never does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text.charAt(at) === "\\") at++;
    else if (text.charAt(at) === '"') return at;
  }
  return text.length;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
