import type { Locale } from "@/lib/core/locale";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import { ValueLines } from "@/lib/lab-kit/value-lines";
import type { Method } from "@/lib/labs/lora/names";
import { type Moment, type Part, PARTS, peakOf, type Phase } from "@/lib/labs/lora/timeline/timeline";
import { timelineWords } from "@/lib/labs/lora/timeline/timeline-words";
import { words } from "@/lib/labs/lora/words";
import { formatQuantity } from "@/lib/quantity/format-quantity";

/** Told apart by strength and edge, not by hue alone. */
const LOOK: Readonly<Record<Part, string>> = {
  base: "fill-accent-soft stroke-accent",
  adapter: "fill-accent stroke-accent",
  optimizer: "fill-caution-soft stroke-caution",
  importance: "fill-ink stroke-ink",
  gradients: "fill-caution stroke-caution",
  activations: "fill-line stroke-muted",
  temporary: "fill-muted stroke-muted",
};
const [HEIGHT, BOTTOM, LEFT] = [320, 40, 52];

/** What is told apart below the drawing; loading and setting up are too short for a word. */
const NAMED: readonly Phase[] = ["forward", "backward", "update"];

interface TimelinePlotProps {
  readonly moments: readonly Moment[];
  readonly method: Method;
  readonly locale: Locale;
}

/** Everything that is held through one step, piled up; the peak is marked. */
export function TimelinePlot({ moments, method, locale }: TimelinePlotProps) {
  const w = timelineWords[locale];
  const peak = peakOf(moments);
  const at = moments.indexOf(peak);
  const parts = PARTS.filter((part) => part !== "importance" || peak.importance > 0);
  const legend = 6 + Math.ceil(parts.length / 2) * 18;
  const size = (bytes: number) => formatQuantity(bytes, "bytes", locale, bytes >= 2 ** 30 ? "GiB" : "MiB");
  const toX = (index: number) => LEFT + (index / moments.length) * (PLOT_WIDTH - LEFT);
  const toY = (bytes: number) => HEIGHT - BOTTOM - (bytes / peak.total) * (HEIGHT - BOTTOM - legend - 18);
  const name = words[locale].memory.methods[method];
  return (
    <Plot
      label={w.plot(name, size(peak.total), w.phases[peak.phase])}
      height={HEIGHT}
      fileName="lora-timeline"
      locale={locale}
      data={{
        caption: w.caption,
        head: [...w.head, ...parts.map((part) => `${w.parts[part]} (B)`), `${w.total} (B)`],
        rows: () =>
          moments.map((moment) => [
            w.phases[moment.phase],
            moment.micro || "",
            moment.layer || "",
            ...parts.map((part) => Math.round(moment[part])),
            Math.round(moment.total),
          ]),
      }}
    >
      {parts.map((part, index) => (
        <g key={part} transform={`translate(${(index % 2) * 180} ${Math.floor(index / 2) * 18})`}>
          <rect x={0.5} y={0.5} width={10} height={10} className={LOOK[part]} />
          <text x={17} y={10} className="fill-muted">
            {w.parts[part]}
          </text>
        </g>
      ))}
      <ValueLines
        lines={[0, 0.5, 1].map((share) => ({
          y: toY(share * peak.total),
          text: formatShortSize(share * peak.total, locale),
        }))}
        left={LEFT}
        right={PLOT_WIDTH}
      />
      {PARTS.map((part, index) => (
        <path
          key={part}
          d={outline(moments, index, toX, toY)}
          strokeWidth={0.5}
          strokeLinejoin="round"
          className={LOOK[part]}
        />
      ))}
      <circle cx={toX(at + 0.5)} cy={toY(peak.total)} r={4} strokeWidth={1.5} className="fill-raised stroke-ink" />
      <text
        x={Math.min(Math.max(toX(at + 0.5), LEFT + 80), PLOT_WIDTH - 80)}
        y={toY(peak.total) - 9}
        textAnchor="middle"
        className="fill-ink font-semibold"
      >
        {w.peak} {size(peak.total)}
      </text>
      {runsOf(moments)
        .filter(({ phase }) => NAMED.includes(phase))
        .map(({ phase, from, to }) => (
          <g key={from}>
            <line
              x1={toX(from)}
              x2={toX(to)}
              y1={HEIGHT - BOTTOM + 6}
              y2={HEIGHT - BOTTOM + 6}
              strokeWidth={phase === "forward" ? 3 : 1.25}
              className="stroke-ink"
            />
            {(toX(to) - toX(from) > 42 || phase === "update") && (
              <text
                x={phase === "update" ? PLOT_WIDTH : (toX(from) + toX(to)) / 2}
                y={HEIGHT - BOTTOM + (phase === "update" ? 34 : 20)}
                textAnchor={phase === "update" ? "end" : "middle"}
                className="fill-muted text-[10px]"
              >
                {w.phases[phase]}
              </text>
            )}
          </g>
        ))}
    </Plot>
  );
}

/** `12.3 GiB`, without the decimal unit beside it: an axis has little room. */
function formatShortSize(bytes: number, locale: Locale): string {
  if (bytes === 0) return "0";
  return formatQuantity(bytes, "bytes", locale, bytes >= 2 ** 30 ? "GiB" : "MiB").replace(/ \(.*$/, "");
}

/** One part as steps on top of those below it. */
function outline(
  moments: readonly Moment[],
  index: number,
  toX: (index: number) => number,
  toY: (bytes: number) => number,
): string {
  const upTo = (moment: Moment, last: number) => PARTS.slice(0, last).reduce((sum, part) => sum + moment[part], 0);
  const edge = (last: number) =>
    moments.flatMap((moment, at) => {
      const y = toY(upTo(moment, last)).toFixed(1);
      return [`${toX(at).toFixed(1)} ${y}`, `${toX(at + 1).toFixed(1)} ${y}`];
    });
  return `M${[...edge(index + 1), ...edge(index).toReversed()].join("L")}Z`;
}

/** Moments of one phase that follow each other. */
function runsOf(moments: readonly Moment[]): { phase: Phase; from: number; to: number }[] {
  const runs: { phase: Phase; from: number; to: number }[] = [];
  for (const [at, { phase }] of moments.entries()) {
    const last = runs.at(-1);
    if (last?.phase === phase) last.to = at + 1;
    else runs.push({ phase, from: at, to: at + 1 });
  }
  return runs;
}
