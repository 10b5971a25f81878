import { readFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";

/** Which of KaTeX's faces a class of its output is set in, as its style sheet says; anything else inherits, and begins with Main. */
const FACES = {
  mathnormal: { family: "Math", style: "Italic" },
  boldsymbol: { family: "Math", style: "BoldItalic" },
  mathit: { family: "Main", style: "Italic" },
  mathbf: { family: "Main", style: "Bold" },
  textbf: { family: "Main", style: "Bold" },
  textit: { family: "Main", style: "Italic" },
  amsrm: { family: "AMS", style: "Regular" },
  mathbb: { family: "AMS", style: "Regular" },
  mathcal: { family: "Caligraphic", style: "Regular" },
  mathfrak: { family: "Fraktur", style: "Regular" },
  mathscr: { family: "Script", style: "Regular" },
  mathsf: { family: "SansSerif", style: "Regular" },
  mathtt: { family: "Typewriter", style: "Regular" },
  size1: { family: "Size1", style: "Regular" },
  size2: { family: "Size2", style: "Regular" },
  size3: { family: "Size3", style: "Regular" },
  size4: { family: "Size4", style: "Regular" },
  "delim-size1": { family: "Size1", style: "Regular" },
  "delim-size4": { family: "Size4", style: "Regular" },
  "small-op": { family: "Size1", style: "Regular" },
  "large-op": { family: "Size2", style: "Regular" },
};
/** These names size text as well; they choose a face only beside this one. */
const DELIMITER = /^size\d$/;
const PLAIN = { family: "Main", style: "Regular" };
/** No ligatures are asked for, and hints for coarse screens weigh as much as the shapes. */
const SMALL = { targetFormat: "woff2", noHinting: true, keepFeatures: [] };
const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };

/**
 * The characters that the formulas of a page set in each face, by the name of its file (`KaTeX_Math-Italic`).
 * @param {string} html
 * @returns {Map<string, Set<string>>}
 */
export function listFormulaGlyphs(html) {
  const glyphs = new Map();
  const open = [];
  for (const [token, tag, attributes, closing, text] of html.matchAll(/<([a-z]+)\b([^>]*)>|<(\/)[a-z]+>|([^<]+)/g)) {
    const face = open.at(-1);
    if (tag) {
      const classes = /\bclass="([^"]*)"/.exec(attributes)?.[1].split(" ") ?? [];
      if (face || classes.includes("katex-html")) {
        // Elements of drawings inside a formula close themselves.
        if (!token.endsWith("/>")) open.push(chooseFace(classes) ?? face ?? PLAIN);
      }
    } else if (closing) open.pop();
    else if (face) {
      const name = `KaTeX_${face.family}-${face.style}`;
      const known = glyphs.get(name) ?? new Set();
      for (const character of text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? "")) known.add(character);
      glyphs.set(name, known);
    }
  }
  return glyphs;
}

function chooseFace(classes) {
  const named = classes.filter((name) => name in FACES && (!DELIMITER.test(name) || classes.includes("delimsizing")));
  return FACES[named.at(-1)];
}

/**
 * Style rules with the faces of a page's formulas, cut down to the characters that stand in them, inside: a formula is whole at the
 * first paint, and no line moves when a face arrives. For any other character the browser has the whole face of the style sheet.
 * @param {string} html
 * @param {string} root
 */
export async function formulaFaces(html, root) {
  const rules = [...listFormulaGlyphs(html)].map(async ([name, characters]) => {
    const [family, style] = name.split("-");
    const font = readFileSync(join(root, "node_modules", "katex", "dist", "fonts", `${name}.woff2`));
    const subset = await subsetFont(font, [...characters].join(""), SMALL);
    const range = [...characters].map((character) => `U+${character.codePointAt(0).toString(16)}`).sort();
    return (
      `@font-face{font-family:${family};font-weight:${style.startsWith("Bold") ? 700 : 400};` +
      `font-style:${style.endsWith("Italic") ? "italic" : "normal"};` +
      `src:url(data:font/woff2;base64,${subset.toString("base64")}) format("woff2");unicode-range:${range.join(",")}}`
    );
  });
  return (await Promise.all(rules)).join("");
}
