import type { CompiledRubric } from "@/lib/rubric/compile-rubric";
import { findFormula, readFormulas } from "@/lib/rubric/find-formulas";
import { findNumbers, isWanted } from "@/lib/rubric/find-numbers";
import { findTerms } from "@/lib/rubric/find-terms";
import { normalizeAnswer, type PlainText } from "@/lib/rubric/normalize-answer";
import { readContexts, type Contexts } from "@/lib/rubric/read-contexts";
import { tokenize, type Token } from "@/lib/rubric/tokenize";

/** One place where an atom stands, in tokens (`to` left out) and in units of the plain text. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly clause: number;
  readonly isNegated: boolean;
  /** The token whose word alone denies it. */
  readonly deniedBy: number | undefined;
  readonly isQuoted: boolean;
  readonly isAsked: boolean;
  readonly isHedged: boolean;
  readonly isAside: boolean;
  readonly isDismissed: boolean;
  /** The token where the words begin that alone dismiss it. */
  readonly dismissedBy: number | undefined;
}

export interface ReadAnswer {
  readonly plain: PlainText;
  readonly tokens: readonly Token[];
  readonly sentenceEnds: readonly number[];
  /** By atom, in the order of the text. */
  readonly hits: ReadonlyMap<number, readonly Hit[]>;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Longer than any answer can be; what goes beyond is not read. */
const LONGEST = 20_000;
const MOST_PER_CLAUSE = 12;
const MOST = 150;

/** Finds every term, formula and number of a rubric in a text, each with how it is meant. */
export function readAnswer(text: string, { terms, signs, not, formulas, numbers }: CompiledRubric): ReadAnswer {
  const plain = normalizeAnswer(text.slice(0, LONGEST));
  const { tokens, sentenceEnds } = tokenize(plain.text);
  const contexts = readContexts(tokens, plain.text);
  const hits = new Map<number, Hit[]>();
  const add = (atom: number, from: number, to: number, place: Place) => {
    const list = hits.get(atom);
    const recent = list?.[list.length - MOST_PER_CLAUSE];
    // Words said over and over in one clause say nothing more.
    if (list && (list.length === MOST || (recent && recent.clause === contexts.clause[from]))) return;
    const hit = toHit(tokens, contexts, from, to, place);
    if (hit && list) list.push(hit);
    else if (hit) hits.set(atom, [hit]);
  };
  for (const { id, from, to } of findTerms(terms, tokens))
    add(id, from, to, { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });

  if (not !== undefined)
    for (const [from, token] of tokens.entries()) if (token.lower.endsWith("n't")) add(not, from, from + 1, token);

  const byPlace = tokenFinder(tokens);
  for (const { atom, text: sign } of signs)
    for (let at = plain.text.indexOf(sign); at !== -1; at = plain.text.indexOf(sign, at + sign.length)) {
      const place = { start: at, end: at + sign.length };
      // A sign belongs to the word that it touches: the one before, else the one behind.
      add(atom, ...byPlace({ ...place, start: Math.max(0, at - 1) }), place);
    }
  const line = readFormulas(plain.text);
  for (const { atom, line: wanted } of formulas)
    for (const place of findFormula(line, wanted)) add(atom, ...byPlace(place), place);
  const dimensions = [...new Set(numbers.map(({ wanted }) => wanted.dimension))];
  for (const place of findNumbers(plain.text, dimensions))
    for (const { atom, wanted } of numbers) if (isWanted(place, wanted)) add(atom, ...byPlace(place), place);

  for (const list of hits.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  return { plain, tokens, sentenceEnds, hits };
}

function toHit(
  tokens: readonly Token[],
  contexts: Contexts,
  from: number,
  to: number,
  { start, end }: Place,
): Hit | undefined {
  const token = tokens[from];
  const clause = contexts.clause[from];
  if (!token || clause === undefined) return undefined;
  return {
    ...{ from, to, start, end, sentence: token.sentence, clause },
    isNegated: contexts.isNegated[from] ?? false,
    deniedBy: contexts.deniedBy[from],
    isQuoted: contexts.isQuoted[from] ?? false,
    isAsked: contexts.isAsked[from] ?? false,
    isHedged: contexts.isHedged[from] ?? false,
    isAside: contexts.isAside[from] ?? false,
    isDismissed: contexts.isDismissed[from] ?? false,
    dismissedBy: contexts.dismissedBy[from],
  };
}

/** The tokens that a place of the text touches. */
function tokenFinder(tokens: readonly Token[]) {
  return ({ start, end }: Place): [from: number, to: number] => {
    const from = firstAfter(tokens, start);
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? Infinity) < end) to++;
    return [from, Math.max(to, from + 1)];
  };
}

/** The first token that ends behind `offset`, by halving. */
function firstAfter(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
