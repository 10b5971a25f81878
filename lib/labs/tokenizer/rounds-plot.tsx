import type { Locale } from "@/lib/core/locale";
import { group } from "@/lib/lab-kit/ledger";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import { words } from "@/lib/labs/tokenizer/words";
import { formatNumber } from "@/lib/quantity/format-quantity";
import type { EmRound } from "@/lib/tokenizers/contract";

const [HEAD, HEIGHT, BOTTOM, LEFT] = [44, 140, 22, 8];

/** Pieces as bars and the loss as a line over the rounds, each on a scale of its own. */
export function RoundsPlot({ rounds, locale }: { readonly rounds: readonly EmRound[]; readonly locale: Locale }) {
  const w = words[locale].rounds;
  const mostPieces = Math.max(1, ...rounds.map(({ pieces }) => pieces));
  const mostLoss = Math.max(1, ...rounds.map(({ loss }) => loss));
  const width = (PLOT_WIDTH - LEFT) / Math.max(1, rounds.length);
  const toX = (index: number) => LEFT + (index + 0.5) * width;
  const toY = (share: number) => HEAD + (1 - share) * HEIGHT;
  const ends = rounds.length > 1 ? [0, rounds.length - 1] : [0];
  return (
    <Plot
      label={w.plot(group(rounds.length))}
      height={HEAD + HEIGHT + BOTTOM}
      fileName="unigram-rounds"
      locale={locale}
      data={{
        caption: w.caption,
        head: w.head,
        rows: () =>
          rounds.map(({ pieces, pruned, loss, tokensPerWord }, index) => [
            index + 1,
            pieces,
            pruned,
            Number(loss.toPrecision(5)),
            Number(tokensPerWord.toPrecision(4)),
          ]),
      }}
    >
      <rect x={0.5} y={0.5} width={10} height={10} className="fill-accent-soft stroke-accent" />
      <text x={17} y={10} className="fill-muted">
        {w.pieces}
      </text>
      <line x1={150} x2={168} y1={6} y2={6} strokeWidth={2} className="stroke-ink" />
      <text x={174} y={10} className="fill-muted">
        {w.loss}
      </text>
      {rounds.map(({ pieces }, index) => (
        <rect
          key={index}
          x={toX(index) - width * 0.35}
          y={toY(pieces / mostPieces)}
          width={width * 0.7}
          height={(pieces / mostPieces) * HEIGHT}
          strokeWidth={0.75}
          className="fill-accent-soft stroke-accent"
        />
      ))}
      <polyline
        points={rounds
          .map(({ loss }, index) => `${toX(index).toFixed(1)},${toY(loss / mostLoss).toFixed(1)}`)
          .join(" ")}
        fill="none"
        strokeWidth={2}
        className="stroke-ink"
      />
      {ends.map((index) => (
        <g key={index}>
          <text x={toX(index)} y={HEAD - 18} textAnchor="middle" className="fill-ink text-[10px]">
            {group(rounds[index]?.pieces ?? 0)}
          </text>
          <text x={toX(index)} y={HEAD - 6} textAnchor="middle" className="fill-muted text-[10px]">
            {formatNumber(rounds[index]?.loss ?? 0, locale, 3)}
          </text>
          <text x={toX(index)} y={HEAD + HEIGHT + 15} textAnchor="middle" className="fill-muted">
            {index + 1}
          </text>
        </g>
      ))}
    </Plot>
  );
}
