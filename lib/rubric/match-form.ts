import type { CompiledForm } from "@/lib/rubric/compile-rubric";
import { groupBy } from "@/lib/core/group-by";
import type { Hit, ReadAnswer } from "@/lib/rubric/read-answer";

/** The groups of a form found together: one hit each, in the order of the text. */
export type Match = readonly Hit[];

type Answer = Pick<ReadAnswer, "hits">;

/**
 * The first place where a form is asserted. Its groups stand unquoted in one unit of its scope; those that are to be `said`
 * stand under no negation, those to be `denied` under one. In a form with a denied group the others may stand either way:
 * "does not speed up inference" denies all of its words.
 */
export function findAsserted(form: CompiledForm, answer: Answer): Match | undefined {
  const hasDenied = form.groups.some(({ mode }) => mode === "denied");
  return findTogether(
    form,
    answer,
    form.scope,
    (mode) => (hit) => (mode === "denied" ? hit.isNegated : hasDenied || !hit.isNegated),
  );
}

/**
 * The first clause that says the opposite: a said group under a negation; or, in a form of at most two groups, a denied one
 * asserted. A longer form with a denied group names what is meant beside what is not: to say both denies neither.
 */
export function findOpposed(form: CompiledForm, answer: Answer): Match | undefined {
  const denied = form.groups.filter(({ mode }) => mode === "denied");
  const scope = typeof form.scope === "number" ? form.scope : "clause";
  if (denied.length > 0 && form.groups.length > 2) return undefined;
  if (denied.length > 0)
    return findTogether(form, answer, scope, (mode) => (hit) => mode !== "denied" || !hit.isNegated);
  return findTogether(
    form,
    answer,
    scope,
    () => () => true,
    (match) => match.some((hit) => hit.isNegated),
  );
}

/**
 * The first place where the words of a form stand as the view of others, a rejected statement or a question, whatever else is said of them:
 * why a text that holds them does not count.
 */
export function findQuoted(form: CompiledForm, answer: Answer): Match | undefined {
  return findTogether(
    form,
    answer,
    form.scope,
    () => () => true,
    (match) => match.some((hit) => hit.isQuoted),
    true,
  );
}

type Test = (hit: Hit) => boolean;

function findTogether(
  { groups }: CompiledForm,
  { hits }: Answer,
  scope: CompiledForm["scope"],
  testFor: (mode: "said" | "denied") => Test,
  accepts: (match: Match) => boolean = () => true,
  takesQuoted = false,
): Match | undefined {
  // Most forms fail here, before anything is collected.
  if (!groups.every(({ mode, atoms }) => mode === "absent" || atoms.some((atom) => hits.has(atom)))) return undefined;
  const units = typeof scope === "number" ? "clause" : scope;
  const unitOf = (hit: Hit) => (units === "answer" ? 0 : hit[units]);
  const absent = new Set<number>();
  const lists: Hit[][] = [];
  for (const { mode, atoms } of groups) {
    const all = atoms.flatMap((atom) => hits.get(atom) ?? []).filter((hit) => takesQuoted || !hit.isQuoted);
    if (mode === "absent") for (const hit of all) absent.add(unitOf(hit));
    else {
      const fitting = all.filter(testFor(mode));
      if (fitting.length === 0) return undefined;
      lists.push(fitting);
    }
  }
  const byUnit = lists.map((list) => groupBy(list, unitOf));
  for (const unit of byUnit[0]?.keys() ?? []) {
    if (absent.has(unit)) continue;
    const inUnit = byUnit.map((map) => map.get(unit) ?? []);
    if (inUnit.some((list) => list.length === 0)) continue;
    const match = nearest(inUnit);
    const words = Math.max(...match.map(({ to }) => to)) - Math.min(...match.map(({ from }) => from));
    if ((typeof scope !== "number" || words <= scope) && accepts(match)) return match;
  }
  return undefined;
}

/** One hit of each list such that they lie as near together as they can: the smallest window over the merged lists. */
function nearest(lists: readonly (readonly Hit[])[]): Match {
  const merged = lists
    .flatMap((list, group) => list.map((hit) => ({ hit, group })))
    .sort((a, b) => a.hit.from - b.hit.from || a.hit.to - b.hit.to);
  const inside = new Map<number, number>();
  let best: { from: number; to: number; width: number } | undefined;
  let from = 0;
  for (const [to, { group }] of merged.entries()) {
    inside.set(group, (inside.get(group) ?? 0) + 1);
    while (inside.size === lists.length) {
      const width = (merged[to]?.hit.to ?? 0) - (merged[from]?.hit.from ?? 0);
      if (!best || width < best.width) best = { from, to, width };
      const leaving = merged[from]?.group ?? 0;
      const left = (inside.get(leaving) ?? 1) - 1;
      if (left === 0) inside.delete(leaving);
      else inside.set(leaving, left);
      from++;
    }
  }
  const window = merged.slice(best?.from, (best?.to ?? 0) + 1);
  return lists
    .flatMap((_list, group) => window.findLast((entry) => entry.group === group)?.hit ?? [])
    .sort((a, b) => a.start - b.start);
}
