import type { Locale } from "@/lib/core/locale";
import { group } from "@/lib/lab-kit/ledger";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import type { PairRow, StepView } from "@/lib/labs/tokenizer/step-view";
import { words } from "@/lib/labs/tokenizer/words";
import { formatNumber } from "@/lib/quantity/format-quantity";

const ROW = 34;
const TOP = 26;
/** Longer names are cut: the table has them whole. */
const LONGEST = 34;

/** The pairs that stood first and those that came up, each with its count before and after the merge. */
export function PairPlot({ view, locale }: { readonly view: StepView; readonly locale: Locale }) {
  const w = words[locale].step;
  const rows = [...view.runners, ...view.risen];
  const hasScores = rows.some(({ score }) => score !== null);
  const most = Math.max(1, ...rows.flatMap(({ before, after }) => [before, after]));
  const toWidth = (count: number) => (count / most) * PLOT_WIDTH;
  const nameOf = ({ left, right }: PairRow) => `${left} + ${right}`;
  const short = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);
  const told = (row: PairRow, index: number) => {
    const isNew = index >= view.runners.length;
    const counts = isNew ? `${w.isNew} ${group(row.after)}` : `${group(row.before)} → ${group(row.after)}`;
    return row.score === null || isNew ? counts : `${counts} · ${w.score} ${formatNumber(row.score, locale, 3)}`;
  };
  return (
    <Plot
      label={w.plot(group(view.step))}
      height={TOP + rows.length * ROW}
      fileName="merge-pairs"
      locale={locale}
      data={{
        caption: w.plotCaption,
        head: w.plotHead.slice(0, hasScores ? 4 : 3),
        rows: () =>
          rows.map((row) => [
            nameOf(row),
            row.before,
            row.after,
            ...(hasScores ? [row.score === null ? "" : Number(row.score.toPrecision(5))] : []),
          ]),
      }}
    >
      {[w.before, w.after].map((name, index) => (
        <g key={name} transform={`translate(${index * 110} 0)`}>
          <rect
            x={0.5}
            y={0.5}
            width={10}
            height={10}
            className={index === 0 ? "fill-accent-soft stroke-accent" : "fill-accent stroke-accent"}
          />
          <text x={17} y={10} className="fill-muted">
            {name}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <g key={nameOf(row)} transform={`translate(0 ${TOP + index * ROW})`}>
          <text y={12} className={`fill-ink font-mono ${index === 0 && view.merged ? "font-bold" : ""}`}>
            {short(nameOf(row))}
          </text>
          <text x={PLOT_WIDTH} y={12} textAnchor="end" className="fill-muted">
            {told(row, index)}
          </text>
          <rect
            y={17}
            width={toWidth(row.before)}
            height={5}
            strokeWidth={0.5}
            className="fill-accent-soft stroke-accent"
          />
          <rect y={23} width={toWidth(row.after)} height={5} strokeWidth={0.5} className="fill-accent stroke-accent" />
        </g>
      ))}
    </Plot>
  );
}
