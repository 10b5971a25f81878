/** One field that a change touched; what was not there is undefined. */
export interface FieldChange {
  /** Names from the top on, joined by dots; empty for the whole. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The fields in which two JSON values differ, in the order of their paths; an entry that tells one side alone shows all of it. */
export function diffFields(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [leaves(before), leaves(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((path) => ({ path, before: was.get(path), after: is.get(path) }))
    .filter((change) => change.before !== change.after);
}

function leaves(value: unknown, path = "", into = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) {
    if (path !== "") into.set(path, "null");
  } else if (Array.isArray(value) || typeof value !== "object") {
    into.set(path, typeof value === "string" ? value : JSON.stringify(value));
  } else {
    for (const [key, inner] of Object.entries(value)) leaves(inner, path === "" ? key : `${path}.${key}`, into);
  }
  return into;
}
