import type { Locale } from "@/lib/core/locale";
import { group } from "@/lib/lab-kit/ledger";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import { ValueLines } from "@/lib/lab-kit/value-lines";
import { experimentWords } from "@/lib/labs/lora/experiment/experiment-words";
import type { ExperimentReport } from "@/lib/labs/lora/experiment/run-experiment";
import { ENOUGH, RANKS, trainedNumbers, type TriedRank } from "@/lib/labs/lora/experiment/train";
import { formatNumber } from "@/lib/quantity/format-quantity";

/** Below this nothing is told apart any more. */
const LOWEST = -6;
const [LEFT, RIGHT, TOP] = [44, 44, 14];

const nameOf = (rank: TriedRank, locale: Locale) =>
  rank === null ? experimentWords[locale].full : experimentWords[locale].rank(String(rank));
const percent = (share: number, locale: Locale) => `${formatNumber(share * 100, locale, 3)}%`;

interface PlotProps {
  readonly report: ExperimentReport;
  readonly locale: Locale;
}

/** Told apart by dashes and weight as well as by the name at the end of each line. */
const DASHES = ["1 3", "3 3", "6 3", "9 3", "12 3 2 3", undefined] as const;

interface FrameProps {
  readonly bottom: number;
  readonly right: number;
}

/** Lines of equal loss, a power of ten apart. */
function PowersOfTen({ bottom, right }: FrameProps) {
  const lines = [0, -2, -4, -6].map((power) => ({
    y: TOP + (power / LOWEST) * (bottom - TOP),
    text: power === 0 ? "1" : `10${power === -2 ? "⁻²" : power === -4 ? "⁻⁴" : "⁻⁶"}`,
  }));
  return <ValueLines lines={lines} left={LEFT} right={right} />;
}

/** The loss of every rank, step by step. */
export function LossPlot({ report, steps, locale }: PlotProps & { readonly steps: number }) {
  const w = experimentWords[locale];
  const { curves, every } = report;
  const height = 250;
  const [bottom, right] = [height - 34, PLOT_WIDTH - RIGHT];
  const stepOf = (index: number) => Math.min(steps, index * every);
  const toX = (step: number) => LEFT + (step / steps) * (right - LEFT);
  const toY = (loss: number) => TOP + (Math.max(LOWEST, Math.min(0.2, Math.log10(loss))) / LOWEST) * (bottom - TOP);
  const ends = spread(
    curves.map((curve) => toY(curve.at(-1) ?? 1)),
    12,
  );
  const longest = Math.max(...curves.map(({ length }) => length));
  return (
    <Plot
      label={w.losses(
        curves
          .map((curve, index) => `${nameOf(RANKS[index]!, locale)} ${percent(curve.at(-1) ?? 1, locale)}`)
          .join(locale === "zh" ? "，" : ", "),
      )}
      height={height}
      fileName="lora-losses"
      locale={locale}
      data={{
        caption: w.lossesCaption,
        head: [w.step, ...curves.map((_, index) => nameOf(RANKS[index]!, locale))],
        rows: () =>
          Array.from({ length: longest }, (_, index) => [
            stepOf(index),
            ...curves.map((curve) => (curve[index] === undefined ? "" : Number(curve[index].toPrecision(4)))),
          ]),
      }}
    >
      <PowersOfTen bottom={bottom} right={right} />
      {curves.map((curve, index) => (
        <g key={index}>
          <polyline
            points={curve.map((loss, at) => `${toX(stepOf(at)).toFixed(1)},${toY(loss).toFixed(1)}`).join(" ")}
            fill="none"
            strokeWidth={RANKS[index] === null ? 1.5 : 2}
            strokeDasharray={DASHES[index]}
            className={RANKS[index] === null ? "stroke-ink" : "stroke-accent"}
          />
          <text x={right + 5} y={ends[index]! + 4} className="fill-ink text-[10px]">
            {nameOf(RANKS[index]!, locale)}
          </text>
        </g>
      ))}
      <text x={LEFT} y={height - 18} className="fill-muted text-[10px]">
        0
      </text>
      <text x={right} y={height - 18} textAnchor="end" className="fill-muted text-[10px]">
        {group(steps)}
      </text>
      <text x={LEFT} y={height - 3} className="fill-muted text-[10px]">
        {w.lossAxis}
      </text>
    </Plot>
  );
}

