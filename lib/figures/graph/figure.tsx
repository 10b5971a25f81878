import { headOf, lineOf } from "@/lib/drawing/arrow-head";
import { Drawing, largest } from "@/lib/drawing/drawing";
import { Hatch, paint } from "@/lib/drawing/hatch";
import { Lines, round, Text } from "@/lib/drawing/text";
import { inkOn } from "@/lib/drawing/tone";
import type { FigureProps } from "@/lib/figures/contract";
import { layoutGraph, type PlacedBox } from "@/lib/figures/graph/layout";
import type { Graph } from "@/lib/figures/graph/schema";
import { HiddenText } from "@/lib/figures/hidden-table";

const words = {
  zh: { arrows: "连线", to: "到", includes: "包含" },
  en: { arrows: "Arrows", to: "to", includes: "holds" },
};
const LINES = ["solid", "dashed", "strong"] as const;

export default function Figure({ data, locale, idPrefix, steps = [data] }: FigureProps<Graph>) {
  const layout = layoutGraph(data, locale);
  const isShown = (id: string) => !data.only || data.only.includes(id);
  const boxes = data.boxes.filter(({ id }) => isShown(id));
  const arrows = data.arrows.flatMap((arrow, index) => {
    const route = layout.routes[index];
    return route && isShown(arrow.from) && isShown(arrow.to) ? [{ ...arrow, ...route }] : [];
  });
  const word = words[locale];
  // A dot is where a line branches: whoever listens hears of the boxes at its ends.
  const nameOf = (id: string) => data.boxes.find((box) => box.id === id)?.text?.[locale] ?? "·";

  return (
    <div className="relative">
      <Drawing
        size={largest(steps.map((step) => layoutGraph(step, locale)))}
        label={data.title[locale]}
        locale={locale}
      >
        <Hatch id={idPrefix} tones={boxes.map(({ tone }) => tone)} />
        {layout.frames.map(({ x, y, width, height, text }) => (
          <g key={text}>
            <rect className="fig-frame" x={round(x)} y={round(y)} width={round(width)} height={round(height)} rx="8" />
            <Text x={round(x + 8)} y={round(y + 15)} anchor="start" size={12} ink="fig-muted-ink">
              {text}
            </Text>
          </g>
        ))}
        {LINES.map((line) => {
          const some = arrows.filter((arrow) => arrow.line === line);
          if (some.length === 0) return null;
          return (
            <g key={line} className={`fig-${line}`}>
              <path d={some.map(({ points }) => lineOf(points)).join("")} />
              <path
                className="fig-head"
                d={some.map(({ points, head }) => (head ? headOf(points.at(-2)!, points.at(-1)!) : "")).join("")}
              />
            </g>
          );
        })}
        {boxes.map(({ id, shape, tone }) => {
          const box = layout.boxes.get(id)!; // laid out from the same list
          return (
            <g key={id}>
              <Shape box={box} shape={shape} {...paint(idPrefix, tone)} />
              <Lines x={round(box.x + box.width / 2)} y={box.y + box.height / 2} lines={box.lines} ink={inkOn(tone)} />
            </g>
          );
        })}
        {arrows.map(
          ({ label }) =>
            label && (
              <Text
                key={`${label.x} ${label.y}`}
                x={round(label.x)}
                y={round(label.y)}
                anchor={label.anchor}
                size={12}
                ink="fig-halo"
              >
                {label.text}
              </Text>
            ),
        )}
      </Drawing>
      <HiddenText>
        <p>{boxes.flatMap(({ text }) => text?.[locale] ?? []).join("; ")}</p>
        {data.groups.map(({ text, from, to }) => (
          <p key={text.en}>
            {`${text[locale]} ${word.includes}: ${boxes
              .filter(({ at }) => at[0] >= from[0] && at[0] <= to[0] && at[1] >= from[1] && at[1] <= to[1])
              .flatMap((box) => box.text?.[locale] ?? [])
              .join("; ")}`}
          </p>
        ))}
        {arrows.length > 0 && (
          <ul aria-label={word.arrows}>
            {arrows.map(({ from, to, text }, index) => (
              <li key={index}>{`${nameOf(from)} ${word.to} ${nameOf(to)}${text ? `: ${text[locale]}` : ""}`}</li>
            ))}
          </ul>
        )}
      </HiddenText>
    </div>
  );
}

interface ShapeProps {
  readonly box: PlacedBox;
  readonly shape: Graph["boxes"][number]["shape"];
  readonly className: string;
  readonly fill?: string;
}

function Shape({ box, shape, ...look }: ShapeProps) {
  const { x, y, width, height } = box;
  switch (shape) {
    case "text":
      return null;
    case "dot":
      return <circle className="fig-dot" cx={round(x + 3)} cy={round(y + 3)} r="3" />;
    case "circle":
      return <circle {...look} cx={round(x + width / 2)} cy={round(y + height / 2)} r={round(width / 2)} />;
    default: {
      const radius = shape === "round" ? Math.min(height / 2, 16) : 5;
      return (
        <rect {...look} x={round(x)} y={round(y)} width={round(width)} height={round(height)} rx={round(radius)} />
      );
    }
  }
}
