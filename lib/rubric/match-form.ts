import type { CompiledForm } from "@/lib/rubric/compile-rubric";
import type { Hit, ReadAnswer } from "@/lib/rubric/read-answer";

/** The groups of a form found together: one hit each, in the order of the text. */
export type Match = readonly Hit[];

type Answer = Pick<ReadAnswer, "hits">;

/** Clauses, by number, in which nothing earns a mark. */
export type Tainted = ReadonlySet<number>;
const CLEAN: Tainted = new Set();

/**
 * The first place where a form is asserted. Its groups stand unquoted in one unit of its scope; those that are to be `said`
 * stand under no negation, those to be `denied` under one. In a form with a denied group the others may stand either way:
 * "does not speed up inference" denies all of its words. Clauses that are tainted do not count.
 */
export function findAsserted(form: CompiledForm, answer: Answer, tainted: Tainted = CLEAN): Match | undefined {
  return findMeant(form, answer, (hit) => !tainted.has(hit.clause));
}

/** The first place where a form is asserted of the thing itself: not of what it is compared with, and not as a mere supposition. */
export function findClaimed(form: CompiledForm, answer: Answer): Match | undefined {
  return findMeant(form, answer, (hit) => !hit.isAside);
}

/**
 * The first place where the groups of a form are meant as it says. A word that denies and is itself part of a group (不怕, "no longer") denies
 * none of the other groups: the form is about that denial.
 */
function findMeant(form: CompiledForm, answer: Answer, test: Test): Match | undefined {
  const hasDenied = form.groups.some(({ mode }) => mode === "denied");
  const clean = findTogether(
    form,
    answer,
    form.scope,
    (mode) => (hit) => test(hit) && (mode === "denied" ? hit.isNegated : hasDenied || !hit.isNegated),
  );
  if (clean || hasDenied || form.groups.length < 2) return clean;
  // Most forms stand under no denial: nothing is collected for them again.
  const isDenied = (atom: number) => answer.hits.get(atom)?.some(({ deniedBy }) => deniedBy !== undefined) ?? false;
  if (!form.groups.some(({ mode, atoms }) => mode === "said" && atoms.some(isDenied))) return undefined;
  return findTogether(
    form,
    answer,
    form.scope,
    () => (hit) => test(hit) && (!hit.isNegated || hit.deniedBy !== undefined),
    (match) => match.every((hit) => !hit.isNegated || match.some((each) => each !== hit && holds(each, hit.deniedBy))),
  );
}

const holds = ({ from, to }: Hit, token: number | undefined): boolean =>
  token !== undefined && from <= token && token < to;

/** The first clause in which the words of a form are called needless or without effect: of what is to be said, not of what is to be denied. */
export function findDismissed(form: CompiledForm, answer: Answer): Match | undefined {
  if (form.groups.some(({ mode }) => mode === "denied")) return undefined;
  const isTouched = ({ atoms }: CompiledForm["groups"][number]) =>
    atoms.some((atom) => answer.hits.get(atom)?.some((hit) => hit.isDismissed));
  // Most texts dismiss little: nothing is collected for the other forms.
  if (!form.groups.some(isTouched)) return undefined;
  return findTogether(
    form,
    answer,
    typeof form.scope === "number" ? form.scope : "clause",
    () => () => true,
    // A form that names the needlessness itself is not dismissed by it.
    (match) =>
      match.some((hit) => hit.isDismissed && !match.some((each) => each !== hit && holds(each, hit.dismissedBy))),
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
  { groups, inOrder, mayBeAsked }: CompiledForm,
  { hits }: Answer,
  scope: CompiledForm["scope"],
  testFor: (mode: "said" | "denied") => Test,
  accepts: (match: Match) => boolean = () => true,
  takesQuoted = false,
): Match | undefined {
  // Most forms fail here, before anything is collected.
  if (!groups.every(({ mode, atoms }) => mode === "absent" || atoms.some((atom) => hits.has(atom)))) return undefined;
  const unitsOf = (hit: Hit): readonly number[] => {
    if (scope === "answer") return [0];
    if (scope === "pair") return [hit.sentence, hit.sentence + 1];
    return [scope === "sentence" ? hit.sentence : hit.clause];
  };
  const absent = new Set<number>();
  const lists: Hit[][] = [];
  const deniedClauses = new Set<number>();
  for (const { mode, atoms, denials } of groups) {
    if (mode === "absent")
      for (const atom of denials) for (const { clause } of hits.get(atom) ?? []) deniedClauses.add(clause);
    const all = atoms
      .flatMap((atom) => (mode === "absent" && denials.has(atom) ? [] : (hits.get(atom) ?? [])))
      .filter((hit) => takesQuoted || !hit.isQuoted || (mayBeAsked && hit.isAsked));
    if (mode === "absent") for (const hit of all) for (const unit of unitsOf(hit)) absent.add(unit);
    else {
      const fitting = all.filter(testFor(mode));
      if (fitting.length === 0) return undefined;
      lists.push(fitting);
    }
  }
  const row = groups.slice(0, inOrder).filter(({ mode }) => mode !== "absent").length;
  const byUnit = lists.map((list) => byUnits(list, unitsOf));
  for (const unit of byUnit[0]?.keys() ?? []) {
    if (absent.has(unit)) continue;
    const inUnit = byUnit.map((map) => map.get(unit) ?? []);
    if (inUnit.some((list) => list.length === 0)) continue;
    const match = inOrder > 0 ? nearestInOrder(inUnit, row) : nearest(inUnit);
    if (!match || match.some(({ clause }) => deniedClauses.has(clause))) continue;
    const words = Math.max(...match.map(({ to }) => to)) - Math.min(...match.map(({ from }) => from));
    if ((typeof scope !== "number" || words <= scope) && accepts(match)) return match;
  }
  return undefined;
}

function byUnits(hits: readonly Hit[], unitsOf: (hit: Hit) => readonly number[]): ReadonlyMap<number, readonly Hit[]> {
  const units = new Map<number, Hit[]>();
  for (const hit of hits)
    for (const unit of unitsOf(hit)) {
      const list = units.get(unit);
      if (list) list.push(hit);
      else units.set(unit, [hit]);
    }
  return units;
}

/** One hit of each list, those of the first `row` lists in order; undefined when there is no such row. */
function nearestInOrder(lists: readonly (readonly Hit[])[], row: number): Match | undefined {
  const inOrder = shortestRow(lists.slice(0, row));
  const beside = lists.slice(row).flatMap((list) => list[0] ?? []);
  return inOrder && [...inOrder, ...beside].toSorted((a, b) => a.start - b.start);
}

/** The shortest row of one hit of each list, each behind the one before; undefined when there is none. */
function shortestRow(lists: readonly (readonly Hit[])[]): Match | undefined {
  const [first = [], ...rest] = lists.map((list) => list.toSorted((a, b) => a.from - b.from || a.to - b.to));
  const next = rest.map(() => 0);
  let best: Match | undefined;
  for (const hit of first) {
    const row = [hit];
    for (const [at, list] of rest.entries()) {
      const end = row[at]?.to ?? 0;
      while (next[at] !== undefined && (list[next[at]]?.from ?? Infinity) < end) next[at]++;
      const found = list[next[at] ?? 0];
      if (!found) return best;
      row.push(found);
    }
    const width = (match: Match) => (match.at(-1)?.to ?? 0) - (match[0]?.from ?? 0);
    if (!best || width(row) < width(best)) best = row;
  }
  return best;
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
