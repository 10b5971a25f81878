import "server-only";

/** A path with the values of its parameters taken out, so that logs name the route and no person's thing. */
export function routePattern(path: string, params: Readonly<Record<string, string | string[] | undefined>>): string {
  const names = new Map<string, string>();
  for (const [name, value] of Object.entries(params)) {
    for (const part of Array.isArray(value) ? value : [value]) if (part !== undefined) names.set(part, `:${name}`);
  }
  return path
    .split("/")
    .map((segment) => names.get(decode(segment)) ?? segment)
    .join("/");
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
