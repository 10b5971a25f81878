import { FileRefused, type ImportedItem, type ItemFate, type Reading, type Reason } from "@/lib/exchange/contract";
import { decodeText, limitItems } from "@/lib/exchange/decode-text";
import { readingOf, toImported } from "@/lib/exchange/draft";
import { ENVELOPE_FIELDS, readEnvelope } from "@/lib/exchange/envelope";
import { isKindName, type KindName } from "@/lib/exchange/open-item";
import { leftOut, reason } from "@/lib/exchange/reasons";
import { splitEntries, type YamlEntry } from "@/lib/exchange/yaml/split-entries";
import { kinds } from "@/lib/items/kinds.generated";
import { upgradeBody } from "@/lib/items/upgrade";
import { versions } from "@/lib/items/versions.generated";

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * Reads items in the YAML of content/. Fields that no schema knows are told with their line, and left.
 * @throws {FileRefused}
 */
export function readYamlItems(bytes: Uint8Array): Reading {
  const entries = splitEntries(decodeText(bytes));
  limitItems(entries.length);
  if (!entries.some(({ value, isTooLong }) => isTooLong || (isFields(value) && "kind" in value)))
    throw new FileRefused("not-this-format");
  return readingOf(entries.map((entry, index) => readEntry(entry, index + 1)));
}

function readEntry({ value, isTooLong, lineOf }: YamlEntry, place: number): ImportedItem | ItemFate {
  if (isTooLong) return leftOut(`#${place}`, "", reason("too-long", lineOf([])));
  if (!isFields(value)) return leftOut(`#${place}`, "", reason("unreadable", lineOf([])));
  const { id, kind, version, ...rest } = value;
  const name = typeof id === "string" ? id : `#${place}`;
  if (typeof kind !== "string" || !isKindName(kind)) return leftOut(name, "", reason("unknown-kind", textOf(kind)));
  const given = Object.fromEntries(ENVELOPE_FIELDS.flatMap((field) => (field in rest ? [[field, rest[field]]] : [])));
  const { envelope, refused } = readEnvelope({ use: "practice", ...given });
  const written = Object.fromEntries(Object.entries(rest).filter(([key]) => !(key in given)));
  const reasons: Reason[] = refused.map((field) => reason("field-refused", `${field}:${lineOf([field])}`));
  const upgraded = upgrade(kind, version, written);
  if ("code" in upgraded) return leftOut(name, "", upgraded);
  const { body, unknown } = dropUnknown(kind, upgraded.body);
  reasons.push(...unknown.map((at) => reason("unknown-field", `${at.map(String).join(".")}:${lineOf(at)}`)));
  return toImported({
    ...{ kind, body, envelope, place, reasons, lineOf },
    id: id === undefined ? undefined : textOf(id),
  });
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

/** The body as the kind writes it today; an entry without a version is taken to be of today. */
function upgrade(kind: KindName, version: unknown, body: Fields): { readonly body: Fields } | Reason {
  const present = kinds[kind].version;
  const from = version === undefined ? present : version;
  if (typeof from !== "number" || !Number.isInteger(from) || from < 1 || from > present)
    return reason("newer-version", textOf(version));
  try {
    const upgraded = upgradeBody(versions[kind], body, from, present);
    return { body: isFields(upgraded) ? upgraded : body };
  } catch {
    return { body }; // an old body that breaks its own version's form: a draft, and its problems are told
  }
}

/** The body without the fields that its kind's schema refuses to know, and where they stood. */
function dropUnknown(kind: KindName, given: Fields) {
  const unknown: PropertyKey[][] = [];
  const body = structuredClone(given);
  for (const issue of kinds[kind].authored.safeParse(given).error?.issues ?? []) {
    if (issue.code !== "unrecognized_keys") continue;
    const holder = issue.path.reduce<unknown>((at, key) => (at as Fields | undefined)?.[String(key)], body);
    if (!isFields(holder)) continue;
    for (const key of issue.keys) {
      delete holder[key];
      unknown.push([...issue.path, key]);
    }
  }
  return { body, unknown };
}
