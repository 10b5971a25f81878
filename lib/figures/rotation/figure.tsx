import { formatNumber } from "@/lib/drawing/format-number";
import { Text } from "@/lib/drawing/text";
import type { Localized } from "@/lib/core/locale";
import type { FigureProps } from "@/lib/figures/contract";
import { HiddenTable } from "@/lib/figures/hidden-table";
import { layoutRotation, SIDE } from "@/lib/figures/rotation/layout";
import type { Rotation } from "@/lib/figures/rotation/schema";

const words = {
  panel: { zh: "位置", en: "positions" },
  between: { zh: "夹角", en: "angle" },
  product: { zh: "内积", en: "product" },
} satisfies Record<string, Localized>;

/** Panels side by side, two in a row on a phone, so that nothing has to move. */
export default function Figure({ data, locale }: FigureProps<Rotation>) {
  const panels = layoutRotation(data);
  const said = (index: number) => {
    const { between, product } = panels[index]!; // one for each panel of the data
    return [
      `${words.between[locale]} ${between}°`,
      `${words.product[locale]} ${formatNumber(product, locale, { digits: 2 })}`,
    ];
  };
  return (
    <div className="relative">
      <div className="fig-panels" role="img" aria-label={data.title[locale]}>
        {panels.map(({ arrows, arc }, index) => (
          <svg key={index} className="fig" viewBox={`0 0 ${SIDE} ${SIDE + 50}`} aria-hidden="true">
            <circle className="fig-rule" cx={SIDE / 2} cy={SIDE / 2} r="52" />
            <path className="fig-rule" d={arc} />
            {arrows.map(({ path, head, at: [x, y] }, arrow) => (
              <g key={arrow} className={arrow === 0 ? "fig-strong" : "fig-solid"}>
                <path d={path} />
                <path className="fig-head" d={head} />
                <Text x={Math.round(x)} y={Math.round(y) + 4} ink={arrow === 0 ? "fig-ink fig-strong-ink" : "fig-ink"}>
                  {data.vectors[arrow]!.label[locale]}
                </Text>
              </g>
            ))}
            <Text x={SIDE / 2} y={SIDE + 12} size={12} ink="fig-strong-ink">
              {data.panels[index]!.label[locale]}
            </Text>
            {said(index).map((text, line) => (
              <Text key={line} x={SIDE / 2} y={SIDE + 28 + 15 * line} size={12} ink="fig-muted-ink">
                {text}
              </Text>
            ))}
          </svg>
        ))}
      </div>
      <HiddenTable>
        <caption>{data.title[locale]}</caption>
        <tbody>
          <tr>
            <th scope="col">{words.panel[locale]}</th>
            <th scope="col">{words.between[locale]}</th>
            <th scope="col">{words.product[locale]}</th>
          </tr>
          {panels.map(({ between, product }, index) => (
            <tr key={index}>
              <th scope="row">{data.panels[index]!.label[locale]}</th>
              <td>{between}°</td>
              <td>{formatNumber(product, locale, { digits: 2 })}</td>
            </tr>
          ))}
        </tbody>
      </HiddenTable>
    </div>
  );
}
