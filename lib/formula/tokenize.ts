import { FUNCTIONS, UnreadableFormula, type FunctionName, type Variable } from "@/lib/formula/formula";

export type Token =
  | { readonly type: "number"; readonly text: string }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "function"; readonly name: FunctionName }
  | { readonly type: "sign"; readonly sign: string };

const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3}(?![\d\p{L}_]))?/uy;
const WORD = /[\p{L}_][\p{L}\p{N}_']*/uy;
const SIGN = /[-+*/^(),]/uy;

/** Underscores are for the eye: `H_kv`, `H_{kv}` and `Hkv` are one name. */
const keyOf = (name: string): string => name.replaceAll("_", "");

type Word = Extract<Token, { type: "name" | "function" }>;

/**
 * Cuts a normalised text into tokens, in time linear in its length.
 * @throws {UnreadableFormula} unknown-name, unexpected
 */
export function tokenize(text: string, variables: readonly Variable[]): Token[] {
  const lexicon = createLexicon(variables);
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  while (at < text.length) {
    if (take(/\s+/uy) !== undefined) continue;
    const word = take(WORD);
    if (word !== undefined) tokens.push(...lexicon(word));
    else {
      const number = take(NUMBER);
      const sign = number === undefined ? take(SIGN) : undefined;
      if (number !== undefined) tokens.push({ type: "number", text: number });
      else if (sign !== undefined) tokens.push({ type: "sign", sign });
      else throw new UnreadableFormula("unexpected", String.fromCodePoint(text.codePointAt(at)!)); // at is inside the text
    }
  }
  return tokens;
}

/**
 * Finds the words in a run of letters: the run itself, else the fewest cuts into known words, longest first (`nlogn`, `2LHd`).
 * Upper and lower case differ where two variables differ in nothing else.
 */
function createLexicon(variables: readonly Variable[]): (run: string) => Word[] {
  const exact = new Map<string, Word>();
  for (const name of Object.keys(FUNCTIONS) as FunctionName[]) exact.set(name, { type: "function", name });
  for (const { name, aliases = [] } of variables)
    for (const spelling of [name, ...aliases]) exact.set(keyOf(spelling), { type: "name", name });
  const loose = new Map<string, Word | undefined>();
  for (const [spelling, word] of exact) {
    const lower = spelling.toLowerCase();
    const other = loose.get(lower);
    loose.set(lower, loose.has(lower) && other?.name !== word.name ? undefined : word);
  }
  return (run) => {
    const key = keyOf(run).replaceAll("'", "");
    const lower = key.toLowerCase();
    const whole = exact.get(key) ?? loose.get(lower);
    const words = whole ? [whole] : (cut(key, exact) ?? cut(lower, loose));
    if (!words?.length) throw new UnreadableFormula("unknown-name", run);
    return words;
  };
}

/** Known words that make up the whole run, or undefined. Each place is tried once, so a run of n letters takes n × longest steps. */
function cut(run: string, known: ReadonlyMap<string, Word | undefined>): Word[] | undefined {
  const longest = Math.max(...[...known.keys()].map((word) => word.length));
  const dead = new Set<number>();
  const from = (start: number): Word[] | undefined => {
    if (start === run.length) return [];
    if (dead.has(start)) return undefined;
    for (let end = Math.min(run.length, start + longest); end > start; end--) {
      const word = known.get(run.slice(start, end));
      const rest = word && from(end);
      if (rest) return [word, ...rest];
    }
    dead.add(start);
    return undefined;
  };
  return from(0);
}
