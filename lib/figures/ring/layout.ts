import type { Tone } from "@/lib/drawing/tone";
import { textWidth } from "@/lib/drawing/text-width";
import type { Locale } from "@/lib/core/locale";
import { ringState } from "@/lib/figures/ring/ring-state";
import type { Ring } from "@/lib/figures/ring/schema";

const [CELL, NAME, PADDING] = [22, 20, 5];
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
  }[];
}

export const namesOf = ({ nodes }: Pick<Ring, "nodes">, locale: Locale): string[] =>
  typeof nodes === "number"
    ? Array.from({ length: nodes }, (_, index) => `GPU ${index}`)
    : nodes.map((name) => name[locale]);

/** Nodes around an ellipse, clockwise from the top, in px; as close as they can stand without touching. */
export function layoutRing(data: Ring, locale: Locale): RingLayout {
  const names = namesOf(data, locale);
  const n = names.length;
  const { held, sent } = ringState(data.operation, n, data.step);
  const width = Math.max(n * CELL, ...names.map((name) => textWidth(name, 12))) + 2 * PADDING;
  const height = NAME + CELL + PADDING;
  const [rx, ry] = radii(n, width, height);
  const at = (index: number): Area => {
    const angle = (2 * Math.PI * index) / n - Math.PI / 2;
    return { x: rx * (1 + Math.cos(angle)) + 1, y: ry * (1 + Math.sin(angle)) + 1, width, height };
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
    width: Math.ceil(2 * rx + width + 2),
    height: Math.ceil(2 * ry + height + 2),
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

/** Room for an arrow with a letter between two nodes. */
const APART = 40;

function radii(n: number, width: number, height: number): [number, number] {
  if (n === 2) return [0, (height + APART) / 2];
  if (n === 4) return [(width + 24) / 2, height + APART / 2];
  let [rx, ry] = [width / 2, height];
  const touches = () =>
    Array.from({ length: n }, (_, index) => index).some((index) => {
      const [a, b] = [index, index + 1].map((place) => (2 * Math.PI * place) / n - Math.PI / 2) as [number, number]; // two of two
      const [dx, dy] = [Math.abs(Math.cos(a) - Math.cos(b)) * rx, Math.abs(Math.sin(a) - Math.sin(b)) * ry];
      return dx < width + APART / 2 && dy < height + APART * 0.6;
    });
  while (touches()) [rx, ry] = [rx + 4, ry + 4];
  return [rx, ry];
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
  return {
    from: [ax + dx * share + aside, ay + dy * share] as const,
    to: [bx - dx * share + aside, by - dy * share] as const,
  };
}
