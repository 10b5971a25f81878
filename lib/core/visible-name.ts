/** Scripts whose letters pass for each other's; any two of them in one word are the work of somebody who wants to be taken for another. */
const ALIKE = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Cherokee}/u] as const;

/**
 * A name as it is kept: one line, composed (NFC), letters and digits in their plain form (full-width and mathematical ones become usual
 * ones; punctuation stays, since Chinese sets its own wide), without marks that only choose a look.
 */
export function normalizeName(text: string): string {
  return text
    .replace(/[\ufe00-\ufe0f]/g, "")
    .normalize("NFC")
    .replace(/[\p{L}\p{N}]/gu, (letter) => letter.normalize("NFKC"))
    .normalize("NFC")
    .trim()
    .replace(/\s+/g, " ");
}

export type NameProblem = "invisible" | "look-alike" | "no-letter" | "stacked-marks";

/**
 * What would let a name be taken for another, or be no name at all; undefined for all others. Unicode Technical Standard 39 (security
 * mechanisms) names these: characters that are not seen (C, default-ignorable), words in several scripts that look alike, and marks on
 * top of marks.
 */
export function problemOfName(name: string): NameProblem | undefined {
  if (/[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u.test(name)) return "invisible";
  if (/\p{M}{3,}/u.test(name)) return "stacked-marks";
  if (!/[\p{L}\p{N}]/u.test(name)) return "no-letter";
  const isMixed = (word: string) => ALIKE.filter((script) => script.test(word)).length > 1;
  return name.split(/[^\p{L}\p{M}\p{N}]+/u).some(isMixed) ? "look-alike" : undefined;
}
