const MAX_DEPTH = 3;
const MAX_ENTRIES = 100;

/** A value as a console shows it: texts bare at the top and quoted inside, objects with their entries, cycles named. */
export function formatValue(value: unknown, depth = 0, above: readonly object[] = []): string {
  switch (typeof value) {
    case "string":
      return depth === 0 ? value : JSON.stringify(value);
    case "bigint":
      return `${value}n`;
    case "symbol":
      return value.toString();
    case "function":
      return `[${/^class\b/.test(String(value)) ? "class" : "function"} ${value.name || "(anonymous)"}]`;
    case "object":
      return value === null ? "null" : formatObject(value, depth, above);
    default:
      return Object.is(value, -0) ? "-0" : String(value);
  }
}

function formatObject(value: object, depth: number, above: readonly object[]): string {
  if (above.includes(value)) return "[circular]";
  if (value instanceof Error) return value.stack?.split("\n    at ")[0] ?? `${value.name}: ${value.message}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  if (value instanceof RegExp) return String(value);
  const name = nameOf(value);
  if (depth > MAX_DEPTH) return Array.isArray(value) ? "[…]" : `${name}{…}`;
  const inner = (each: unknown) => formatValue(each, depth + 1, [...above, value]);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const list = Array.from(value as ArrayLike<unknown>, inner);
    return `${Array.isArray(value) ? "" : name}[${shorten(list)}]`;
  }
  if (value instanceof Map)
    return `Map(${value.size}) {${shorten([...value].map(([key, each]) => `${inner(key)} => ${inner(each)}`))}}`;
  if (value instanceof Set) return `Set(${value.size}) {${shorten([...value].map(inner))}}`;
  const entries = Object.entries(value).map(
    ([key, each]) => `${/^[\w$]+$/.test(key) ? key : JSON.stringify(key)}: ${inner(each)}`,
  );
  return `${name}{${entries.length > 0 ? ` ${shorten(entries)} ` : ""}}`;
}

function nameOf(value: object): string {
  const prototype = Object.getPrototypeOf(value) as { constructor?: { name?: unknown } } | null; // of any object
  if (prototype === Object.prototype || prototype === null) return "";
  const name = prototype.constructor?.name;
  return typeof name === "string" && name !== "" ? `${name} ` : "";
}

function shorten(parts: readonly string[]): string {
  const rest = parts.length - MAX_ENTRIES;
  return [...parts.slice(0, MAX_ENTRIES), ...(rest > 0 ? [`… ${rest} more`] : [])].join(", ");
}
