import { pathOfCells } from "@/lib/drawing/cells";
import { Drawing, largest } from "@/lib/drawing/drawing";
import { formatNumber } from "@/lib/drawing/format-number";
import { Hatch, paint } from "@/lib/drawing/hatch";
import { Legend, LegendEntry } from "@/lib/drawing/legend";
import { round, Text } from "@/lib/drawing/text";
import { inkOn } from "@/lib/drawing/tone";
import type { FigureProps } from "@/lib/figures/contract";
import { layoutHeatmap, SHADES } from "@/lib/figures/heatmap/layout";
import type { Heatmap } from "@/lib/figures/heatmap/schema";
import { HiddenTable } from "@/lib/figures/hidden-table";

export default function Figure({ data, locale, idPrefix, steps = [data] }: FigureProps<Heatmap>) {
  const layout = layoutHeatmap(data, locale);
  const { size, left, top, cells, rowLabels, columnLabels, isTurned, areas, shades, range } = layout;
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const categoryOf = new Map(data.categories.map((category) => [category.id, category]));
  const say = (cell: string | number) =>
    typeof cell === "string"
      ? (categoryOf.get(cell)?.label[locale] ?? "")
      : formatNumber(Number(cell.toPrecision(3)), locale, data.digits === undefined ? {} : { digits: data.digits });

  return (
    <div className="relative">
      <Legend>
        {data.categories.map((category) => (
          <LegendEntry key={category.id} text={category.label[locale]}>
            <rect {...paint(idPrefix, category.tone)} x="0.5" y="0.5" width="11" height="11" />
          </LegendEntry>
        ))}
        {range && data.digits === undefined && (
          <LegendEntry text={`${say(range[0])} … ${say(range[1])}`} width={(SHADES + 1) * 8}>
            {shades.map((_, shade) => (
              <path key={shade} className={`fig-shade${shade}`} d={`M${shade * 8} 0h8v12h-8z`} />
            ))}
          </LegendEntry>
        )}
      </Legend>
      <Drawing
        size={largest(steps.map((step) => layoutHeatmap(step, locale)))}
        label={data.title[locale]}
        locale={locale}
        smallest={layout.texts.length ? 11 : 12}
      >
        <Hatch id={idPrefix} tones={data.categories.map(({ tone }) => tone)} />
        {data.columns.title && (
          <Text x={left} y={13} anchor="start" size={12} ink="fig-muted-ink">
            {data.columns.title[locale]}
          </Text>
        )}
        {data.rows.title && (
          <Text x={-top} y={12} anchor="end" size={12} ink="fig-muted-ink" transform="rotate(-90)">
            {data.rows.title[locale]}
          </Text>
        )}
        {rowLabels.map((text, i) => (
          <Text key={i} x={left - 6} y={round(top + (i + 0.5) * size + 4)} anchor="end" size={12}>
            {text}
          </Text>
        ))}
        {columnLabels.map((text, j) => {
          const x = round(left + (j + 0.5) * size);
          return isTurned ? (
            <Text key={j} x={-(top - 5)} y={x + 4} anchor="start" size={12} transform="rotate(-90)">
              {text}
            </Text>
          ) : (
            <Text key={j} x={x} y={top - 6} size={12}>
              {text}
            </Text>
          );
        })}
        {shades.map(
          (area, shade) =>
            area.length > 0 && <path key={shade} className={`fig-shade${shade}`} d={pathOfCells(area)} />,
        )}
        <g className="fig-map">
          {data.categories.map(({ id, tone }) => (
            <path key={id} {...paint(idPrefix, tone)} d={pathOfCells(areas.get(id) ?? [])} />
          ))}
        </g>
        <path className="fig-rule" d={pathOfCells([{ x: left, y: top, width: columns * size, height: rows * size }])} />
        {layout.texts.map(({ x, y, text }) => (
          <Text key={`${x} ${y}`} x={round(x)} y={round(y)} size={11} ink={inkAt(x, y)}>
            {text}
          </Text>
        ))}
      </Drawing>
      <HiddenTable>
        <caption>{data.title[locale]}</caption>
        <tbody>
          {columnLabels.length > 0 && (
            <tr>
              <td />
              {columnLabels.map((text, j) => (
                <th key={j} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          )}
          {cells.map((row, i) => (
            <tr key={i}>
              <th scope="row">{rowLabels[i] ?? i}</th>
              {row.map((cell, j) => (
                <td key={j}>{say(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </HiddenTable>
    </div>
  );

  /** Text on solid accent has the ink that is read there. */
  function inkAt(x: number, y: number): string | undefined {
    const cell = cells[Math.floor((y - top) / size)]?.[Math.floor((x - left) / size)];
    const category = typeof cell === "string" ? categoryOf.get(cell) : undefined;
    return category && inkOn(category.tone);
  }
}
