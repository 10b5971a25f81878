import { reportFormat } from "@/components/interviews/report-format";
import type { Locale } from "@/lib/core/locale";
import { outlineOf, placeOnAxis } from "@/lib/interviews/radar";

const RINGS = [0.25, 0.5, 0.75, 1] as const;
const SIZE = { radius: 96, centre: 120 };

interface TopicRadarProps {
  readonly shares: readonly number[];
  readonly label: string;
  readonly locale: Locale;
}

/** A share for each topic on an axis of its own; the numbers at the axes are those of the table beside it. */
export function TopicRadar({ shares, label, locale }: TopicRadarProps) {
  const format = reportFormat(locale);
  const axes = shares.length;
  return (
    <svg viewBox="0 0 240 240" role="img" aria-label={label} className="mx-auto w-full max-w-60 font-sans text-[11px]">
      {RINGS.map((ring) => (
        <polygon
          key={ring}
          points={outlineOf(
            shares.map(() => ring),
            SIZE,
          )}
          className="fill-none stroke-line"
        />
      ))}
      {shares.map((_, axis) => {
        const end = placeOnAxis(axis, axes, 1, SIZE);
        const number = placeOnAxis(axis, axes, 1, { ...SIZE, radius: SIZE.radius + 13 });
        return (
          <g key={axis}>
            <path d={`M${SIZE.centre} ${SIZE.centre}L${end.x} ${end.y}`} className="stroke-line" />
            <text x={number.x} y={number.y + 4} textAnchor="middle" className="fill-accent font-semibold">
              {axis + 1}
            </text>
          </g>
        );
      })}
      <polygon
        points={outlineOf(shares, SIZE)}
        className="fill-accent stroke-accent"
        fillOpacity="0.22"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      {shares.map((share, axis) => {
        const { x, y } = placeOnAxis(axis, axes, share, SIZE);
        return <circle key={axis} cx={x} cy={y} r="3.5" className="fill-accent" />;
      })}
      <g className="fill-muted text-[9px]">
        {[0.5, 1].map((ring) => (
          <text key={ring} x={SIZE.centre + 3} y={SIZE.centre - SIZE.radius * ring + 10}>
            {format.percent(ring)}
          </text>
        ))}
      </g>
    </svg>
  );
}
