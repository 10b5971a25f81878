/** A text field as it stands: `from` and `to` bound the selection, in UTF-16 units. */
export interface TextSelection {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Replaces `from`..`to` by `insert`; then `selectFrom`..`selectTo` is selected, counted from the beginning of the text. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly selectFrom: number;
  readonly selectTo: number;
}

export const TEXT_ACTIONS = ["bold", "code", "list", "link", "formula", "formulaBlock"] as const;
export type TextAction = (typeof TEXT_ACTIONS)[number];

/** What content/ writes in formulas most, with `|` where one goes on typing. */
export const FORMULA_PIECES = [
  ...["\\frac{|}{}", "^{|}", "_{|}", "\\sqrt{|}", "\\sum_{|}", "\\times ", "\\cdot ", "\\le ", "\\approx ", "\\in "],
  ...["\\mathbb{R}^{|}", "\\alpha", "\\theta", "\\sigma", "\\top", "\\log ", "\\exp(|)", "\\lceil | \\rceil", "\\text{|}"],
] as const;

const AROUND = { bold: "**", code: "`", formula: "$" } as const;

/** What an action of the toolbar does. What has the marks already loses them; the selection stays around the same words. */
export function applyAction(action: TextAction, selection: TextSelection): TextEdit {
  switch (action) {
    case "bold":
    case "code":
    case "formula":
      return toggleAround(AROUND[action], selection);
    case "list":
      return toggleList(selection);
    case "link":
      return insertLink(selection);
    case "formulaBlock":
      return insertBlock(selection);
    default:
      return refuse(action);
  }
}

/** A piece of a formula at the caret; outside a formula one is begun for it. A selection is what it is put around. */
export function insertPiece(piece: string, { text, from, to }: TextSelection): TextEdit {
  const [head = "", tail = ""] = piece.split("|");
  const isInside = isInFormula(text, from);
  const selected = text.slice(from, to);
  const [open, close] = isInside ? ["", ""] : ["$", "$"];
  const takesWords = piece.includes("|");
  const insert = `${open}${head}${takesWords ? selected : ""}${tail}${takesWords ? "" : selected}${close}`;
  const caret = from + open.length + head.length + (takesWords ? selected.length : 0);
  return { from, to, insert, selectFrom: caret, selectTo: caret };
}

/** Whether an odd number of dollar signs stands before the place, in its paragraph. */
export function isInFormula(text: string, at: number): boolean {
  const paragraph = text.slice(text.lastIndexOf("\n\n", at - 1) + 1, at);
  return (paragraph.replace(/\\\$|\$\$/g, "").match(/\$/g) ?? []).length % 2 === 1 || isInBlock(text, at);
}

const isInBlock = (text: string, at: number) => (text.slice(0, at).match(/\$\$/g) ?? []).length % 2 === 1;

function toggleAround(mark: string, { text, from, to }: TextSelection): TextEdit {
  const selected = text.slice(from, to);
  const size = mark.length;
  if (text.slice(from - size, from) === mark && text.slice(to, to + size) === mark) {
    const insert = selected;
    return { from: from - size, to: to + size, insert, selectFrom: from - size, selectTo: to - size };
  }
  return { from, to, insert: `${mark}${selected}${mark}`, selectFrom: from + size, selectTo: to + size };
}

function toggleList({ text, from, to }: TextSelection): TextEdit {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const next = text.indexOf("\n", to);
  const end = next < 0 ? text.length : next;
  const lines = text.slice(start, end).split("\n");
  const isList = lines.every((line) => line.startsWith("- "));
  const insert = lines.map((line) => (isList ? line.slice(2) : `- ${line}`)).join("\n");
  return { from: start, to: end, insert, selectFrom: start + insert.length, selectTo: start + insert.length };
}

function insertLink({ text, from, to }: TextSelection): TextEdit {
  const selected = text.slice(from, to);
  const isAddress = /^https?:\/\/\S+$/.test(selected);
  const insert = isAddress ? `[](${selected})` : `[${selected}](https://)`;
  // The caret goes where something is missing: the words, or the address.
  const caret = from + (isAddress || selected === "" ? 1 : insert.length - 1);
  return { from, to, insert, selectFrom: caret, selectTo: caret };
}

function insertBlock(selection: TextSelection): TextEdit {
  const { text, from, to } = selection;
  const selected = text.slice(from, to);
  const edit = insertParagraph(`$$\n${selected}\n$$`, selection);
  const caret = edit.selectFrom + 3;
  return { ...edit, selectFrom: caret, selectTo: caret + selected.length };
}

/** Puts a paragraph in the place of the selection, with a blank line to its neighbours; it is selected then. */
export function insertParagraph(paragraph: string, { text, from, to }: TextSelection): TextEdit {
  const gap = (around: string, edge: RegExp) =>
    around === "" ? "" : "\n".repeat(Math.max(0, 2 - (edge.exec(around)?.[0].length ?? 0)));
  const before = gap(text.slice(0, from), /\n*$/);
  const after = gap(text.slice(to), /^\n*/);
  const start = from + before.length;
  return { from, to, insert: before + paragraph + after, selectFrom: start, selectTo: start + paragraph.length };
}

function refuse(action: never): never {
  throw new Error(`no such action: ${String(action)}`);
}
