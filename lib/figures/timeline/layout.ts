import { ticksOf } from "@/lib/drawing/axis";
import { formatNumber } from "@/lib/drawing/format-number";
import { round } from "@/lib/drawing/text";
import { textWidth, widest, wrapText } from "@/lib/drawing/text-width";
import type { Tone } from "@/lib/drawing/tone";
import type { Locale } from "@/lib/core/locale";
import type { Timeline } from "@/lib/figures/timeline/schema";

const [LANE, GAP, LABEL] = [26, 8, 84];
/** What a phone leaves, and the least width of a span, in px. */
const [SPACE, LEAST] = [262, 6];

export interface PlacedSpan {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
  readonly text: string;
}
export interface LanesLayout {
  readonly width: number;
  readonly height: number;
  /** Where time begins. */
  readonly left: number;
  readonly lanes: readonly {
    readonly lines: readonly string[];
    readonly y: number;
    readonly spans: readonly PlacedSpan[];
  }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly axisY: number;
}

/** Lanes in px below one another, as wide as the text of the narrowest span needs. Time begins at the earliest span of all `figures`. */
export function layoutLanes(figure: Timeline, locale: Locale, figures: readonly Timeline[] = [figure]): LanesLayout {
  const all = figures.flatMap(({ lanes = [] }) => lanes.flatMap(({ spans }) => spans));
  const [start, end] = [Math.min(...all.map(({ from }) => from)), Math.max(...all.map(({ to }) => to))];
  const labels = figures.flatMap(({ lanes = [] }) => lanes.map((lane) => wrapText(lane.label[locale], 12, LABEL)));
  const left = Math.max(...labels.map((lines) => widest(lines, 12))) + 9;
  const unit = Math.max(
    (SPACE - left - 2) / (end - start),
    ...all.map(({ from, to, text }) => Math.max(LEAST, text ? textWidth(text[locale], 12) + 6 : 0) / (to - from)),
  );
  let y = 1;
  const lanes = (figure.lanes ?? []).map(({ label, spans }) => {
    const lines = wrapText(label[locale], 12, LABEL);
    const height = Math.max(LANE, lines.length * 15 + 2);
    const lane = {
      lines,
      y: y + height / 2,
      spans: spans.map(({ from, to, text, tone }): PlacedSpan => ({
        ...{ x: left + (from - start) * unit, y, width: (to - from) * unit, height, tone },
        text: text?.[locale] ?? "",
      })),
    };
    y += height + GAP;
    return lane;
  });
  const length = (end - start) * unit;
  const ticks = ticksOf({ scale: "linear", from: start, to: end }, Math.max(2, Math.min(12, Math.floor(length / 48))));
  const axis = figure.axis?.[locale];
  return {
    ...{ left, lanes, axisY: y - GAP + 4 },
    ticks: ticks.map((value) => ({ x: round(left + (value - start) * unit), text: formatNumber(value, locale) })),
    // The last number stands around its place.
    width: Math.ceil(Math.max(left + length, left + (axis ? textWidth(axis, 12) : 0)) + 14),
    height: Math.ceil(y - GAP + (axis ? 38 : 22)),
  };
}

/** What lies between two events is as long as the time between them, within what can be read. */
const [PER_MONTH, SHORTEST, LONGEST] = [1.5, 8, 44];

/** Events in the order of time, each with the space before it in px. */
export function layoutEvents({ events = [] }: Pick<Timeline, "events">) {
  const sorted = events.toSorted((a, b) => monthOf(a.at) - monthOf(b.at));
  return sorted.map((event, index) => {
    const before = sorted[index - 1];
    const months = before ? monthOf(event.at) - monthOf(before.at) : 0;
    return { ...event, space: before ? Math.round(Math.min(LONGEST, Math.max(SHORTEST, months * PER_MONTH))) : 0 };
  });
}

/** Months since year 0. A year alone counts from its beginning, a day as its share of the month. */
function monthOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return year * 12 + month - 1 + (day - 1) / 31;
}
