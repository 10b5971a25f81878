import type { Locale } from "@/lib/core/locale";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import { formatQuantity } from "@/lib/quantity/format-quantity";

/** Told apart by strength and edge, not by hue alone. */
const LOOKS = [
  "fill-accent-soft stroke-accent",
  "fill-accent stroke-accent",
  "fill-caution-soft stroke-caution",
  "fill-caution stroke-caution",
  "fill-surface stroke-ink",
  "fill-line stroke-muted",
] as const;
const ROW = 50;
const KEY_ROW = 18;

interface MemoryBarsProps {
  readonly fileName: string;
  /** Says what is drawn, with the bars in words. */
  label(texts: string): string;
  readonly caption: string;
  /** What a row is, and the names of the parts, in their order. */
  readonly rowTitle: string;
  readonly parts: readonly string[];
  readonly rows: readonly { readonly name: string; readonly bytes: readonly number[]; readonly isChosen?: boolean }[];
  /** A line that bars may cross or not. */
  readonly limit?: { readonly bytes: number; readonly text: string };
  readonly total: string;
  readonly locale: Locale;
}

/** Bars of memory, each made of its parts; the numbers behind them are in the table below. */
export function MemoryBars(props: MemoryBarsProps) {
  const { fileName, label, caption, rowTitle, parts, rows, limit, total, locale } = props;
  const sumOf = (bytes: readonly number[]) => bytes.reduce((sum, part) => sum + part, 0);
  const show = (bytes: number) => formatQuantity(bytes, "bytes", locale);
  const shown = parts.map((_, index) => rows.some(({ bytes }) => (bytes[index] ?? 0) > 0));
  const named = parts.flatMap((name, index) => (shown[index] ? [{ name, index }] : []));
  const most = Math.max(1, ...rows.map(({ bytes }) => sumOf(bytes)), limit?.bytes ?? 0);
  const toWidth = (bytes: number) => (bytes / most) * PLOT_WIDTH;
  const top = Math.ceil(named.length / 2) * KEY_ROW + (limit ? 24 : 8);
  const height = top + rows.length * ROW;
  const texts = rows.map(({ name, bytes }) => `${name} ${show(sumOf(bytes))}`).join(locale === "zh" ? "，" : ", ");
  return (
    <Plot
      label={label(texts)}
      height={height}
      fileName={fileName}
      locale={locale}
      data={{
        caption,
        head: [rowTitle, ...parts.map((part) => `${part} (B)`), `${total} (B)`],
        rows: () => rows.map(({ name, bytes }) => [name, ...bytes.map(String), String(sumOf(bytes))]),
      }}
    >
      {named.map(({ name, index }, place) => (
        <g key={name} transform={`translate(${(place % 2) * 180} ${Math.floor(place / 2) * KEY_ROW})`}>
          <rect x={0.5} y={0.5} width={10} height={10} className={LOOKS[index]} />
          <text x={17} y={10} className="fill-muted">
            {name}
          </text>
        </g>
      ))}
      {rows.map(({ name, bytes, isChosen }, row) => {
        let left = 0;
        return (
          <g key={name} transform={`translate(0 ${top + row * ROW})`}>
            <text y={12} className={isChosen ? "fill-ink font-semibold" : "fill-ink"}>
              {name}
            </text>
            <text x={PLOT_WIDTH} y={12} textAnchor="end" className="fill-ink">
              {show(sumOf(bytes))}
            </text>
            {bytes.map((part, index) => {
              const [x, width] = [left, toWidth(part)];
              left += width;
              return width > 0 ? (
                <rect
                  key={index}
                  {...{ x, y: 19, height: 18, strokeWidth: 0.75, width: Math.max(width, 0.5) }}
                  className={LOOKS[index]}
                />
              ) : null;
            })}
          </g>
        );
      })}
      {limit && (
        <g>
          {/* Beside the bars alone: it would cross the names above them. */}
          {rows.map(({ name }, row) => (
            <line
              key={name}
              {...{
                x1: toWidth(limit.bytes),
                x2: toWidth(limit.bytes),
                y1: top + row * ROW + 16,
                y2: top + row * ROW + 40,
              }}
              strokeWidth={2}
              className="stroke-wrong"
            />
          ))}
          <text
            x={toWidth(limit.bytes)}
            y={top - 12}
            textAnchor={limit.bytes > most * 0.5 ? "end" : "start"}
            className="fill-wrong"
          >
            {limit.text}
          </text>
        </g>
      )}
    </Plot>
  );
}
