import { pathOfCells } from "@/lib/drawing/cells";
import { Drawing, largest } from "@/lib/drawing/drawing";
import { Hatch, paint } from "@/lib/drawing/hatch";
import { ToneLegend } from "@/lib/drawing/legend";
import { Lines, round, Text } from "@/lib/drawing/text";
import { inkOn, tonesOf } from "@/lib/drawing/tone";
import type { FigureProps } from "@/lib/figures/contract";
import { HiddenText } from "@/lib/figures/hidden-table";
import { layoutEvents, layoutLanes } from "@/lib/figures/timeline/layout";
import type { Timeline } from "@/lib/figures/timeline/schema";

export default function Figure(props: FigureProps<Timeline>) {
  return props.data.lanes ? <Lanes {...props} /> : <Events {...props} />;
}

function Lanes({ data, locale, idPrefix, steps = [data] }: FigureProps<Timeline>) {
  const { left, lanes, ticks, axisY } = layoutLanes(data, locale, steps);
  const spans = lanes.flatMap((lane) => lane.spans);
  const tones = tonesOf(spans);
  const meaning = new Map(data.legend.map((entry) => [entry.tone, entry.label[locale]]));

  return (
    <div className="relative">
      <ToneLegend entries={data.legend} locale={locale} idPrefix={idPrefix} />
      <Drawing
        size={largest(steps.map((step) => layoutLanes(step, locale, steps)))}
        label={data.title[locale]}
        locale={locale}
      >
        <Hatch id={idPrefix} tones={tones} />
        <path className="fig-grid" d={ticks.map(({ x }) => `M${x} 0V${axisY}`).join("")} />
        {tones.map((tone) => (
          <path key={tone} {...paint(idPrefix, tone)} d={pathOfCells(spans.filter((span) => span.tone === tone))} />
        ))}
        {spans.map(
          ({ x, y, width, height, text, tone }) =>
            text && (
              <Text
                key={`${x} ${y}`}
                x={round(x + width / 2)}
                y={round(y + height / 2 + 4)}
                size={12}
                ink={inkOn(tone)}
              >
                {text}
              </Text>
            ),
        )}
        {lanes.map(({ lines, y }) => (
          <Lines key={y} x={left - 8} y={y} lines={lines} size={12} anchor="end" />
        ))}
        {ticks.map(({ x, text }) => (
          <Text key={x} x={x} y={axisY + 13} size={12} ink="fig-muted-ink">
            {text}
          </Text>
        ))}
        {data.axis && (
          <Text x={left} y={axisY + 30} anchor="start" size={12} ink="fig-muted-ink">
            {data.axis[locale]}
          </Text>
        )}
      </Drawing>
      <HiddenText>
        <ul>
          {data.lanes?.map(({ label, spans: authored }, index) => (
            <li key={index}>
              {`${label[locale]}: ${authored
                .map(
                  ({ from, to, text, tone }) =>
                    `${from}–${to} ${[text?.[locale], meaning.get(tone)].filter(Boolean).join(", ")}`,
                )
                .join("; ")}`}
            </li>
          ))}
        </ul>
      </HiddenText>
    </div>
  );
}

function Events({ data, locale, idPrefix }: FigureProps<Timeline>) {
  const format = (at: string) =>
    new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en", {
      year: "numeric",
      ...(at.length > 4 && { month: "short" }),
      ...(at.length > 7 && { day: "numeric" }),
      timeZone: "UTC",
    }).format(new Date(at));
  return (
    <div role="group" aria-label={data.title[locale]}>
      <ToneLegend entries={data.legend} locale={locale} idPrefix={idPrefix} />
      <ol className="fig-events">
        {layoutEvents(data).map(({ at, text, note, tone, space }, index) => (
          <li key={index} style={{ paddingTop: space }}>
            <time dateTime={at}>{format(at)}</time>
            <svg width="12" height="12" aria-hidden="true">
              <Hatch id={`${idPrefix}-${index}`} tones={[tone]} />
              <circle {...paint(`${idPrefix}-${index}`, tone)} cx="6" cy="6" r="5" />
            </svg>
            <span>
              {text[locale]}
              {note && <small>{note[locale]}</small>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
