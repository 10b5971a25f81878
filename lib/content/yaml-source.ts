import { isScalar, LineCounter, parseDocument, type Document, type Node, type Scalar } from "yaml";
import type * as z from "zod";
import type { Problem } from "@/lib/content/problem";

type Path = readonly PropertyKey[];

/** A YAML file with the place of every value in it. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** Faults of the YAML itself. */
  readonly problems: readonly Problem[];
  /** Line, from 1, of the value at `path`, or of the nearest value around it. */
  lineOf(path: Path): number;
  /** Line of the file that holds line `line` (from 1) of the text at `path`; exact for `|` blocks, else where the text begins. */
  textLine(path: Path, line: number): number;
}

/** Reads YAML 1.2 (core schema) without anchors, aliases, tags and doubled keys. Never throws. */
export function readYaml(file: string, text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const problems = [...document.errors, ...document.warnings].map((fault): Problem => ({
    severity: "error",
    rule: "yaml",
    file,
    line: lineAt(fault.pos[0]),
    message: fault.message.split("\n")[0]?.replace(/ at line .*$/, "") ?? "unreadable YAML",
    remedy: "Correct the YAML; quote a value that holds a colon, or write it as a | block",
  }));
  let value: unknown;
  try {
    value = problems.length ? undefined : document.toJS({ maxAliasCount: 0 });
  } catch {
    problems.push({
      severity: "error",
      rule: "yaml",
      file,
      line: 1,
      message: "an alias (*name)",
      remedy: "Write the value out",
    });
  }
  const startOf = (path: Path) => nodeAt(document, path)?.range?.[0] ?? 0;
  return {
    file,
    value,
    problems,
    lineOf: (path) => lineAt(startOf(path)),
    textLine(path, line) {
      const node = nodeAt(document, path);
      const begins = lineAt(node?.range?.[0] ?? 0);
      return isScalar(node) && isBlock(node) ? begins + line : begins;
    },
  };
}

const isBlock = (node: Scalar): boolean => node.type === "BLOCK_LITERAL";

function nodeAt(document: Document.Parsed, path: Path): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (node !== undefined && node !== null) return node as Node; // with keepScalar, getIn gives nodes only
  }
  return undefined;
}

/** Parses the value at `path` of a file; what the schema refuses becomes problems with file, line and remedy. */
export function parseWith<T>(
  source: YamlSource,
  schema: z.ZodType<T>,
  value: unknown = source.value,
  path: Path = [],
): { readonly data: T | undefined; readonly problems: readonly Problem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.map((issue): Problem => {
    const at = [...path, ...issue.path, ...(issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])];
    return {
      severity: "error",
      rule: "schema",
      file: source.file,
      line: source.lineOf(at),
      message: `${at.map(String).join(".") || "the file"}: ${issue.message}`,
      remedy: remedyFor(issue),
    };
  });
  return { data: undefined, problems };
}

/** What an author can do about what a schema refuses. */
export function remedyFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return "Remove the field, or correct its spelling";
    case "invalid_type":
      return issue.input === undefined
        ? `Add it: ${issue.expected} expected`
        : `Write a value of type ${issue.expected}`;
    case "invalid_value":
      return `Write one of ${issue.values.map(String).join(", ")}`;
    default:
      return "Correct the value; docs/authoring.md lists the fields";
  }
}
