import { rngFromNumber } from "@/lib/core/rng";
import { ENGLISH } from "@/lib/tokenizers/sample-text.en";
import { CHINESE } from "@/lib/tokenizers/sample-text.zh";

/** Sentences with gaps: `{name}` is filled with one of the entries under that name, which may have gaps themselves. */
export type SampleGrammar = Readonly<Record<string, readonly string[]>>;

const GRAMMARS = { zh: CHINESE, en: ENGLISH } as const;

/**
 * A text to train on, written for this: everyday scenes and notes of engineers, put together from sentences with gaps. The same
 * arguments give the same text in every browser.
 * @param characters about how many UTF-16 units
 */
export function sampleText(language: "zh" | "en", characters: number, seed = 1): string {
  const grammar: SampleGrammar = GRAMMARS[language];
  const rng = rngFromNumber(seed);
  const pick = (name: string): string => {
    const choices = grammar[name] ?? [];
    const choice = choices[rng.integer(0, choices.length - 1)] ?? "";
    return choice.replace(/\{(\w+)\}/g, (_, inner: string) => pick(inner));
  };
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; length += (paragraphs.at(-1) ?? "").length + 1) {
    const count = rng.integer(3, 6);
    const sentences = Array.from({ length: count }, () => pick("sentence"));
    paragraphs.push(language === "zh" ? sentences.join("") : sentences.map(capitalise).join(" "));
  }
  return paragraphs.join("\n");
}

const capitalise = (sentence: string) => sentence.replace(/[a-z]/, (letter) => letter.toUpperCase());
