import { readText } from "@/lib/labs/tokenizer/read-text";
import { sampleText } from "@/lib/tokenizers/sample-text";

/** Texts to train on: the classic four words, sample texts by language, or one's own. */
export const SOURCES_OF_TEXT = ["both", "english", "chinese", "tiny", "own"] as const;
export type SourceOfText = (typeof SOURCES_OF_TEXT)[number];

/**
 * A corpus that can be counted by hand: low 5×, lower 2×, newest 6×, widest 3× (Sennrich et al. 2016, algorithm 1). Each line is a text of
 * its own, so that no space joins the words.
 */
const TINY: readonly string[] = [
  ...Array.from({ length: 5 }, () => "low"),
  ...Array.from({ length: 2 }, () => "lower"),
  ...Array.from({ length: 6 }, () => "newest"),
  ...Array.from({ length: 3 }, () => "widest"),
];

/** Chinese takes three bytes a character: with this share of the length both languages have about as many. */
const CHINESE_SHARE = 0.36;

export type TrainingSource =
  | { readonly kind: "sample"; readonly sample: Exclude<SourceOfText, "own">; readonly characters: number }
  | { readonly kind: "own"; readonly text: string | Blob };

/** The texts of a source. `characters` is the length of English; Chinese has about as many bytes. */
export async function textsOf(source: TrainingSource): Promise<readonly string[]> {
  if (source.kind === "own") return [await readText(source.text)];
  return sampleTexts(source.sample, source.characters);
}

export function sampleTexts(sample: Exclude<SourceOfText, "own">, characters: number): readonly string[] {
  const chinese = () => sampleText("zh", Math.round(characters * CHINESE_SHARE));
  switch (sample) {
    case "tiny":
      return TINY;
    case "english":
      return [sampleText("en", characters)];
    case "chinese":
      return [chinese()];
    case "both":
      return [sampleText("en", characters), chinese()];
  }
}

/** What vocabularies are measured on: texts of the same kind as the samples that no training has seen. */
export const measuredTexts = (): { readonly english: string; readonly chinese: string } => ({
  english: sampleText("en", 6000, 7),
  chinese: sampleText("zh", 2500, 7),
});
