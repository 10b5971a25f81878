import { Document, isMap, isSeq, parseDocument } from "yaml";
import type { ContentRegistries } from "@/lib/content/content-files";
import { dropDefaults } from "@/lib/content/drop-defaults";
import { formatContentFile } from "@/lib/content/format-content";
import { type ContentItem, parseItems } from "@/lib/content/items";
import { itemEnvelope } from "@/lib/content/schema";
import { canonicalJson } from "@/lib/core/canonical-json";

/** An item as a file of content/ holds it: the fields of its envelope and of its body side by side. */
export type Entry = Readonly<Record<string, unknown>> & { readonly id: string; readonly kind: string };

export interface EntryChanges {
  /** Those that replace an entry of the same id. */
  readonly write: readonly Entry[];
  /** New ones, which follow at the end in the order of their ids. */
  readonly add: readonly Entry[];
  /** Ids. */
  readonly remove: readonly string[];
}

/** Lines of a file: what stands between two entries, and the entry below it. */
interface Part {
  readonly gap: readonly string[];
  readonly lines: readonly string[];
}

/**
 * The text of an items.yaml or questions.yaml with some entries written anew, in canonical form. No other line changes, and of a
 * written entry only the fields that differ: comments and the ways of writing of the others stay.
 * @throws {Error} when an entry that is to be written is not in the file
 */
export function writeEntries(path: string, text: string, changes: EntryChanges, registries: ContentRegistries): string {
  const { parts, rest } = splitEntries(text);
  const written = new Map(changes.write.map((entry) => [entry.id, entry]));
  const kept = parts.flatMap((part): Part[] => {
    const id = idOf(part.lines);
    const entry = id === undefined ? undefined : written.get(id);
    if (id !== undefined && changes.remove.includes(id))
      return part.gap.some(isComment) ? [{ ...part, lines: [] }] : [];
    if (!entry) return [part];
    written.delete(entry.id);
    return [{ ...part, lines: rewrite(path, part.lines, entry, registries) }];
  });
  const [missing] = written.keys();
  if (missing !== undefined) throw new Error(`${path} holds no item "${missing}"`);
  const added = changes.add
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => ({ gap: [""], lines: rewrite(path, undefined, entry, registries) }));
  const lines = [...kept, ...added].flatMap(({ gap, lines: own }) => [...gap, ...own]);
  while (lines[0] === "") lines.shift();
  const all = [...lines, ...rest].join("\n").trim();
  return all === "" ? "[]\n" : `${all}\n`;
}

const isComment = (line: string): boolean => line.startsWith("#");

/** In canonical form an entry begins at the margin, and nothing within it does. */
function splitEntries(text: string): { parts: Part[]; rest: string[] } {
  const parts: Part[] = [];
  let gap: string[] = [];
  let lines: string[] = [];
  const close = () => {
    if (lines.length === 0) return;
    const last = lines.findLastIndex((line) => line !== "" && !isComment(line));
    parts.push({ gap, lines: lines.slice(0, last + 1) });
    gap = lines.slice(last + 1);
    lines = [];
  };
  for (const line of text.replace(/\n$/, "").split("\n")) {
    if (line.startsWith("- ")) close();
    if (lines.length > 0 || line.startsWith("- ")) lines.push(line);
    else if (line.trim() !== "[]") gap.push(line);
  }
  close();
  return { parts, rest: gap };
}

function idOf(lines: readonly string[]): string | undefined {
  const id: unknown =
    /^- id: ([a-z0-9-]+)$/.exec(lines[0] ?? "")?.[1] ?? parseDocument(lines.join("\n")).getIn([0, "id"]);
  return typeof id === "string" ? id : undefined;
}

function rewrite(
  path: string,
  old: readonly string[] | undefined,
  entry: Entry,
  registries: ContentRegistries,
): readonly string[] {
  const read = old && parseItems(path, old.join("\n"), registries.kinds).items[0];
  const before = read && read.kind === entry.kind ? flatten(read) : undefined;
  const was: Readonly<Record<string, unknown>> = before ?? {};
  const changed = [...new Set([...Object.keys(was), ...Object.keys(entry)])].filter(
    (key) => asText(was[key]) !== asText(entry[key]),
  );
  if (old && changed.length === 0) return old;
  const lean = dropDefaults(entry, (value) => readEntry(path, value, registries));
  const document = old && before ? parseDocument(old.join("\n")) : new Document([{}]);
  const node: unknown = isSeq(document.contents) ? document.contents.items[0] : undefined;
  if (!isMap(node)) throw new Error(`${path}: the item "${entry.id}" is no map`);
  for (const key of changed) {
    if (lean[key] === undefined) node.delete(key);
    else node.set(key, document.createNode(lean[key]));
  }
  const formatted = formatContentFile(path, document.toString({ lineWidth: 0 }), registries);
  if (formatted === undefined) throw new Error(`${path} is no file of items`);
  return formatted.trimEnd().split("\n");
}

const asText = (value: unknown): string => (value === undefined ? "" : canonicalJson(value));

/** An item's fields side by side. */
export function flatten<T extends Pick<ContentItem, "id" | "kind"> & { readonly body: object }>(item: T): Entry {
  const { body, ...envelope } = item;
  return { ...envelope, ...body };
}

function readEntry(path: string, value: unknown, { kinds }: ContentRegistries): Entry {
  const entry = value as Record<string, unknown>; // built above from an entry
  const names = new Set(Object.keys(itemEnvelope.shape));
  const pick = (isEnvelope: boolean) =>
    Object.fromEntries(Object.entries(entry).filter(([key]) => names.has(key) === isEnvelope));
  const envelope = itemEnvelope.parse(pick(true));
  const kind = kinds[envelope.kind];
  if (!kind) throw new Error(`${path}: there is no item kind "${envelope.kind}"`);
  return { ...envelope, ...(kind.authored.parse(pick(false)) as object) };
}
