import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const THEMES = ["light", "dark"] as const;
const tokens = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name, { light, dark }] as const,
  ),
);

function colour(name: string, theme: (typeof THEMES)[number]): string {
  const value = tokens.get(name)?.[theme];
  if (!value) throw new Error(`app/globals.css has no --color-${name} of the form light-dark(#rrggbb, #rrggbb)`);
  return value;
}

/** Relative luminance of an sRGB colour, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, WCAG 2.2: 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["bg", "surface", "raised"];
const SOFT = ["accent-soft", "correct-soft", "wrong-soft", "caution-soft"];
const SIGNALS = ["accent", "correct", "wrong", "caution"];
const pairs: [string, string][] = [
  ...["ink", "muted", "faint", ...SIGNALS].flatMap((text) => GROUNDS.map((ground): [string, string] => [text, ground])),
  ...["ink", "muted"].flatMap((text) => SOFT.map((ground): [string, string] => [text, ground])),
  ...SIGNALS.map((signal): [string, string] => [signal, `${signal}-soft`]),
  ["on-accent", "accent"],
];

describe.each(THEMES)("the colours of the %s theme", (theme) => {
  it.each(pairs)("let %s be read on %s", (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GROUNDS)("show the focus and the edge of a field on %s", (ground) => {
    for (const name of ["focus", "edge"])
      expect(contrast(colour(name, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe("contrast", () => {
  it("is that of WCAG for black, white and grey", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });
});
