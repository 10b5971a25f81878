import type { NamedPart } from "@/lib/items/contract";

/** One variant of one revision, as far as answers to it are concerned. */
export interface Variant {
  readonly kind: string;
  readonly parts: readonly NamedPart[];
  /** What else its answers are about, as plain data. */
  readonly asked: unknown;
}

/** Why an answer to one variant says nothing about another: another kind, other things to choose from, or something else is asked. */
export type Misfit = "kind" | "parts" | "asked";

/** Gives an answer in the ids of the other variant. */
export type Carry = (answer: unknown) => unknown;

/**
 * How answers to the variant `from` read as answers to `to`, or why they do not. Both are drawn by the same randomness, so what is
 * drawn alike in both is the same; ids of parts may differ where texts do.
 */
export function carryBetween(from: Variant, to: Variant): Carry | Misfit {
  if (from.kind !== to.kind) return "kind";
  const ids = pairParts(from.parts, to.parts);
  if (!ids) return "parts";
  if (JSON.stringify(from.asked) !== JSON.stringify(to.asked)) return "asked";
  return (answer) => rename(answer, ids);
}

/**
 * Which part of `to` each part of `from` is, by id; undefined unless all of both lists are paired. Parts with a name of their author's
 * are paired by it. Others by their texts in both languages, then in one of them, and what is left by its authored place: a
 * wording that was mended keeps its place, and choices that only changed places keep their words.
 */
export function pairParts(
  from: readonly NamedPart[],
  to: readonly NamedPart[],
): ReadonlyMap<string, string> | undefined {
  const pairs = new Map<string, string>();
  if (from.length !== to.length) return undefined;
  for (const isSame of RULES) {
    const taken = new Set(pairs.values());
    for (const part of from) {
      if (pairs.has(part.id)) continue;
      const match = to.find((other) => !taken.has(other.id) && other.list === part.list && isSame(part, other));
      if (!match) continue;
      pairs.set(part.id, match.id);
      taken.add(match.id);
    }
  }
  return pairs.size === from.length ? pairs : undefined;
}

type SameRule = (one: NamedPart, other: NamedPart) => boolean;
const isUnnamed: SameRule = (one, other) => one.key === undefined && other.key === undefined;

const RULES: readonly SameRule[] = [
  (one, other) => one.key !== undefined && one.key === other.key,
  (one, other) => isUnnamed(one, other) && readsAlike(one, other, "zh") && readsAlike(one, other, "en"),
  (one, other) => isUnnamed(one, other) && (readsAlike(one, other, "zh") || readsAlike(one, other, "en")),
  (one, other) => isUnnamed(one, other) && one.place === other.place,
];

function readsAlike(one: NamedPart, other: NamedPart, locale: "zh" | "en"): boolean {
  return one.text !== undefined && one.text[locale] === other.text?.[locale];
}

/** The value with every text that is an id, key of an object or not, replaced. Ids are random, so nobody types one. */
function rename(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((entry) => rename(entry, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [ids.get(key) ?? key, rename(entry, ids)]));
}
