import { headOf, lineOf } from "@/lib/drawing/arrow-head";
import { pathOfCells } from "@/lib/drawing/cells";
import { Drawing, largest } from "@/lib/drawing/drawing";
import { ToneLegend } from "@/lib/drawing/legend";
import { round, Text } from "@/lib/drawing/text";
import { inkOn, tonesOf, type Tone } from "@/lib/drawing/tone";
import type { Localized } from "@/lib/core/locale";
import type { FigureProps } from "@/lib/figures/contract";
import { HiddenText } from "@/lib/figures/hidden-table";
import { layoutRing } from "@/lib/figures/ring/layout";
import type { Ring } from "@/lib/figures/ring/schema";

const words: Localized<{ holds: string; sends: (from: string, chunk: string, to: string) => string }> = {
  zh: { holds: "持有", sends: (from, chunk, to) => `${from} 把 ${chunk} 发给 ${to}` },
  en: { holds: "holds", sends: (from, chunk, to) => `${from} sends ${chunk} to ${to}` },
};
const own = { zh: "只有自己的一份", en: "its own part alone" };
const partial = { zh: "部分和：a₂ 是两份之和", en: "partial sum: a₂ sums up two parts" };
const whole = { zh: "全部之和", en: "sum of all parts" };
const here = { zh: "在这里的块", en: "chunk that is here" };

export default function Figure({ data, locale, idPrefix, steps = [data] }: FigureProps<Ring>) {
  const { nodes, arrows } = layoutRing(data, locale);
  const chunks = nodes.flatMap((node) => node.chunks);
  const isSummed = data.operation === "all-reduce" || data.operation === "reduce-scatter";
  const legend: { tone: Tone; label: Localized }[] = isSummed
    ? [
        { tone: "plain", label: own },
        { tone: "soft", label: partial },
        { tone: "accent", label: whole },
      ]
    : [{ tone: "accent", label: here }];
  const word = words[locale];
  const moves = arrows.some(({ text }) => text !== undefined);

  return (
    <div className="relative">
      <ToneLegend entries={legend} locale={locale} idPrefix={idPrefix} />
      <Drawing size={largest(steps.map((step) => layoutRing(step, locale)))} label={data.title[locale]} locale={locale}>
        <g className={moves ? "fig-strong" : "fig-dashed"}>
          <path d={arrows.map(({ from, to }) => lineOf([from, to])).join("")} />
          <path className="fig-head" d={arrows.map(({ from, to }) => headOf(from, to)).join("")} />
        </g>
        <path className="fig-rule" d={pathOfCells(nodes)} />
        {tonesOf(chunks).map((tone) => (
          <path key={tone} className={`fig-${tone}`} d={pathOfCells(chunks.filter((chunk) => chunk.tone === tone))} />
        ))}
        {nodes.map(({ name, x, y, width }) => (
          <Text key={name} x={round(x + width / 2)} y={round(y + 14)} size={12}>
            {name}
          </Text>
        ))}
        {chunks.map(
          ({ x, y, width, text, tone }) =>
            text && (
              <Text key={`${x} ${y}`} x={round(x + width / 2)} y={round(y + 15)} size={12} ink={inkOn(tone)}>
                {text}
              </Text>
            ),
        )}
        {arrows.map(
          ({ text, textAt: [x, y] }, index) =>
            text && (
              <Text key={index} x={round(x)} y={round(y + 4)}>
                {text}
              </Text>
            ),
        )}
      </Drawing>
      <HiddenText>
        <ul>
          {nodes.map((node) => (
            <li key={node.name}>
              {`${node.name} ${word.holds} ${node.chunks.flatMap(({ text }) => text || []).join(", ")}`}
            </li>
          ))}
          {arrows.map(
            ({ text }, index) =>
              text && (
                <li key={index}>
                  {word.sends(nodes[index]?.name ?? "", text, nodes[(index + 1) % nodes.length]?.name ?? "")}
                </li>
              ),
          )}
        </ul>
      </HiddenText>
    </div>
  );
}
