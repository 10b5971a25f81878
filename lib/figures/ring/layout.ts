import type { Tone } from "@/lib/drawing/tone";
import { textWidth } from "@/lib/drawing/text-width";
import type { Locale } from "@/lib/core/locale";
import { ringState } from "@/lib/figures/ring/ring-state";
import type { Ring } from "@/lib/figures/ring/schema";

const [CELL, NAME, PADDING] = [22, 20, 5];
/** Between two nodes: room for an arrow with a letter beside it. */
const APART = 38;
const BESIDE = 12;
const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈";
const LETTERS = "abcdefgh";

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface RingNode extends Area {
  readonly name: string;
  readonly chunks: readonly (Area & { readonly text: string; readonly tone: Tone })[];
}
export interface RingLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly RingNode[];
  /** From the edge of a node to that of the next; the chunk that moves, or none. */
  readonly arrows: readonly {
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
    readonly text: string | undefined;
    /** Its middle, on the outer side of the arrow. */
    readonly textAt: readonly [number, number];
  }[];
}

export const namesOf = ({ nodes }: Pick<Ring, "nodes">, locale: Locale): string[] =>
  typeof nodes === "number"
    ? Array.from({ length: nodes }, (_, index) => `GPU ${index}`)
    : nodes.map((name) => name[locale]);

/** Nodes in two columns, clockwise from the upper left one, in px; an odd one stands alone at the top, where the ring begins. */
export function layoutRing(data: Ring, locale: Locale): RingLayout {
  const names = namesOf(data, locale);
  const n = names.length;
  const { held, sent } = ringState(data.operation, n, data.step);
  const width = Math.max(n * CELL, ...names.map((name) => textWidth(name, 12))) + 2 * PADDING;
  const height = NAME + CELL + PADDING;
  // Two nodes alone have their arrows, and the letters beside these, between them.
  const margin = n === 2 ? 2 * BESIDE : 1;
  const [left, right] = [margin, margin + (n === 2 ? 0 : width + APART)];
  const at = (index: number): Area => {
    const { column, row } = placeOf(index, n);
    const x = { left, middle: (left + right) / 2, right }[column];
    return { x, y: 1 + row * (height + APART), width, height };
  };
  const isSummed = data.operation === "all-reduce" || data.operation === "reduce-scatter";
  const nodes = names.map((name, node): RingNode => {
    const area = at(node);
    const chunks = (held[node] ?? []).map((count, chunk) => ({
      x: area.x + (width - n * CELL) / 2 + chunk * CELL,
      y: area.y + NAME,
      width: CELL,
      height: CELL,
      text: count === 0 ? "" : `${LETTERS[chunk] ?? ""}${isSummed ? (SUBSCRIPTS[count] ?? "") : ""}`,
      tone: toneOf(count, isSummed ? n : 1),
    }));
    return { ...area, name, chunks };
  });
  return {
    width: Math.ceil(right + width + margin),
    height: Math.ceil(Math.max(...nodes.map(({ y }) => y)) + height + 1),
    nodes,
    arrows: nodes.map((from, node) => {
      const chunk = sent[node];
      const to = nodes[(node + 1) % n] ?? from;
      return { ...between(from, to), text: chunk === undefined ? undefined : LETTERS[chunk] };
    }),
  };
}

const toneOf = (count: number, whole: number): Tone =>
  count === 0 ? "empty" : count === whole ? "accent" : count === 1 ? "plain" : "soft";

/** Down the right column and up the left one, from the upper left. */
function placeOf(index: number, n: number): { column: "left" | "middle" | "right"; row: number } {
  if (n === 2) return { column: "right", row: index };
  const isOdd = n % 2 === 1;
  if (isOdd && index === 0) return { column: "middle", row: 0 };
  const rows = Math.floor(n / 2);
  const place = (index - 1 + n) % n;
  const row = place < rows ? place : 2 * rows - 1 - place;
  return { column: place < rows ? "right" : "left", row: row + (isOdd ? 1 : 0) };
}

/** The part of the line between two middles that lies outside of both boxes, with a little air at its ends. */
function between(a: Area, b: Area) {
  const [ax, ay, bx, by] = [a.x + a.width / 2, a.y + a.height / 2, b.x + b.width / 2, b.y + b.height / 2];
  // Two nodes send to each other: their arrows stand side by side.
  const aside = ax === bx ? Math.sign(by - ay) * 16 : 0;
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.min(
    dx === 0 ? Infinity : (a.width / 2 + 3) / Math.abs(dx),
    dy === 0 ? Infinity : (a.height / 2 + 3) / Math.abs(dy),
  );
  const length = Math.hypot(dx, dy);
  return {
    from: [ax + dx * share + aside, ay + dy * share] as const,
    to: [bx - dx * share + aside, by - dy * share] as const,
    // Clockwise, what is outside lies to the left.
    textAt: [(ax + bx) / 2 + aside + (BESIDE * dy) / length, (ay + by) / 2 - (BESIDE * dx) / length] as const,
  };
}
