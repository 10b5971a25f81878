import type { Localized } from "@/lib/core/locale";
import type { NamedPart } from "@/lib/items/contract";

const SHOWN = 160;

/** An answer as a line of text, the ids of its view replaced by what they name: two answers that mean the same read alike. */
export function describeAnswer(answer: unknown, parts: readonly NamedPart[]): Localized {
  return { zh: describeIn("zh", answer, parts), en: describeIn("en", answer, parts) };
}

function describeIn(locale: "zh" | "en", answer: unknown, parts: readonly NamedPart[]): string {
  const names = new Map(parts.map(({ id, text, key, place }) => [id, text?.[locale] ?? key ?? String(place + 1)]));
  const line = write(answer, names).replace(/\s+/g, " ").trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line || "–";
}

function write(value: unknown, names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return joined(value.map((entry) => write(entry, names)));
  if (typeof value !== "object") return names.get(String(value)) ?? String(value);
  // Objects are records by id, whose order says nothing, or forms with fields, whose names mean nothing to a reader.
  const entries = Object.entries(value).map(([key, entry]) => {
    const name = names.get(key);
    return name === undefined ? write(entry, names) : `${name} → ${write(entry, names)}`;
  });
  return joined(Object.keys(value).some((key) => names.has(key)) ? entries.toSorted() : entries);
}

const joined = (texts: readonly string[]): string => texts.filter((text) => text !== "").join(" · ");
