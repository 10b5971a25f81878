import type { ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";
import { describeVerdict } from "@/lib/lab-kit/predict-quantity";
import { Predict } from "@/lib/lab-kit/predict";
import { kitWords } from "@/lib/lab-kit/words";
import { formatNumber } from "@/lib/quantity/format-quantity";

interface PredictShareProps {
  readonly id: string;
  readonly isOn: boolean;
  readonly question: string;
  /** 0 … 1. */
  readonly result: number;
  readonly subject: string;
  readonly locale: Locale;
  readonly children: ReactNode;
}

const percent = (share: number, locale: Locale) => `${formatNumber(share * 100, locale, 3)}%`;

/** A guess between 0 and 100%, drawn by a bar: with the pointer or with the arrow keys. */
export function PredictShare({ id, result, locale, ...props }: PredictShareProps) {
  const w = kitWords[locale];
  return (
    <Predict<number>
      {...props}
      locale={locale}
      isComplete={() => true}
      ask={(guess, onGuess) => (
        <div className="flex max-w-md items-center gap-3">
          <label htmlFor={id} className="shrink-0 text-sm text-muted">
            {w.guess}
          </label>
          <input
            id={id}
            type="range"
            min={0}
            max={100}
            step={1}
            value={guess === undefined ? 50 : guess * 100}
            aria-valuetext={guess === undefined ? "?" : percent(guess, locale)}
            onChange={(event) => onGuess(Number(event.target.value) / 100)}
            // A bar that is left in the middle is a guess too, once it was pressed.
            onPointerUp={(event) => onGuess(Number(event.currentTarget.value) / 100)}
            onKeyUp={({ key, currentTarget }) =>
              key !== "Tab" && key !== "Shift" && onGuess(Number(currentTarget.value) / 100)
            }
            className="min-h-10 w-full min-w-0 accent-accent"
          />
          <output htmlFor={id} className="w-14 shrink-0 text-right font-mono text-sm tabular-nums">
            {guess === undefined ? "?" : percent(guess, locale)}
          </output>
        </div>
      )}
      compare={(guess) => (
        <>
          {w.yourGuess} <strong>{percent(guess, locale)}</strong>
          {locale === "zh" ? "，" : ", "}
          {w.result} <strong>{percent(result, locale)}</strong>
          {locale === "zh" ? "：" : ": "}
          {describeVerdict(guess, result, locale)}
          <span aria-hidden="true" className="relative mt-1.5 block h-1.5 max-w-md rounded-full bg-line">
            <span className="absolute inset-y-0 left-0 rounded-full bg-accent" style={{ width: `${result * 100}%` }} />
            <span className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: `${guess * 100}%` }} />
          </span>
        </>
      )}
    />
  );
}
