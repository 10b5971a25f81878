import { simplifyCharacter } from "@/lib/core/simplify-character";

/** A text in its plain form. Unit `i` of `text` comes from `starts[i]` to `ends[i]` of the original, in UTF-16 units. */
export interface PlainText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Signs that are written in several ways and mean one thing here. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ "−": "-", "‐": "-", "‑": "-", "‒": "-", "–": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "「": '"', "」": '"' },
  ...{ "∗": "*", "⋅": "·", "∙": "·", "∆": "Δ", "⁄": "/", "∕": "/", "⇒": "→", "⟶": "→", "➔": "→" },
  ...{ "\u00a0": " ", "\u3000": " " },
};
const SUPERSCRIPT = /^[⁰¹²³⁴-⁹⁺⁻ⁿ]$/;

/** A code point with what composes with it: combining marks, half-width voiced marks, the later parts of a Hangul syllable. */
const CLUSTER = /[^][\p{M}\uff9e\uff9f\u1160-\u11ff]*/gu;

/**
 * NFKC, simplified characters and one form of each sign, with the way back to the original. `10⁹` becomes `10^9`: NFKC alone
 * would make it `109`. Case is kept, `B` and `b` differ in units. Idempotent, linear.
 */
export function normalizeAnswer(original: string): PlainText {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let isRaised = false;
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const raises = SUPERSCRIPT.test(cluster);
    const plain = (raises && !isRaised ? "^" : "") + plainForm(cluster);
    isRaised = raises;
    text += plain;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text, starts, ends };
}

function plainForm(cluster: string): string {
  const code = cluster.charCodeAt(0);
  if (cluster.length === 1 && code < 0x80) return cluster;
  if (cluster.length === 1 && code >= 0x4e00 && code <= 0x9fff) return simplifyCharacter(cluster);
  const known = PUNCTUATION.get(cluster);
  if (known !== undefined) return known;
  return spell(cluster);
}

function spell(cluster: string): string {
  return Array.from(cluster.normalize("NFKC"), (character) => SIGNS[character] ?? simplifyCharacter(character)).join(
    "",
  );
}

/** Normalising is slow, and these signs are everywhere. */
const PUNCTUATION = new Map(
  Array.from("，。；：、？！（）“”《》—…～％＝＋×·αΔ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", (sign) => [sign, spell(sign)]),
);
