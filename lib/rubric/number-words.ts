/** A number that is written in words, with its place in the text. */
export interface NumberInWords {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

const ONES =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const ENGLISH = new Map<string, number>([
  ...ONES.split(" ").map((word, at) => [word, at + 1] as const),
  ...TENS.split(" ").map((word, at) => [word, (at + 2) * 10] as const),
  ["half", 0.5],
]);
const GROUPS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const WORDS = [...ENGLISH.keys(), ...Object.keys(GROUPS)].join("|");
const ENGLISH_RUN = new RegExp(`\\b(?:${WORDS})(?:(?:[ -]| and | an? )(?:${WORDS}))*\\b`, "giu");

const DIGITS = "零一二三四五六七八九";
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3 };
/** At least two characters, one of them a power of ten: 一 alone is mostly no number. */
const CHINESE_RUN = /(?=[零一二两三四五六七八九十]*[十百千万亿])[零一二两三四五六七八九十百千万亿]{2,}/gu;

/** Numbers in English and Chinese words: `half a million`, `seven billion`, 三千亿, 一万五千. `one` alone is none. */
export function findNumberWords(text: string): NumberInWords[] {
  const found: NumberInWords[] = [];
  for (const { 0: words, index } of text.matchAll(ENGLISH_RUN)) {
    const value = readEnglish(words.toLowerCase());
    if (value !== undefined) found.push({ start: index, end: index + words.length, value });
  }
  for (const { 0: words, index } of text.matchAll(CHINESE_RUN))
    found.push({ start: index, end: index + words.length, value: readChinese(words) });
  return found;
}

function readEnglish(words: string): number | undefined {
  if (/^(?:one|half)$/.test(words)) return undefined;
  let total = 0;
  let current = 0;
  for (const word of words.split(/[ -]+/)) {
    const group = GROUPS[word];
    if (group === undefined) current += ENGLISH.get(word) ?? 0;
    else if (group === 100) current = (current || 1) * group;
    else {
      total += (current || 1) * group;
      current = 0;
    }
  }
  return total + current;
}

function readChinese(words: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of words) {
    const power = POWERS[character];
    if (character === "万" || character === "亿") {
      total = (total + section + digit || 1) * (character === "万" ? 1e4 : 1e8);
      section = 0;
      digit = 0;
    } else if (power !== undefined) {
      section += (digit || 1) * power;
      digit = 0;
    } else digit = character === "两" ? 2 : DIGITS.indexOf(character);
  }
  return total + section + digit;
}
