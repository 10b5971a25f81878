import { numbersIn, spelledNumbersIn } from "@/lib/authoring/numbers-in-text";
import { LOCALES, type Locale, type Localized } from "@/lib/core/locale";

/**
 * In what one language of a text is not the other's equal.
 * - `missing`: `locale` says nothing where the other says something.
 * - `behind`: the other language has changed since the base, and `locale` has not.
 * - `numbers`: figures that stand in one language alone.
 * - `formulas`: formulas that stand in one language alone, without what stands in `\text{…}`.
 */
export type ParityMark =
  | { readonly mark: "missing" | "behind"; readonly locale: Locale }
  | { readonly mark: "numbers" | "formulas"; readonly only: Localized<readonly string[]> };

/**
 * Looks at one text in both languages. A number that the other language spells out (`10 个`, `ten`) is no difference.
 * @param base the text as it was in the revision that is being edited; nothing is behind without one
 */
export function parityOf(text: Localized, base?: Localized): readonly ParityMark[] {
  const isEmpty = { zh: text.zh.trim() === "", en: text.en.trim() === "" };
  if (isEmpty.zh && isEmpty.en) return [];
  const missing = LOCALES.find((locale) => isEmpty[locale]);
  if (missing) return [{ mark: "missing", locale: missing }];
  const marks: ParityMark[] = [];
  if (base) {
    const changed = LOCALES.filter((locale) => squeeze(text[locale]) !== squeeze(base[locale]));
    if (changed.length === 1) marks.push({ mark: "behind", locale: changed[0] === "zh" ? "en" : "zh" });
  }
  const split = { zh: splitFormulas(text.zh), en: splitFormulas(text.en) };
  const formulas = onlyIn({ zh: split.zh.formulas, en: split.en.formulas });
  if (isAny(formulas)) marks.push({ mark: "formulas", only: formulas });
  const numbers = onlyIn({ zh: numbersIn(split.zh.prose, "zh"), en: numbersIn(split.en.prose, "en") });
  const untold = {
    zh: numbers.zh.filter((value) => !spelledNumbersIn(split.en.prose, "en").has(value)).map(String),
    en: numbers.en.filter((value) => !spelledNumbersIn(split.zh.prose, "zh").has(value)).map(String),
  };
  if (isAny(untold)) marks.push({ mark: "numbers", only: untold });
  return marks;
}

const isAny = ({ zh, en }: Localized<readonly unknown[]>) => zh.length + en.length > 0;
const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();

/** The formulas of a Markdown text without spaces and words, and the text without them. Code counts as text. */
function splitFormulas(text: string): { readonly prose: string; readonly formulas: readonly string[] } {
  const formulas: string[] = [];
  const prose = text.replace(/\$\$([\s\S]+?)\$\$|\$([^$\n]+?)\$/g, (_, block?: string, inline?: string) => {
    const plain = (block ?? inline ?? "").replace(/\\(?:text|mathrm)\{[^{}]*\}/g, "").replace(/\\[,;:! ]|\s+/g, "");
    // The full stop of a sentence may stand inside its formula.
    formulas.push(plain.replace(/[.,。，;；]$/, ""));
    return " ";
  });
  return { prose, formulas: formulas.filter((formula) => formula !== "") };
}

/** What stands in one list oftener than in the other. */
function onlyIn<T>({ zh, en }: Localized<readonly T[]>): Localized<readonly T[]> {
  const less = (from: readonly T[], taken: readonly T[]) => {
    const left = [...taken];
    return from.filter((each) => {
      const at = left.indexOf(each);
      if (at < 0) return true;
      left.splice(at, 1);
      return false;
    });
  };
  return { zh: less(zh, en), en: less(en, zh) };
}
