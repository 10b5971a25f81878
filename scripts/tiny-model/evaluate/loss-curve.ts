/** A point of the training: mean training loss since the point before, held-out loss of both languages, in nats a token. */
interface Point {
  readonly step: number;
  readonly train: number;
  readonly zh: number;
  readonly en: number;
}

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [720, 360, 48, 40];
const LINES = [
  { key: "train", name: "training", colour: "#888888" },
  { key: "zh", name: "held-out Chinese", colour: "#c2410c" },
  { key: "en", name: "held-out English", colour: "#1d4ed8" },
] as const;

/** The loss curve as a picture that stands by itself; readable on white and on black. */
export function lossCurve(points: readonly Point[]): string {
  const last = Math.max(1, ...points.map(({ step }) => step));
  const top = Math.ceil(Math.max(1, ...points.flatMap(({ train, zh, en }) => [train, zh, en])));
  const x = (step: number) => LEFT + ((WIDTH - LEFT - 16) * step) / last;
  const y = (loss: number) => HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - 16) * loss) / top;
  const grid = Array.from({ length: top + 1 }, (_, loss) =>
    [
      `<line x1="${LEFT}" x2="${WIDTH - 16}" y1="${y(loss)}" y2="${y(loss)}" stroke="#d4d4d4"/>`,
      `<text x="${LEFT - 8}" y="${y(loss) + 4}" text-anchor="end">${loss}</text>`,
    ].join(""),
  );
  const steps = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<text x="${x(share * last)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${Math.round(share * last)}</text>`,
  );
  const drawn = LINES.map(({ key, name, colour }, place) => {
    const path = points.map((point) => `${x(point.step).toFixed(1)},${y(point[key]).toFixed(1)}`).join(" ");
    const at = 24 + 18 * place;
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      `<line x1="${WIDTH - 190}" x2="${WIDTH - 166}" y1="${at}" y2="${at}" stroke="${colour}" stroke-width="2"/>`,
      `<text x="${WIDTH - 158}" y="${at + 4}">${name}</text>`,
    ].join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12" fill="#525252">`,
    `<title>Loss in nats per token by training step</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...grid,
    ...steps,
    ...drawn,
    `<text x="${WIDTH / 2}" y="${HEIGHT - 6}" text-anchor="middle">step</text></svg>`,
    "",
  ].join("\n");
}
