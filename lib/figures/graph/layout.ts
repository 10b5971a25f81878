import { lineHeight } from "@/lib/drawing/text";
import { textWidth, widest, wrapText } from "@/lib/drawing/text-width";
import type { Locale } from "@/lib/core/locale";
import { routeArrow, type Box, type Route } from "@/lib/figures/graph/route-arrow";
import type { Graph } from "@/lib/figures/graph/schema";

const [GAP_X, GAP_Y] = [30, 26];
/** Texts of boxes that cover one column are wrapped at this width, in px. */
const TEXT = 108;
/** A frame stands so far outside its boxes, and its name takes a line above them. */
const FRAME = 10;
const FRAME_NAME = 18;

export interface PlacedBox extends Box {
  readonly lines: readonly string[];
}
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, PlacedBox>;
  readonly frames: readonly Frame[];
  readonly routes: readonly Route[];
}

interface Track {
  readonly start: number;
  readonly size: number;
}

/** Boxes, frames and arrows in px: each column as wide as its widest box, each row as high as its highest. */
export function layoutGraph(data: Graph, locale: Locale): GraphLayout {
  const sized = data.boxes.map((box) => {
    const text = box.text?.[locale] ?? "";
    const lines = wrapText(text, 13, TEXT * box.span[0] + GAP_X * (box.span[0] - 1));
    const [width, height] = [widest(lines, 13), lines.length * lineHeight(13)];
    if (box.shape === "dot") return { box, lines, width: 6, height: 6 };
    if (box.shape === "circle")
      return { box, lines, width: Math.max(26, width + 10), height: Math.max(26, width + 10) };
    if (box.shape === "text") return { box, lines, width: width + 4, height: height + 4 };
    return { box, lines, width: Math.max(36, width + 18), height: height + 14 };
  });
  const at = (id: string) => data.boxes.find((box) => box.id === id)?.at ?? [0, 0];
  const besides = data.arrows.flatMap(({ from, to, text, bend }) => {
    const [[fromX, fromY], [toX, toY]] = [at(from), at(to)];
    if (!text || bend) return [];
    return [{ isLevel: fromY === toY, column: Math.min(fromX, toX), row: Math.min(fromY, toY), text: text[locale] }];
  });

  const columns = tracks(
    sized.map(({ box, width }) => ({ at: box.at[0], span: box.span[0], size: width })),
    (index) =>
      Math.max(
        GAP_X,
        ...besides.map(({ isLevel, column, text }) =>
          isLevel && Math.floor(column) === index - 1 ? textWidth(text, 12) + 22 : 0,
        ),
      ),
  );
  const rows = tracks(
    sized.map(({ box, height }) => ({ at: box.at[1], span: box.span[1], size: height })),
    (index) =>
      GAP_Y +
      (data.groups.some(({ from }) => from[1] === index) ? FRAME_NAME : 0) +
      (besides.some(({ isLevel, row }) => !isLevel && Math.floor(row) === index - 1) ? 8 : 0),
  );

  const boxes = new Map(
    sized.map(({ box, lines, width, height }): [string, PlacedBox] => {
      const [left, right] = extent(columns, box.at[0], box.span[0]);
      const [top, bottom] = extent(rows, box.at[1], box.span[1]);
      // What covers several cells fills them; what stands in one keeps its own size in the middle.
      const [w, h] = [box.span[0] > 1 ? right - left : width, box.span[1] > 1 ? bottom - top : height];
      return [
        box.id,
        {
          x: (left + right - w) / 2,
          y: (top + bottom - h) / 2,
          width: w,
          height: h,
          lines,
          isSpread: Math.max(...box.span) > 1,
        },
      ];
    }),
  );
  const frames = data.groups.map(({ text, from, to }): Frame => {
    const [left, right] = extent(columns, from[0], to[0] - from[0] + 1);
    const [top, bottom] = extent(rows, from[1], to[1] - from[1] + 1);
    const width = Math.max(right - left + 2 * FRAME, textWidth(text[locale], 12) + 16);
    return {
      ...{ x: left - FRAME, y: top - FRAME - FRAME_NAME, width, height: bottom - top + 2 * FRAME + FRAME_NAME },
      text: text[locale],
    };
  });
  const routes = data.arrows.flatMap((arrow) => {
    const [from, to] = [boxes.get(arrow.from), boxes.get(arrow.to)];
    return from && to ? [routeArrow(arrow, from, to, [...boxes.values()], arrow.text?.[locale])] : [];
  });
  return moveIn({ boxes, frames, routes });
}

/** Where each whole column (or row) begins and how large it is; `gapBefore` is the space before it. */
function tracks(
  parts: readonly { at: number; span: number; size: number }[],
  gapBefore: (index: number) => number,
): Track[] {
  const count = Math.ceil(Math.max(...parts.map(({ at, span }) => at + span)));
  const list: Track[] = [];
  let start = 0;
  for (let index = 0; index < count; index++) {
    // A part between two tracks pushes neither apart by more than its half.
    const size = Math.max(
      12,
      ...parts.map((part) =>
        part.span > 1 ? 0 : part.at === index ? part.size : Math.abs(part.at - index) === 0.5 ? part.size / 2 - 4 : 0,
      ),
    );
    if (index > 0) start += gapBefore(index);
    list.push({ start, size });
    start += size;
  }
  return list;
}

/** From where to where a part reaches that begins at a track, or half-way between two, and covers `span` of them. */
function extent(list: readonly Track[], at: number, span: number): [number, number] {
  const track = (index: number): Track => list[Math.min(index, list.length - 1)] ?? { start: 0, size: 0 };
  const [first, next] = [track(Math.floor(at)), track(Math.ceil(at))];
  const last = track(Math.floor(at) + span - 1);
  const lastNext = track(Math.ceil(at) + span - 1);
  return [(first.start + next.start) / 2, (last.start + last.size + lastNext.start + lastNext.size) / 2];
}

const EDGE = 2;

/** Moves everything so that it begins at the upper left corner, and measures it. */
function moveIn({ boxes, frames, routes }: Omit<GraphLayout, "width" | "height">): GraphLayout {
  const areas = [...boxes.values(), ...frames, ...routes.flatMap(({ label }) => (label ? [label.area] : []))];
  const corners = routes.flatMap(({ points }) => points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
  const all = [...areas, ...corners];
  const dx = EDGE - Math.min(...all.map(({ x }) => x));
  const dy = EDGE - Math.min(...all.map(({ y }) => y));
  const move = <T extends { readonly x: number; readonly y: number }>(area: T): T => ({
    ...area,
    x: area.x + dx,
    y: area.y + dy,
  });
  return {
    width: Math.ceil(Math.max(...all.map(({ x, width }) => x + width)) + dx + EDGE),
    height: Math.ceil(Math.max(...all.map(({ y, height }) => y + height)) + dy + EDGE),
    boxes: new Map([...boxes].map(([id, box]) => [id, move(box)])),
    frames: frames.map(move),
    routes: routes.map(({ points, label }) => ({
      points: points.map(([x, y]): [number, number] => [x + dx, y + dy]),
      label: label && { ...move(label), area: move(label.area) },
    })),
  };
}
