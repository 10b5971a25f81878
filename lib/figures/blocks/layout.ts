import { lineHeight } from "@/lib/drawing/text";
import { textWidth, widest, wrapText } from "@/lib/drawing/text-width";
import type { Tone } from "@/lib/drawing/tone";
import type { Locale } from "@/lib/core/locale";
import { readCellName } from "@/lib/figures/blocks/find-link-problems";
import type { Blocks } from "@/lib/figures/blocks/schema";

const [UNIT, CELL, GAP, LINKED_GAP] = [24, 28, 12, 40];
const LABEL = 96;
/** Up to this width a cell's text stands on one line. */
const TEXT = 120;
const LINE = 17;
/** A note is wrapped at the width of its row, and at this where the row is shorter. */
const NOTE = 220;

export interface PlacedCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
  readonly lines: readonly string[];
}
export interface PlacedRow {
  readonly id: string | undefined;
  readonly cells: readonly PlacedCell[];
  readonly label: readonly string[];
  /** Where the label begins (above) or ends (left), and its middle. */
  readonly labelX: number;
  readonly labelY: number;
}
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}
export interface BlocksLayout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PlacedRow[];
  readonly headings: readonly Line[];
  readonly notes: readonly Line[];
  readonly links: readonly {
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
    readonly line: Blocks["links"][number]["line"];
    readonly head: boolean;
  }[];
}

/**
 * Rows of cells in px; one unit is as wide as the widest text in a cell of one unit needs. Units, the place of names and the space for
 * links are those of all `figures`, which are the steps where there are some, so that nothing moves from one to the next.
 */
export function layoutBlocks(data: Blocks, locale: Locale, figures: readonly Blocks[] = [data]): BlocksLayout {
  const rows = data.rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap(({ repeat, ...cell }) => Array.from({ length: repeat }, () => cell)),
  }));
  const textOf = (text: Blocks["rows"][number]["label"]) => text?.[locale] ?? "";
  const unit = Math.max(
    UNIT,
    ...figures.flatMap((figure) =>
      figure.rows
        .flatMap(({ cells }) => cells)
        .map(({ text, span }) => (widest(wrapText(textOf(text), 12, TEXT * span), 12) + 8) / span),
    ),
  );
  const isLeft = data.labels === "left";
  const linesOf = ({ label }: Blocks["rows"][number]) =>
    isLeft ? wrapText(textOf(label), 12, LABEL) : [textOf(label)].filter(Boolean);
  const labels = data.rows.map(linesOf);
  const names = isLeft ? figures.flatMap((figure) => figure.rows.map(linesOf)).filter((lines) => lines.length > 0) : [];
  const left = 1 + Math.max(0, ...names.map((lines) => widest(lines, 12) + 8));
  const links = figures.flatMap((figure) => figure.links);
  const linked = new Set(links.flatMap(({ from, to }) => [readCellName(from).row, readCellName(to).row]));

  let y = 1;
  const headings: Line[] = [];
  const notes: Line[] = [];
  const placed = rows.map((row, index): PlacedRow => {
    if (index > 0) {
      const before = rows[index - 1]?.id;
      const isLinked = row.id !== undefined && linked.has(row.id) && before !== undefined && linked.has(before);
      y += isLinked && !row.heading ? LINKED_GAP : data.dense && !row.heading ? 0 : GAP;
    }
    if (row.heading) {
      headings.push({ x: 1, y: y + 13, text: textOf(row.heading) });
      y += LINE + 5;
    }
    const label = labels[index] ?? [];
    if (!isLeft && label.length) y += LINE;
    const contents = row.cells.map((cell) => wrapText(textOf(cell.text), 12, Math.max(TEXT, unit) * cell.span));
    const lines = Math.max(1, ...contents.map((content) => content.length));
    const height =
      data.dense && lines === 1 ? Math.max(UNIT, Math.min(unit, CELL)) : CELL + (lines - 1) * lineHeight(12);
    let x = left + row.offset * unit;
    const cells = row.cells.map(({ tone, span }, number): PlacedCell => {
      const cell = { x, y, width: span * unit, height, tone, lines: contents[number] ?? [] };
      x += cell.width;
      return cell;
    });
    const result = {
      ...{ id: row.id, cells, label },
      labelX: isLeft ? left - 7 : left,
      labelY: isLeft ? y + height / 2 : y - LINE / 2,
    };
    y += height;
    if (row.note) {
      const room = Math.max(NOTE, x - left);
      for (const text of wrapText(textOf(row.note), 12, room)) notes.push({ x: left, y: (y += LINE) - 2, text });
      y += 2;
    }
    return result;
  });
  const ends = [
    ...placed.flatMap(({ cells, label, labelX }) => [
      ...cells.map(({ x, width }) => x + width),
      ...(isLeft ? [] : label.map((text) => labelX + textWidth(text, 12))),
    ]),
    ...notes.map(({ x, text }) => x + textWidth(text, 12)),
    ...headings.map(({ x, text }) => x + textWidth(text, 13) * 1.06),
  ];
  return {
    ...{ rows: placed, headings, notes },
    width: Math.ceil(Math.max(...ends) + 1),
    height: Math.ceil(y + 1),
    links: data.links.map((link) => ({ ...link, ...endsOf(cellOf(placed, link.from), cellOf(placed, link.to)) })),
  };
}

function cellOf(rows: readonly PlacedRow[], name: string): PlacedCell {
  const { row, index } = readCellName(name);
  const cell = rows.find(({ id }) => id === row)?.cells[index];
  if (!cell) throw new Error(`there is no cell ${name}`);
  return cell;
}

/** From the edge of the one that faces the other. */
function endsOf(from: PlacedCell, to: PlacedCell) {
  const isDown = from.y < to.y;
  const edge = (cell: PlacedCell, isLower: boolean): [number, number] => [
    cell.x + cell.width / 2,
    isLower ? cell.y + cell.height : cell.y,
  ];
  return { from: edge(from, isDown), to: edge(to, !isDown) };
}