/** Heights of labels, moved apart so that none covers another; their order stays. */
function spread(heights: readonly number[], apart: number): number[] {
  const placed = [...heights];
  const order = heights.map((_, index) => index).toSorted((a, b) => heights[b]! - heights[a]!);
  for (const [place, index] of order.entries()) {
    const below = order[place - 1];
    if (below !== undefined) placed[index] = Math.min(placed[index]!, placed[below]! - apart);
  }
  return placed;
}

/** Where every rank ends, beside the least that it can reach. */
export function FinalsPlot({ report, matrices, locale }: PlotProps & { readonly matrices: number }) {
  const w = experimentWords[locale];
  const height = 244;
  const [top, bottom] = [54, height - 30];
  const finals = report.curves.map((curve) => curve.at(-1) ?? 1);
  const toX = (index: number) => LEFT + ((index + 0.5) / RANKS.length) * (PLOT_WIDTH - LEFT);
  const toY = (loss: number) => top + (Math.max(LOWEST, Math.min(0, Math.log10(loss))) / LOWEST) * (bottom - top);
  const floorOf = (rank: TriedRank) => (rank === null ? undefined : report.floors?.[rank]);
  const full = finals[RANKS.length - 1];
  const enough = full === undefined ? undefined : full + ENOUGH;
  return (
    <Plot
      label={w.finals(
        finals
          .map((loss, index) => `${nameOf(RANKS[index]!, locale)} ${percent(loss, locale)}`)
          .join(locale === "zh" ? "，" : ", "),
      )}
      height={height}
      fileName="lora-final-loss"
      locale={locale}
      data={{
        caption: w.finalsCaption,
        head: w.finalsHead,
        rows: () =>
          finals.map((loss, index) => [
            nameOf(RANKS[index]!, locale),
            trainedNumbers(matrices, RANKS[index]!),
            Number(loss.toPrecision(4)),
            floorOf(RANKS[index]!)?.toPrecision(4) ?? "",
          ]),
      }}
    >
      <circle cx={5.5} cy={8} r={4.5} strokeWidth={1.5} className="fill-accent stroke-accent" />
      <text x={17} y={12} className="fill-muted">
        {w.legend.reached}
      </text>
      {report.floors && (
        <>
          <line x1={110} x2={128} y1={8} y2={8} strokeWidth={2} className="stroke-ink" />
          <text x={134} y={12} className="fill-muted">
            {w.legend.floor}
          </text>
        </>
      )}
      <line x1={0} x2={12} y1={27} y2={27} strokeWidth={1.25} strokeDasharray="3 3" className="stroke-caution" />
      <text x={17} y={31} className="fill-muted">
        {w.legend.enough}
      </text>
      <g transform={`translate(0 ${top - TOP})`}>
        <PowersOfTen bottom={bottom - top + TOP} right={PLOT_WIDTH} />
      </g>
      {enough !== undefined && (
        <line
          x1={LEFT}
          x2={PLOT_WIDTH}
          y1={toY(enough)}
          y2={toY(enough)}
          strokeWidth={1.25}
          strokeDasharray="3 3"
          className="stroke-caution"
        />
      )}
      {RANKS.map((rank, index) => {
        const [loss, floor, x] = [finals[index], floorOf(rank), toX(index)];
        return (
          <g key={rank ?? "full"}>
            {floor !== undefined && (
              <line x1={x - 12} x2={x + 12} y1={toY(floor)} y2={toY(floor)} strokeWidth={2} className="stroke-ink" />
            )}
            {loss !== undefined && (
              <circle
                cx={x}
                cy={toY(loss)}
                r={5}
                strokeWidth={1.5}
                className={
                  enough !== undefined && loss <= enough ? "fill-accent stroke-accent" : "fill-raised stroke-accent"
                }
              />
            )}
            <text x={x} y={height - 12} textAnchor="middle" className="fill-muted">
              {nameOf(rank, locale)}
            </text>
          </g>
        );
      })}
    </Plot>
  );
}
