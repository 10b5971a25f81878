import { METASPACE } from "@/lib/tokenizers/split-words";

/** In the place of characters that are too rare for a piece of their own (google/sentencepiece, trainer_interface.cc, kUNKChar). */
export const RARE = "▅";
const MOST_CHARACTERS = 16;

const SCRIPTS =
  "Common Latin Han Hiragana Katakana Hangul Cyrillic Greek Arabic Hebrew Devanagari Bengali Thai Inherited Bopomofo Armenian " +
  "Georgian Tamil Telugu Kannada Malayalam Gujarati Gurmukhi Oriya Sinhala Lao Tibetan Myanmar Khmer Mongolian Ethiopic Cherokee " +
  "Syriac Thaana Nko Canadian_Aboriginal Ogham Runic Coptic Gothic Yi Braille Javanese Balinese Tifinagh Glagolitic Lisu Vai";
const RULES = SCRIPTS.split(" ").map((name) => [new RegExp(`\\p{Script=${name}}`, "u"), name] as const);
const known = new Map<string, string>();

/** The script of a character; Japanese syllables count as Han, rare scripts as one. */
function scriptOf(character: string): string {
  let script = known.get(character);
  if (script === undefined) {
    const name = RULES.find(([rule]) => rule.test(character))?.[1] ?? "other";
    script = name === "Hiragana" || name === "Katakana" || character === "ー" ? "Han" : name;
    known.set(character, script);
  }
  return script;
}

/**
 * What sentencepiece allows for a piece (trainer_interface.cc, IsValidSentencePiece): at most 16 characters of one script, ▁ only in
 * front, nothing rare.
 */
export function isValidPiece(piece: string): boolean {
  let [count, script] = [0, ""];
  for (const character of piece) {
    if (++count > MOST_CHARACTERS || character === RARE) return false;
    if (character === METASPACE) {
      if (count > 1) return false;
      continue;
    }
    const own = scriptOf(character);
    // Marks take the script of what they stand on.
    if (own === "Inherited") continue;
    if (script !== "" && own !== script) return false;
    script = own;
  }
  return count > 0;
}
