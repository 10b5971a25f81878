const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  ...{ "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9" },
  ...{ "⁻": "-", "⁺": "+" },
};

/**
 * One plain spelling for what people type: full-width forms become ASCII (NFKC), `10⁹` becomes `10^(9)`, `½` becomes `(1/2)`,
 * `**` becomes `^`, a full stop of a Chinese keyboard between digits becomes a point, "about" in front is dropped.
 * Of white space only a single space between two digits or marks of a number is left (it may group digits). Linear time.
 */
export function normalizeText(text: string): string {
  return (
    text
      .replace(/[⁰¹²³⁴-⁹⁻⁺]+/g, (run) => `^(${Array.from(run, (sign) => SUPERSCRIPTS[sign]).join("")})`)
      // Before NFKC, which would glue 1½ into 11⁄2.
      .replace(/[¼-¾⅐-⅞]/g, (fraction) => `(${fraction.normalize("NFKC")})`)
      .normalize("NFKC")
      .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/(?<![\d.,]) | (?![\d.,])/g, "")
      .replaceAll("**", "^")
      .replace(/[⁄∕÷]/g, "/")
      .replace(/[∗⋅·∙•]/g, "*")
      .replace(/[−﹣]/g, "-")
      .replace(/[’‘]/g, "'")
      .replace(/(?<=\d)。(?=\d)/g, ".")
      .replace(/。$/, "")
      .replace(/^(?:≈|~|∼|≃|≅|〜|=|约为|约|大约|大概|about|approx\.?|ca\.?)/i, "")
  );
}
