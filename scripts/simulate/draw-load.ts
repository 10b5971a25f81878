import type { Outcome } from "./simulate-month";

export interface Panel {
  readonly title: string;
  readonly curves: readonly { readonly name: string; readonly outcome: Outcome }[];
}

const COLOURS = ["#3145b5", "#7a8be0", "#a6590a", "#6b6e76"] as const;
const PANEL = { width: 420, height: 220, left: 46, top: 44, gap: 70 } as const;

/** Reviews of each day per learner: one panel for each model of memory, one line for each scheduler. SVG 1.1, no script. */
export function drawLoad(panels: readonly Panel[]): string {
  const most = Math.max(...panels.flatMap(({ curves }) => curves.flatMap(({ outcome }) => outcome.load)));
  const top = Math.ceil(most / 5) * 5;
  const width = PANEL.left + panels.length * (PANEL.width + PANEL.gap);
  const names = panels[0]?.curves.map(({ name }) => name) ?? [];
  const height = PANEL.top + PANEL.height + 50 + 22 * Math.ceil(names.length / 2);
  const legend = names.map((name, index) => {
    const [x, y] = [PANEL.left + (index % 2) * 300, PANEL.top + PANEL.height + 54 + 22 * Math.floor(index / 2)];
    return `<path d="M${x} ${y - 4}h26" stroke="${COLOURS[index]}" stroke-width="2.5"/><text x="${x + 34}" y="${y}">${name}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="#1b1d22" role="img" aria-label="Reviews a day per learner over a month, by scheduler, for two models of memory">`,
    `<rect width="${width}" height="${height}" fill="#fcfbf8"/>`,
    ...panels.map((panel, index) => drawPanel(panel, PANEL.left + index * (PANEL.width + PANEL.gap), top)),
    ...legend,
    "</svg>\n",
  ].join("\n");
}

function drawPanel({ title, curves }: Panel, left: number, top: number): string {
  const days = curves[0]?.outcome.load.length ?? 1;
  const x = (day: number) => left + (day / (days - 1)) * PANEL.width;
  const y = (reviews: number) => PANEL.top + PANEL.height * (1 - reviews / top);
  const round = (value: number) => Math.round(value * 10) / 10;
  const ticks = Array.from({ length: top / 5 + 1 }, (_, index) => index * 5);
  return [
    `<text x="${left}" y="24" font-weight="600">${title}</text>`,
    ...ticks.map(
      (tick) =>
        `<path d="M${left} ${round(y(tick))}h${PANEL.width}" stroke="#dfdbd0"/><text x="${left - 8}" y="${round(y(tick) + 4)}" text-anchor="end" fill="#5a5d65">${tick}</text>`,
    ),
    ...[1, 10, 20, 30].map(
      (day) =>
        `<text x="${round(x(day - 1))}" y="${PANEL.top + PANEL.height + 20}" text-anchor="middle" fill="#5a5d65">day ${day}</text>`,
    ),
    ...curves.map(({ outcome }, index) => {
      const points = outcome.load.map((reviews, day) => `${round(x(day))} ${round(y(reviews))}`).join("L");
      return `<path d="M${points}" fill="none" stroke="${COLOURS[index]}" stroke-width="2.5" stroke-linejoin="round"/>`;
    }),
  ].join("\n");
}
