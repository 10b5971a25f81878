/**
 * A JSON value as PostgreSQL can keep it: U+0000 and halves of surrogate pairs, which its `jsonb` refuses, become U+FFFD. No text gets
 * longer or shorter by it.
 */
export function storable<T>(value: T): T {
  return clean(value) as T; // the same form, with other characters in its texts
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\p{Cs}/gu, "\ufffd").replaceAll("\0", "\ufffd");
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [clean(key), clean(inner)]));
}
