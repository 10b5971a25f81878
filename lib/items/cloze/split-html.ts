import { BLANK_MARK, numberOfMark } from "@/lib/items/cloze/place-blanks";

/** A piece of the text that is shown: plain text, a blank, or an element with its inside as pieces or as HTML. */
export type Piece =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "blank"; readonly number: number }
  | {
      readonly type: "element";
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
      /** Elements without a blank keep their HTML, which was sanitised where it was made. */
      readonly inside: readonly Piece[] | string;
    };

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-zA-Z-]*(?:="[^"]*")?)*)\s*\/?>/gu;
const ATTRIBUTE = /([a-z][a-zA-Z-]*)(?:="([^"]*)")?/gu;
const VOID = ["br", "hr"];

interface Open {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  /** Where its inside begins. */
  readonly from: number;
  readonly pieces: Piece[];
  hasBlank: boolean;
}

/**
 * Cuts rendered, sanitised HTML into pieces so that fields can stand where the marks of blanks are. Only elements with a blank inside
 * are opened. Text that is no well-formed HTML is taken as text. Linear in the length of the HTML.
 */
export function splitHtml(html: string): readonly Piece[] {
  const root: Open = { tag: "", attributes: {}, from: 0, pieces: [], hasBlank: false };
  const stack: Open[] = [root];
  let at = 0;
  const top = () => stack.at(-1) ?? root;
  const seen = new Set<number>();
  const addText = (until: number) => {
    // A formula tells its text twice, once unseen: no field belongs into either.
    const isFormula = stack.some(({ attributes }) => attributes["class"]?.split(" ").includes("katex"));
    for (const piece of splitText(html.slice(at, until), isFormula, seen)) {
      top().pieces.push(piece);
      if (piece.type === "blank") for (const open of stack) open.hasBlank = true;
    }
  };
  for (const token of html.matchAll(TOKEN)) {
    const [whole, slash, tag = "", attributes = ""] = token;
    addText(token.index);
    at = token.index + whole.length;
    if (slash === "") {
      const open = { tag, attributes: readAttributes(attributes), from: at, pieces: [], hasBlank: false };
      if (VOID.includes(tag)) top().pieces.push(close(open, ""));
      else stack.push(open);
    } else if (stack.length > 1 && top().tag === tag) {
      const open = stack.pop()!; // just seen
      top().pieces.push(close(open, html.slice(open.from, token.index)));
    }
  }
  addText(html.length);
  while (stack.length > 1) {
    const open = stack.pop()!; // just seen
    top().pieces.push(close(open, html.slice(open.from)));
  }
  return root.pieces;
}

const close = ({ tag, attributes, pieces, hasBlank }: Open, inside: string): Piece => ({
  type: "element",
  tag,
  attributes,
  inside: hasBlank ? pieces : inside,
});

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, decode(value)]));

/** Each blank has one field, where its mark stands first. */
function splitText(text: string, isFormula: boolean, seen: Set<number>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: mark, 1: digits, 2: letter, index } of text.matchAll(new RegExp(BLANK_MARK.source, "gu"))) {
    const number = numberOfMark(digits, letter);
    if (isFormula || seen.has(number)) continue;
    seen.add(number);
    if (index > at) pieces.push({ type: "text", text: decode(text.slice(at, index)) });
    pieces.push({ type: "blank", number });
    at = index + mark.length;
  }
  return at < text.length ? [...pieces, { type: "text", text: decode(text.slice(at)) }] : pieces;
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
