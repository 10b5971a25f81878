import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const FAMILY = "noto-sans-sc";
const require = createRequire(import.meta.url);

/** Whether a `unicode-range` of CSS (`U+4e00-4e0f,U+3001`) holds a code point. */
export function holds(range, codePoint) {
  return range.split(",").some((part) => {
    const [first, last = first] = part
      .trim()
      .replace(/^U\+/i, "")
      .split("-")
      .map((hex) => Number.parseInt(hex, 16));
    return codePoint >= first && codePoint <= last;
  });
}

/**
 * The slices of Noto Sans SC that hold the characters of a text, as satori takes fonts: a stranger's machine may have no face with
 * Chinese characters, and the whole face is 10 MB. Throws when a character is in none, as it would be drawn as an empty box.
 * @param {string} text
 * @param {readonly number[]} weights of those that the package has: 100, 200 … 900
 */
export function readPictureFonts(text, weights) {
  const folder = dirname(require.resolve("@fontsource/noto-sans-sc/package.json"));
  const ranges = Object.entries(JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")));
  const slices = new Set();
  for (const character of new Set(text.replace(/\s/g, ""))) {
    const found = ranges.find(([, range]) => holds(range, character.codePointAt(0)));
    if (!found) throw new Error(`${FAMILY} has no “${character}”, which a picture is to show.`);
    slices.add(found[0].replace(/[[\]]/g, ""));
  }
  // Each slice is a family of its own: of one family only one member is asked for a character.
  return [...slices].flatMap((slice) =>
    weights.map((weight) => ({
      name: `${FAMILY} ${slice}`,
      weight,
      style: "normal",
      data: readFileSync(join(folder, "files", `${FAMILY}-${slice}-${weight}-normal.woff`)),
    })),
  );
}
