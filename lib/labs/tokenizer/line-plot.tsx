import type { Locale } from "@/lib/core/locale";
import type { PlotData } from "@/lib/lab-kit/data-table";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import { ValueLines } from "@/lib/lab-kit/value-lines";
import { formatNumber, formatShort } from "@/lib/quantity/format-quantity";

interface LinePlotProps {
  readonly label: string;
  readonly fileName: string;
  readonly data: PlotData;
  readonly axis: string;
  /** Ascending, one for each point of every line. */
  readonly places: readonly number[];
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Whether the first places get more room than the last. */
  readonly opensFirst?: boolean;
  /** A place that stands out. */
  readonly marked?: number;
  readonly locale: Locale;
}

/** Lines are told apart by their dashes and their marks as well as by colour. */
const LOOKS = [
  { line: "stroke-accent", mark: "fill-accent", dashes: undefined },
  { line: "stroke-caution", mark: "fill-caution", dashes: "6 3" },
  { line: "stroke-muted", mark: "fill-muted", dashes: "2 3" },
] as const;
const ROW = 18;
const [LEFT, RIGHT, BOTTOM, INNER] = [38, 12, 40, 170];

/** Lines over places in ascending order. */
export function LinePlot(props: LinePlotProps) {
  const { label, fileName, data, axis, places, lines, opensFirst = false, marked, locale } = props;
  const top = lines.length * ROW + 14;
  const most = Math.max(...lines.flatMap(({ values }) => values), Number.MIN_VALUE);
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 1];
  const scale = (place: number) =>
    opensFirst ? Math.log2(1 + (64 * (place - first)) / Math.max(64, last - first)) : place - first;
  const toX = (place: number) => LEFT + (scale(place) / Math.max(scale(last), 1e-9)) * (PLOT_WIDTH - LEFT - RIGHT);
  const toY = (value: number) => top + (1 - value / most) * INNER;
  const ends =
    places.length > 1 ? [first, places[Math.floor(places.length * (opensFirst ? 0.72 : 0.5))] ?? first, last] : [first];
  return (
    <Plot label={label} height={top + INNER + BOTTOM} fileName={fileName} locale={locale} data={data}>
      {lines.map(({ name }, index) => (
        <g key={name} transform={`translate(0 ${index * ROW})`}>
          <line
            x1={0}
            x2={24}
            y1={7}
            y2={7}
            strokeWidth={2}
            strokeDasharray={LOOKS[index]?.dashes}
            className={LOOKS[index]?.line ?? ""}
          />
          <Mark index={index} x={12} y={7} />
          <text x={32} y={11} className="fill-muted">
            {name}
          </text>
        </g>
      ))}
      <ValueLines
        lines={[0, 0.5, 1].map((share) => ({
          y: toY(share * most),
          text: most >= 1000 ? formatShort(share * most, "count", locale) : formatNumber(share * most, locale, 2),
        }))}
        left={LEFT}
        right={PLOT_WIDTH - RIGHT}
      />
      {marked !== undefined && (
        <line
          x1={toX(marked)}
          x2={toX(marked)}
          y1={top}
          y2={top + INNER}
          strokeWidth={1}
          strokeDasharray="3 3"
          className="stroke-ink"
        />
      )}
      {lines.map(({ name, values }, index) => (
        <g key={name}>
          <polyline
            points={values.map((value, at) => `${toX(places[at] ?? 0).toFixed(1)},${toY(value).toFixed(1)}`).join(" ")}
            fill="none"
            strokeWidth={2}
            strokeDasharray={LOOKS[index]?.dashes}
            className={LOOKS[index]?.line ?? ""}
          />
          {values.map((value, at) => (
            <Mark key={at} index={index} x={toX(places[at] ?? 0)} y={toY(value)} />
          ))}
        </g>
      ))}
      {ends.map((place, index) => (
        <text
          key={index}
          x={toX(place)}
          y={top + INNER + 16}
          textAnchor={index === 0 ? "start" : index === 2 ? "end" : "middle"}
          className="fill-muted"
        >
          {place.toLocaleString("en-US")}
        </text>
      ))}
      <text x={LEFT + (PLOT_WIDTH - LEFT - RIGHT) / 2} y={top + INNER + 32} textAnchor="middle" className="fill-muted">
        {axis}
      </text>
    </Plot>
  );
}

/** A circle, a square or a diamond. */
function Mark({ index, x, y }: { readonly index: number; readonly x: number; readonly y: number }) {
  const fill = LOOKS[index]?.mark ?? "";
  if (index === 0) return <circle cx={x} cy={y} r={2.6} className={fill} />;
  return (
    <rect
      x={x - 2.4}
      y={y - 2.4}
      width={4.8}
      height={4.8}
      transform={index === 2 ? `rotate(45 ${x} ${y})` : undefined}
      className={fill}
    />
  );
}
