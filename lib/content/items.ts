import * as z from "zod";
import { type ItemEnvelope, itemEnvelope } from "@/lib/content/schema";
import type { Problem } from "@/lib/content/problem";
import { parseWith, readYaml, type YamlSource } from "@/lib/content/yaml-source";
import { authoredBase } from "@/lib/items/contract";

/** What the content engine needs of the generated registry of item kinds. */
export type ContentKinds = Readonly<Record<string, { readonly version: number; readonly authored: z.ZodType }>>;

const anyBody = z.looseObject(authoredBase.shape);

/** One item of a chapter: its envelope, and the body that its kind's `authored` schema gave. */
export interface ContentItem extends ItemEnvelope {
  readonly body: z.output<typeof anyBody>;
}

const envelopeKeys = new Set(Object.keys(itemEnvelope.shape));
const head = z.looseObject({ kind: z.string() });

/**
 * Parses items.yaml or questions.yaml: each entry holds the envelope's fields and the body's side by side. What cannot be read
 * is left out of `items` and named in `problems`.
 */
export function parseItems(
  file: string,
  text: string,
  kinds: ContentKinds,
): { readonly items: readonly ContentItem[]; readonly source: YamlSource; readonly problems: readonly Problem[] } {
  const source = readYaml(file, text);
  const problems: Problem[] = [...source.problems];
  const items: ContentItem[] = [];
  if (problems.length) return { items, source, problems };
  const list = parseWith(source, z.array(z.unknown()), source.value ?? []);
  problems.push(...list.problems);
  for (const [index, entry] of (list.data ?? []).entries()) {
    const result = parseItem(source, entry, index, kinds);
    problems.push(...result.problems);
    if (result.item) items.push(result.item);
  }
  return { items, source, problems };
}

function parseItem(source: YamlSource, entry: unknown, index: number, kinds: ContentKinds) {
  const named = parseWith(source, head, entry, [index]);
  if (!named.data) return { item: undefined, problems: named.problems };
  const kind = Object.hasOwn(kinds, named.data.kind) ? kinds[named.data.kind] : undefined;
  if (!kind) {
    const message = `${index}.kind: there is no item kind "${named.data.kind}"`;
    const remedy = `Use one of ${Object.keys(kinds).join(", ")}`;
    return { item: undefined, problems: [fault(source, [index, "kind"], message, remedy)] };
  }
  const fields = Object.entries(named.data);
  const envelope = parseWith(
    source,
    itemEnvelope,
    pick(fields, (key) => envelopeKeys.has(key)),
    [index],
  );
  const body = parseWith(
    source,
    kind.authored,
    pick(fields, (key) => !envelopeKeys.has(key)),
    [index],
  );
  const problems = [...envelope.problems, ...body.problems];
  if (!envelope.data || body.data === undefined) return { item: undefined, problems };
  if (envelope.data.version !== kind.version) {
    const message = `${index}.version: version ${envelope.data.version} of ${envelope.data.kind} is not the present one`;
    return {
      item: undefined,
      problems: [fault(source, [index, "version"], message, `Write version: ${kind.version}`)],
    };
  }
  return { item: { ...envelope.data, body: anyBody.parse(body.data) }, problems };
}

const pick = (fields: readonly [string, unknown][], keep: (key: string) => boolean) =>
  Object.fromEntries(fields.filter(([key]) => keep(key)));

const fault = (source: YamlSource, path: readonly PropertyKey[], message: string, remedy: string): Problem => ({
  severity: "error",
  rule: "schema",
  file: source.file,
  line: source.lineOf(path),
  message,
  remedy,
});
