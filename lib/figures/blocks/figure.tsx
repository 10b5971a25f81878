import { headOf, lineOf } from "@/lib/drawing/arrow-head";
import { pathOfCells } from "@/lib/drawing/cells";
import { Drawing, largest } from "@/lib/drawing/drawing";
import { Hatch, paint } from "@/lib/drawing/hatch";
import { ToneLegend } from "@/lib/drawing/legend";
import { Lines, round, Text } from "@/lib/drawing/text";
import { inkOn, tonesOf } from "@/lib/drawing/tone";
import type { FigureProps } from "@/lib/figures/contract";
import { layoutBlocks } from "@/lib/figures/blocks/layout";
import type { Blocks } from "@/lib/figures/blocks/schema";
import { HiddenText } from "@/lib/figures/hidden-table";

const words = { zh: { links: "连线", to: "到", row: "行" }, en: { links: "Links", to: "to", row: "Row" } };
const LINES = ["solid", "dashed", "strong"] as const;

export default function Figure({ data, locale, idPrefix, steps = [data] }: FigureProps<Blocks>) {
  const { rows, headings, notes, links } = layoutBlocks(data, locale, steps);
  const cells = rows.flatMap((row) => row.cells);
  const tones = tonesOf(cells);
  const word = words[locale];
  // The colour of a cell says what the legend says of it.
  const meaning = new Map(data.legend.map((entry) => [entry.tone, entry.label[locale]]));

  return (
    <div className="relative">
      <ToneLegend entries={data.legend} locale={locale} idPrefix={idPrefix} />
      <Drawing
        size={largest(steps.map((step) => layoutBlocks(step, locale, steps)))}
        label={data.title[locale]}
        locale={locale}
      >
        <Hatch id={idPrefix} tones={tones} />
        {LINES.map((line) => {
          const some = links.filter((link) => link.line === line);
          if (some.length === 0) return null;
          return (
            <g key={line} className={`fig-${line}`}>
              <path d={some.map(({ from, to }) => lineOf([from, to])).join("")} />
              <path
                className="fig-head"
                d={some.map(({ from, to, head }) => (head ? headOf(from, to) : "")).join("")}
              />
            </g>
          );
        })}
        {tones.map((tone) => (
          <path key={tone} {...paint(idPrefix, tone)} d={pathOfCells(cells.filter((cell) => cell.tone === tone))} />
        ))}
        {cells.map(
          ({ x, y, width, height, lines, tone }) =>
            lines.length > 0 && (
              <Lines
                key={`${x} ${y}`}
                x={round(x + width / 2)}
                y={y + height / 2}
                lines={lines}
                size={12}
                ink={inkOn(tone)}
              />
            ),
        )}
        {rows.map(({ label, labelX, labelY }) => (
          <Lines
            key={labelY}
            x={round(labelX)}
            y={labelY}
            lines={label}
            size={12}
            anchor={data.labels === "left" ? "end" : "start"}
            ink="fig-halo"
          />
        ))}
        {headings.map(({ x, y, text }) => (
          <Text key={y} x={x} y={y} anchor="start" ink="fig-strong-ink">
            {text}
          </Text>
        ))}
        {notes.map(({ x, y, text }) => (
          <Text key={y} x={round(x)} y={y} anchor="start" size={12} ink="fig-muted-ink">
            {text}
          </Text>
        ))}
      </Drawing>
      <HiddenText>
        <ul>
          {data.rows.map((row, index) => (
            <li key={index}>
              {[
                row.heading?.[locale],
                `${row.label?.[locale] ?? `${word.row} ${index + 1}`}: ${sayCells(row)}`,
                row.note?.[locale],
              ]
                .filter(Boolean)
                .join(". ")}
            </li>
          ))}
        </ul>
        {data.links.length > 0 && (
          <ul aria-label={word.links}>
            {data.links.map(({ from, to }, index) => (
              <li key={index}>{`${sayEnd(from)} ${word.to} ${sayEnd(to)}`}</li>
            ))}
          </ul>
        )}
      </HiddenText>
    </div>
  );

  function sayCells({ cells: authored }: Blocks["rows"][number]): string {
    return authored
      .map(({ text, tone, repeat }) => {
        const said = [text?.[locale], meaning.get(tone)].filter(Boolean).join(", ");
        return repeat > 1 ? `${repeat} × ${said}` : said;
      })
      .join("; ");
  }

  /** A cell by the name of its row and its text, or its number. */
  function sayEnd(name: string): string {
    const [id, number] = name.split(":");
    const at = data.rows.findIndex((row) => row.id === id);
    const text = rows[at]?.cells[Number(number)]?.lines.join(" ");
    return `${data.rows[at]?.label?.[locale] ?? id} ${text || Number(number) + 1}`;
  }
}
