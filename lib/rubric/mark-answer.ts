import type { CompiledForm, CompiledRubric } from "@/lib/rubric/compile-rubric";
import { markOf } from "@/lib/rubric/mark-of";
import {
  findAsserted,
  findClaimed,
  findDismissed,
  findOpposed,
  type Match,
  type Tainted,
} from "@/lib/rubric/match-form";
import { quoteMatches } from "@/lib/rubric/quote-matches";
import { readAnswer, type ReadAnswer } from "@/lib/rubric/read-answer";
import type { Quote, Suggestion } from "@/lib/rubric/schema";

/** Rises when the same answer and rubric may give another result. */
export const MATCHER_VERSION = 6;

export interface FoundPoint extends Suggestion {
  readonly id: string;
}

export interface RubricResult {
  readonly version: typeof MATCHER_VERSION;
  /** One for each point that has parts, in the rubric's order. */
  readonly points: readonly FoundPoint[];
  readonly misconceptions: readonly {
    readonly id: string;
    readonly raised: boolean;
    readonly quotes: readonly Quote[];
  }[];
  /** Σ weight × mark of Σ weight over `points`, 0..1. */
  readonly share: number;
  /** Why points that were found are not credited: the text contradicts the rubric too often for what it gets right, or is about something else. */
  readonly doubt: Doubt | undefined;
}

/** What a text contradicts, by id: nothing where it is about something else. */
export interface Doubt {
  readonly misconceptions: readonly string[];
  /** Points that are contradicted, denied, or called needless. */
  readonly points: readonly string[];
  /** Points that were found and are not credited for it. */
  readonly withheld: readonly string[];
}

/**
 * Compares a free text with a rubric: which points it asserts, which misconceptions it repeats, and where. Offsets are UTF-16
 * units of `text`. Pure and linear in the text. A part that is asserted anywhere is found, whatever is denied elsewhere, so a
 * further sentence never takes a point away, and two texts one after the other find what either finds; but a clause that repeats a
 * misconception earns nothing, and who asserts what contradicts a point is not credited with it. Words that are found say little in a
 * text that keeps contradicting what they stand for (`findDoubt`), or that has few other words of its question (`findDrift`).
 */
export function markAnswer(text: string, rubric: CompiledRubric): RubricResult {
  const answer = readAnswer(text, rubric);
  const claims = findClaims(rubric, answer);
  const tainted = taintedClauses(claims);
  const withParts = rubric.points.filter(({ parts }) => parts.length > 0);
  const contraries = withParts.map(({ against }) => firstOf(against, (form) => findClaimed(form, answer)));
  const judged = withParts.map((point, at) => ({
    id: point.id,
    ...judgePoint(point, answer, tainted, contraries[at]),
  }));
  const misconceptions = claims.map(({ id, match }) => ({
    ...{ id, raised: match !== undefined },
    quotes: quoteMatches(answer, match ? [match] : []),
  }));
  const claimed = misconceptions.filter(({ raised }) => raised);
  const errors: FoundError[] = claimed.map(({ id, quotes }) => ({ id, of: "misconception", weight: FIRM, quotes }));
  for (const [at, { id, status, quotes }] of judged.entries()) {
    const weight = contraries[at] ? FIRM : SOFT;
    if (status === "negated") errors.push({ id, of: "point", weight, quotes });
    else if (isDismissed(withParts[at], answer)) errors.push({ id, of: "point", weight, quotes: [] });
  }
  const doubt = findDoubt(judged, errors.filter(isAnother)) ?? findDrift(judged, rubric, answer);
  const points = judged.map((point) => (doubt?.withheld.includes(point.id) ? { ...point, ...NOTHING } : point));
  const weightOf = new Map(rubric.points.map(({ id, weight }) => [id, weight]));
  const total = points.reduce((sum, { id }) => sum + (weightOf.get(id) ?? 0), 0);
  const earned = points.reduce((sum, { id, status }) => sum + (weightOf.get(id) ?? 0) * markOf(status), 0);
  return { version: MATCHER_VERSION, points, misconceptions, share: total > 0 ? earned / total : 0, doubt };
}

/** Words that repeat a misconception and so contradict points are one error, as are those that contradict two points. */
function isAnother({ of, quotes }: FoundError, at: number, errors: readonly FoundError[]): boolean {
  if (of === "misconception") return true;
  return !errors.slice(0, at).some((error) => {
    const [ones, others] =
      error.of === "misconception" ? [error.quotes, quotes] : [marksOf(error.quotes), marksOf(quotes)];
    return ones.some((one) => others.some((two) => one.start < two.end && two.start < one.end));
  });
}

const marksOf = (quotes: readonly Quote[]) => quotes.flatMap(({ marks }) => marks);

/** An error weighs thrice where it is asserted, twice where a point is denied or called needless. */
const FIRM = 3;
const SOFT = 2;

interface FoundError {
  readonly id: string;
  readonly of: "misconception" | "point";
  readonly weight: typeof FIRM | typeof SOFT;
  readonly quotes: readonly Quote[];
}

/**
 * Whether a text errs too often for what it gets right: then all that was found in it is withheld. One error never is too often; two and
 * more are where together they weigh as much as the points that were found.
 */
