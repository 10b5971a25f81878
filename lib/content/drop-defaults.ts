import { canonicalJson } from "@/lib/core/canonical-json";

/**
 * The value without the fields, at any depth, that reading puts back: what an author would have written.
 * @param read gives the whole as it reads, and throws where it does not
 */
export function dropDefaults(
  whole: Readonly<Record<string, unknown>>,
  read: (value: unknown) => unknown,
): Record<string, unknown> {
  const copy = structuredClone(whole);
  const wanted = canonicalJson(read(copy));
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== "object") return;
    if (Array.isArray(value)) return value.forEach(visit);
    const record = value as Record<string, unknown>; // neither null nor a list
    for (const [key, inner] of Object.entries(record)) {
      delete record[key];
      if (readsAlike(copy, read, wanted)) continue;
      record[key] = inner;
      visit(inner);
    }
  };
  visit(copy);
  return copy;
}

function readsAlike(value: unknown, read: (value: unknown) => unknown, wanted: string): boolean {
  try {
    return canonicalJson(read(value)) === wanted;
  } catch {
    return false;
  }
}
