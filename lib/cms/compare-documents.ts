import { canonicalJson } from "@/lib/core/canonical-json";

/** A place in a document, e.g. `["body", "choices", 0, "text", "zh"]`. */
export type DocumentPath = readonly (string | number)[];

/** One difference. `path` is the place in the newer document, or in the older one for what was removed. */
export type Change =
  | { readonly kind: "added"; readonly path: DocumentPath; readonly after: unknown }
  | { readonly kind: "removed"; readonly path: DocumentPath; readonly before: unknown }
  | { readonly kind: "changed"; readonly path: DocumentPath; readonly before: unknown; readonly after: unknown }
  /** An entry of a list that only changed its place among those that stayed; numbers count from 0. */
  | { readonly kind: "moved"; readonly path: DocumentPath; readonly from: number; readonly to: number };

/**
 * What changed from one document to another, in the order in which the newer one is read. Entries of lists are told apart by their
 * `id` where all have one, else those that stayed as they were stand for themselves and the others are taken in their order.
 */
export function compareDocuments(before: unknown, after: unknown): readonly Change[] {
  return compare(before, after, []);
}

function compare(before: unknown, after: unknown, path: DocumentPath): Change[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path);
  if (isRecord(before) && isRecord(after)) return compareRecords(before, after, path);
  return [{ kind: "changed", path, before, after }];
}

function compareRecords(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  path: DocumentPath,
): Change[] {
  const removed = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [
    ...Object.keys(after).flatMap((key): Change[] =>
      Object.hasOwn(before, key)
        ? compare(before[key], after[key], [...path, key])
        : [{ kind: "added", path: [...path, key], after: after[key] }],
    ),
    ...removed.map((key): Change => ({ kind: "removed", path: [...path, key], before: before[key] })),
  ];
}

function compareLists(before: readonly unknown[], after: readonly unknown[], path: DocumentPath): Change[] {
  /** Pairs of places, by the place in the newer list. */
  const partner = new Map<number, number>();
  const names = { before: namesOf(before), after: namesOf(after) };
  if (names.before && names.after) {
    names.after.forEach((name, index) => {
      const at = names.before!.indexOf(name);
      if (at >= 0) partner.set(index, at);
    });
  } else pairByOrder(before, after, partner);
  const stayed = longestRising([...partner.entries()].toSorted(([one], [other]) => one - other).map(([, at]) => at));
  const paired = new Set(partner.values());
  return [
    ...after.flatMap((value, index): Change[] => {
      const at = partner.get(index);
      const here = [...path, index];
      if (at === undefined) return [{ kind: "added", path: here, after: value }];
      const moved: Change[] = stayed.has(at) ? [] : [{ kind: "moved", path: here, from: at, to: index }];
      return [...moved, ...compare(before[at], value, here)];
    }),
    ...before.flatMap((value, index): Change[] =>
      paired.has(index) ? [] : [{ kind: "removed", path: [...path, index], before: value }],
    ),
  ];
}

/** The ids of a list whose entries all have one of their own; undefined for any other. */
function namesOf(list: readonly unknown[]): readonly unknown[] | undefined {
  const ids = list.map((entry) => (isRecord(entry) ? (entry["id"] ?? entry["name"]) : undefined));
  return ids.every((id) => typeof id === "string" && id !== "") && new Set(ids).size === ids.length ? ids : undefined;
}

/** Equal entries are pairs; of what is left, entries that follow the same neighbours are. */
function pairByOrder(before: readonly unknown[], after: readonly unknown[], partner: Map<number, number>): void {
  const texts = before.map(canonicalJson);
  const free = new Set(before.keys());
  after.forEach((value, index) => {
    const text = canonicalJson(value);
    const at = [...free].find((each) => texts[each] === text);
    if (at === undefined) return;
    partner.set(index, at);
    free.delete(at);
  });
  after.forEach((value, index) => {
    if (partner.has(index)) return;
    // Beside the same neighbour as before, else at the same place.
    const wanted = [(partner.get(index - 1) ?? -2) + 1, (partner.get(index + 1) ?? -1) - 1, index];
    const at = wanted.find((each) => free.has(each) && typeof before[each] === typeof value);
    if (at === undefined) return;
    partner.set(index, at);
    free.delete(at);
  });
}

/** The members of a longest rising part of `places`: what need not be called moved. */
function longestRising(places: readonly number[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly previous: number }[] = [];
  places.forEach((place, index) => {
    let longest = { length: 1, previous: -1 };
    for (let at = 0; at < index; at++)
      if (places[at]! < place && best[at]!.length >= longest.length)
        longest = { length: best[at]!.length + 1, previous: at };
    best.push(longest);
  });
  const length = Math.max(0, ...best.map((each) => each.length));
  const members = new Set<number>();
  for (let at = best.findIndex((each) => each.length === length); at >= 0; at = best[at]!.previous)
    members.add(places[at]!);
  return members;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
