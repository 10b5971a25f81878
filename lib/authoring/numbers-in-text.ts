import type { Locale } from "@/lib/core/locale";

const CHINESE_SCALES: readonly (readonly [string, number])[] = [
  ["万亿", 1e12],
  ["亿", 1e8],
  ["万", 1e4],
];
const ENGLISH_SCALES: readonly (readonly [string, number])[] = [
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
];
const SUFFIXES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** Small numbers that prose spells out, by value. */
const ENGLISH_WORDS = [
  ...["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
  ...["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"],
];
const ENGLISH_OTHERS: Readonly<Record<string, number>> = { once: 1, twice: 2, half: 2, both: 2, first: 1, second: 2, third: 3 };
const CHINESE_WORDS: readonly (readonly [string, number])[] = [
  ...[..."零一二三四五六七八九十"].map((word, value) => [word, value] as const),
  ["两", 2],
  ["双", 2],
  ["半", 2],
];

const NUMBER = /(?<![\p{L}\d_.])\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu;

/**
 * The numbers that a text writes in figures, smallest first, each as often as it stands there: `1,024` is 1024, `70 亿`, `7 billion` and
 * `7B` are 7e9. Full-width figures count as usual ones.
 */
export function numbersIn(text: string, locale: Locale): readonly number[] {
  const plain = text.normalize("NFKC");
  const scales = locale === "zh" ? CHINESE_SCALES : ENGLISH_SCALES;
  return [...plain.matchAll(NUMBER)]
    .map((match) => {
      const value = Number(match[0].replaceAll(",", ""));
      const after = plain.slice(match.index + match[0].length);
      const scale = scales.find(([word]) => after.trimStart().toLowerCase().startsWith(word))?.[1];
      const suffix = SUFFIXES[/^([KMBT])(?![\p{L}\d])/u.exec(after)?.[1] ?? ""];
      return Number((value * (scale ?? suffix ?? 1)).toPrecision(12));
    })
    .toSorted((one, other) => one - other);
}

/** The small numbers that a text spells out: `ten`, `twice`; `十`, `两`. */
export function spelledNumbersIn(text: string, locale: Locale): ReadonlySet<number> {
  if (locale === "zh") return new Set(CHINESE_WORDS.flatMap(([word, value]) => (text.includes(word) ? [value] : [])));
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return new Set(
    words.flatMap((word) => {
      const value = ENGLISH_WORDS.indexOf(word);
      return value >= 0 ? [value] : (ENGLISH_OTHERS[word] ?? []);
    }),
  );
}
