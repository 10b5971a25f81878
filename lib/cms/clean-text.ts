const UNKEPT = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A JSON value whose texts PostgreSQL can keep: without NUL, and without halves of characters that a careless cut leaves behind. */
export function cleanTexts<T>(value: T): T {
  return clean(value) as T; // the same form, texts aside
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return value.replace(UNKEPT, "");
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.replace(UNKEPT, ""), clean(inner)]));
}
