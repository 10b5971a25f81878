import type { Options as Schema } from "rehype-sanitize";

/** What KaTeX 0.19 writes for assistive technology. */
const MATHML = [
  "math", "semantics", "annotation", "mrow", "mi", "mn", "mo", "ms", "mtext", "mspace", "msup", "msub", "msubsup", "mfrac",
  "msqrt", "mroot", "munder", "mover", "munderover", "mtable", "mtr", "mtd", "mlabeledtr", "mpadded", "mphantom", "menclose", "mstyle",
]; // prettier-ignore

/**
 * Only named properties with plain values: no parentheses, so no `url()`. Covers KaTeX's boxes and the two colours of a
 * highlighted token.
 */
const STYLE =
  /^(?:\s*(?:--shiki-(?:light|dark)(?:-font-style|-font-weight)?|(?:min-|max-)?(?:width|height)|top|left|right|bottom|color|background-color|position|vertical-align|margin|padding|(?:margin|padding|border)-(?:top|right|bottom|left)(?:-width|-style|-color)?|border-width|border-style|border-color)\s*:\s*[-#.%\w ]+\s*;?)*$/;
const OTHER_POSITION = /position\s*:\s*(?!relative)/;

/** Not part of the schema, because an allow-list takes one expression per attribute: `position` may be `relative` alone. */
export function isSafeStyle(style: string): boolean {
  return STYLE.test(style) && !OTHER_POSITION.test(style);
}

const shared: Schema = {
  tagNames: [
    "p", "br", "hr", "em", "strong", "del", "code", "pre", "kbd", "sub", "sup", "blockquote", "ul", "ol", "li", "a", "span", "div",
    "table", "thead", "tbody", "tr", "th", "td", "svg", "path", "line", ...MATHML,
  ], // prettier-ignore
  attributes: {
    a: ["href", ["rel", "noreferrer"]],
    ol: ["start"],
    th: [
      ["align", "left", "center", "right"],
      ["scope", "col"],
    ],
    td: [["align", "left", "center", "right"]],
    pre: [["className", "shiki"], ["tabIndex", 0], "dataLanguage"],
    span: ["className", ["ariaHidden", "true"], "style", "title"],
    div: [
      ["className", "table-scroll"],
      ["tabIndex", 0],
    ],
    math: ["xmlns", ["display", "block"]],
    annotation: [["encoding", "application/x-tex"]],
    svg: ["xmlns", "width", "height", "viewBox", "preserveAspectRatio", ["ariaHidden", "true"], "style"],
    path: ["d"],
    line: ["x1", "x2", "y1", "y2", "strokeWidth"],
    ...Object.fromEntries(
      MATHML.filter((name) => name !== "math" && name !== "annotation").map((name) => [
        name,
        [
          "mathvariant", "mathcolor", "mathbackground", "stretchy", "fence", "separator", "accent", "accentunder", "lspace", "rspace", "minsize",
          "maxsize", "linethickness", "width", "height", "depth", "voffset", "columnalign", "columnspacing", "rowspacing", "columnlines",
          "rowlines", "scriptlevel", "displaystyle", "notation", "movablelimits", "symmetric", "largeop", "side", "close", "open",
        ], // prettier-ignore
      ]),
    ),
  },
  protocols: { href: ["https"] },
  ancestors: { li: ["ol", "ul"], td: ["table"], th: ["table"], tr: ["table"], thead: ["table"], tbody: ["table"] },
  clobber: [],
  strip: ["script", "style"],
};

/** Item texts: no headings, no ids; pictures of ours, with their size and never before they are near. */
export const itemSchema: Schema = {
  ...shared,
  tagNames: [...(shared.tagNames ?? []), "img"],
  attributes: {
    ...shared.attributes,
    img: [["src", /^\/media\/[0-9a-f]{64}$/], "alt", "width", "height", ["loading", "lazy"], ["decoding", "async"]],
  },
};

/** Prose of a notebook: an item's, and headings without ids. */
export const notebookSchema: Schema = {
  ...itemSchema,
  tagNames: [...(itemSchema.tagNames ?? []), "h2", "h3", "h4", "h5", "h6"],
};

/** The operator's pages: headings, links within the site, and addresses to write to. */
export const pageSchema: Schema = {
  ...shared,
  tagNames: [...(shared.tagNames ?? []), "h2", "h3"],
  protocols: { href: ["https", "mailto"] },
};

/** Lessons: headings with the author's ids, and the elements that our directives become. */
export const lessonSchema: Schema = {
  ...shared,
  tagNames: [
    ...(shared.tagNames ?? []),
    "h2", "h3", "warmup-item", "warmup-figure", "warmup-lab", "warmup-cite", "warmup-box", "warmup-part", "warmup-aside",
  ], // prettier-ignore
  attributes: {
    ...shared.attributes,
    h2: ["id"],
    h3: ["id"],
    span: [...(shared.attributes?.["span"] ?? []), ["lang", "zh-Hans"]],
    "warmup-item": ["dataId"],
    "warmup-figure": ["dataId"],
    "warmup-lab": ["dataSlug"],
    "warmup-cite": ["dataSource", "dataNumber", "dataLocator"],
    "warmup-box": ["dataKind", "dataTitle"],
    "warmup-part": ["dataPart"],
  },
};
