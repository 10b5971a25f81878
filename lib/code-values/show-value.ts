import { tagOf, type Json } from "@/lib/code-values/decode";

type Style = "python" | "javascript" | "typescript";

const WORDS = {
  python: {
    null: "None",
    true: "True",
    false: "False",
    NaN: "nan",
    Infinity: "inf",
    "-Infinity": "-inf",
    "-0": "-0.0",
  },
  javascript: {
    null: "null",
    true: "true",
    false: "false",
    NaN: "NaN",
    Infinity: "Infinity",
    "-Infinity": "-Infinity",
    "-0": "-0",
  },
};

/** Numbers keep the text in which they stand: 3.0 is no 3 to a reader of Python. */
function show(value: Json | string, style: "python" | "javascript"): string {
  const words = WORDS[style];
  if (value === null) return words.null;
  if (typeof value === "boolean") return value ? words.true : words.false;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  const list = (inner: readonly Json[]) => inner.map((each) => show(each, style)).join(", ");
  if (Array.isArray(value)) return `[${list(value as readonly Json[])}]`;
  const tagged = tagOf(value);
  if (tagged) return showTagged(tagged[0], tagged[1], style, list);
  const entries = Object.entries(value as Record<string, Json>);
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}: ${show(each, style)}`).join(", ")}}`;
}

function showTagged(
  tag: string,
  inner: Json,
  style: "python" | "javascript",
  list: (inner: readonly Json[]) => string,
): string {
  const isPython = style === "python";
  switch (tag) {
    case "$int":
      return isPython ? String(inner) : `${String(inner)}n`;
    case "$float":
      return WORDS[style][inner as "NaN" | "Infinity" | "-Infinity" | "-0"] ?? String(inner);
    case "$tuple": {
      const values = inner as readonly Json[];
      return isPython ? `(${list(values)}${values.length === 1 ? "," : ""})` : `[${list(values)}]`;
    }
    case "$set": {
      const values = inner as readonly Json[];
      if (!isPython) return `new Set([${list(values)}])`;
      return values.length === 0 ? "set()" : `{${list(values)}}`;
    }
    case "$map": {
      const pairs = (inner as readonly (readonly [Json, Json])[]).map(
        ([key, each]) => [show(key, style), show(each, style)] as const,
      );
      return isPython
        ? `{${pairs.map(([key, each]) => `${key}: ${each}`).join(", ")}}`
        : `new Map([${pairs.map(([key, each]) => `[${key}, ${each}]`).join(", ")}])`;
    }
    case "$raw":
      return String(inner);
    case "$bytes":
      return isPython ? `base64(${JSON.stringify(inner)})` : `bytes(${JSON.stringify(inner)})`;
    default:
      return isPython ? "None" : "undefined";
  }
}

function parse(text: string): Json {
  // JSON.parse would make 3.0 a 3; a marked text is shown as it stands.
  const marked = text.replace(/("(?:[^"\\]|\\.)*")|(-?\d+\.0)(?![\d.eE])/g, (all, quoted: string | undefined) =>
    quoted ? all : `{"$raw":"${all}"}`,
  );
  return JSON.parse(marked) as Json; // JSON.parse gives nothing else
}

/** A value in canonical encoding as one would write it in the language. What is no encoding is shown as it is. */
export function showValue(text: string, style: Style): string {
  try {
    return show(
      style === "python" ? parse(text) : (JSON.parse(text) as Json),
      style === "python" ? "python" : "javascript",
    );
  } catch {
    return text;
  }
}

/** The call of a function with an encoded list of arguments: `f(1, [2.0])`. */
export function showCall(entry: string, inputs: string, style: Style): string {
  const list = showValue(inputs, style);
  return `${entry}(${list.slice(1, -1)})`;
}
