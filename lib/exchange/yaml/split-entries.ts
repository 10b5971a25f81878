import { readYaml } from "@/lib/content/yaml-source";
import { FileRefused } from "@/lib/exchange/contract";
import { limitItems, MAX_ITEM_CHARACTERS } from "@/lib/exchange/decode-text";

/** One entry of a list of items, with the line of the file that holds what stands at a path in it. */
export interface YamlEntry {
  /** Undefined for one that is longer than an item may be. */
  readonly value: unknown;
  readonly isTooLong: boolean;
  lineOf(path: readonly PropertyKey[]): number;
}

const MAX_DEPTH = 40;

/**
 * The entries of a YAML list. A block list is taken apart where its entries begin, before anything is parsed: the parser gathers every
 * fault of a text, each at a price, so it is given one entry at a time and stops the file at the first fault.
 * @throws {FileRefused}
 */
export function splitEntries(text: string): readonly YamlEntry[] {
  const lines = text.split("\n");
  const starts = lines.flatMap((line, index) => (/^-(?:\s|$)/.test(line) ? [index] : []));
  const first = lines.findIndex((line) => !/^(?:\s*(?:#.*)?|---\s*)$/.test(line));
  if (first < 0) throw new FileRefused("empty");
  if (starts[0] !== first) return readWhole(text);
  limitItems(starts.length);
  return starts.map((start, index) => {
    const entry = lines.slice(start, starts[index + 1] ?? lines.length).join("\n");
    if (entry.length > MAX_ITEM_CHARACTERS) return { value: undefined, isTooLong: true, lineOf: () => start + 1 };
    const { value, lineOf } = parse(entry, start);
    if (!Array.isArray(value) || value.length !== 1) throw new FileRefused("not-this-format", String(start + 1));
    return { value: value[0] as unknown, isTooLong: false, lineOf: (path) => lineOf([0, ...path]) };
  });
}

/** A list in brackets, or one item alone. */
function readWhole(text: string): readonly YamlEntry[] {
  if (text.length > MAX_ITEM_CHARACTERS) throw new FileRefused("not-this-format");
  const { value, lineOf } = parse(text, 0);
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => ({
      ...{ value: entry, isTooLong: false },
      lineOf: (path) => lineOf([index, ...path]),
    }));
  return [{ value, isTooLong: false, lineOf }];
}

/** No value of an item is nested so, and each bracket that nothing opened is a fault that the parser describes at length. */
const BRACKETS = /[{}[\]]{100}/;

function parse(text: string, before: number) {
  if (BRACKETS.test(text)) throw new FileRefused("not-this-format", String(before + 1));
  let source: ReturnType<typeof readYaml>;
  try {
    source = readYaml("items.yaml", text);
  } catch {
    throw new FileRefused("not-this-format"); // nested beyond the stack of the parser
  }
  const problem = source.problems[0];
  if (problem) throw new FileRefused("not-this-format", `${problem.line + before}: ${problem.message}`);
  if (depthOf(source.value) > MAX_DEPTH) throw new FileRefused("not-this-format");
  return { value: source.value, lineOf: (path: readonly PropertyKey[]) => source.lineOf(path) + before };
}

/** Depth of nesting, as far as it matters: whoever walks a value has a stack. */
function depthOf(value: unknown, depth = 0): number {
  if (depth > MAX_DEPTH || value === null || typeof value !== "object") return depth;
  return Object.values(value).reduce<number>((deepest, inner) => Math.max(deepest, depthOf(inner, depth + 1)), depth);
}
