import type { Locale } from "@/lib/core/locale";
import { LinePlot } from "@/lib/labs/tokenizer/line-plot";
import type { CurvePoint } from "@/lib/labs/tokenizer/vocabulary-curve";
import { words } from "@/lib/labs/tokenizer/words";
import { formatNumber } from "@/lib/quantity/format-quantity";

interface CurvePlotProps {
  readonly curve: readonly CurvePoint[];
  readonly isUnigram: boolean;
  readonly locale: Locale;
}

/** Tokens per character against the size of the vocabulary. */
export function CurvePlot({ curve, isUnigram, locale }: CurvePlotProps) {
  const w = words[locale].train;
  const show = (rate: number | undefined) => formatNumber(rate ?? 0, locale, 3);
  const last = curve.at(-1)?.rates ?? [];
  return (
    <>
      <LinePlot
        label={w.curve(show(last[0]), show(last[1]))}
        fileName="tokens-per-character"
        axis={w.curveAxis}
        opensFirst
        places={curve.map(({ size }) => size)}
        lines={w.curveLines.map((name, index) => ({ name, values: curve.map(({ rates }) => rates[index] ?? 0) }))}
        data={{
          caption: w.curveCaption,
          head: w.curveHead,
          rows: () => curve.map(({ size, rates }) => [size, ...rates.map((rate) => Number(rate.toPrecision(4)))]),
        }}
        locale={locale}
      />
      <p className="mt-3 text-sm text-muted">
        {isUnigram && `${w.curveUnigram} `}
        {w.curveNote}
      </p>
    </>
  );
}
