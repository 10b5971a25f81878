/**
 * Where no merge may cross: words with the space before them, single digits (so that numbers are spelt alike whatever their
 * length), marks, blanks. GPT-2's pattern (Radford et al. 2019) without English contractions.
 */
export const PATTERN = " ?\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";
const pieces = new RegExp(PATTERN, "gu");

/** The pieces of a text; joined they are the text. */
export const preSplit = (text: string): readonly string[] => text.match(pieces) ?? [];
