/** One sign of a formula and where it stands in the plain text. `opens` and `closes`: a word of the source begins or ends here. */
interface Sign {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

export interface FormulaHit {
  readonly start: number;
  readonly end: number;
}

/** The signs of a text in one line, ready to be searched. */
export interface FormulaText {
  readonly line: string;
  readonly signs: readonly Sign[];
}

const NAMES: Readonly<Record<string, string>> = {
  ...{ alpha: "α", beta: "β", delta: "δ", lambda: "λ", sigma: "σ", partial: "∂", nabla: "∇", sum: "σ", sqrt: "√" },
  ...{ times: "×", cdot: "×", to: "→", rightarrow: "→", top: "t", approx: "≈" },
  ...{ odot: "×", otimes: "×", circ: "×", infty: "∞", infinity: "∞", sigmoid: "σ", softmax: "softmax", swish: "swish" },
};
const OPERATORS: Readonly<Record<string, string>> = { "->": "→", "·": "×", "*": "×", "⊙": "×", "⊗": "×", "∘": "×" };
/** Commands that only dress a formula. */
const DRESS = /^(left|right|text|mathrm|mathbf|mathit|operatorname|quad|qquad|dfrac|tfrac|frac|bigl|bigr|,|;|!)$/;
/** Letters of the longest name in a formula: `sBAx`, `dout`. */
const LONGEST_NAME = 4;
const BREAK = "\0";
const SCAN = new RegExp(
  [
    /\\([a-zA-Z]+|[,;! ])/u, // 1: a command
    /(\d+(?:(?:,|\{,\})\d{3})*(?:\.\d+)?)/u, // 2: a number
    /((?:(?!\p{Script=Han})\p{L})+\p{N}*)/u, // 3: a word
    /([}]|[\s_$()[\]{|`]+)/u, // 4: what is left out, or the line of a fraction
    /(->|[+\-=/^√≈→×·*⊙⊗∘∞∂∇'])/u, // 5: an operator
    /[^\\\w\s$()[\]{}|`+\-=/^√≈→×·*⊙⊗∘∞∂∇'\p{Script=Greek}]+|[^]/u, // anything else ends the formula
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

/**
 * Reads what could be a formula, in LaTeX or typed: `W_0 + \frac{\alpha}{r} BA` and `W0+(α/r)·BA` become the same line of signs.
 * Spaces, brackets, underscores and products between letters are left out, `\frac{a}{b}` and `ab⁻¹` become `a/b`, and words of
 * more than four letters break the line. Linear.
 */
export function readFormulas(text: string): FormulaText {
  const signs: Sign[] = [];
  const put: Put = (sign, start, end, opens = true, closes = true) => signs.push({ sign, start, end, opens, closes });
  const fractions = findFractions(text);
  for (const { 0: piece, 1: command, 2: number, 3: word, 4: dress, 5: operator, index } of text.matchAll(SCAN)) {
    const end = index + piece.length;
    if (dress !== undefined) {
      if (fractions.has(index)) put("/", index, end);
    } else if (command !== undefined) putCommand(command, index, end, put);
    else if (word !== undefined) putWord(word, index, text, put);
    else if (number !== undefined) putRun(number.replace(/[,{}]/g, ""), index, end, text, put);
    else if (operator !== undefined) put(OPERATORS[operator] ?? operator, index, end);
    else put(BREAK, index, end);
  }
  return tidy(signs);
}

type Put = (sign: string, start: number, end: number, opens?: boolean, closes?: boolean) => unknown;

function putCommand(command: string, start: number, end: number, put: Put): void {
  if (command === " " || DRESS.test(command)) return;
  put(NAMES[command.toLowerCase()] ?? (command.length <= LONGEST_NAME ? command.toLowerCase() : BREAK), start, end);
}

function putWord(word: string, start: number, text: string, put: Put): void {
  const lower = word.toLowerCase();
  const end = start + word.length;
  const name = word.length > 2 ? NAMES[lower] : undefined;
  if (name) put(name, start, end);
  else if (word.replace(/\d+$/, "").length > LONGEST_NAME) put(BREAK, start, end);
  else putRun(lower, start, end, text, put);
}

/** Signs of one run. An underscore joins runs: `W_0` is one. A shortened run (`3{,}670`) keeps its whole place on each sign. */
function putRun(run: string, start: number, end: number, text: string, put: Put): void {
  const opens = text.charAt(start - 1) !== "_" && !(text.charAt(start - 1) === "{" && text.charAt(start - 2) === "_");
  const closes = text.charAt(end) !== "_";
  const isWhole = run.length !== end - start;
  Array.from(run).forEach((sign, at) => {
    const [from, to] = isWhole ? [start, end] : [start + at, start + at + sign.length];
    put(sign, from, to, opens && at === 0, closes && at === run.length - 1);
  });
}

/** Where `}{` of a `\frac{…}{…}` stands: it is the line of the fraction. */
function findFractions(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  const open: { isNumerator: boolean }[] = [];
  let isNext = false;
  for (const { 0: piece, index } of text.matchAll(/\\[dt]?frac(?=\{)|[{}]/g)) {
    if (piece === "{") {
      open.push({ isNumerator: isNext });
      isNext = false;
    } else if (piece === "}") {
      if (open.pop()?.isNumerator && text.charAt(index + 1) === "{") places.add(index);
    } else isNext = true;
  }
  return places;
}

/** A product is kept between digits alone, and `x^-1` becomes `/x`. */
function tidy(signs: readonly Sign[]): FormulaText {
  const kept: Sign[] = [];
  for (const [at, sign] of signs.entries()) {
    if (sign.sign === "×" && !(isDigit(signs[at - 1]) && isDigit(signs[at + 1]))) continue;
    kept.push(sign);
    if (sign.sign !== "1" || isDigit(signs[at + 1])) continue;
    const [base, raise, minus] = kept.slice(-4);
    if (base && raise?.sign === "^" && minus?.sign === "-" && /\p{L}/u.test(base.sign))
      kept.splice(-4, 4, { ...base, sign: "/" }, { ...base, end: sign.end, opens: true, closes: true });
  }
  return {
    line: kept.map(({ sign }) => sign).join(""),
    signs: kept.flatMap((sign) => (sign.sign.length === 1 ? sign : Array.from(sign.sign, () => sign))),
  };
}

const isDigit = (sign: Sign | undefined): boolean => sign !== undefined && sign.sign >= "0" && sign.sign <= "9";

/** The lines that an authored formula stands for: `W0+[α/r|s]BA` is three. One with a bracket too many can be found nowhere. */
export function expandFormula(formula: string): string[] {
  const optional = /\[([^[\]]*)\]/.exec(formula);
  if (!optional) return [/[[\]]/.test(formula) ? BREAK : readFormulas(formula).line];
  const [before, after] = [formula.slice(0, optional.index), formula.slice(optional.index + optional[0].length)];
  return ["", ...(optional[1] ?? "").split("|")].flatMap((choice) => expandFormula(`${before}${choice}${after}`));
}

/** A line that is empty, or broken by a long word, is found nowhere. */
export const isSearchable = (line: string): boolean => line !== "" && !line.includes(BREAK);

/** Formulas that are a word when their brackets are left out: "on" is no O(n). */
const WORDS = /^(?:on|in|is|as|at|an|be|by|do|go|he|if|it|me|my|no|of|or|so|to|up|us|we)$/i;

/** Every place of a line of signs, whole words of the source only: `BA` is not found in `BAx`. */
export function findFormula({ line, signs }: FormulaText, wanted: string): FormulaHit[] {
  const hits: FormulaHit[] = [];
  if (!isSearchable(wanted)) return hits;
  for (let at = line.indexOf(wanted); at !== -1; at = line.indexOf(wanted, at + 1)) {
    const [first, last] = [signs[at], signs[at + wanted.length - 1]];
    // `O(n)` stands in no `O(n^2)`, and `W` is no `W^T`.
    if (!first?.opens || !last?.closes || signs[at + wanted.length]?.sign === "^") continue;
    const isBareWord = WORDS.test(wanted) && last.end - first.start === wanted.length;
    if (!isBareWord) hits.push({ start: first.start, end: last.end });
  }
  return hits;
}
