import { isDeepStrictEqual } from "node:util";
import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { type KeyOrder } from "@/lib/content/key-order";

/** Columns beyond which a text becomes a block, and a record (one line of a table, as in curriculum.yaml) is spread. */
const TEXT_WIDTH = 100;
const RECORD_WIDTH = 160;

/**
 * Canonical YAML: keys in the schema's order and unknown ones after them; two spaces; a record or list of short plain values on
 * one line where it fits, everything else spread; texts that are long, have several lines or would need escapes as `|` blocks;
 * no blank lines but one between the entries of a list when `spread` is set. Comments stay with what they stand at. Idempotent,
 * and never changes a value but for white space at the end of a text.
 * @throws {SyntaxError} when the text is no valid YAML.
 */
export function formatYaml(
  text: string,
  order: KeyOrder,
  { spread = false }: { readonly spread?: boolean } = {},
): string {
  const document = parseDocument(text, { uniqueKeys: true, stringKeys: true });
  const fault = document.errors[0];
  if (fault) throw new SyntaxError(fault.message);
  const before: unknown = trimTexts(document.toJS());
  const root = document.contents;
  if (root) {
    arrange(root, order);
    style(root, true);
    if (spread && isSeq(root))
      for (const entry of root.items.slice(1)) if (isCollection(entry)) entry.spaceBefore = true;
  }
  const formatted = document.toString({ lineWidth: 0, indent: 2, singleQuote: false, flowCollectionPadding: true });
  if (!isDeepStrictEqual(trimTexts(parseDocument(formatted).toJS()), before))
    throw new Error("formatting would change a value; this is a defect of the formatter, the file is left as it was");
  return formatted;
}

function arrange(node: unknown, order: KeyOrder): void {
  if (isSeq(node))
    for (const item of node.items) {
      arrange(item, order.element(kindOf(item)));
      liftComment(item);
    }
  if (!isMap(node)) return;
  const rank = (pair: Pair) => {
    const index = order.keys.indexOf(keyOf(pair));
    return index === -1 ? order.keys.length : index;
  };
  node.items = node.items.toSorted((a, b) => rank(a) - rank(b)); // stable: unknown keys keep their order
  for (const pair of node.items) arrange(pair.value, order.child(keyOf(pair)));
}

/** A comment above an entry's first key is written above the entry, where it would be read back. */
function liftComment(entry: unknown): void {
  const first = isMap(entry) ? entry.items[0]?.key : undefined;
  if (!isMap(entry) || !isScalar(first) || !first.commentBefore) return;
  entry.commentBefore = [entry.commentBefore, first.commentBefore].filter(Boolean).join("\n");
  first.commentBefore = null;
}

/** Sets the style of every node and returns the width of a node on one line, or Infinity where it cannot stand on one. */
function style(node: Node, isRoot = false): number {
  node.spaceBefore = false;
  if (isScalar(node)) return styleScalar(node);
  if (!isMap(node) && !isSeq(node)) return Infinity;
  let width = 4;
  for (const item of node.items) {
    if (isPair(item)) {
      if (isScalar(item.key)) width += style(item.key) + 4;
      width += item.value === null ? 0 : style(item.value as Node); // parsed documents hold nodes
    } else width += style(item as Node) + 2;
  }
  const isText = isMap(node) && node.items.some((pair) => keyOf(pair) === "zh");
  const nested = isSeq(node)
    ? node.items.some((item) => isCollection(item))
    : node.items.some((pair) => isMap(pair.value));
  const fits = !isRoot && !isText && !nested && !hasComment(node) && width <= RECORD_WIDTH;
  node.flow = node.items.length === 0 || fits;
  return fits ? width : Infinity;
}

function styleScalar(node: Scalar): number {
  if (typeof node.value !== "string")
    return node.comment || node.commentBefore ? Infinity : String(node.source ?? node.value).length;
  if (node.value.includes("\n")) node.value = node.value.trimEnd();
  const text = node.value as string; // trimmed above, still a string
  const isBlock =
    text.includes("\n") || displayWidth(text) > TEXT_WIDTH || /["\\]/.test(text) || /^['`*&!%@|>]/.test(text);
  node.type = isBlock && text.trim() !== "" ? Scalar.BLOCK_LITERAL : Scalar.PLAIN;
  return /^[\w./+@%-]+( [\w./+@%-]+)*$|^https:\/\/[^\s,[\]{}]+$/.test(text) ? text.length : Infinity;
}

const hasComment = (node: YAMLMap | YAMLSeq): boolean =>
  Boolean(node.comment) ||
  node.items.some((item) =>
    (isPair(item) ? [item.key, item.value] : [item]).some(
      (part) => (isScalar(part) || isCollection(part)) && Boolean(part.comment ?? part.commentBefore),
    ),
  );

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);

function kindOf(node: unknown): string | undefined {
  const kind: unknown = isMap(node) ? node.get("kind") : undefined;
  return typeof kind === "string" ? kind : undefined;
}

/** A Chinese character takes two columns. */
const displayWidth = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);

function trimTexts(value: unknown): unknown {
  if (typeof value === "string") return value.trimEnd();
  if (Array.isArray(value)) return value.map(trimTexts);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, trimTexts(inner)]));
}
