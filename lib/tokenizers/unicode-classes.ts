/** Classes of code points that the published patterns tell apart. None of them is 0, which stands for "not looked up yet". */
export const OTHER = 1;
/** Lu, Lt */
export const UPPER = 2;
/** Ll */
export const LOWER = 3;
/** Lm, Lo: letters without case, such as 汉. */
export const CASELESS = 4;
export const MARK = 5;
export const NUMBER = 6;
/** White_Space without \r and \n. */
export const SPACE = 7;
export const NEWLINE = 8;

const known = new Uint8Array(0x110000);

const RULES: readonly (readonly [RegExp, number])[] = [
  [/^[\r\n]$/, NEWLINE],
  // Not \s, which in JavaScript holds U+FEFF and lacks U+0085.
  [/^\p{White_Space}$/u, SPACE],
  [/^\p{Ll}$/u, LOWER],
  [/^[\p{Lu}\p{Lt}]$/u, UPPER],
  [/^[\p{Lm}\p{Lo}]$/u, CASELESS],
  [/^\p{M}$/u, MARK],
  [/^\p{N}$/u, NUMBER],
];

/** The class of a code point. */
export function classOf(codePoint: number): number {
  return known[codePoint] || lookUp(codePoint);
}

function lookUp(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  const found = RULES.find(([rule]) => rule.test(character))?.[1] ?? OTHER;
  known[codePoint] = found;
  return found;
}

export const isLetter = (kind: number) => kind === LOWER || kind === CASELESS || kind === UPPER;