function findDoubt(judged: readonly FoundPoint[], errors: readonly FoundError[]): Doubt | undefined {
  const withheld = creditedOf(judged);
  const weight = errors.reduce((sum, error) => sum + error.weight, 0);
  if (withheld.length === 0 || errors.length < 2 || weight < withheld.length) return undefined;
  const idsOf = (kind: FoundError["of"]) => errors.filter(({ of }) => of === kind).map(({ id }) => id);
  return { misconceptions: idsOf("misconception"), points: idsOf("point"), withheld };
}

const creditedOf = (judged: readonly FoundPoint[]): string[] =>
  judged.filter(({ status }) => markOf(status) > 0).map(({ id }) => id);

/** So many points are met by chance in a text of ordinary length about something else. */
const MOST_BY_CHANCE = 3;
/** Of its different words, Chinese ones by the character, a text on the question shares at least so many with what its rubric listens for. */
const FAMILIAR = { word: 1 / 3, character: 1 / 5 };
const CHARACTER = /^\p{Script=Han}$/u;
/** A rubric that listens for fewer different words is not told enough of its question to know what is about something else. */
const LEAST_KNOWN = 250;

/**
 * Whether a text is about something else, so that the few points found in it are chance: of answers to questions of other chapters one in
 * five holds a part of some point (docs/marking.md).
 */
function findDrift(
  judged: readonly FoundPoint[],
  { terms }: CompiledRubric,
  { tokens, hits }: ReadAnswer,
): Doubt | undefined {
  const withheld = creditedOf(judged);
  if (terms.size < LEAST_KNOWN || withheld.length === 0 || withheld.length > MOST_BY_CHANCE) return undefined;
  const keysOf = (from: number, to: number) => tokens.slice(from, to).map(({ key }) => key);
  const heard = new Set([...hits.values()].flat().flatMap(({ from, to }) => keysOf(from, to)));
  const least = [...new Set(keysOf(0, tokens.length))].reduce(
    (sum, key) => sum + FAMILIAR[CHARACTER.test(key) ? "character" : "word"],
    0,
  );
  return heard.size < least ? { misconceptions: [], points: [], withheld } : undefined;
}

const NOTHING = { status: "missing", hedged: false, quotes: [] } as const satisfies Suggestion;

const isDismissed = (point: CompiledRubric["points"][number] | undefined, answer: ReadAnswer): boolean =>
  point?.parts.flat().some((form) => findDismissed(form, answer) !== undefined) ?? false;

/** Every misconception with the first place where it is claimed. */
export function findClaims({ misconceptions }: CompiledRubric, answer: ReadAnswer) {
  return misconceptions.map(({ id, forms }) => ({ id, match: firstOf(forms, (form) => findClaimed(form, answer)) }));
}

/** The clauses in which claims stand. */
export function taintedClauses(claims: readonly { readonly match: Match | undefined }[]): Tainted {
  return new Set(claims.flatMap(({ match = [] }) => match.map(({ clause }) => clause)));
}

/** `found`: as many parts as the point needs; once one is asserted, the others may each be told in two sentences. `half`: at least half of them. `negated`: none, and one is denied; or what contradicts it is claimed. */
function judgePoint(
  { parts, need }: CompiledRubric["points"][number],
  answer: ReadAnswer,
  tainted: Tainted,
  contrary: Match | undefined,
): Suggestion {
  if (contrary) return { status: "negated", hedged: false, quotes: quoteMatches(answer, [contrary]) };
  const matches = findParts(parts, answer, tainted).flatMap((part) => (part ? [part.match] : []));
  if (matches.length > 0 && matches.length * 2 >= need) {
    const hedged = matches.some((match) => match.some((hit) => hit.isHedged));
    return { status: matches.length >= need ? "found" : "half", hedged, quotes: quoteMatches(answer, matches) };
  }
  const opposed = matches.length > 0 ? undefined : firstOf(parts.flat(), (form) => findOpposed(form, answer));
  return {
    status: opposed ? "negated" : "missing",
    hedged: false,
    quotes: quoteMatches(answer, opposed ? [opposed] : []),
  };
}

/** For each part the form that says it, and where. */
export function findParts(
  parts: CompiledRubric["points"][number]["parts"],
  answer: ReadAnswer,
  tainted: Tainted,
): readonly ({ readonly form: CompiledForm; readonly match: Match } | undefined)[] {
  const findPart = (forms: readonly CompiledForm[], widen: (form: CompiledForm) => CompiledForm) =>
    firstOf(forms, (form) => {
      const match = findAsserted(widen(form), answer, tainted);
      return match && { form, match };
    });
  const said = parts.map((forms) => findPart(forms, (form) => form));
  return said.every((part) => part === undefined)
    ? said
    : said.map((part, at) => part ?? findPart(parts[at] ?? [], toPair));
}

/** The rest of a point is often told of an "it" that the sentence before names. */
const toPair = (form: CompiledForm): CompiledForm => (form.scope === "sentence" ? { ...form, scope: "pair" } : form);

function firstOf<T>(forms: readonly CompiledForm[], find: (form: CompiledForm) => T | undefined): T | undefined {
  for (const form of forms) {
    const found = find(form);
    if (found !== undefined) return found;
  }
  return undefined;
}
